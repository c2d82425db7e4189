import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal'
import type { MadeFile } from '../services.ts'
import type { CsvCell } from './csv-text.ts'
import { gapsCsvColumns, gapsToRows } from './gaps-csv.ts'
import { type RatedAssessment, ratingsCsvColumns, ratingsToRows } from './ratings-csv.ts'
import { resultFileName } from './result-files.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A longer text in one cell makes a spreadsheet program call the whole file damaged. */
const longestText = 32_767

/** The only column of instants; as a real date it can be sorted and filtered. */
const timeColumn = '評量時間'

/**
 * A result as a workbook: the columns of the two CSV files, with numbers and dates as such. Texts are cells of text, so
 * one that looks like a formula stays one without a guard.
 */
export const resultToWorkbook = async (rated: RatedAssessment, now: Date): Promise<MadeFile> => {
  const sheets = [
    toSheet('差距', gapsCsvColumns, gapsToRows(rated)),
    toSheet('評量', ratingsCsvColumns, ratingsToRows(rated)),
  ]
  const blob = await writeXlsxFile(sheets).toBlob()
  return {
    name: resultFileName('gaps-xlsx', rated.assessment.standard, now),
    type: workbookType,
    content: new Uint8Array(await blob.arrayBuffer()),
  }
}

/** One sheet with a bold head that stays in view. */
export const toSheet = (
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Sheet<Blob> => ({
  sheet,
  stickyRowsCount: 1,
  columns: columns.map((column, index) => ({ width: widthOf(column, rows, index) })),
  data: [
    columns.map((column): Cell => ({ value: column, type: String, fontWeight: 'bold' })),
    ...rows.map((row) => row.map((cell, index) => toCell(cell, columns[index] === timeColumn))),
  ],
})

const toCell = (cell: CsvCell, isTime: boolean): Cell => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (isTime) return { value: localTextToDate(cell), type: Date, format: 'yyyy-mm-dd hh:mm' }
  return { value: toCellText(cell), type: String }
}

/** A spreadsheet knows no time zones: the clock where the person was, written as if it were that of Greenwich. */
const localTextToDate = (text: string): Date => new Date(`${text.slice(0, 19)}Z`)

/**
 * A text as a cell holds it. What XML cannot carry is written as `_xHHHH_`, which spreadsheet programs read as that
 * character; a text that happens to look like it is kept apart. NUL is dropped, as in the CSV files.
 */
export const toCellText = (text: string): string => {
  const whole = text.replaceAll('\0', '')
  const kept = whole.length <= longestText ? whole : `${whole.slice(0, longestText - 1)}…`
  const marked = kept.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
  return Array.from(marked, (character) => (isCarried(character) ? character : toEscape(character))).join('')
}

const toEscape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

const isCarried = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a
  if (code >= 0x7f && code <= 0x9f) return code === 0x85
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffd && code !== 0xfffe && code !== 0xffff
}

/** Wide enough for most of a column and never wider than half a screen; Han characters are two wide. */
const widthOf = (column: string, rows: readonly (readonly CsvCell[])[], index: number): number => {
  const widest = [column, ...rows.map((row) => row[index] ?? '')].reduce(
    (most: number, cell) => Math.max(most, widthOfText(String(cell))),
    0,
  )
  return column === timeColumn ? 18 : Math.min(48, Math.max(6, widest + 2))
}

const widthOfText = (text: string): number =>
  Array.from(text.slice(0, 60)).reduce((width, character) => width + (character > '\u02ff' ? 2 : 1), 0)
