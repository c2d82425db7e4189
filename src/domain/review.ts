import * as v from 'valibot'
import { type Answer, type RatingLevel, answerStatusSchema, isUnrated, ratingLevelSchema } from './answer.ts'
import type { BehaviourIndicator } from './competency-standard.ts'
import { joinUnseen } from './shared-text.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())

/** The manager's answer to one indicator. `level` is null exactly when the status is not `rated`. */
const reviewRatingSchema = v.object({
  indicatorId: v.string(),
  status: answerStatusSchema,
  level: v.nullable(ratingLevelSchema),
  note: v.exactOptional(v.string()),
})

/** What both agreed on. Neither rating is changed by it. */
const agreedLevelSchema = v.object({ indicatorId: v.string(), level: ratingLevelSchema, reason: v.string() })

/**
 * The manager's side of one assessment: a rating of the same indicators, kept beside the self-rating and never averaged
 * into it, and what was agreed when both were talked through.
 */
export const reviewSchema = v.object({
  id: v.string(),
  /** Grows by 1 with every change; order is decided by it, never by clocks. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Given: written on this device. Received: came back in a file. */
  side: v.picklist(['given', 'received']),
  /** Null on a received one. */
  teamId: v.nullable(v.string()),
  personId: v.string(),
  assessmentId: v.string(),
  /** The revision of the self-rating that was looked at. */
  assessmentRevision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  contentHash: v.string(),
  reviewer: v.object({ id: v.string(), name: v.nullable(v.string()) }),
  ratings: v.array(reviewRatingSchema),
  agreed: v.array(agreedLevelSchema),
  /** When the self-rating was shown before this rating was complete: the comparison is 非盲評. Null where it was not. */
  shownEarlyAt: v.nullable(instant),
  /** When the manager put the name to it; null before. */
  endorsedAt: v.nullable(instant),
  updatedAt: instant,
})

export type Review = Readonly<v.InferOutput<typeof reviewSchema>>
export type ReviewRating = Review['ratings'][number]

/** Neither side knew the other's answers while rating. */
export const isBlind = ({ shownEarlyAt }: Review): boolean => shownEarlyAt === null

/**
 * Whether the manager has answered every indicator: only then is the self-rating shown. 先略過 is no answer; an
 * indicator that the manager marks 不適用 is one.
 */
export const isReviewComplete = (
  indicators: readonly BehaviourIndicator[],
  answers: ReadonlyMap<string, Answer>,
): boolean => indicators.every(({ id }) => !isUnrated(answers.get(id)))

/**
 * What a manager says about one indicator. A note stands beside the answer; null takes the answer back. What was noted
 * is not lost with it: the indicator stays, as 先略過, until there is another answer.
 */
export interface ReviewAnswer {
  readonly indicatorId: string
  readonly answer: Answer | null
}

/** A review before anything has been said in it. */
export const createReview = (
  id: string,
  start: Pick<
    Review,
    'teamId' | 'personId' | 'assessmentId' | 'assessmentRevision' | 'contentHash' | 'reviewer' | 'updatedAt'
  >,
): Review => ({
  id,
  revision: 1,
  side: 'given',
  ...start,
  ratings: [],
  agreed: [],
  shownEarlyAt: null,
  endorsedAt: null,
})

const changed = (review: Review, change: Partial<Review>, at: string): Review => ({
  ...review,
  ...change,
  revision: review.revision + 1,
  updatedAt: at,
})

/** The review after an answer of the manager. */
export const answerInReview = (review: Review, { indicatorId, answer }: ReviewAnswer, at: string): Review => {
  const before = review.ratings.find((rating) => rating.indicatorId === indicatorId)
  const others = review.ratings.filter((rating) => rating !== before)
  const note = before?.note
  if (answer === null && note === undefined) return changed(review, { ratings: others }, at)
  const rating: ReviewRating = {
    indicatorId,
    status: answer?.status ?? 'skipped',
    level: answer?.status === 'rated' ? answer.level : null,
    ...(note !== undefined && { note }),
  }
  return changed(review, { ratings: [...others, rating] }, at)
}

/** A text of a review, and what stood in its field when the writing began. */
export interface ReviewText {
  readonly text: string
  readonly seen: string
}

/**
 * The review after a note about an answer; an empty note is none. Without an answer there is nothing to note. What
 * another tab has noted meanwhile stays below it.
 */
export const noteInReview = (review: Review, indicatorId: string, { text, seen }: ReviewText, at: string): Review =>
  changed(
    review,
    {
      ratings: review.ratings.map((rating) => {
        if (rating.indicatorId !== indicatorId) return rating
        const { indicatorId: id, status, level } = rating
        const note = joinUnseen(rating.note ?? '', text, seen)
        return { indicatorId: id, status, level, ...(note !== '' && { note }) }
      }),
    },
    at,
  )

/** What both agree on; the reason like every text of a review. */
export interface Agreement {
  readonly level: RatingLevel
  readonly reason: ReviewText
}

/** The review after both have agreed on a level; null takes the agreement back. Neither rating changes. */
export const agreeInReview = (review: Review, indicatorId: string, agreement: Agreement | null, at: string): Review => {
  const before = review.agreed.find((agreed) => agreed.indicatorId === indicatorId)
  const others = review.agreed.filter((agreed) => agreed !== before)
  if (agreement === null) return changed(review, { agreed: others }, at)
  const { level, reason } = agreement
  const joined = joinUnseen(before?.reason ?? '', reason.text, reason.seen)
  return changed(review, { agreed: [...others, { indicatorId, level, reason: joined }] }, at)
}

/** Showing the self-rating before the own rating is complete. It happens once and stays recorded. */
export const showEarly = (review: Review, at: string): Review =>
  changed(review, { shownEarlyAt: review.shownEarlyAt ?? at }, at)

/** The manager puts the name to it, or takes it away. */
export const endorse = (review: Review, isEndorsed: boolean, at: string): Review =>
  changed(review, { endorsedAt: isEndorsed ? at : null }, at)
