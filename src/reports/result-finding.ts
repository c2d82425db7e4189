import { type Coverage, isTooLittleRated } from '../domain/coverage.ts'
import { compareFractions, isNegative } from '../domain/fraction.ts'
import type { DutyGap, GapReport } from '../domain/gap-analysis.ts'
import { toShownGroup } from './shown-group.ts'

/** The duty with the largest mean shortfall, in the numbers of the screen. */
export interface WeakestDuty {
  readonly name: string
  /** How far its mean is below the requirement; null where surpluses hide it and only the mean shortfall shows. */
  readonly lowBy: string | null
  readonly shortfall: string
}

/** What the result says in one sentence. The message catalogue has the words. */
export type ResultFinding =
  | { readonly type: 'nothing-applicable' }
  | { readonly type: 'nothing-rated' }
  /** Less than half of the applicable indicators is rated. */
  | { readonly type: 'too-little-rated'; readonly coverage: Coverage }
  | { readonly type: 'no-requirement' }
  | { readonly type: 'all-met'; readonly compared: number; readonly total: number }
  | {
      readonly type: 'compared'
      readonly compared: number
      readonly total: number
      /** Duties whose mean is met, whatever is short inside. */
      readonly metOnAverage: number
      /** Those of them with a task below its requirement. */
      readonly withShortTasks: number
      readonly weakest: WeakestDuty
    }

export const reportToFinding = (report: GapReport): ResultFinding => {
  if (report.coverage.applicable === 0) return { type: 'nothing-applicable' }
  if (report.indicators.every(({ own }) => own === null)) return { type: 'nothing-rated' }
  if (isTooLittleRated(report.coverage)) return { type: 'too-little-rated', coverage: report.coverage }
  const compared = report.duties.filter(({ gap }) => gap !== null)
  const weakest = weakestDuty(compared)
  if (compared.length === 0) return { type: 'no-requirement' }
  const counts = { compared: compared.length, total: report.duties.length }
  if (weakest === null) return { type: 'all-met', ...counts }
  const met = compared.filter(({ gap }) => gap !== null && !isNegative(gap))
  return {
    type: 'compared',
    ...counts,
    metOnAverage: met.length,
    withShortTasks: met.filter(({ shortInside }) => shortInside > 0).length,
    weakest,
  }
}

/** Null where nothing is short of its requirement. The first of the standard where two are equally short. */
const weakestDuty = (duties: readonly DutyGap[]): WeakestDuty | null => {
  let weakest: DutyGap | null = null
  for (const duty of duties) {
    if (duty.shortfall === null || duty.shortfall.numerator === 0) continue
    if (weakest?.shortfall == null || compareFractions(duty.shortfall, weakest.shortfall) > 0) weakest = duty
  }
  if (weakest === null) return null
  const shown = toShownGroup(weakest)
  const isLow = (shown.compared?.gap.tenths ?? 0) < 0
  return {
    name: weakest.duty.name ?? weakest.duty.code ?? '',
    lowBy: isLow ? (shown.compared?.gap.unsigned ?? null) : null,
    shortfall: shown.shortfall ?? '',
  }
}
