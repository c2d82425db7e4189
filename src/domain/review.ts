import * as v from 'valibot'
import { type Answer, answerStatusSchema, isUnrated, ratingLevelSchema } from './answer.ts'
import type { BehaviourIndicator } from './competency-standard.ts'

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
