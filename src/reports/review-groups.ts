import type { AnswerStatus } from '../domain/answer.ts'
import type { Answers, Rating } from '../domain/assessment.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'

/** The three answers that are no rating, and answers that were given to another wording. */
export type ReviewKind = Exclude<AnswerStatus, 'rated'> | 'changed'

export interface ReviewGroup {
  readonly kind: ReviewKind
  /** In the order of the standard; never empty. */
  readonly places: readonly IndicatorPlace[]
}

const kinds: readonly ReviewKind[] = ['skipped', 'no-opportunity', 'not-applicable', 'changed']

/**
 * What is worth a second look before the result: 先略過, 尚無機會, 不適用, and answers whose stored text is not the text
 * of the indicator. A kind without indicators is absent.
 */
export const toReviewGroups = (
  { places }: StandardOutline,
  answers: Answers,
  ratings: readonly Rating[],
): readonly ReviewGroup[] => {
  const textById = new Map(ratings.map(({ indicatorId, text }) => [indicatorId, text]))
  const isOf = (kind: ReviewKind, { indicator }: IndicatorPlace): boolean =>
    kind === 'changed'
      ? answers.has(indicator.id) && (textById.get(indicator.id) ?? indicator.text) !== indicator.text
      : answers.get(indicator.id)?.status === kind
  return kinds
    .map((kind) => ({ kind, places: places.filter((place) => isOf(kind, place)) }))
    .filter((group) => group.places.length > 0)
}
