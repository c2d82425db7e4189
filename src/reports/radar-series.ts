import type { GapReport, GroupNumbers } from '../domain/gap-analysis.ts'
import { isTooLittleRated } from '../domain/coverage.ts'
import { fractionToNumber } from '../domain/fraction.ts'

/** One axis of the radar. Null (not rated, nothing required) leaves a hole in the shape; it is never 0. */
export interface RadarAxis {
  readonly code: string | null
  readonly name: string
  readonly own: number | null
  readonly required: number | null
  readonly numbers: GroupNumbers & { readonly shortInside: number; readonly state: string }
}

/**
 * Whether and how a radar helps, by its number of axes: a triangle shows little and more than twelve axes nothing, and
 * below half coverage the shape would say more than is known. Fewer than three points make no shape at all.
 */
export type RadarOffer =
  | { readonly type: 'none'; readonly reason: 'too-few-axes' | 'too-many-axes' | 'too-little-rated' | 'too-few-points' }
  | {
      readonly type: 'shown' | 'collapsed'
      readonly of: 'duties' | 'tasks'
      readonly axes: readonly RadarAxis[]
      /** Every requirement is equal: the dashed shape is a plain polygon and says nothing. */
      readonly isFlat: boolean
      /** Too many names for the rim: it carries codes, and a numbered key stands below. */
      readonly usesCodes: boolean
    }

export const reportToRadar = (report: GapReport): RadarOffer => {
  if (isTooLittleRated(report.coverage) || report.coverage.applicable === 0)
    return { type: 'none', reason: 'too-little-rated' }
  const duties = report.duties.map((gap) => toAxis(gap.duty, gap))
  const tasks = report.tasks.map((gap) => toAxis(gap.task, gap))
  if (duties.length <= 2)
    return tasks.length >= 4 && tasks.length <= 8
      ? offer('shown', 'tasks', tasks)
      : { type: 'none', reason: 'too-few-axes' }
  if (duties.length > 12) return { type: 'none', reason: 'too-many-axes' }
  return offer(duties.length >= 4 && duties.length <= 8 ? 'shown' : 'collapsed', 'duties', duties)
}

const fewestPoints = 3

const offer = (type: 'shown' | 'collapsed', of: 'duties' | 'tasks', axes: readonly RadarAxis[]): RadarOffer => {
  if (axes.filter(({ own }) => own !== null).length < fewestPoints) return { type: 'none', reason: 'too-few-points' }
  const required = new Set(axes.map((axis) => axis.required).filter((level) => level !== null))
  return { type, of, axes, isFlat: required.size === 1, usesCodes: axes.length > 8 }
}

const toAxis = (
  item: { readonly code: string | null; readonly name: string | null },
  numbers: RadarAxis['numbers'],
): RadarAxis => ({
  code: item.code,
  name: item.name ?? '',
  own: numbers.own === null ? null : fractionToNumber(numbers.own),
  required: numbers.required === null ? null : fractionToNumber(numbers.required),
  numbers,
})

/** Whether an axis stands at 12 or 6 o'clock: beside it there is no room, above and below it there is. */
export const isOnMiddle = (index: number, axisCount: number): boolean => index === 0 || index * 2 === axisCount
