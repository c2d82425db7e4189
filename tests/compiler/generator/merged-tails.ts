import { type Split, splitDisplaced, splitItems, splitSubItems, splitText } from './column-splits'
import type { Workshop } from './draft'
import { competencyColumns } from './page-breaks'
import { itemAt } from './lists'
import type { Piece, TableRow } from './table-rows'

type CompetencyColumn = (typeof competencyColumns)[number]

const withPieces = (row: TableRow, column: CompetencyColumn, pieces: readonly Piece[]): TableRow => ({
  ...row,
  cells: { ...row.cells, [column]: { ...row.cells[column], pieces } },
})

/** The tail of a merged cell stands on another task's row of the duty, the first one below a repeated header. */
const moveBelow = (
  rows: readonly TableRow[],
  from: number,
  to: number,
  column: CompetencyColumn,
  { above, below }: Split,
): readonly TableRow[] =>
  rows.map((row, index) => {
    if (index === from) return { ...withPieces(row, column, above), isCut: true }
    if (index !== to) return row
    return { ...withPieces(row, column, [...below, ...row.cells[column].pieces]), isBelowHeader: true }
  })

const landingRows = (rows: readonly TableRow[], from: number): readonly number[] => {
  const { duty, task } = itemAt(rows, from)
  return rows.flatMap((row, index) =>
    row.duty === duty && row.task > task && !row.isWhole && row.mayFollowHeader ? [index] : [],
  )
}

const splitFor = ({ random }: Workshop, row: TableRow, column: CompetencyColumn): Split | null => {
  const { pieces } = row.cells[column]
  if (row.oddity === 'sub-items-across-pages') return splitSubItems(random, pieces)
  const { displacement } = row
  return displacement !== null && pieces.some(({ entry }) => entry === displacement.upper)
    ? splitDisplaced(random, pieces, displacement)
    : null
}

/** Before the other breaks: half of the displaced codes and cut sub-items of merged cells move to another task's row. */
export const moveHostTails = (workshop: Workshop, rows: readonly TableRow[]): readonly TableRow[] => {
  if (!workshop.has('competencies-per-duty')) return rows
  return rows.reduce((current, row, from) => {
    const isHost = row.oddity === 'displaced-code' || row.oddity === 'sub-items-across-pages'
    const landing = landingRows(rows, from)
    if (!isHost || landing.length === 0 || workshop.random.chance(0.5)) return current
    const to = workshop.random.pick(landing)
    return competencyColumns.reduce((moved, column) => {
      const split = splitFor(workshop, row, column)
      return split === null ? moved : moveBelow(moved, from, to, column, split)
    }, current)
  }, rows)
}

/** After the other breaks, so that the tail may also stand on another task's continuation (seed 003 lines 64 to 69). */
export const moveMergedTails = (workshop: Workshop, rows: readonly TableRow[]): readonly TableRow[] => {
  const { random } = workshop
  const from = rows.findIndex(({ oddity, isFirstOfTask }) => oddity === 'merged-tail-on-another-row' && isFirstOfTask)
  if (from < 0) return rows
  const landing = landingRows(rows, from)
  const belowHeader = landing.filter((index) => itemAt(rows, index).isBelowHeader)
  const to = random.pick(belowHeader.length > 0 && random.chance(0.6) ? belowHeader : landing)

  const cells = itemAt(rows, from).cells
  const cuttable = competencyColumns.filter((column) => splitText(random, cells[column].pieces) !== null)
  const required = random.pick(cuttable)
  return competencyColumns.reduce((moved, column) => {
    const { pieces } = cells[column]
    const split =
      column === required
        ? splitText(random, pieces)
        : random.pick([() => splitText(random, pieces), () => splitItems(random, pieces), () => null])()
    return split === null ? moved : moveBelow(moved, from, to, column, split)
  }, rows)
}
