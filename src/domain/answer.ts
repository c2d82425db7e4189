import * as v from 'valibot'

/** A rating: 0 = 還不會做 (a rating like the others), 1–6 = the official competency levels. */
export type RatingLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6

export const ratingLevels: readonly RatingLevel[] = [0, 1, 2, 3, 4, 5, 6]

export const ratingLevelSchema = v.picklist([0, 1, 2, 3, 4, 5, 6])

/**
 * What a person said about one behaviour indicator.
 *
 * - `rated`: a level 0–6.
 * - `not-applicable` (不適用): leaves 適用; enters no calculation and lowers nothing.
 * - `no-opportunity` (尚無機會): had no occasion to show it. Stays 適用, is no rating and no 0.
 * - `skipped` (先略過): stored so that it returns in the review; counts and exports as 未評.
 *
 * No answer at all is 未評. 未評 is never 0.
 */
export type Answer =
  | { readonly status: 'rated'; readonly level: RatingLevel }
  | { readonly status: 'not-applicable' }
  | { readonly status: 'no-opportunity' }
  | { readonly status: 'skipped' }

export type AnswerStatus = Answer['status']

export const answerStatusSchema = v.picklist(['rated', 'not-applicable', 'no-opportunity', 'skipped'])

/** The level of a rating; null for every answer that is none, and for no answer. */
export const answerToLevel = (answer: Answer | undefined): RatingLevel | null =>
  answer?.status === 'rated' ? answer.level : null

/** Whether an indicator still waits for an answer: none was given, or it was skipped for now. */
export const isUnrated = (answer: Answer | undefined): boolean => answer === undefined || answer.status === 'skipped'

export const isSameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean =>
  one?.status === other?.status && answerToLevel(one) === answerToLevel(other)

/** The two stored fields of an answer as one value; null where they contradict each other. */
export const fieldsToAnswer = (status: AnswerStatus, level: RatingLevel | null): Answer | null => {
  if (status === 'rated') return level === null ? null : { status, level }
  return level === null ? { status } : null
}
