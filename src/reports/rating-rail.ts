import type { Answers } from '../domain/assessment.ts'
import type { Task } from '../domain/competency-standard.ts'
import { type IndicatorPlace, type StandardOutline, dutyToIndicators } from '../domain/standard-outline.ts'
import { type Progress, dutyProgress, taskProgress } from './assessment-progress.ts'

export interface RailTask {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly progress: Progress
  /** The first indicator without an answer, else the first of all. */
  readonly firstIndicatorId: string
  readonly isCurrent: boolean
}

export interface RailDuty extends RailTask {
  readonly tasks: readonly RailTask[]
}

/** Duties and tasks with how far they are; what has no indicator cannot be rated and is left out. */
export const toRail = (
  { standard }: StandardOutline,
  answers: Answers,
  current: IndicatorPlace | null,
): readonly RailDuty[] =>
  standard.duties.flatMap((duty) => {
    const indicators = dutyToIndicators(duty)
    const first = indicators.find(({ id }) => !answers.has(id)) ?? indicators[0]
    if (first === undefined) return []
    return [
      {
        id: duty.id,
        code: duty.code,
        name: duty.name ?? '',
        progress: dutyProgress(duty, answers),
        firstIndicatorId: first.id,
        isCurrent: duty.id === current?.duty.id,
        tasks: duty.tasks.flatMap((task) => toRailTask(task, answers, current)),
      },
    ]
  })

const toRailTask = (task: Task, answers: Answers, current: IndicatorPlace | null): readonly RailTask[] => {
  const first = task.indicators.find(({ id }) => !answers.has(id)) ?? task.indicators[0]
  if (first === undefined) return []
  return [
    {
      id: task.id,
      code: task.code,
      name: task.name ?? '',
      progress: taskProgress(task, answers),
      firstIndicatorId: first.id,
      isCurrent: task.id === current?.task.id,
    },
  ]
}
