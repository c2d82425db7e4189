import type { AnswerStatus } from './answer.ts'
import type { Answers } from './assessment.ts'
import type { BehaviourIndicator } from './competency-standard.ts'
import { type Fraction, meanOf } from './fraction.ts'

/** How much of a group has been answered. Printed beside every number: 已評 17／適用 17，1 不適用. */
export interface Coverage {
  readonly total: number
  /** 適用: all but 不適用. */
  readonly applicable: number
  /** 已評: rated with a level. 尚無機會 is applicable and not rated. */
  readonly rated: number
  readonly notApplicable: number
  readonly noOpportunity: number
  /** 先略過, which counts as 未評. */
  readonly skipped: number
  /** 未評: no answer, or skipped. */
  readonly unrated: number
}

/** Counts the answers of these indicators; one without an answer is applicable and unrated. */
export const answersToCoverage = (indicators: readonly BehaviourIndicator[], answers: Answers): Coverage => {
  const counts = { rated: 0, 'not-applicable': 0, 'no-opportunity': 0, skipped: 0, none: 0 }
  for (const indicator of indicators) counts[answers.get(indicator.id)?.status ?? 'none'] += 1
  return countsToCoverage(indicators.length, counts)
}

/** The coverage of so many indicators by how many of them have which answer, or none. */
export const countsToCoverage = (total: number, counts: Readonly<Record<AnswerStatus | 'none', number>>): Coverage => ({
  total,
  applicable: total - counts['not-applicable'],
  rated: counts.rated,
  notApplicable: counts['not-applicable'],
  noOpportunity: counts['no-opportunity'],
  skipped: counts.skipped,
  unrated: counts.none + counts.skipped,
})

/** Share of the applicable indicators that are rated, 0–1; null (not 0) where nothing is applicable. */
export const coverageShare = ({ rated, applicable }: Coverage): Fraction | null => meanOf(rated, applicable)

/** Below half of the applicable indicators a picture says more than is known. */
export const isTooLittleRated = ({ rated, applicable }: Pick<Coverage, 'rated' | 'applicable'>): boolean =>
  rated * 2 < applicable

/** Every applicable indicator has an answer that is not 先略過. */
export const isComplete = (coverage: Coverage): boolean => coverage.unrated === 0
