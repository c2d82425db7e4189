import type { CompetencyStandard, Duty, Task } from '../domain/competency-standard.ts'
import { isLeftOpen } from '../domain/requirement-choice.ts'
import {
  type RequirementProfile,
  type RequirementProfileEntry,
  defaultImportance,
  profileToEntryById,
} from '../domain/requirement-profile.ts'
import { type RequiredLevel, importanceOf, requiredLevel, requiredLevelOfTask } from '../domain/required-level.ts'

/** What is required of a task or an indicator, and what somebody has set for it. */
export interface RequirementItem {
  readonly id: string
  readonly code: string | null
  readonly text: string
  readonly required: RequiredLevel | null
  /** As printed for the item, or for the task it stands under: [], [4] or [5, 4]. */
  readonly printed: readonly number[]
  readonly importance: number
  /** Null where nothing is set for this very item. */
  readonly entry: RequirementProfileEntry | null
}

export interface RequirementTask extends RequirementItem {
  readonly task: Task
  readonly indicators: readonly RequirementItem[]
  /** Indicators that have an entry of their own. */
  readonly setInside: number
}

/** Levels that can be chosen for a whole duty at once. */
export interface DutyChoice {
  /** The levels printed side by side, in the order of the document; none where it prints no level. */
  readonly printed: readonly number[]
  readonly levels: readonly number[]
  /** Tasks that the choice is about. */
  readonly taskCount: number
  /** Of them, those for which nobody has chosen yet. */
  readonly openCount: number
  /** The level that was chosen for all of them; null where it is none or not the same. */
  readonly chosen: number | null
}

export interface RequirementDuty {
  readonly duty: Duty
  readonly tasks: readonly RequirementTask[]
  /** Null where the document prints one level for each task. */
  readonly choice: DutyChoice | null
}

/** Every requirement of a standard, with what was set beside it. */
export interface RequirementSheet {
  readonly duties: readonly RequirementDuty[]
  readonly taskCount: number
  /** Tasks whose document prints several levels, of which nobody has chosen one. */
  readonly undecidedCount: number
  /** Tasks without any required level. */
  readonly withoutLevelCount: number
  /** Tasks and indicators for which something is set. */
  readonly setCount: number
}

const allLevels: readonly number[] = [1, 2, 3, 4, 5, 6]

export const toRequirementSheet = (
  standard: CompetencyStandard,
  profile: RequirementProfile | null,
): RequirementSheet => {
  const duties = standard.duties.map((duty) => toDuty(duty, profile))
  const tasks = duties.flatMap((duty) => duty.tasks)
  return {
    duties,
    taskCount: tasks.length,
    undecidedCount: tasks.filter(({ required }) => (required?.undecided.length ?? 0) > 0).length,
    withoutLevelCount: tasks.filter(({ required }) => required === null).length,
    setCount: profile?.entries.length ?? 0,
  }
}

const toDuty = (duty: Duty, profile: RequirementProfile | null): RequirementDuty => {
  const tasks = duty.tasks.map((task) => toTask(task, profile))
  return { duty, tasks, choice: toChoice(tasks.filter(({ task }) => isLeftOpen(task))) }
}

const toTask = (task: Task, profile: RequirementProfile | null): RequirementTask => {
  const entryById = profileToEntryById(profile)
  const indicators = task.indicators.map((indicator): RequirementItem => ({
    id: indicator.id,
    code: indicator.code,
    text: indicator.text,
    required: requiredLevel(indicator, task, entryById),
    printed: indicator.levels !== undefined && indicator.levels.length > 0 ? indicator.levels : task.levels,
    importance: importanceOf(indicator, task, entryById),
    entry: entryById.get(indicator.id) ?? null,
  }))
  const entry = entryById.get(task.id) ?? null
  return {
    task,
    id: task.id,
    code: task.code,
    text: task.name ?? '',
    required: requiredLevelOfTask(task, entryById),
    printed: task.levels,
    importance: entry?.importance ?? defaultImportance,
    entry,
    indicators,
    setInside: indicators.filter((indicator) => indicator.entry !== null).length,
  }
}

const toChoice = (open: readonly RequirementTask[]): DutyChoice | null => {
  if (open.length === 0) return null
  const printed = [...new Set(open.flatMap((task) => task.printed))]
  const chosen = new Set(open.map(({ entry }) => entry?.level ?? null))
  return {
    printed,
    levels: printed.length === 0 ? allLevels : printed,
    taskCount: open.length,
    openCount: open.filter(({ entry }) => entry?.level == null).length,
    chosen: chosen.size === 1 ? ([...chosen][0] ?? null) : null,
  }
}
