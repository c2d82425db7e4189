import { type RatingLevel, answerToLevel } from '../domain/answer.ts'
import type { Rating } from '../domain/assessment.ts'
import type { StandardOutline } from '../domain/standard-outline.ts'

/** A way of answering that may be no judgement any more. Worth a hint, never more. */
export type AnswerPattern =
  /** The same level again and again, across tasks. */
  | { readonly type: 'same-level'; readonly count: number; readonly level: RatingLevel }
  /** Faster than anybody reads. */
  | { readonly type: 'haste'; readonly count: number }

/** So many answers in a row are looked at. */
const answersInARow = 10
/** One task may well be of one level. */
const fewestTasks = 2
const hastyMilliseconds = 2_000

/** Looks at the last answers of this visit, in the order in which they were given. Null: nothing to say. */
export const findAnswerPattern = (
  outline: StandardOutline,
  ratings: readonly Rating[],
  givenIds: ReadonlySet<string>,
): AnswerPattern | null => {
  const given = ratings
    .filter(({ indicatorId }) => givenIds.has(indicatorId))
    .sort((one, other) => (one.ratedAt < other.ratedAt ? -1 : one.ratedAt > other.ratedAt ? 1 : 0))
  if (given.length < answersInARow) return null
  return findSameLevel(outline, given) ?? findHaste(given.slice(-answersInARow))
}

const findSameLevel = (outline: StandardOutline, given: readonly Rating[]): AnswerPattern | null => {
  const level = answerToLevel(given.at(-1)?.answer)
  if (level === null) return null
  const breakIndex = given.findLastIndex(({ answer }) => answerToLevel(answer) !== level)
  const run = given.slice(breakIndex + 1)
  const tasks = new Set(run.map(({ indicatorId }) => outline.placeById.get(indicatorId)?.task.id))
  if (run.length < answersInARow || tasks.size < fewestTasks) return null
  return { type: 'same-level', count: run.length, level }
}

const findHaste = (last: readonly Rating[]): AnswerPattern | null => {
  const times = last.map(({ ratedAt }) => Date.parse(ratedAt))
  const pauses = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((one, other) => one - other)
  const middle = pauses[Math.floor(pauses.length / 2)]
  return middle !== undefined && middle < hastyMilliseconds ? { type: 'haste', count: last.length } : null
}
