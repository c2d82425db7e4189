import Papa from 'papaparse'

/** A cell of a file: text is guarded against being run as a formula, numbers stay numbers, null stays empty. */
export type CsvCell = string | number | null

const byteOrderMark = '\uFEFF'

/**
 * A text that a spreadsheet would run or swallow: one that begins with a control character, or whose first visible
 * character starts a formula (full-width forms too). A leading apostrophe is guarded as well, so that reading can take
 * away exactly one.
 */
const needsGuard = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠'])/u

export const guardText = (text: string): string => {
  const withoutNul = text.replaceAll('\0', '')
  return needsGuard.test(withoutNul) ? `'${withoutNul}` : withoutNul
}

/** Takes away exactly the one apostrophe that `guardText` adds. */
export const unguardText = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)

/** RFC 4180 with a byte order mark and CRLF: what a Traditional Chinese Excel opens without a question. */
export const rowsToCsv = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `${byteOrderMark}${rowsToCsvLines([header, ...rows])}`

/** Further lines of a file that is written piece by piece; the first piece is `rowsToCsv`. */
export const rowsToCsvLines = (rows: readonly (readonly CsvCell[])[]): string => {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardText(cell) : cell)))
  return data.length === 0 ? '' : `${Papa.unparse(data, { newline: '\r\n' })}\r\n`
}

const delimiters = [',', ';', '\t'] as const

/** The names in the first row. No name of a column holds a delimiter, so the one that finds the most names is it. */
export const readCsvHeader = (text: string): { readonly names: readonly string[]; readonly delimiter: string } => {
  const headers = delimiters.map((delimiter) => {
    const [first] = Papa.parse<string[]>(text.slice(0, 20_000).replace(/^\uFEFF/u, ''), {
      delimiter,
      preview: 1,
      skipEmptyLines: 'greedy',
    }).data
    return { names: (first ?? []).map((name) => name.trim()), delimiter }
  })
  return headers.reduce((best, header) => (header.names.length > best.names.length ? header : best))
}

/** A CSV file as rows by column name; null where it is no table. Commas, semicolons and tabs are recognised. */
export const csvToRows = (text: string): readonly Readonly<Record<string, string>>[] | null => {
  const { names, delimiter } = readCsvHeader(text)
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { delimiter, skipEmptyLines: 'greedy' })
  const [header, ...rows] = parsed.data
  if (header === undefined || parsed.errors.some((error) => error.type === 'Quotes')) return null
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, unguardText(row[index] ?? '')])))
}
