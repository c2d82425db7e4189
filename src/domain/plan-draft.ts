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
  resourceLink: item.typed?.resourceLink ?? item.resource.link,
  dueOn: item.typed?.dueOn ?? item.dueOn ?? '',
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

/** Everything that the form can change, as it is stored. */
export type PlanFields = Required<PlanItemChange>

export const itemToFields = ({
  action,
  way,
  owner,
  resource,
  dueOn,
  successEvidence,
  status,
  typed = {},
}: PlanItem): PlanFields => ({ action, way, owner, resource, dueOn, successEvidence, status, typed })

/** The fields as the draft has them; what cannot be taken leaves what was stored before and is kept as it was typed. */
export const draftToFields = (before: PlanFields, draft: PlanDraft): PlanFields => {
  const link = textToLink(draft.resourceLink)
  const day = textToCalendarDay(draft.dueOn)
  // What an older version or another program has stored as a link is no text that somebody is typing.
  const isLinkTyped = !link.ok && draft.resourceLink !== before.resource.link
  return {
    action: draft.action,
    way: draft.way,
    owner: draft.owner,
    resource: { text: draft.resourceText, link: link.ok ? link.value : before.resource.link },
    dueOn: day.ok ? day.value : before.dueOn,
    successEvidence: draft.successEvidence,
    status: draft.status,
    typed: {
      ...(day.ok ? {} : { dueOn: draft.dueOn }),
      ...(isLinkTyped ? { resourceLink: draft.resourceLink } : {}),
    },
  }
}

/**
 * What is to be written: the fields that differ from what was written last. A field that nobody touched is left out,
 * because another tab may have changed it meanwhile.
 */
export const findPlanChange = (before: PlanFields, after: PlanFields): PlanItemChange =>
  pickFields(
    after,
    planFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])),
  )

/** What stood in the fields of a change. */
export const findSeen = (before: PlanFields, change: PlanItemChange): PlanItemChange =>
  pickFields(
    before,
    planFields.filter((field) => field in change),
  )

const planFields = [
  'action',
  'way',
  'owner',
  'resource',
  'dueOn',
  'successEvidence',
  'status',
  'typed',
] as const satisfies readonly (keyof PlanFields)[]

const pickFields = (fields: PlanFields, names: readonly (keyof PlanFields)[]): PlanItemChange =>
  Object.fromEntries(names.map((name) => [name, fields[name]]))

/**
 * The draft where what is stored has changed meanwhile: a field that holds what was written last follows, one in which
 * somebody is typing stays.
 */
export const followItem = (draft: PlanDraft, before: PlanFields, item: PlanItem): PlanDraft => {
  const [written, next] = [itemToDraft({ ...item, ...before }), itemToDraft(item)]
  const isTyping = (name: keyof PlanDraft): boolean => draft[name] !== written[name]
  const kept = (Object.keys(draft) as readonly (keyof PlanDraft)[]).filter(isTyping)
  return { ...next, ...Object.fromEntries(kept.map((name) => [name, draft[name]])) }
}
