import { parse } from 'csv-parse/sync'

/**
 * The cells of a CSV file by an independent reader that is strict: a byte order mark is part of the first cell, records
 * end with CR and LF only, and every record has as many cells as the first.
 */
export const readCsv = (text: string): readonly (readonly string[])[] =>
  parse(text, { bom: false, record_delimiter: '\r\n', relax_quotes: false })

/** The rows below the header by column name. */
export const readCsvRecords = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = readCsv(text.replace(/^\uFEFF/u, ''))
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at] ?? '', cell])))
}

const startsFormula: ReadonlySet<string> = new Set(['=', '+', '-', '@', '＝', '＋', '－', '＠', "'"])

/** A text cell as the format wants it in the file. */
export const guarded = (text: string | null): string => {
  const kept = (text ?? '').split('\u0000').join('')
  const isGuarded = ['\t', '\r', '\n'].includes(kept.charAt(0)) || startsFormula.has(kept.trimStart().charAt(0))
  return isGuarded ? `'${kept}` : kept
}
