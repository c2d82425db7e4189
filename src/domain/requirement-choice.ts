import type { BehaviourIndicator, Duty, Task } from './competency-standard.ts'
import { importanceOf, requiredLevel, requiredLevelOfTask } from './required-level.ts'
import {
  type ProfileChange,
  type ProfileEntryById,
  type RequirementProfile,
  defaultImportance,
} from './requirement-profile.ts'

/** Whether the document leaves the level of a task open: it prints none, or several of which nobody has said which. */
export const isLeftOpen = (task: Task): boolean => new Set(task.levels).size !== 1

/** A level for a task. The one that is printed anyway is no choice: the task goes back to its document. */
export const chooseTaskLevel = (task: Task, level: number): ProfileChange => ({
  itemId: task.id,
  level: !isLeftOpen(task) && task.levels[0] === level ? null : level,
})

/** One level for every task of a duty that the document leaves open; the others keep theirs. */
export const chooseDutyLevel = (duty: Duty, level: number): readonly ProfileChange[] =>
  duty.tasks.filter(isLeftOpen).map((task) => chooseTaskLevel(task, level))

/** A level for one indicator. The one that it has anyway is no choice. */
export const chooseIndicatorLevel = (
  indicator: BehaviourIndicator,
  task: Task,
  entryById: ProfileEntryById,
  level: number,
): ProfileChange => {
  const otherwise = requiredLevel(indicator, task, without(entryById, indicator.id))
  const isTheSame = otherwise?.level === level && otherwise.undecided.length === 0
  return { itemId: indicator.id, level: isTheSame ? null : level }
}

export const chooseTaskImportance = (task: Task, importance: number): ProfileChange => ({
  itemId: task.id,
  importance: importance === defaultImportance ? null : importance,
})

/** An importance for one indicator. The one that its task gives it anyway is no choice. */
export const chooseIndicatorImportance = (
  indicator: BehaviourIndicator,
  task: Task,
  entryById: ProfileEntryById,
  importance: number,
): ProfileChange => ({
  itemId: indicator.id,
  importance: importance === importanceOf(indicator, task, without(entryById, indicator.id)) ? null : importance,
})

/** Takes one item back to its document. */
export const resetItem = (itemId: string): ProfileChange => ({ itemId, level: null, importance: null })

/** Takes everything back to the document. */
export const resetProfile = (profile: RequirementProfile | null): readonly ProfileChange[] =>
  profile?.entries.map(({ itemId }) => resetItem(itemId)) ?? []

/** Takes the levels of a duty's tasks back; what was said about their importance stays. */
export const resetDutyLevels = (duty: Duty, entryById: ProfileEntryById): readonly ProfileChange[] =>
  duty.tasks
    .filter((task) => requiredLevelOfTask(task, entryById)?.origin === 'profile-task')
    .map((task) => ({ itemId: task.id, level: null }))

const without = (entryById: ProfileEntryById, itemId: string): ProfileEntryById =>
  new Map([...entryById].filter(([id]) => id !== itemId))
