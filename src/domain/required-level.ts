import type { BehaviourIndicator, Task } from './competency-standard.ts'
import { type ProfileEntryById, defaultImportance } from './requirement-profile.ts'

/** Where a required level comes from, most particular first. The base level of the standard is none of them. */
export type RequirementOrigin = 'profile-indicator' | 'profile-task' | 'printed-indicator' | 'printed-task'

export interface RequiredLevel {
  /** 1–6. */
  readonly level: number
  readonly origin: RequirementOrigin
  /**
   * The levels as printed where several stand side by side and nobody has chosen: 原文並列 5、4，暫以 5 計. Empty
   * otherwise.
   */
  readonly undecided: readonly number[]
}

/**
 * The required level of one indicator: what a profile sets for the indicator or its task, else what is printed for the
 * indicator itself, else for its task. Null where nothing is printed and nothing is set: then there is no gap.
 */
export const requiredLevel = (
  indicator: BehaviourIndicator,
  task: Task,
  entryById: ProfileEntryById,
): RequiredLevel | null => requiredLevelWithin(indicator, requiredLevelOfTask(task, entryById), entryById)

/** The same where the required level of the task is known already, as it is to whoever goes through all of them. */
export const requiredLevelWithin = (
  indicator: BehaviourIndicator,
  forTask: RequiredLevel | null,
  entryById: ProfileEntryById,
): RequiredLevel | null => {
  const forIndicator = entryById.get(indicator.id)?.level ?? null
  if (forIndicator !== null) return { level: forIndicator, origin: 'profile-indicator', undecided: [] }
  const isPrintedForIndicator = indicator.levels !== undefined && indicator.levels.length > 0
  return forTask?.origin !== 'profile-task' && isPrintedForIndicator
    ? fromPrinted(indicator.levels, 'printed-indicator')
    : forTask
}

/** The required level of a task as a whole: what a profile sets for it, else what is printed for it. */
export const requiredLevelOfTask = (task: Task, entryById: ProfileEntryById): RequiredLevel | null => {
  const set = entryById.get(task.id)?.level ?? null
  if (set !== null) return { level: set, origin: 'profile-task', undecided: [] }
  return task.levels.length > 0 ? fromPrinted(task.levels, 'printed-task') : null
}

const fromPrinted = (levels: readonly number[], origin: RequirementOrigin): RequiredLevel => ({
  level: Math.max(...levels),
  origin,
  undecided: new Set(levels).size > 1 ? levels : [],
})

/** Importance 1–6 of one indicator: its own, else its task's, else the default. */
export const importanceOf = (indicator: BehaviourIndicator, task: Task, entryById: ProfileEntryById): number =>
  entryById.get(indicator.id)?.importance ?? entryById.get(task.id)?.importance ?? defaultImportance
