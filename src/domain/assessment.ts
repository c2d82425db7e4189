import { type Answer, isSameAnswer } from './answer.ts'
import type { CompetencyStandard } from './competency-standard.ts'
import type { Evidence } from './evidence.ts'

/** Which standard an assessment is about. The same only when the hash is: the copy frozen at the start decides. */
export interface StandardReference {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly contentHash: string
}

/** What an assessment was handed out with: for which period, and until when. */
export interface AssignedPack {
  readonly id: string
  /** In the words of the organisation: 2026 下半年. */
  readonly period: string
  /** The last calendar day, YYYY-MM-DD; null where there is none. Answers stay possible after it. */
  readonly dueOn: string | null
}

/** What was in the last file that was made for handing in. */
export interface HandedIn {
  readonly revision: number
  /** How many files were made so far. */
  readonly times: number
  /** One letter per indicator in the order of the frozen standard. */
  readonly answers: string
}

/**
 * One person, one frozen standard, one round. There is no flag for "finished": an assessment is complete when every
 * applicable indicator has an answer.
 */
export interface Assessment {
  readonly id: string
  readonly standard: StandardReference
  /** Grows by 1 with every change of an answer, a note or the profile. Order is decided by it, never by clocks. */
  readonly revision: number
  /** ISO 8601 instants. */
  readonly startedAt: string
  readonly updatedAt: string
  /** When a file was last made for handing in; null where none was. */
  readonly handedInAt: string | null
  /** Absent where nothing was handed in, and for files made before it was kept. */
  readonly handedIn?: HandedIn
  readonly pack?: AssignedPack
  /** Sample data that the person added to look around: marked wherever it is shown, removed in one step. */
  readonly isDemo: boolean
}

/** The stored answer to one indicator, with the indicator's own words: a rating is never attached by id alone. */
export interface Rating {
  readonly indicatorId: string
  readonly code: string | null
  readonly text: string
  readonly answer: Answer
  readonly ratedAt: string
  readonly evidence?: Evidence
}

/** Value by indicator id. */
export type Answers = ReadonlyMap<string, Answer>

export const ratingsToAnswers = (ratings: Iterable<Rating>): Answers =>
  new Map([...ratings].map((rating) => [rating.indicatorId, rating.answer]))

/** Whether both answer the same indicators in the same way. */
export const isSameAnswers = (one: Answers, other: Answers): boolean => {
  if (one.size !== other.size) return false
  for (const [id, answer] of one) if (!other.has(id) || !isSameAnswer(answer, other.get(id))) return false
  return true
}

export const standardToReference = ({ id, code, name, contentHash }: CompetencyStandard): StandardReference => ({
  id,
  code,
  name,
  contentHash,
})

/** A new round. Revision 1: nothing has been answered yet. */
export const createAssessment = (id: string, standard: CompetencyStandard, startedAt: string): Assessment => ({
  id,
  standard: standardToReference(standard),
  revision: 1,
  startedAt,
  updatedAt: startedAt,
  handedInAt: null,
  isDemo: false,
})

/** Whether the last day has passed where the person is. */
export const isOverdue = ({ dueOn }: AssignedPack, today: string): boolean => dueOn !== null && today > dueOn
