import type { AssessmentCycle } from './assessment-cycle.ts'
import type { TeamPerson } from './received-results.ts'

/**
 * - `in-time`: handed in something that was last changed since the round began, and not after its last day.
 * - `late`: only something that was changed after the last day.
 * - `missing`: nothing, or only what was there before the round began.
 */
export const cycleStates = ['missing', 'late', 'in-time'] as const
export type CycleState = (typeof cycleStates)[number]

export interface CycleTurnIn {
  readonly state: CycleState
  /** When what decides the state was last changed, by its own account; null where there is nothing. */
  readonly updatedAt: string | null
}

/** What a round asks for, as far as it decides who has handed in. */
export type CycleCall = Pick<AssessmentCycle, 'createdAt' | 'dueOn' | 'standard'>

/**
 * Whether somebody has handed in for a round. Who was in time stays so, whatever is corrected later. `toDay` tells the
 * calendar day of an instant where the manager is.
 */
export const personToTurnIn = (
  { assessments }: Pick<TeamPerson, 'assessments'>,
  { createdAt, dueOn, standard }: CycleCall,
  toDay: (instant: string) => string,
): CycleTurnIn => {
  const changes = assessments
    .filter((assessment) => assessment.standard.contentHash === standard.contentHash)
    .flatMap(({ revisions }) => revisions.flatMap(({ contents }) => contents.map(({ updatedAt }) => updatedAt)))
    .sort((one, other) => Date.parse(one) - Date.parse(other))
  const since = changes.filter((instant) => Date.parse(instant) >= Date.parse(createdAt))
  const inTime = since.findLast((instant) => dueOn === null || toDay(instant) <= dueOn)
  if (inTime !== undefined) return { state: 'in-time', updatedAt: inTime }
  const late = since.at(-1)
  if (late !== undefined) return { state: 'late', updatedAt: late }
  return { state: 'missing', updatedAt: changes.at(-1) ?? null }
}
