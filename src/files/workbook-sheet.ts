import type { Cell, Sheet } from 'write-excel-file/universal'
import type { StandardReference } from '../domain/assessment.ts'
import { dateToCalendarDay } from '../domain/calendar-day.ts'
import type { CsvCell } from './csv-text.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A cell as a spreadsheet knows it: a text, a number, a calendar day (YYYY-MM-DD), or nothing. */
export type SheetCell = CsvCell | { readonly day: string }

export type SheetRows = readonly (readonly SheetCell[])[]

/** A longer text in one cell makes a spreadsheet program call the whole file damaged. */
const longestText = 32_767

/** The only column of instants; as a real date it can be sorted and filtered. */
const timeColumn = '評量時間'

/** One sheet with a bold head that stays in view; a title, where there is one, stands above it. */
export const toSheet = (
  sheet: string,
  columns: readonly string[],
  rows: SheetRows,
  title: string | null = null,
): Sheet<Blob> => ({
  sheet,
  stickyRowsCount: title === null ? 1 : 2,
  columns: columns.map((column, index) => ({ width: widthOf(column, rows, index) })),
  data: [
    ...(title === null ? [] : [[toBold(title)]]),
    columns.map(toBold),
    ...rows.map((row) => row.map((cell, index) => toCell(cell, columns[index] === timeColumn))),
  ],
})

/** A sheet of labels with what they say, without a head. A row of one cell is a heading. */
export const toFactSheet = (sheet: string, rows: SheetRows): Sheet<Blob> => ({
  sheet,
  columns: [{ width: 24 }, { width: 48 }, { width: 24 }],
  data: rows.map((row) =>
    row.map((cell, index) => (index === 0 && typeof cell === 'string' ? toBold(cell) : toCell(cell))),
  ),
})

/** Whose workbook it is and what it is about, behind the tables. Where nobody has named an organisation there is none. */
export const toAboutSheets = (
  organization: string | null,
  { name, code }: Pick<StandardReference, 'name' | 'code'>,
  now: Date,
): readonly Sheet<Blob>[] =>
  organization === null
    ? []
    : [
        toFactSheet('說明', [
          ['機構名稱', organization],
          ['職能基準名稱', name],
          ['職能基準代碼', code],
          ['產生日期', { day: dateToCalendarDay(now) }],
        ]),
      ]

const toBold = (text: string): Cell =>
  text === '' ? null : { value: toCellText(text), type: String, fontWeight: 'bold' }

const toCell = (cell: SheetCell, isTime = false): Cell => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'object') return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
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
const widthOf = (column: string, rows: SheetRows, index: number): number => {
  const widest = [column, ...rows.map((row) => row[index] ?? '')].reduce(
    (most: number, cell) => Math.max(most, widthOfText(typeof cell === 'object' ? cell.day : String(cell))),
    0,
  )
  return column === timeColumn ? 18 : Math.min(48, Math.max(6, widest + 2))
}

const widthOfText = (text: string): number =>
  Array.from(text.slice(0, 60)).reduce((width, character) => width + (character > '\u02ff' ? 2 : 1), 0)
