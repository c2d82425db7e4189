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
