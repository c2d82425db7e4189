import { compareFractions } from '../domain/fraction.ts'
import type { TaskGap } from '../domain/gap-analysis.ts'

/**
 * Tasks with the largest mean shortfall first, then the lowest gap, then the order of the standard. What has no gap
 * follows in the order of the standard.
 */
export const sortTasksByShortfall = (tasks: readonly TaskGap[]): readonly TaskGap[] =>
  tasks
    .map((task, position) => ({ task, position }))
    .sort((one, other) => compareTasks(one.task, other.task) || one.position - other.position)
    .map(({ task }) => task)

const compareTasks = (one: TaskGap, other: TaskGap): number => {
  if (one.shortfall === null || other.shortfall === null || one.gap === null || other.gap === null)
    return Number(one.shortfall === null) - Number(other.shortfall === null)
  return compareFractions(other.shortfall, one.shortfall) || compareFractions(one.gap, other.gap)
}
