import { createItemSequence, createListSequence, createPathSequence } from './code-sequences.ts'
import {
  type CodeShape,
  dutyCode,
  indicatorCode,
  knowledgeCode,
  outputCode,
  skillCode,
  taskCode,
} from './coded-items.ts'
import type { PrintedCell } from './document-lines.ts'
import type { DutyTableRow } from './duty-table-rows.ts'
import { type ItemDraft, createDraft, isSameItem, readItems } from './item-drafts.ts'
import { textToLevels } from './printed-levels.ts'

/** What one row of a task prints in the level column. */
export interface PrintedLevels {
  readonly line: number
  readonly levels: readonly number[]
}

export interface IndicatorDraft {
  readonly draft: ItemDraft
  /** Which of the task's rows it begins on; 0 is the task's own row. */
  readonly row: number
}

/** The rows of one task, or of several tasks whose codes stand in one cell (a shared row). */
export interface TaskGroup {
  readonly tasks: readonly ItemDraft[]
  outputs: ItemDraft[]
  indicators: IndicatorDraft[]
  knowledge: ItemDraft[]
  skills: ItemDraft[]
  /** One entry per printed row, the task's own row first. */
  readonly rows: PrintedLevels[]
  readonly isShifted: boolean
}

export interface DutyDraft {
  readonly item: ItemDraft
  readonly groups: TaskGroup[]
  /** The last item of each list so far, which a page break may continue where the cells are merged. */
  readonly lastPrinted: { knowledge: ItemDraft | null; skills: ItemDraft | null }
}

export interface DutyTableDraft {
  readonly duties: readonly DutyDraft[]
  readonly unaccounted: readonly PrintedCell[]
  /** Some row may have continued an item of another task's row, as only merged cells do. */
  readonly reachesOtherTasks: boolean
}

/**
 * Reads the rows of the table of duties into drafts. Position decides parentage: an item belongs to the row it is
 * printed in, whatever its code says.
 *
 * `isCompetencyMerged` tells whether the K and S cells span the whole duty; then the tail of a text can stand on another
 * task's row of the duty.
 */
export const readDutyTable = (rows: Iterable<DutyTableRow>, isCompetencyMerged: boolean): DutyTableDraft => {
  const sequences = createSequences()
  const duties: DutyDraft[] = []
  const unaccounted: PrintedCell[] = []
  let reachesOtherTasks = false
  for (const row of rows) {
    for (const cell of row.surplus) unaccounted.push(cell)
    const startsDuty = readDutyCell(row, duties, sequences)
    const startsTask = readTaskCell(row, duties, sequences, startsDuty)
    const duty = duties.at(-1)
    const group = duty?.groups.at(-1)
    if (duty === undefined || group === undefined || isBlank(row)) continue
    if (!startsTask && !startsDuty) group.rows.push({ line: row.line, levels: [] })
    const continuesTask = row.isFirstBelowRepeatedHeader && !startsDuty && !startsTask
    readOutputsAndIndicators(row, group, sequences, continuesTask)
    const continuesList = row.isFirstBelowRepeatedHeader && !startsDuty && (isCompetencyMerged || !startsTask)
    reachesOtherTasks ||= continuesList && (startsTask || lacksList(group))
    readCompetencies(row, duty, group, sequences, { continuesList, isCompetencyMerged })
    const surplus = readLevels(row, group)
    if (surplus !== null) unaccounted.push(surplus)
  }
  return { duties, unaccounted, reachesOtherTasks }
}

const lacksList = ({ knowledge, skills }: TaskGroup): boolean => knowledge.length === 0 || skills.length === 0

type Sequences = ReturnType<typeof createSequences>

const createSequences = () => ({
  duty: createPathSequence(),
  task: createPathSequence(),
  output: createItemSequence(),
  indicator: createItemSequence(),
  knowledge: createListSequence(),
  skill: createListSequence(),
})

const isBlank = ({ cells }: DutyTableRow): boolean => Object.keys(cells).length === 0

/** Returns whether the row begins a new duty. */
const readDutyCell = (row: DutyTableRow, duties: DutyDraft[], sequences: Sequences): boolean => {
  const cell = row.cells.duty
  if (cell === undefined) return false
  const current = duties.at(-1)
  const tailOf = row.isFirstBelowRepeatedHeader && current !== undefined ? current.item : null
  const items = read(cell, dutyCode, sequences.duty, tailOf)
  const added = current === undefined ? items : items.filter((item) => !isRepeatedCell(item, current.item))
  for (const item of added) {
    duties.push(createDuty(item))
    sequences.task.restart()
    sequences.output.startDuty()
    sequences.indicator.startDuty()
  }
  return added.length > 0
}

/** Returns whether the row begins a new task. Content without a task or a duty gets one without code and name. */
const readTaskCell = (row: DutyTableRow, duties: DutyDraft[], sequences: Sequences, startsDuty: boolean): boolean => {
  const place = { line: row.line, column: 0 }
  const hasContent = Object.keys(row.cells).some((column) => column !== 'duty')
  if (!hasContent) return false
  const duty = duties.at(-1) ?? createDuty(createDraft(null, '', [], place))
  if (duties.length === 0) duties.push(duty)
  const current = startsDuty ? undefined : duty.groups.at(-1)
  const tasks = readTasks(row, sequences, current)
  if (tasks.length === 0 && current !== undefined) return false
  const started = tasks.length > 0 ? tasks : [createDraft(null, '', [], place)]
  duty.groups.push(createTaskGroup(started, row))
  const number = started.at(-1)?.code?.lastNumber ?? null
  sequences.output.startTask(number)
  sequences.indicator.startTask(number)
  return true
}

const readTasks = (row: DutyTableRow, sequences: Sequences, current: TaskGroup | undefined): readonly ItemDraft[] => {
  const cell = row.cells.task
  if (cell === undefined) return []
  const last = current?.tasks.at(-1)
  const tailOf = row.isFirstBelowRepeatedHeader && last !== undefined ? last : null
  return read(cell, taskCode, sequences.task, tailOf)
}

/** A merged duty cell that the extraction printed again in each of its rows: the same code and the same text. */
const isRepeatedCell = (item: ItemDraft, above: ItemDraft): boolean => {
  if (item.code === null || !isSameItem(item, above)) return false
  for (const place of item.source) above.source.push(place)
  return true
}

const createDuty = (item: ItemDraft): DutyDraft => ({
  item,
  groups: [],
  lastPrinted: { knowledge: null, skills: null },
})

const createTaskGroup = (tasks: readonly ItemDraft[], row: DutyTableRow): TaskGroup => ({
  tasks,
  outputs: [],
  indicators: [],
  knowledge: [],
  skills: [],
  rows: [{ line: row.line, levels: [] }],
  isShifted: row.isShifted,
})

const readOutputsAndIndicators = (
  row: DutyTableRow,
  group: TaskGroup,
  sequences: Sequences,
  continuesTask: boolean,
): void => {
  const { output, indicator } = row.cells
  if (output !== undefined) {
    const tailOf = continuesTask ? (group.outputs.at(-1) ?? null) : null
    group.outputs = extended(group.outputs, read(output, outputCode, sequences.output, tailOf))
  }
  if (indicator !== undefined) {
    const tailOf = continuesTask ? (group.indicators.at(-1)?.draft ?? null) : null
    const drafts = read(indicator, indicatorCode, sequences.indicator, tailOf)
    const row = group.rows.length - 1
    group.indicators = extended(
      group.indicators,
      drafts.map((draft) => ({ draft, row })),
    )
  }
}

const readCompetencies = (
  row: DutyTableRow,
  duty: DutyDraft,
  group: TaskGroup,
  sequences: Sequences,
  { continuesList, isCompetencyMerged }: { readonly continuesList: boolean; readonly isCompetencyMerged: boolean },
): void => {
  for (const [column, key, shape] of competencyColumns) {
    const cell = row.cells[column]
    if (cell === undefined) continue
    const last = isCompetencyMerged ? duty.lastPrinted[key] : (group[key].at(-1) ?? null)
    sequences[column].startCell()
    const sequence = sequences[column]
    const items = readItems(cell, { shape, sequence, tailOf: continuesList ? last : null, hasChildren: true })
    group[key] = extended(group[key], items)
    duty.lastPrinted[key] = group[key].at(-1) ?? duty.lastPrinted[key]
  }
}

/** Most lists are filled once: they take the new list as it is, and only a second row copies into it. */
const extended = <Item>(list: Item[], added: Item[]): Item[] => {
  if (list.length === 0) return added
  for (const item of added) list.push(item)
  return list
}

const competencyColumns = [
  ['knowledge', 'knowledge', knowledgeCode],
  ['skill', 'skills', skillCode],
] as const

/**
 * Returns the cell when nothing can hold it: it is no level, or it stands on a later row of the task, where the level is
 * that of the indicators that begin there, and none does.
 */
const readLevels = (row: DutyTableRow, group: TaskGroup): PrintedCell | null => {
  const cell = row.cells.level
  if (cell === undefined) return null
  const levels = textToLevels(cell.text)
  if (levels === null) return cell
  const last = group.rows.length - 1
  group.rows[last] = { line: row.line, levels }
  return last === 0 || group.indicators.at(-1)?.row === last ? null : cell
}

const read = (
  cell: PrintedCell,
  shape: CodeShape,
  sequence: Parameters<typeof readItems>[1]['sequence'],
  tailOf: ItemDraft | null,
): ItemDraft[] => readItems(cell, { shape, sequence, tailOf, hasChildren: false })
