import Papa from 'papaparse'
import { readCsvHeader } from './csv-text.ts'

/** Rows that came with a piece of a table, and where they stand as a spreadsheet counts: the header is 1. */
export interface CsvRows {
  readonly rows: readonly (readonly string[])[]
  readonly firstRow: number
}

export interface CsvStream {
  /** The names of the columns, once the first piece has come. */
  readonly names: () => readonly string[]
  /** The rows that this piece completes; null where it is no table. */
  readonly push: (piece: string) => CsvRows | null
  /** What is left at the end. */
  readonly finish: () => CsvRows | null
}

/** No row of a table is as long; a quotation mark that nobody closes would hold back everything behind it. */
const longestRow = 1_000_000

/**
 * Reads a table piece by piece, whatever its size: of each piece nothing stays but the row that it breaks off in. Commas,
 * semicolons and tabs are recognised from the header.
 */
export const createCsvStream = (): CsvStream => {
  let names: readonly string[] | null = null
  let parser: Papa.Parser | null = null
  let rest = ''
  let nextRow = 1
  let isHeaderRead = false

  const start = (): Papa.Parser => {
    rest = rest.replace(/^\uFEFF/u, '')
    const header = readCsvHeader(rest)
    names = header.names
    return new Papa.Parser({ delimiter: header.delimiter, newline: findNewline(rest) })
  }

  const parse = (isLast: boolean): CsvRows | null => {
    parser ??= start()
    const { data, errors, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>
    if (errors.some(({ type }) => type === 'Quotes')) return null
    rest = isLast ? '' : rest.slice(meta.cursor)
    if (rest.length > longestRow) return null
    const firstRow = nextRow
    nextRow += data.length
    if (isHeaderRead || data.length === 0) return { rows: data, firstRow }
    isHeaderRead = true
    return { rows: data.slice(1), firstRow: firstRow + 1 }
  }

  return {
    names: () => names ?? [],
    push: (piece) => {
      rest += piece
      return parse(false)
    },
    finish: () => (rest === '' ? { rows: [], firstRow: nextRow } : parse(true)),
  }
}

const findNewline = (text: string): '\r\n' | '\n' | '\r' => {
  const first = /\r\n|\n|\r/u.exec(text)?.[0]
  return first === '\r\n' || first === '\r' ? first : '\n'
}
