import * as v from 'valibot'
import { ratingLevelSchema } from './answer.ts'
import { joinEvidence } from './evidence-draft.ts'
import { emptyEvidence } from './evidence.ts'

/** How something is learnt: 在職, 師徒, 課程, 自學, and 工作指派 for what there was no opportunity to show. */
export const learningWays = ['on-the-job', 'mentoring', 'course', 'self-study', 'assignment'] as const
export type LearningWay = (typeof learningWays)[number]

/** 還沒開始 / 進行中 / 完成. */
export const planStatuses = ['not-started', 'in-progress', 'done'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** A day of the calendar, YYYY-MM-DD, without a time zone. */
export const calendarDaySchema = v.pipe(v.string(), v.isoDate())

const targetSchema = v.object({
  kind: v.picklist(['indicator', 'knowledge', 'skill']),
  /** Id within the standard. */
  itemId: v.string(),
  code: v.nullable(v.string()),
  /** The item's own words: a plan is never attached to a standard by id alone. */
  text: v.string(),
  taskName: v.nullable(v.string()),
})

const resourceSchema = v.object({ text: v.string(), link: v.string() })

/**
 * One row of the development plan: what is to be learnt, by doing what, until when, and how one will know. A plan
 * changes no rating.
 */
export const planItemSchema = v.object({
  id: v.string(),
  /** Grows by 1 with every change; order is decided by it, never by clocks. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  assessmentId: v.string(),
  standardId: v.string(),
  standardName: v.string(),
  contentHash: v.string(),
  target: targetSchema,
  /** From a gap, or from 尚無機會 as an assignment that is proposed. */
  origin: v.picklist(['gap', 'no-opportunity']),
  action: v.string(),
  way: v.nullable(v.picklist(learningWays)),
  owner: v.string(),
  resource: resourceSchema,
  dueOn: v.nullable(calendarDaySchema),
  successEvidence: v.string(),
  status: v.picklist(planStatuses),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  /** When it was set to 完成; null before. */
  doneAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** The rating and the required level when the item was added, so that the effect can be shown. */
  levelBefore: v.nullable(ratingLevelSchema),
  requiredBefore: v.nullable(v.number()),
  /** What another tab wrote into the same field meanwhile: both are kept until the person has chosen. */
  other: v.exactOptional(
    v.object({
      action: v.exactOptional(v.string()),
      owner: v.exactOptional(v.string()),
      resource: v.exactOptional(resourceSchema),
      dueOn: v.exactOptional(v.nullable(calendarDaySchema)),
      successEvidence: v.exactOptional(v.string()),
    }),
  ),
  /** What stands in a field and cannot be taken as it is: it is there again when the item is opened the next time. */
  typed: v.exactOptional(v.object({ dueOn: v.exactOptional(v.string()), resourceLink: v.exactOptional(v.string()) })),
})

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

export type PlanItem = DeepReadonly<v.InferOutput<typeof planItemSchema>>
export type PlanTarget = PlanItem['target']

/** What a person can change in an item. */
export type PlanItemChange = Partial<
  Pick<PlanItem, 'action' | 'way' | 'owner' | 'resource' | 'dueOn' | 'successEvidence' | 'status' | 'typed'>
>

/** The fields that a person writes, and that two tabs can write at the same time. */
export const planTexts = ['action', 'owner', 'resource', 'dueOn', 'successEvidence'] as const
export type PlanText = (typeof planTexts)[number]
/** One text or several of them. */
export type PlanTexts = Partial<Pick<PlanItem, PlanText>>

/** What an item is made from; everything else is filled in by the person. */
export type PlanItemStart = Pick<
  PlanItem,
  | 'assessmentId'
  | 'standardId'
  | 'standardName'
  | 'contentHash'
  | 'target'
  | 'origin'
  | 'levelBefore'
  | 'requiredBefore'
  | 'successEvidence'
>

export const createPlanItem = (id: string, createdAt: string, start: PlanItemStart): PlanItem => ({
  id,
  revision: 1,
  ...start,
  action: '',
  way: start.origin === 'no-opportunity' ? 'assignment' : null,
  owner: '',
  resource: { text: '', link: '' },
  dueOn: null,
  status: 'not-started',
  createdAt,
  doneAt: null,
})

/**
 * The item after a change. Nothing but 完成 sets `doneAt`, and leaving it takes it away. What the person had not `seen`
 * is not overwritten: it stays beside the new text until one of them is chosen.
 */
export const changePlanItem = (
  item: PlanItem,
  change: PlanItemChange,
  at: string,
  seen: PlanItemChange = {},
): PlanItem => {
  const unseen = planTexts.filter((field) => isUnseen(item[field], seen[field], change[field]))
  const others = { ...item.other, ...pickTexts(item, unseen) }
  return finishChange(item, { ...item, ...change }, others, at)
}

/** The item after somebody has chosen which of two texts holds. */
export const settlePlanItem = (item: PlanItem, chosen: PlanTexts, at: string): PlanItem => {
  const left = planTexts.filter((field) => item.other?.[field] !== undefined && chosen[field] === undefined)
  return finishChange(item, { ...item, ...chosen }, pickTexts(item.other ?? {}, left), at)
}

/** Both of two texts of a field as one; null where only one can hold: there is one due date. */
export const joinPlanTexts = (field: PlanText, item: Required<PlanTexts>, other: PlanTexts): PlanTexts | null => {
  if (field === 'dueOn') return null
  const between = field === 'owner' || field === 'resource' ? betweenOnLine : '\n'
  if (field === 'resource') return { resource: joinEvidence(item.resource, other.resource ?? emptyEvidence, between) }
  return { [field]: [item[field], other[field]].filter(Boolean).join(between) }
}

/** Fields of one line hold no line break: the browser would run both texts together. */
const betweenOnLine = ' / '

const pickTexts = (texts: PlanTexts, fields: readonly PlanText[]): PlanTexts =>
  Object.fromEntries(fields.map((field) => [field, texts[field]]))

type TextValue = PlanItem[PlanText]

const isUnseen = (stored: TextValue, seen: TextValue | undefined, next: TextValue | undefined): boolean =>
  seen !== undefined && next !== undefined && !isBlank(stored) && !isSame(stored, seen) && !isSame(stored, next)
const isBlank = (value: TextValue): boolean =>
  value === null || (typeof value === 'string' ? value === '' : value.text === '' && value.link === '')
const isSame = (one: TextValue, other: TextValue): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    typeof one === 'object' &&
    typeof other === 'object' &&
    one.text === other.text &&
    one.link === other.link)

/** Members that hold nothing are left out. */
const finishChange = (item: PlanItem, next: PlanItem, others: PlanTexts, at: string): PlanItem => {
  const { typed = {} } = next
  const fields = Object.fromEntries(
    Object.entries(next).filter(([name]) => name !== 'other' && name !== 'typed'),
  ) as Omit<PlanItem, 'other' | 'typed'>
  const changed = {
    ...fields,
    revision: item.revision + 1,
    ...(Object.keys(others).length > 0 && { other: others }),
    ...(Object.keys(typed).length > 0 && { typed }),
  }
  if (changed.status !== 'done') return { ...changed, doneAt: null }
  return { ...changed, doneAt: item.status === 'done' ? item.doneAt : at }
}
