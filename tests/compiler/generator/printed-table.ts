import { isMarkdown, type Workshop } from './draft'
import { isHost } from './oddity-hosts'
import type { HostPlan } from './oddity-hosts'
import type { Layout } from './oddities'
import type { Random } from './random'
import { type Cell, type Column, columns, type Piece, type TableRow } from './table-rows'

/** Where a row of the table has come to stand. */
export interface PrintedRow {
  readonly row: TableRow
  readonly line: number
}

export interface PrintedTable {
  readonly lines: readonly string[]
  readonly rows: readonly PrintedRow[]
  readonly columnLabels: { readonly duty: string; readonly task: string }
  /** Line of the first header row. */
  readonly headerLine: number
}

export const printCells = (layout: Layout, cells: readonly string[]): string =>
  isMarkdown(layout) ? `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|` : cells.join('\t')

/** The |---| row of a Markdown table; nothing in the other layouts. */
export const separatorRow = (random: Random, layout: Layout, cellCount: number): readonly string[] =>
  isMarkdown(layout)
    ? [`|${Array.from({ length: cellCount }, () => '-'.repeat(random.integer(2, 16))).join('|')}|`]
    : []

const subItemList = '<ul style="list-style-type: none">'

/** The list is opened and never closed, as in seed 003. */
const paragraph = ({ text, isStart }: Piece): string => {
  const list = text.indexOf(' ■ ')
  if (list < 0 || !isStart) return text.includes('■') ? text : `<p>${text}</p>`
  return `<p>${text.slice(0, list)}</p> ${subItemList}${text.slice(list)}`
}

const printCell = ({ pieces, form }: Cell): string => {
  switch (form) {
    case 'blanks':
      return pieces.map(({ text }) => text).join(' ')
    case 'sentences':
      return pieces.map(({ text }) => text).join('')
    case 'line-breaks':
      return pieces.map(({ text }) => text).join('<br> ')
    case 'paragraphs':
      return pieces.map(paragraph).join(' ')
  }
}

const printedCell = (row: TableRow, column: Column): string =>
  column === 'level' ? row.levels.join(' ') : printCell(row.cells[column])

const withoutTrailingBlanks = (cells: readonly string[]): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}

const rowCells = ({ random, has }: Workshop, plan: HostPlan, row: TableRow): readonly string[] => {
  const all = columns.map((column) => printedCell(row, column))
  // The leading blank cell is lost; a blank one at the end may make up for it (seed 001 lines 19 and 20).
  const cells = row.isShifted ? [...all.slice(1), ...(random.chance(0.6) ? [''] : [])] : all
  const dropsBlanks = has('uneven-rows') && (isHost(plan, 'uneven-rows', row) || random.chance(0.6))
  return dropsBlanks ? withoutTrailingBlanks(cells) : cells
}

interface Labels {
  readonly duty: string
  readonly task: string
}

const columnLabels = ({ has }: Workshop): Labels =>
  has('legacy-column-labels') ? { duty: '工作任務', task: '工作活動' } : { duty: '主要職責', task: '工作任務' }

/** A label whose line was wrapped behind its second character. */
export const wrapLabel = (label: string): string => `${label.slice(0, 2)} ${label.slice(2)}`

/**
 * Inner blanks may stand in any label, but in those of duty and task only where the header is repeated: whether they
 * belong to the label "as printed" is not settled.
 */
const headerCells = (
  { random, has, habits }: Workshop,
  { duty, task }: Labels,
  isFirst: boolean,
): readonly string[] => {
  const wrapped = (label: string, probability: number): string =>
    has('label-blanks') && random.chance(probability) ? wrapLabel(label) : label
  const content = (letter: string): string => (habits.headingMarks ? `職能內涵 ( ${letter} )` : `職能內涵 (${letter})`)
  return [
    wrapped(duty, isFirst ? 0 : 0.4),
    wrapped(task, isFirst ? 0 : 0.4),
    wrapped('工作產出', 0.3),
    wrapped('行為指標', 0.3),
    wrapped('職能級別', isFirst ? 1 : 0.4),
    wrapped(content('K=knowledge 知識'), 0.3),
    wrapped(content('S=skills 技能'), 0.3),
  ]
}

export const printTable = (
  workshop: Workshop,
  plan: HostPlan,
  rows: readonly TableRow[],
  firstLine: number,
): PrintedTable => {
  const { random, layout } = workshop
  const labels = columnLabels(workshop)
  const header = (isFirst: boolean): readonly string[] => [
    printCells(layout, headerCells(workshop, labels, isFirst)),
    ...separatorRow(random, layout, columns.length),
  ]
  const lines: string[] = [...header(true)]
  const printed: PrintedRow[] = []
  for (const row of rows) {
    if (row.isBelowHeader) lines.push('', ...header(false))
    printed.push({ row, line: firstLine + lines.length })
    lines.push(printCells(layout, rowCells(workshop, plan, row)))
  }
  return { lines, rows: printed, columnLabels: labels, headerLine: firstLine }
}
