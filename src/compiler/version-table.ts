import type { StandardVersion } from '../domain/competency-standard.ts'
import { type DocumentLine, type PrintedCell, compactCells, lineToCells, lineToTexts } from './document-lines.ts'
import { textOrNull, withoutTags } from './printed-text.ts'

/** Whether a line is the header of the table of versions. */
export const isVersionTableHeader = (line: DocumentLine): boolean => {
  if (!line.printed.includes('版')) return false
  const labels = compactCells(line)
  return labels.includes('版本') && labels.some((label) => label === '狀態' || label === '更新說明')
}

type VersionColumn = 'version' | 'code' | 'name' | 'status' | 'updateNote' | 'date'

const columnByLabel: ReadonlyMap<string, VersionColumn> = new Map([
  ['版本', 'version'],
  ['職能基準代碼', 'code'],
  ['職能基準名稱', 'name'],
  ['狀態', 'status'],
  ['更新說明', 'updateNote'],
  ['發展更新日期', 'date'],
  ['發展/更新日期', 'date'],
  ['更新日期', 'date'],
])

export interface VersionTable {
  readonly versions: readonly StandardVersion[]
  readonly unaccounted: readonly PrintedCell[]
}

/** Reads the rows below the header. Blank cells stay null; 略 is a value. */
export const readVersionTable = (header: DocumentLine, rows: readonly DocumentLine[]): VersionTable => {
  const columns = compactCells(header).map((label) => columnByLabel.get(label))
  const unaccounted: PrintedCell[] = lineToCells(header).filter(({ column }) => columns[column] === undefined)
  const versions = rows.filter(hasText).map((row) => {
    const version = { version: null, code: null, name: null, status: null, updateNote: null, date: null }
    const filled = new Map<VersionColumn, string>()
    for (const cell of lineToCells(row)) {
      const text = textOrNull(withoutTags(cell.text))
      const column = columns[cell.column]
      if (text === null) continue
      if (column === undefined) unaccounted.push(cell)
      else filled.set(column, text)
    }
    return { ...version, ...Object.fromEntries(filled), source: [placeOf(row)] }
  })
  return { versions, unaccounted }
}

const hasText = (row: DocumentLine): boolean => lineToTexts(row).some((text) => textOrNull(withoutTags(text)) !== null)

const placeOf = (row: DocumentLine) => ({
  line: row.line,
  column: lineToTexts(row).findIndex((text) => text.trim() !== ''),
})
