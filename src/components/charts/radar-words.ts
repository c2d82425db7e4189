import type { Plugin, RadialLinearScale } from 'chart.js'
import { isOnMiddle } from '../../reports/radar-series.ts'
import type { ChartColours } from './chart-colours.ts'
import type { RadarLabel } from './radar-label.ts'

/** The outermost ring. */
export const highestRing = 6
const shownTicks = [2, 4, 6]

/** A picture of this width is one on a phone: beside it names have room for few duties only. */
const narrow = 400
const mostNamesOnNarrow = 5

/** From the outermost ring to the label beside it. */
const labelDistance = 10
/** From the longest label to the edge of the picture, where few labels leave room for it. */
const edgeDistance = 6

/** What the words of a radar depend on. */
export interface RadarRoom {
  readonly labels: readonly RadarLabel[]
  readonly colours: ChartColours
  readonly width: number
}

interface LabelLine {
  readonly text: string
  readonly font: string
  readonly colour: string
}

const fontFamily = (): string => getComputedStyle(document.body).fontFamily
const lineHeightOf = ({ width }: RadarRoom): number => (width < narrow ? 16 : 19)

/** Beside the picture the clauses of the gap stand below each other; above and below it there is room for one line. */
const toLabelLines = (index: number, { labels, colours, width }: RadarRoom): readonly LabelLine[] => {
  const label = labels[index]
  if (label === undefined) return []
  const isNarrow = width < narrow
  const names = isNarrow && labels.length > mostNamesOnNarrow ? [label.code] : label.lines
  const gaps = isOnMiddle(index, labels.length) ? [label.gap] : label.gap.split(/(?<=[，,]) ?/u)
  const family = fontFamily()
  return [
    ...names.map((text) => ({ text, font: `${isNarrow ? 13 : 14}px ${family}`, colour: colours.ink })),
    ...gaps.map((text) => ({ text, font: `600 13px ${family}`, colour: colours.gap[label.direction] })),
  ].filter(({ text }) => text !== '')
}

/** The places of the labels above and below the picture, or of those beside it. */
const placesOf = ({ labels }: RadarRoom, place: 'middle' | 'side'): readonly number[] =>
  labels.flatMap((_, index) => (isOnMiddle(index, labels.length) === (place === 'middle') ? [index] : []))

/** Room around the outermost ring for the longest words, wherever they stand; the picture needs the rest. */
export const toPadding = (
  room: RadarRoom,
): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } => {
  const mostLines = Math.max(2, ...placesOf(room, 'middle').map((index) => toLabelLines(index, room).length))
  const head = mostLines * lineHeightOf(room)
  const side = sideMargin(room)
  return { top: head, bottom: head, left: side, right: side }
}

const sideMargin = (room: RadarRoom): number => {
  const ctx = document.createElement('canvas').getContext('2d')
  if (ctx === null) return 0
  const widths = placesOf(room, 'side').flatMap((index) =>
    toLabelLines(index, room).map(({ text, font }) => {
      ctx.font = font
      return ctx.measureText(text).width
    }),
  )
  const edge = room.labels.length > mostNamesOnNarrow ? 0 : edgeDistance
  return Math.min(Math.ceil(Math.max(0, ...widths)) + labelDistance + edge, room.width * 0.32)
}

/** Ring numbers between two axes, and labels of several lines of which the last one may be orange. */
export const createRadarWords = (room: RadarRoom): Plugin<'radar'> => ({
  id: 'words',
  afterDraw: ({ ctx, scales }) => {
    const scale = scales.r as RadialLinearScale
    ctx.save()
    ctx.textBaseline = 'middle'
    drawTicks(ctx, scale, room)
    room.labels.forEach((_, index) => drawLabel(ctx, scale, index, room))
    ctx.restore()
  },
})

const drawTicks = (ctx: CanvasRenderingContext2D, scale: RadialLinearScale, { colours }: RadarRoom): void => {
  ctx.font = `12px ${fontFamily()}`
  ctx.fillStyle = colours.faint
  for (const tick of shownTicks) {
    const distance = scale.getDistanceFromCenterForValue(tick)
    const one = scale.getPointPosition(0, distance)
    const other = scale.getPointPosition(1, distance)
    ctx.fillText(String(tick), (one.x + other.x) / 2 + 5, (one.y + other.y) / 2)
  }
}

const drawLabel = (ctx: CanvasRenderingContext2D, scale: RadialLinearScale, index: number, room: RadarRoom): void => {
  const lines = toLabelLines(index, room)
  const lineHeight = lineHeightOf(room)
  const { x, y } = scale.getPointPosition(index, scale.getDistanceFromCenterForValue(highestRing))
  const side = Math.abs(x - scale.xCenter) < 1 ? 0 : Math.sign(x - scale.xCenter)
  const height = (lines.length - 1) * lineHeight
  const top = side !== 0 ? y - height / 2 : y < scale.yCenter ? y - 16 - height : y + 18
  ctx.textAlign = 'left'
  for (const [line, { text, font, colour }] of lines.entries()) {
    ctx.font = font
    ctx.fillStyle = colour
    const { width } = ctx.measureText(text)
    const left = side === 0 ? x - width / 2 : side > 0 ? x + labelDistance : x - labelDistance - width
    // Over the grid rather than over the edge, where no room was left for it.
    ctx.fillText(text, Math.max(0, Math.min(left, scale.chart.width - width)), top + line * lineHeight)
  }
}
