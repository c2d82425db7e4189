import { type RatingLevel, answerToLevel } from '../domain/answer.ts'
import type { Assessment, Rating } from '../domain/assessment.ts'

/** A round with its ratings. */
export interface Round {
  readonly assessment: Assessment
  readonly ratings: readonly Rating[]
}

/** What an indicator was rated with in an earlier round. */
export interface EarlierRating {
  readonly level: RatingLevel
  /** ISO 8601 instant: when that round was begun. */
  readonly startedAt: string
}

/**
 * The last rating of each indicator before this round, by indicator id. Only rounds with the very same wording count,
 * and sample data stays among itself.
 */
export const findEarlierRatings = (
  assessment: Assessment,
  rounds: readonly Round[],
): ReadonlyMap<string, EarlierRating> => {
  const earlier = rounds
    .filter(
      ({ assessment: other }) =>
        other.id !== assessment.id &&
        other.standard.id === assessment.standard.id &&
        other.standard.contentHash === assessment.standard.contentHash &&
        other.isDemo === assessment.isDemo &&
        other.startedAt < assessment.startedAt,
    )
    .sort((one, other) => one.assessment.startedAt.localeCompare(other.assessment.startedAt))
  const byIndicator = new Map<string, EarlierRating>()
  for (const { assessment: round, ratings } of earlier)
    for (const { indicatorId, answer } of ratings) {
      const level = answerToLevel(answer)
      if (level !== null) byIndicator.set(indicatorId, { level, startedAt: round.startedAt })
    }
  return byIndicator
}
