import { isUnrated } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
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
