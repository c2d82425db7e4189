import type { Entry } from './draft'
import type { Place } from './expected-standard'
import type { PrintedRow } from './printed-table'
import { columns, type EntryColumn, type TableRow } from './table-rows'

/** One piece of one item at its place in the document. */
export interface PrintedEntry {
  readonly entry: Entry
  readonly column: EntryColumn
  readonly row: TableRow
  readonly place: Place
  readonly isStart: boolean
  readonly joinsTextAbove: boolean
  /** The piece is a tail behind another item's code, or stands behind such a tail. */
  readonly isDisplaced: boolean
}

const entryColumns = columns.filter((column): column is EntryColumn => column !== 'level')

/** A shifted row has lost its first cell, so every cell stands one place further left. */
const placeOf = ({ row, line }: PrintedRow, column: EntryColumn): Place => ({
  line,
  column: columns.indexOf(column) - (row.isShifted ? 1 : 0),
})

/** All pieces in document order; where two items share a piece, the one whose tail comes first. */
export const printedEntries = (rows: readonly PrintedRow[]): readonly PrintedEntry[] =>
  rows.flatMap((printed) =>
    entryColumns.flatMap((column) =>
      printed.row.cells[column].pieces.flatMap(
        ({ entry, isStart, joinsTextAbove, tailOf }): readonly PrintedEntry[] => {
          const at = { column, row: printed.row, place: placeOf(printed, column) }
          const own: PrintedEntry = { ...at, entry, isStart, joinsTextAbove, isDisplaced: tailOf !== null }
          if (tailOf === null) return [own]
          return [{ ...at, entry: tailOf, isStart: false, joinsTextAbove: false, isDisplaced: true }, own]
        },
      ),
    ),
  )

export type SourceOf = (entry: Entry) => readonly Place[]

export const sourcesOf = (printed: readonly PrintedEntry[]): SourceOf => {
  const places = new Map<Entry, Place[]>()
  for (const { entry, place } of printed) {
    const known = places.get(entry)
    if (known === undefined) places.set(entry, [place])
    else known.push(place)
  }
  return (entry) => {
    const source = places.get(entry)
    if (source === undefined) throw new Error(`never printed: ${entry.code ?? ''} ${entry.name ?? ''}`)
    return source
  }
}
