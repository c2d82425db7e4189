import { hasHtml, type Workshop } from './draft'
import type { Random } from './random'
import { columns, type EntryColumn, type Piece, type TableRow } from './table-rows'
import { isHan } from './wording'

const entryColumns = columns.filter((column): column is EntryColumn => column !== 'level')

/** Offsets between two Han characters, behind the code. */
const wrapOffsets = ({ text, nameStart }: Piece): readonly number[] => {
  const offsets: number[] = []
  let offset = 0
  let before = ''
  for (const character of text) {
    if (offset > nameStart && isHan(before) && isHan(character)) offsets.push(offset)
    before = character
    offset += character.length
  }
  return offsets
}

/**
 * On the first row below a header a blank between two Han characters in the first K or S item means a displaced code,
 * so there neither a tail nor the first item behind it is wrapped.
 */
const couldBeDisplaced = (row: TableRow, column: EntryColumn, index: number): boolean => {
  if (!row.isBelowHeader || (column !== 'knowledge' && column !== 'skills')) return false
  const startsWithTail = row.cells[column].pieces[0]?.isStart === false
  return index <= (startsWithTail ? 1 : 0)
}

const wrappablePieces = (rows: readonly TableRow[]): readonly Piece[] =>
  rows.flatMap((row) =>
    entryColumns.flatMap((column) =>
      row.cells[column].pieces.filter(
        (piece, index) =>
          piece.entry.code !== null &&
          piece.tailOf === null &&
          !couldBeDisplaced(row, column, index) &&
          wrapOffsets(piece).length > 0,
      ),
    ),
  )

const insertAt = (text: string, offset: number, insertion: string): string =>
  text.slice(0, offset) + insertion + text.slice(offset)

const wrap = (random: Random, piece: Piece): Piece => {
  const offsets = random.pickSeveral(wrapOffsets(piece), random.integer(1, 2))
  return { ...piece, text: [...offsets].reverse().reduce((text, offset) => insertAt(text, offset, ' '), piece.text) }
}

/** Between two Han characters it makes no difference whether a tag leaves a blank behind. */
const breakLine = (random: Random, piece: Piece): Piece => {
  const offsets = wrapOffsets(piece)
  return offsets.length === 0 ? piece : { ...piece, text: insertAt(piece.text, random.pick(offsets), '<br>') }
}

const mapPieces = (
  rows: readonly TableRow[],
  change: (piece: Piece, column: EntryColumn) => Piece,
): readonly TableRow[] =>
  rows.map((row) => {
    const cell = (column: EntryColumn): TableRow['cells'][EntryColumn] => ({
      ...row.cells[column],
      pieces: row.cells[column].pieces.map((piece) => change(piece, column)),
    })
    const cells = {
      duty: cell('duty'),
      task: cell('task'),
      outputs: cell('outputs'),
      indicators: cell('indicators'),
      knowledge: cell('knowledge'),
      skills: cell('skills'),
    }
    return { ...row, cells }
  })

/** Blanks where the lines of a narrow cell were wrapped, and <br> inside texts. */
export const wrapLines = ({ random, layout, has }: Workshop, rows: readonly TableRow[]): readonly TableRow[] => {
  const wrappable = has('line-wrap-blanks') ? wrappablePieces(rows) : []
  const wrapped = new Set(wrappable.filter(() => random.chance(0.15)))
  if (wrappable.length > 0) wrapped.add(random.pick(wrappable))

  const takesTag = (column: EntryColumn): boolean => column === 'outputs' || column === 'indicators'
  return mapPieces(rows, (piece, column) => {
    if (wrapped.has(piece)) return wrap(random, piece)
    const isTagged = hasHtml(layout) && takesTag(column) && piece.entry.code !== null && random.chance(0.08)
    return isTagged ? breakLine(random, piece) : piece
  })
}
