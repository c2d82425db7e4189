import { isFrontLabel } from './front-cells.ts'
import { type PrintedRow, squeeze, textToPrintedRows } from './printed-document.ts'

export interface CellPlace {
  readonly line: number
  readonly column: number
}

/** The cells of a document in which something is printed that is neither a label nor a mark. */
export const filledCells = (text: string): readonly CellPlace[] =>
  textToPrintedRows(text).flatMap((row) =>
    row.cells.flatMap((printed, column) => (isFilled(row, squeeze(printed)) ? [{ line: row.line, column }] : [])),
  )

const isFilled = ({ part }: PrintedRow, text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && !(part === 'front' && isFrontLabel(text))

/** The document with other text in one cell, or with none. */
export const withCell = (text: string, { line, column }: CellPlace, replacement: string): string => {
  const lines = text.split('\n')
  const printed = lines[line - 1] ?? ''
  const isMarkdown = printed.trimStart().startsWith('|')
  const cells = printed.split(isMarkdown ? '|' : '\t')
  cells[column + (isMarkdown ? 1 : 0)] = replacement
  return lines.with(line - 1, cells.join(isMarkdown ? '|' : '\t')).join('\n')
}
