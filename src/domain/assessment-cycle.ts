import * as v from 'valibot'
import { calendarDaySchema } from './development-plan.ts'
import { requirementProfileSchema } from './requirement-profile.ts'

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
  standard: v.object({ id: v.string(), code: v.nullable(v.string()), name: v.string(), contentHash: v.string() }),
  profile: v.nullable(requirementProfileSchema),
  createdAt: instant,
  /** When the manager closed it by hand; null while it is open. */
  closedAt: v.nullable(instant),
})

export type AssessmentCycle = Readonly<v.InferOutput<typeof assessmentCycleSchema>>
