import { type CompetencyTable } from './competency-cells'
import {
  type CompetencyCells,
  type Displacement,
  type DraftDuty,
  type DraftTask,
  type Entry,
  hasHtml,
  type UncodedForm,
  type Workshop,
} from './draft'
import type { Oddity } from './oddities'
import { itemAt } from './lists'
import { startsWithDigit } from './wording'

export const columns = ['duty', 'task', 'outputs', 'indicators', 'level', 'knowledge', 'skills'] as const
export type Column = (typeof columns)[number]
export type EntryColumn = Exclude<Column, 'level'>

/** One item as printed in one cell, or one half of it. */
export interface Piece {
  readonly entry: Entry
  readonly text: string
  /** Where the name begins behind the code; 0 where no code is printed. */
  readonly nameStart: number
  /** False for what continues the text above a page break. */
  readonly isStart: boolean
  /** True where the text above a page break goes on in the middle of a text. */
  readonly joinsTextAbove: boolean
  /** The item above whose tail stands behind this item's code. */
  readonly tailOf: Entry | null
}

export type CellForm = 'blanks' | 'paragraphs' | 'line-breaks' | 'sentences'

export interface Cell {
  readonly pieces: readonly Piece[]
  readonly form: CellForm
}

export interface TableRow {
  readonly duty: number
  /** Index of the row's task among the rows of the duty. */
  readonly task: number
  readonly oddity: Oddity | null
  readonly isFirstOfTask: boolean
  readonly cells: Readonly<Record<EntryColumn, Cell>>
  readonly levels: readonly number[]
  readonly isBelowHeader: boolean
  /** Rows that the contract lets stand on one page only, or whose oddity a cut would blur. */
  readonly isWhole: boolean
  /** Without codes the first row below a header would be taken for the tail of the row above. */
  readonly mayFollowHeader: boolean
  readonly isShifted: boolean
  readonly displacement: Displacement | null
  /** The cut that the row's oddity asks for has been made. */
  readonly isCut: boolean
}

export const emptyCell: Cell = { pieces: [], form: 'blanks' }

const separatorBehindCode = ({ random, habits }: Workshop, { name, gluedToDigit }: Entry): string => {
  if (gluedToDigit) return ''
  if (startsWithDigit(name ?? '')) return ' '
  return habits.glue === 'glued' || (habits.glue === 'mixed' && random.chance(0.5)) ? '' : ' '
}

const printedEntry = (workshop: Workshop, entry: Entry): Pick<Piece, 'text' | 'nameStart'> => {
  const children = entry.children.map((child) => ` ■ ${child}`).join('')
  if (entry.code === null) return { text: (entry.name ?? '') + children, nameStart: 0 }
  if (entry.name === null) return { text: entry.code, nameStart: entry.code.length }
  const label = entry.code + (entry.trailingDot ? '.' : '') + separatorBehindCode(workshop, entry)
  return { text: label + entry.name + children, nameStart: label.length }
}

const createPiece = (workshop: Workshop, entry: Entry): Piece => ({
  entry,
  ...printedEntry(workshop, entry),
  isStart: true,
  joinsTextAbove: false,
  tailOf: null,
})

const codedForm = ({ random, layout }: Workshop): CellForm =>
  hasHtml(layout) ? random.pick(['blanks', 'paragraphs', 'paragraphs', 'line-breaks']) : 'blanks'

const uncodedCell = (pieces: readonly Piece[], form: UncodedForm): Cell => {
  switch (form) {
    case 'bullets':
      return { pieces: pieces.map((piece) => ({ ...piece, text: `● ${piece.text}` })), form: 'blanks' }
    case 'paragraphs':
      return { pieces, form: 'paragraphs' }
    case 'sentences':
      return { pieces, form: 'sentences' }
    case 'single':
      return { pieces, form: 'blanks' }
  }
}

const createCell = (workshop: Workshop, entries: readonly Entry[], uncodedForm: UncodedForm): Cell => {
  const pieces = entries.map((entry) => createPiece(workshop, entry))
  const isUncoded = entries.length > 0 && entries.every(({ code }) => code === null)
  return isUncoded ? uncodedCell(pieces, uncodedForm) : { pieces, form: codedForm(workshop) }
}

const uncodedHosts: readonly Oddity[] = ['uncoded-outputs', 'uncoded-indicators', 'uncoded-competencies']
const wholeHosts: readonly Oddity[] = [...uncodedHosts, 'code-glued-to-digit', 'shared-row', 'shifted-columns']

const isOneOf = (list: readonly Oddity[], oddity: Oddity | null): boolean => oddity !== null && list.includes(oddity)

const firstRow = (
  workshop: Workshop,
  duty: number,
  task: number,
  draft: DraftDuty,
  cells: CompetencyCells,
): TableRow => {
  const { oddity, titles, outputs, indicators, uncodedForm, levels, laterRow } = itemAt(draft.tasks, task)
  const cell = (entries: readonly Entry[]): Cell => createCell(workshop, entries, uncodedForm)
  const plainCell = (entries: readonly Entry[]): Cell => ({ ...cell(entries), form: 'blanks' })
  return {
    duty,
    task,
    oddity,
    isFirstOfTask: true,
    cells: {
      duty: plainCell(task === 0 ? [draft.title] : []),
      task: titles.length > 1 ? cell(titles) : plainCell(titles),
      outputs: cell(outputs),
      indicators: cell(indicators.slice(0, laterRow?.firstIndicator ?? indicators.length)),
      knowledge: createCell(workshop, cells.knowledge, cells.uncodedForm),
      skills: createCell(workshop, cells.skills, cells.uncodedForm),
    },
    levels,
    isBelowHeader: false,
    isWhole: isOneOf(wholeHosts, oddity),
    mayFollowHeader: !isOneOf(uncodedHosts, oddity),
    isShifted: oddity === 'shifted-columns',
    displacement: cells.displacement,
    isCut: false,
  }
}

const laterRows = (
  workshop: Workshop,
  { laterRow, indicators, uncodedForm }: DraftTask,
  first: TableRow,
): readonly TableRow[] =>
  laterRow === null
    ? []
    : [
        {
          ...first,
          isFirstOfTask: false,
          cells: {
            duty: emptyCell,
            task: emptyCell,
            outputs: emptyCell,
            indicators: createCell(workshop, indicators.slice(laterRow.firstIndicator), uncodedForm),
            knowledge: emptyCell,
            skills: emptyCell,
          },
          levels: laterRow.levels,
          isWhole: true,
        },
      ]

/** The rows of the table as they would stand on one endless page. */
export const createTableRows = (
  workshop: Workshop,
  duties: readonly DraftDuty[],
  competencies: CompetencyTable,
): readonly TableRow[] =>
  duties.flatMap((draft, duty) =>
    draft.tasks.flatMap((task, index) => {
      const first = firstRow(workshop, duty, index, draft, itemAt(itemAt(competencies, duty), index))
      return [first, ...laterRows(workshop, task, first)]
    }),
  )
