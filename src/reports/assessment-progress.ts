import { isUnrated } from '../domain/answer.ts'
import type { Answers, Rating } from '../domain/assessment.ts'
import type { Duty, Task } from '../domain/competency-standard.ts'
import { type IndicatorPlace, type StandardOutline, dutyToIndicators } from '../domain/standard-outline.ts'

/** How far a duty, a task or a whole assessment is. Answered means answered in any way, 先略過 included. */
export interface Progress {
  readonly answered: number
  readonly total: number
}

export const isDone = ({ answered, total }: Progress): boolean => answered === total

export const taskProgress = (task: Task, answers: Answers): Progress => ({
  answered: task.indicators.filter(({ id }) => answers.has(id)).length,
  total: task.indicators.length,
})

export const dutyProgress = (duty: Duty, answers: Answers): Progress => {
  const indicators = dutyToIndicators(duty)
  return { answered: indicators.filter(({ id }) => answers.has(id)).length, total: indicators.length }
}

export const assessmentProgress = ({ places }: StandardOutline, answers: Answers): Progress => ({
  answered: places.filter(({ indicator }) => answers.has(indicator.id)).length,
  total: places.length,
})

/**
 * Where to go on: the first indicator without any answer, then the first that was skipped, then the first of all. Null
 * for a standard without indicators.
 */
export const nextPlace = ({ places }: StandardOutline, answers: Answers): IndicatorPlace | null =>
  places.find(({ indicator }) => !answers.has(indicator.id)) ??
  places.find(({ indicator }) => isUnrated(answers.get(indicator.id))) ??
  places[0] ??
  null

/** Whether every indicator has a final answer: none is missing and none is left at 先略過. */
export const isEveryIndicatorAnswered = ({ places }: StandardOutline, answers: Answers): boolean =>
  places.every(({ indicator }) => !isUnrated(answers.get(indicator.id)))

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
