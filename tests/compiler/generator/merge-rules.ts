import type { Entry } from './draft'
import type { PrintedEntry } from './printed-entries'
import type { PrintedRow } from './printed-table'
import type { TableRow } from './table-rows'

/** Rule 6 applied to the rows as printed, not to what the generator meant by them. */

const dutiesOf = (rows: readonly TableRow[]): readonly (readonly TableRow[])[] => {
  const duties: TableRow[][] = []
  for (const row of rows) (duties[row.duty] ??= []).push(row)
  return duties
}

const taskIndexes = (rows: readonly TableRow[]): readonly number[] => [...new Set(rows.map(({ task }) => task))]

const hasCompetencies = ({ cells }: TableRow): boolean =>
  cells.knowledge.pieces.length > 0 || cells.skills.pieces.length > 0

const hasBareTask = (rows: readonly TableRow[]): boolean =>
  taskIndexes(rows).some((task) => !rows.some((row) => row.task === task && hasCompetencies(row)))

const pairKey = ({ code, name }: Entry): string => `${code ?? ''}\n${name ?? ''}`

/** True where a (code, name) pair stands on two task rows of one duty. Tails print no code. */
const repeatsPair = (printed: readonly PrintedEntry[]): boolean => {
  const taskOf = new Map<string, number>()
  return printed.some(({ entry, column, row, isStart }) => {
    if ((column !== 'knowledge' && column !== 'skills') || !isStart) return false
    const key = `${row.duty}\n${column}\n${pairKey(entry)}`
    const known = taskOf.get(key)
    taskOf.set(key, row.task)
    return known !== undefined && known !== row.task
  })
}

export const areCompetenciesMerged = (rows: readonly PrintedRow[], printed: readonly PrintedEntry[]): boolean =>
  dutiesOf(rows.map(({ row }) => row)).some((duty) => taskIndexes(duty).length > 1 && hasBareTask(duty)) &&
  !repeatsPair(printed)

export interface TaskLevels {
  readonly levels: readonly number[]
  readonly isMerged: boolean
}

/** Levels of every task by duty and task index. */
export const taskLevels = (rows: readonly PrintedRow[]): readonly (readonly TaskLevels[])[] => {
  const duties = dutiesOf(rows.map(({ row }) => row))
  const withLevels = (duty: readonly TableRow[]): readonly TableRow[] => duty.filter(({ levels }) => levels.length > 0)
  const someDutyPrintsTwo = duties.some((duty) => withLevels(duty).length > 1)

  return duties.map((duty) => {
    const printed = withLevels(duty)
    const only = printed.length === 1 ? printed[0] : undefined
    const isOnFirstTaskRow = only?.task === 0 && only.isFirstOfTask
    const tasks = taskIndexes(duty)
    const isMerged = tasks.length > 1 && isOnFirstTaskRow && (only.levels.length > 1 || !someDutyPrintsTwo)
    return tasks.map((task) => ({
      levels: isMerged ? only.levels : (duty.find((row) => row.task === task && row.isFirstOfTask)?.levels ?? []),
      isMerged,
    }))
  })
}
