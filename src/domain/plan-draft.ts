import { type DayProblem, textToCalendarDay } from './calendar-day.ts'
import type { LearningWay, PlanItem, PlanItemChange, PlanStatus } from './development-plan.ts'
import { type LinkProblem, textToLink } from './evidence.ts'

/** What stands in the fields of a plan item while it is being edited; also what cannot be taken. */
export interface PlanDraft {
  readonly action: string
  readonly way: LearningWay | null
  readonly owner: string
  readonly resourceText: string
  readonly resourceLink: string
  readonly dueOn: string
  readonly successEvidence: string
  readonly status: PlanStatus
}

/** A field whose text cannot be taken, and why. */
export type PlanProblem =
  | { readonly field: 'resourceLink'; readonly problem: LinkProblem }
  | { readonly field: 'dueOn'; readonly problem: DayProblem }

export const itemToDraft = (item: PlanItem): PlanDraft => ({
  action: item.action,
  way: item.way,
  owner: item.owner,
  resourceText: item.resource.text,
  resourceLink: item.resource.link,
  dueOn: item.dueOn ?? '',
  successEvidence: item.successEvidence,
  status: item.status,
})

/** The fields that cannot be taken as they stand, in the order of the form. */
export const findPlanProblems = (draft: PlanDraft): readonly PlanProblem[] => {
  const link = textToLink(draft.resourceLink)
  const day = textToCalendarDay(draft.dueOn)
  return [
    ...(day.ok ? [] : [{ field: 'dueOn', problem: day.error } as const]),
    ...(link.ok ? [] : [{ field: 'resourceLink', problem: link.error } as const]),
  ]
}

/** The draft with every field that cannot be taken as it was before. */
export const keepTaken = (before: PlanDraft, draft: PlanDraft): PlanDraft => {
  const refused = findPlanProblems(draft).map(({ field }) => field)
  return {
    ...draft,
    resourceLink: refused.includes('resourceLink') ? before.resourceLink : draft.resourceLink,
    dueOn: refused.includes('dueOn') ? before.dueOn : draft.dueOn,
  }
}

/**
 * What is to be written: the fields that differ from what was written last, without those that cannot be taken. A field
 * that nobody touched is left out, because another tab may have changed it meanwhile.
 */
export const draftToChange = (before: PlanDraft, draft: PlanDraft): PlanItemChange => {
  const after = keepTaken(before, draft)
  const isResourceChanged = after.resourceText !== before.resourceText || readLink(after) !== readLink(before)
  return {
    ...(after.action === before.action ? {} : { action: after.action }),
    ...(after.way === before.way ? {} : { way: after.way }),
    ...(after.owner === before.owner ? {} : { owner: after.owner }),
    ...(isResourceChanged ? { resource: { text: after.resourceText, link: readLink(after) } } : {}),
    ...(readDay(after) === readDay(before) ? {} : { dueOn: readDay(after) }),
    ...(after.successEvidence === before.successEvidence ? {} : { successEvidence: after.successEvidence }),
    ...(after.status === before.status ? {} : { status: after.status }),
  }
}

/** What an older version or another program may have stored as a link stays as it is until somebody corrects it. */
const readLink = ({ resourceLink }: PlanDraft): string => {
  const link = textToLink(resourceLink)
  return link.ok ? link.value : resourceLink
}

const readDay = ({ dueOn }: PlanDraft): string | null => {
  const day = textToCalendarDay(dueOn)
  return day.ok ? day.value : null
}
