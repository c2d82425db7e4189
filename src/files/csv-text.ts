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
export const rowsToCsv = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string => {
  const data = [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? guardText(cell) : cell)))
  return `${byteOrderMark}${Papa.unparse(data, { newline: '\r\n' })}\r\n`
}

/** A CSV file as rows by column name; null where it is no table. Commas, semicolons and tabs are recognised. */
export const csvToRows = (text: string): readonly Readonly<Record<string, string>>[] | null => {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: 'greedy' })
  const [header, ...rows] = parsed.data
  if (header === undefined || parsed.errors.some((error) => error.type === 'Quotes')) return null
  const names = header.map((name) => name.trim())
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, unguardText(row[index] ?? '')])))
}
