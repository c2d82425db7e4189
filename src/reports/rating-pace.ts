import type { Rating } from '../domain/assessment.ts'

/** Until somebody's own pace is known. */
export const secondsPerIndicator = 20

/** A longer pause is no time spent on an indicator. */
const longestAnswerSeconds = 120

/** Enough answers to know a pace by. */
const answersForPace = 5

/** Minutes that the open indicators will take, at least 1, by one's own pace as soon as it is known. */
export const minutesLeft = (open: number, ratings: readonly Rating[]): number =>
  Math.max(1, Math.ceil((open * (paceOf(ratings) ?? secondsPerIndicator)) / 60))

/** Minutes that a standard takes, before anything is known about the person. */
export const minutesFor = (indicators: number): number =>
  Math.max(1, Math.round((indicators * secondsPerIndicator) / 60))

const paceOf = (ratings: readonly Rating[]): number | null => {
  const times = ratings.map(({ ratedAt }) => Date.parse(ratedAt)).sort((one, other) => one - other)
  const pauses = times
    .slice(1)
    .map((time, index) => (time - (times[index] ?? time)) / 1000)
    .filter((seconds) => seconds <= longestAnswerSeconds)
  if (pauses.length < answersForPace) return null
  return pauses.reduce((sum, seconds) => sum + seconds, 0) / pauses.length
}
