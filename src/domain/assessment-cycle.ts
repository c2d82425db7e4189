import * as v from 'valibot'
import { calendarDayToDate } from './calendar-day.ts'
import { calendarDaySchema } from './development-plan.ts'
import type { TeamMoment } from './team-moment.ts'
import { requirementProfileSchema } from './requirement-profile.ts'
import { standardReferenceSchema } from './standard-reference.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())

/** One round of a team: who is asked to rate which standard, until when. Handed out as an assessment pack. */
export const assessmentCycleSchema = v.object({
  id: v.string(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  teamId: v.string(),
  /** In the words of the organisation: 2026 下半年. */
  period: v.string(),
  dueOn: v.nullable(calendarDaySchema),
  /** Results that come after the due date are shown and left out of the pictures. */
  isLockedAfterDue: v.boolean(),
  standard: standardReferenceSchema,
  profile: v.nullable(requirementProfileSchema),
  createdAt: instant,
  /** When the manager closed it by hand; null while it is open. */
  closedAt: v.nullable(instant),
})

export type AssessmentCycle = Readonly<v.InferOutput<typeof assessmentCycleSchema>>

/** A round as it is begun; what it asks for does not change afterwards. */
export const createAssessmentCycle = (
  id: string,
  start: Pick<
    AssessmentCycle,
    'teamId' | 'period' | 'dueOn' | 'isLockedAfterDue' | 'standard' | 'profile' | 'createdAt'
  >,
): AssessmentCycle => ({ id, revision: 1, ...start, closedAt: null })

/** Ends a round, or opens it again (null). Ending what another tab has ended keeps the time at which it ended. */
export const closeCycle = (cycle: AssessmentCycle, closedAt: string | null): AssessmentCycle =>
  (cycle.closedAt === null) === (closedAt === null) ? cycle : { ...cycle, revision: cycle.revision + 1, closedAt }

/** The round that is going on: the last one that was not closed; null where there is none. */
export const findOpenCycle = (cycles: readonly AssessmentCycle[]): AssessmentCycle | null =>
  cycles.findLast(({ closedAt }) => closedAt === null) ?? null

/**
 * What a picture is taken at: once the last day of a round that locks has passed, results that were changed later stay
 * out of it until the round is ended. `today` is the present where the manager is.
 */
export const lockedAt = (cycle: AssessmentCycle | null, today: Date): TeamMoment => {
  if (cycle === null || cycle.dueOn === null || !cycle.isLockedAfterDue) return { type: 'now' }
  const dayAfter = calendarDayToDate(cycle.dueOn)
  dayAfter.setDate(dayAfter.getDate() + 1)
  return today < dayAfter ? { type: 'now' } : { type: 'until', instant: new Date(dayAfter.getTime() - 1).toISOString() }
}
