import { isTooLittleRated } from '../domain/coverage.ts'
import { isNegative } from '../domain/fraction.ts'
import type { GapReport, TaskGap } from '../domain/gap-analysis.ts'

/** How many indicators of a task are below, at and above their requirement: nothing is averaged away. */
export interface IndicatorCounts {
  readonly task: TaskGap
  readonly below: number
  readonly at: number
  readonly above: number
  /** Without a rating or a requirement. */
  readonly open: number
}

/** Every task that has something to compare, in the order of the standard. */
export const countIndicators = (report: GapReport): readonly IndicatorCounts[] =>
  report.tasks
    .map((task) => {
      const gaps = task.indicators.flatMap(({ gap }) => gap ?? [])
      const below = gaps.filter((gap) => gap < 0).length
      const above = gaps.filter((gap) => gap > 0).length
      return {
        task,
        below,
        at: gaps.length - below - above,
        above,
        open: task.indicators.length - gaps.length,
      }
    })
    .filter(({ below, at, above }) => below + at + above > 0)

/**
 * Tasks that are met (nothing short inside) and above their requirement, in the order of the standard. What is rated by
 * less than half shows no strength.
 */
export const findStrengths = (report: GapReport): readonly TaskGap[] =>
  report.tasks.filter(
    ({ state, gap, coverage }) =>
      state === 'met' && gap !== null && gap.numerator !== 0 && !isNegative(gap) && !isTooLittleRated(coverage),
  )
