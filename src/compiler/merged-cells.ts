import type { DutyDraft, TaskGroup } from './duty-table.ts'
import type { ItemDraft } from './item-drafts.ts'
import { cleanText } from './printed-text.ts'

/**
 * Whether the K and S cells of this document span whole duties.
 *
 * They do when some duty with several tasks has a task without any K and S, and no item stands on two task rows of one
 * duty: a list that is printed once per duty is a merged cell that the extraction left on whatever row it happened to
 * be (seeds/004, lines 30, 32 and 35).
 */
export const hasMergedCompetency = (duties: readonly DutyDraft[]): boolean =>
  duties.some(hasTaskWithoutCompetency) && !duties.some(hasRepeatedCompetency)

const taskCount = (duty: DutyDraft): number => duty.groups.reduce((sum, group) => sum + group.tasks.length, 0)

const hasTaskWithoutCompetency = (duty: DutyDraft): boolean =>
  taskCount(duty) > 1 && duty.groups.some((group) => group.knowledge.length === 0 && group.skills.length === 0)

const hasRepeatedCompetency = (duty: DutyDraft): boolean => {
  const groupByItem = new Map<string, TaskGroup>()
  for (const group of duty.groups)
    for (const [letter, item] of lettered(group)) {
      const key = `${letter} ${competencyKey(item)}`
      const earlier = groupByItem.get(key)
      if (earlier !== undefined && earlier !== group) return true
      groupByItem.set(key, group)
    }
  return false
}

const lettered = (group: TaskGroup): readonly (readonly ['K' | 'S', ItemDraft])[] => [
  ...group.knowledge.map((item) => ['K', item] as const),
  ...group.skills.map((item) => ['S', item] as const),
]

/** What makes two printed items the same: the pair of code and name. */
export const competencyKey = (item: ItemDraft): string => `${item.code?.code ?? ''}\n${competencyName(item) ?? ''}`

/** The name without the separator 、 that a list leaves behind its last item; null where only a code is printed. */
export const competencyName = (item: ItemDraft): string | null => {
  const name = cleanText(item.name).replace(/、+$/u, '')
  return name === '' ? null : name
}

/**
 * Whether the one printed level of this duty spans all of its tasks: it stands on the first task row, and either the
 * cell prints several levels or no duty of the document prints levels on two rows.
 */
export const hasMergedLevel = (duty: DutyDraft, isLevelPerRow: boolean): boolean => {
  if (taskCount(duty) < 2) return false
  const printed = printedLevels(duty)
  const first = duty.groups[0]?.rows[0]?.levels ?? []
  return printed.length === 1 && first.length > 0 && (first.length > 1 || !isLevelPerRow)
}

/** Whether some duty of the document prints levels on two or more rows. */
export const printsLevelsPerRow = (duties: readonly DutyDraft[]): boolean =>
  duties.some((duty) => printedLevels(duty).length > 1)

const printedLevels = (duty: DutyDraft): readonly (readonly number[])[] =>
  duty.groups.flatMap((group) => group.rows.map((row) => row.levels)).filter((levels) => levels.length > 0)

/** Whether K and S, or the level, can be said to span a duty: with one task, the task's cell is the duty's. */
export const hasSeveralTasks = (duty: DutyDraft): boolean => taskCount(duty) > 1
