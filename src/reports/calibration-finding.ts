import type { Task } from '../domain/competency-standard.ts'
import type { RaterCalibration, TaskAgreement } from '../domain/rater-calibration.ts'

/** What the comparison of raters says in one sentence. The message catalogue has the words. */
export type CalibrationFinding =
  /** No rating of the manager is complete. */
  | { readonly type: 'nobody' }
  /** Ratings are complete, and no indicator has a level from both sides. */
  | { readonly type: 'nothing-in-common' }
  /** The tasks with the largest share of pairs far apart; several where they are equal. */
  | { readonly type: 'apart'; readonly tasks: readonly Task[]; readonly far: number; readonly compared: number }
  | { readonly type: 'near'; readonly compared: number; readonly near: number }
  | { readonly type: 'same'; readonly compared: number }

/** Null where the team has no standard yet. */
export const calibrationToFinding = (calibration: RaterCalibration | null): CalibrationFinding => {
  if (calibration === null || calibration.compared.length === 0) return { type: 'nobody' }
  const { overall, duties } = calibration
  if (overall.compared === 0) return { type: 'nothing-in-common' }
  if (overall.far > 0) return toApart(duties.flatMap(({ tasks }) => tasks))
  return overall.near > 0
    ? { type: 'near', compared: overall.compared, near: overall.near }
    : { type: 'same', compared: overall.compared }
}

const toApart = (all: readonly TaskAgreement[]): CalibrationFinding => {
  const [first, ...others] = all.filter(({ agreement }) => agreement.far > 0).sort(mostApartFirst)
  if (first === undefined) throw new Error('A pair far apart belongs to a task.')
  return {
    type: 'apart',
    tasks: [first, ...others.filter((one) => mostApartFirst(first, one) === 0)].map(({ task }) => task),
    far: first.agreement.far,
    compared: first.agreement.compared,
  }
}

/**
 * By share, because tasks have different numbers of indicators; of equal shares the one with more pairs. The shares are
 * compared as fractions, crosswise.
 */
const mostApartFirst = ({ agreement: one }: TaskAgreement, { agreement: other }: TaskAgreement): number =>
  other.far * one.compared - one.far * other.compared || other.far - one.far
