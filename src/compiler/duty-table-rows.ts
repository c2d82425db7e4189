import { startsWithCode, taskCode, dutyCode } from './coded-items.ts'
import { type DocumentLine, type PrintedCell, compactCells, isRow, lineToCells, lineToTexts } from './document-lines.ts'
import { cleanText, withoutTags } from './printed-text.ts'

export type DutyTableColumn = 'duty' | 'task' | 'output' | 'indicator' | 'level' | 'knowledge' | 'skill'

/** One row of the table of duties, its cells under the column they belong to. Blank cells are absent. */
export interface DutyTableRow {
  readonly line: number
  readonly cells: Readonly<Partial<Record<DutyTableColumn, PrintedCell>>>
  /** Only such a row can continue a text of the page above. */
  readonly isFirstBelowRepeatedHeader: boolean
  /** The leading blank cell was lost, and the cells were read one column further right. */
  readonly isShifted: boolean
  /** Cells outside every column, and running text between the pages. */
  readonly surplus: readonly PrintedCell[]
}

export interface DutyTableLabels {
  /** As printed in the first header. */
  readonly columnLabels: { readonly duty: string; readonly task: string }
  /** The form of before 2014: 工作任務 / 工作活動 for duty and task. */
  readonly hasLegacyLabels: boolean
}

/** Looked for first, so that other rows cost little. */
const headerWords = /工\s*作\s*產\s*出/u

/** Whether a line is the header of the table of duties; repeated at the top of every page. */
export const isDutyTableHeader = (line: DocumentLine): boolean => {
  if (!headerWords.test(line.printed)) return false
  const labels = compactCells(line)
  return labels.includes('工作產出') && labels.includes('行為指標')
}

/** Reads the table of duties below its header, row by row. */
export function* readDutyTableRows(header: DocumentLine, lines: Iterable<DocumentLine>): Generator<DutyTableRow> {
  let columns = headerToColumns(header)
  let isBelowRepeatedHeader = false
  for (const line of lines) {
    if (isDutyTableHeader(line)) {
      columns = headerToColumns(line)
      isBelowRepeatedHeader = true
    } else {
      const isText = !isTableRow(line, isBelowRepeatedHeader)
      yield isText
        ? { ...emptyRow, line: line.line, surplus: lineToCells(line) }
        : readRow(line, columns, isBelowRepeatedHeader)
      if (!isText) isBelowRepeatedHeader = false
    }
  }
}

const emptyRow = { cells: {}, isFirstBelowRepeatedHeader: false, isShifted: false }

/** A row of which only the first cell is left looks like running text; its code tells, or its place below a header. */
const isTableRow = (line: DocumentLine, isBelowRepeatedHeader: boolean): boolean =>
  isBelowRepeatedHeader ||
  isRow(line) ||
  startsWithCode(line.printed, dutyCode) ||
  startsWithCode(line.printed, taskCode)

const readRow = (
  line: DocumentLine,
  columns: ReadonlyMap<number, DutyTableColumn>,
  isFirstBelowRepeatedHeader: boolean,
): DutyTableRow => {
  const texts = lineToTexts(line)
  const isShifted = startsWithCode(withoutTags(texts[indexOfColumn(columns, 'duty')] ?? ''), taskCode)
  const cells: Partial<Record<DutyTableColumn, PrintedCell>> = {}
  const surplus: PrintedCell[] = []
  for (const [index, printed] of texts.entries()) {
    const text = withoutTags(printed)
    if (text.trim() === '') continue
    const cell = { text, line: line.line, column: index }
    const column = columns.get(index + (isShifted ? 1 : 0))
    if (column === undefined) surplus.push(cell)
    else cells[column] = cell
  }
  return { line: line.line, cells, isFirstBelowRepeatedHeader, isShifted, surplus }
}

const headerToColumns = (header: DocumentLine): ReadonlyMap<number, DutyTableColumn> => {
  const labels = compactCells(header)
  const isLegacy = labels.includes('工作活動')
  const columns = new Map<number, DutyTableColumn>()
  labels.forEach((label, index) => {
    const column = labelToColumn(label, isLegacy)
    if (column !== null) columns.set(index, column)
  })
  return columns
}

const labelToColumn = (label: string, isLegacy: boolean): DutyTableColumn | null => {
  if (label === '主要職責') return 'duty'
  if (label === '工作任務') return isLegacy ? 'duty' : 'task'
  if (label === '工作活動') return 'task'
  if (label === '工作產出') return 'output'
  if (label === '行為指標') return 'indicator'
  if (label.endsWith('級別')) return 'level'
  if (/K=|knowledge|知識/iu.test(label)) return 'knowledge'
  if (/S=|skill|技能/iu.test(label)) return 'skill'
  return null
}

export const readDutyTableLabels = (header: DocumentLine): DutyTableLabels => {
  const columns = headerToColumns(header)
  const texts = lineToTexts(header)
  const labelOf = (column: DutyTableColumn): string => cleanText(texts[indexOfColumn(columns, column)] ?? '')
  const task = labelOf('task')
  return { columnLabels: { duty: labelOf('duty'), task }, hasLegacyLabels: task === '工作活動' }
}

const indexOfColumn = (columns: ReadonlyMap<number, DutyTableColumn>, wanted: DutyTableColumn): number => {
  for (const [index, column] of columns) if (column === wanted) return index
  return 0
}
