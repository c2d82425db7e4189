import type { Duty, Task } from './competency-standard.ts'
import {
  type RaterAgreement,
  type RatingPair,
  areRatingsShown,
  compareRatings,
  comparisonToPairs,
  isFarApart,
  reviewToAnswers,
  summarizePairs,
} from './rating-comparison.ts'
import { type Review, isBlind } from './review.ts'
import type { IndicatorPlace, StandardOutline } from './standard-outline.ts'
import type { FoldedPerson } from './team-fold.ts'

/** Somebody whose two ratings are compared, or who waits for it. Nobody has a number. */
export interface CalibrationPerson {
  readonly personId: string
  /** 0-based place in the roster. */
  readonly place: number
  readonly name: string | null
}

export interface ComparedPerson extends CalibrationPerson {
  /** False where the self-rating was seen before the manager's own was complete. */
  readonly isBlind: boolean
}

/** How alike one task or duty is understood: over all people, never by person. */
export interface TaskAgreement {
  readonly task: Task
  readonly agreement: RaterAgreement
}

export interface DutyAgreement {
  readonly duty: Duty
  readonly agreement: RaterAgreement
  readonly tasks: readonly TaskAgreement[]
}

/** An indicator that somebody's two ratings see far apart. */
export interface ApartIndicator {
  readonly place: IndicatorPlace
  readonly agreement: RaterAgreement
  /** Whose ratings are far apart, in the order of the roster. */
  readonly people: readonly CalibrationPerson[]
}

/**
 * Where self-ratings and the manager's ratings of the same indicators lie apart: what has to be described better before
 * the next round. Both directions are counted alike; nothing is averaged, and nobody is right.
 */
export interface RaterCalibration {
  /** In the order of the roster. */
  readonly compared: readonly ComparedPerson[]
  /** Handed in, and the manager's own rating is not complete: they enter nothing. */
  readonly awaiting: readonly CalibrationPerson[]
  readonly overall: RaterAgreement
  /** In the order of the standard. */
  readonly duties: readonly DutyAgreement[]
  /** The most pairs far apart first, then in the order of the standard. */
  readonly apart: readonly ApartIndicator[]
}

/** One indicator with the pairs of everybody who is compared, in the order of the roster. */
interface IndicatorPairs {
  readonly place: IndicatorPlace
  readonly pairs: { readonly person: CalibrationPerson; readonly pair: RatingPair }[]
}

/** Compares both ratings of everybody of a team whose ratings may be seen together. */
export const calibrateRaters = (
  teamId: string,
  people: readonly FoldedPerson[],
  outline: StandardOutline,
  reviews: readonly Review[],
): RaterCalibration => {
  const reviewByAssessment = findShownReviews(teamId, outline, reviews)
  const compared: ComparedPerson[] = []
  const awaiting: CalibrationPerson[] = []
  const indicators = outline.places.map((place): IndicatorPairs => ({ place, pairs: [] }))
  people.forEach(({ person: { id, name }, result }, place) => {
    if (result === null) return
    const person = { personId: id, place, name }
    const review = reviewByAssessment.get(result.assessmentId)
    if (review === undefined) {
      awaiting.push(person)
      return
    }
    compared.push({ ...person, isBlind: isBlind(review) })
    for (const pair of comparisonToPairs(compareRatings(outline, result.readAnswers(), reviewToAnswers(review))))
      indicators[pair.place.position]?.pairs.push({ person, pair })
  })
  return {
    compared,
    awaiting,
    overall: toAgreement(indicators),
    duties: toDuties(outline, indicators),
    apart: toApart(indicators),
  }
}

/** A rating belongs to the content that was rated, never to a standard by its name. */
const findShownReviews = (
  teamId: string,
  { standard, places }: StandardOutline,
  reviews: readonly Review[],
): ReadonlyMap<string, Review> => {
  const indicators = places.map(({ indicator }) => indicator)
  return new Map(
    reviews
      .filter((review) => review.side === 'given' && review.teamId === teamId)
      .filter((review) => review.contentHash === standard.contentHash && areRatingsShown(review, indicators))
      .map((review) => [review.assessmentId, review]),
  )
}

const toAgreement = (indicators: readonly IndicatorPairs[]): RaterAgreement =>
  summarizePairs(indicators.flatMap(({ pairs }) => pairs.map(({ pair }) => pair)))

const toDuties = ({ standard }: StandardOutline, indicators: readonly IndicatorPairs[]): readonly DutyAgreement[] =>
  standard.duties.map((duty) => ({
    duty,
    agreement: toAgreement(indicators.filter(({ place }) => place.duty === duty)),
    tasks: duty.tasks.map((task) => ({
      task,
      agreement: toAgreement(indicators.filter(({ place }) => place.task === task)),
    })),
  }))

const toApart = (indicators: readonly IndicatorPairs[]): readonly ApartIndicator[] =>
  indicators
    .map((one) => ({
      place: one.place,
      agreement: toAgreement([one]),
      people: one.pairs.filter(({ pair }) => isFarApart(pair)).map(({ person }) => person),
    }))
    .filter(({ people }) => people.length > 0)
    .sort(({ place, agreement }, other) => other.agreement.far - agreement.far || place.position - other.place.position)
