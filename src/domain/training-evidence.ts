import type { CompetencyStandard, Task } from './competency-standard.ts'
import type { FoldedTeam } from './team-fold.ts'
import { isCompared } from './gap-analysis.ts'

/** People below the requirement, of those who can be compared with it. */
export interface ShortCount {
  readonly short: number
  readonly compared: number
}

/** What became of the need in one task between two moments. Counts of people, never a list of them. */
export interface TaskEvidence {
  readonly task: Task
  readonly before: ShortCount
  readonly after: ShortCount
  /** People who can be compared at both moments, with another result at the second one. */
  readonly rerated: number
  /** Of them, those who were short and are not any more; and the other way round. */
  readonly closed: number
  readonly opened: number
}

/** What is proven about the needs of a team: people counted at two moments, task by task. */
export interface TrainingEvidence {
  readonly standard: CompetencyStandard
  readonly people: number
  /** People with a result at the second moment. */
  readonly counted: number
  /** Of all their applicable indicators, how many are rated. */
  readonly rated: number
  readonly applicable: number
  readonly tasks: readonly TaskEvidence[]
}

/** The needs of the same people at two moments, task by task in the order of the standard. */
export const compareTeamTasks = (before: FoldedTeam, after: FoldedTeam): readonly TaskEvidence[] => {
  const { columns, outline } = after.columns
  const taskById = new Map(
    outline.standard.duties.flatMap(({ tasks }) => tasks.map((task) => [task.id, task] as const)),
  )
  const isRerated = after.people.map(({ result }, place) => {
    const earlier = before.people[place]?.result ?? null
    return result !== null && earlier !== null && result !== earlier
  })
  return columns.flatMap((column, index) => {
    const task = column.kind === 'task' ? taskById.get(column.id) : undefined
    if (task === undefined) return []
    const count = {
      before: { short: 0, compared: 0 },
      after: { short: 0, compared: 0 },
      rerated: 0,
      closed: 0,
      opened: 0,
    }
    after.people.forEach((_, place) => {
      const then = before.columns.stateOf(place, index)
      const now = after.columns.stateOf(place, index)
      const isThen = isCompared(then)
      const isNow = isCompared(now)
      if (isThen) count.before.compared += 1
      if (isNow) count.after.compared += 1
      if (then === 'short') count.before.short += 1
      if (now === 'short') count.after.short += 1
      if (!isThen || !isNow || isRerated[place] !== true) return
      count.rerated += 1
      if (then === 'short' && now !== 'short') count.closed += 1
      if (then !== 'short' && now === 'short') count.opened += 1
    })
    return [{ task, ...count }]
  })
}
