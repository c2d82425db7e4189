import { toCodedName } from '../domain/coded-name.ts'
import type { GapReport, GroupNumbers } from '../domain/gap-analysis.ts'
import { toShownGroup } from './shown-group.ts'
import { sortTasksByShortfall } from './task-order.ts'

/** The words of the picture; the message catalogue has them. */
export interface PictureWords {
  readonly title: (standardName: string, code: string | null) => string
  readonly own: string
  readonly required: string
  readonly short: string
  readonly over: string
  readonly unrated: string
  readonly values: (own: string, required: string, gap: string) => string
  readonly onlyOwn: (own: string) => string
  readonly purpose: string
}

interface PictureRow {
  readonly name: string
  readonly numbers: GroupNumbers
  readonly isDuty: boolean
}

const highest = 6
const width = 960
const padding = 24
const scaleLeft = 400
const scaleWidth = 340
const rowHeight = 34
const headHeight = 104

/** The colours of paper (styles/tokens.css), written out: a picture by itself has no style sheet. */
const colours = {
  surface: '#ffffff',
  ink: '#1c2129',
  faint: '#60656e',
  line: '#e2dfda',
  own: '#25559b',
  short: '#dc7426',
  over: '#5e93d6',
  shortText: '#a14512',
} as const

/** The dot plot of duties and of tasks as an SVG document of its own: the same marks and numbers as the tables. */
export const reportToPicture = (report: GapReport, words: PictureWords): string => {
  const { name, code } = report.outline.standard
  const rows: readonly PictureRow[] = [
    ...report.duties.map((gap): PictureRow => ({ name: toCodedName(gap.duty), numbers: gap, isDuty: true })),
    ...sortTasksByShortfall(report.tasks).map((gap): PictureRow => ({
      name: toCodedName(gap.task),
      numbers: gap,
      isDuty: false,
    })),
  ]
  const gapBetween = 14
  const yOf = (index: number): number =>
    headHeight + index * rowHeight + (index >= report.duties.length ? gapBetween : 0)
  const height = yOf(rows.length) + 40
  const title = words.title(name, code)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(title)}" font-family="'Noto Sans TC','PingFang TC','Microsoft JhengHei',sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
    text(padding, 36, title, { size: 18, weight: 600 }),
    ...toLegend(words, report.hasRequirements),
    ...toScale(yOf(rows.length) - 6),
    ...rows.flatMap((row, index) => toRow(row, yOf(index), words)),
    text(padding, height - 16, words.purpose, { size: 12, fill: colours.faint }),
    '</svg>',
    '',
  ].join('\n')
}

const at = (value: number): number => round(scaleLeft + (value / highest) * scaleWidth)
const round = (value: number): number => Math.round(value * 100) / 100

const toLegend = (words: PictureWords, hasRequirements: boolean): readonly string[] => {
  const y = 62
  const own = [
    `<circle cx="${padding + 7}" cy="${y}" r="7" fill="${colours.own}"/>`,
    text(padding + 22, y + 5, words.own),
  ]
  if (!hasRequirements) return own
  return [
    ...own,
    `<rect x="${padding + 78}" y="${y - 9}" width="4" height="18" fill="${colours.ink}"/>`,
    text(padding + 90, y + 5, words.required),
    `<rect x="${padding + 144}" y="${y - 4}" width="22" height="7" fill="${colours.short}"/>`,
    text(padding + 174, y + 5, words.short),
    `<rect x="${padding + 228}" y="${y - 4}" width="22" height="7" fill="${colours.over}"/>`,
    text(padding + 258, y + 5, words.over),
  ]
}

const toScale = (bottom: number): readonly string[] =>
  Array.from({ length: highest + 1 }, (_, level) => level).flatMap((level) => [
    text(at(level), headHeight - 18, String(level), { size: 12, fill: colours.faint, anchor: 'middle' }),
    `<line x1="${at(level)}" y1="${headHeight - 10}" x2="${at(level)}" y2="${bottom}" stroke="${colours.line}"/>`,
  ])

const toRow = ({ name, numbers, isDuty }: PictureRow, y: number, words: PictureWords): readonly string[] => {
  const { ownPosition: own, requiredPosition: required, compared, own: shownOwn } = toShownGroup(numbers)
  const isShort = (compared?.gap.tenths ?? 0) < 0
  const values =
    compared !== null
      ? words.values(compared.own, compared.required, compared.gap.signed)
      : shownOwn === null
        ? words.unrated
        : words.onlyOwn(shownOwn)
  const middle = y + 12
  return [
    text(padding, middle + 5, name, { weight: isDuty ? 600 : 400 }),
    ...(own !== null && required !== null && own !== required
      ? [
          `<rect x="${at(Math.min(own, required))}" y="${middle - 3.5}" width="${round((Math.abs(own - required) / highest) * scaleWidth)}" height="7" fill="${own < required ? colours.short : colours.over}"/>`,
        ]
      : []),
    ...(required === null
      ? []
      : [`<rect x="${at(required) - 2}" y="${middle - 12}" width="4" height="24" fill="${colours.ink}"/>`]),
    ...(own === null
      ? []
      : [
          `<circle cx="${at(own)}" cy="${middle}" r="7" fill="${colours.own}" stroke="${colours.surface}" stroke-width="2"/>`,
        ]),
    text(width - padding, middle + 5, values, { anchor: 'end', fill: isShort ? colours.shortText : colours.ink }),
  ]
}

interface TextLook {
  readonly size?: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

const text = (
  x: number,
  y: number,
  content: string,
  { size = 14, weight = 400, fill = colours.ink, anchor = 'start' }: TextLook = {},
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeText(content)}</text>`

const escapeText = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
