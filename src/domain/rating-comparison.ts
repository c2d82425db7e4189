import { type Answer, type RatingLevel, answerToLevel, fieldsToAnswer } from './answer.ts'
import type { Answers } from './assessment.ts'
import type { BehaviourIndicator } from './competency-standard.ts'
import { type Review, type ReviewRating, isBlind, isReviewComplete } from './review.ts'
import type { IndicatorPlace, StandardOutline } from './standard-outline.ts'

/**
 * Two ratings of one indicator by two people. Neither is the right one: the distance has no sign, and no number is made
 * of the two.
 */
export interface RatingPair {
  readonly place: IndicatorPlace
  /** Null where this side has given no level. */
  readonly self: RatingLevel | null
  readonly other: RatingLevel | null
  /** Levels apart, 0–6; null where only one side has given one. */
  readonly distance: number | null
}

/**
 * What is worth talking about: two levels or more apart first, one level apart to be confirmed, the same not at all.
 * Where only one side has given a level there is nothing to compare, which is said and not counted as a difference.
 */
export interface RatingComparison {
  readonly far: readonly RatingPair[]
  readonly near: readonly RatingPair[]
  readonly same: readonly RatingPair[]
  readonly oneSided: readonly RatingPair[]
  /** Indicators that both have given a level. */
  readonly compared: number
}

/** Levels apart from which on two people should talk. */
const farApart = 2

export const isFarApart = ({ distance }: RatingPair): boolean => distance !== null && distance >= farApart

/** Compares two people's answers to the same indicators, in the order of the standard. */
export const compareRatings = (outline: StandardOutline, self: Answers, other: Answers): RatingComparison => {
  const pairs = outline.places.map((place): RatingPair => {
    const own = answerToLevel(self.get(place.indicator.id))
    const others = answerToLevel(other.get(place.indicator.id))
    return {
      place,
      self: own,
      other: others,
      distance: own === null || others === null ? null : Math.abs(own - others),
    }
  })
  const compared = pairs.filter(({ distance }) => distance !== null)
  return {
    far: compared.filter(isFarApart),
    near: compared.filter(({ distance }) => distance === 1),
    same: compared.filter(({ distance }) => distance === 0),
    oneSided: pairs.filter((pair) => pair.distance === null && (pair.self !== null || pair.other !== null)),
    compared: compared.length,
  }
}

/** A level that is one of the two needs no reason; any other one does. */
export const isReasonNeeded = (level: RatingLevel, { self, other }: Pick<RatingPair, 'self' | 'other'>): boolean =>
  level !== self && level !== other

/** How far two people's ratings lie apart over many indicators: what a group looks at to rate alike. */
export interface RaterAgreement {
  readonly compared: number
  readonly same: number
  readonly near: number
  readonly far: number
  /** Where one side is higher than the other; both directions are counted alike. */
  readonly selfHigher: number
  readonly otherHigher: number
}

/** What both have given a level. */
export const comparisonToPairs = ({ far, near, same }: RatingComparison): readonly RatingPair[] => [
  ...far,
  ...near,
  ...same,
]

/**
 * Counts over the pairs of any people and indicators; a pair with one side only is in none of them, and no pair gives
 * zeros.
 */
export const summarizePairs = (all: readonly RatingPair[]): RaterAgreement => {
  const pairs = all.filter(({ distance }) => distance !== null)
  const count = (isCounted: (self: number, other: number) => boolean): number =>
    pairs.filter(({ self, other }) => self !== null && other !== null && isCounted(self, other)).length
  return {
    compared: pairs.length,
    same: count((self, other) => self === other),
    near: count((self, other) => Math.abs(self - other) === 1),
    far: pairs.filter(isFarApart).length,
    selfHigher: count((self, other) => self > other),
    otherHigher: count((self, other) => other > self),
  }
}

/** The self-rating may be seen beside the review: it is complete, or somebody chose to look early, which stays recorded. */
export const areRatingsShown = (review: Review, indicators: readonly BehaviourIndicator[]): boolean =>
  !isBlind(review) || isReviewComplete(indicators, reviewToAnswers(review))

/** The answers of a review by indicator, as every other person's answers are held. */
export const reviewToAnswers = ({ ratings }: Pick<Review, 'ratings'>): Answers =>
  new Map(ratings.flatMap((rating) => ratingToEntry(rating)))

const ratingToEntry = ({ indicatorId, status, level }: ReviewRating): readonly (readonly [string, Answer])[] => {
  const answer = fieldsToAnswer(status, level)
  return answer === null ? [] : [[indicatorId, answer]]
}
