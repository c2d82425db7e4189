import { compact } from './printed-text.ts'

/** One cell of a table row or one line of running text, with the place where it is printed. */
export interface PrintedCell {
  readonly text: string
  readonly line: number
  /** As printed: 0-based, a leading pipe not counted, 0 for running text. */
  readonly column: number
}

/** A line of the document that has something on it. Separator rows of Markdown tables and blank lines are left out. */
export interface DocumentLine {
  readonly line: number
  /** The line as it stands. Its cells are split when they are read: a large document is not held twice. */
  readonly printed: string
}

const onlySeparatorCharacters = /^[\s|:-]+$/u

/**
 * The printed lines of a document, one at a time; tab-separated and Markdown rows become cells. A file of any size can be
 * looked through without holding its lines.
 */
export function* textToDocumentLines(text: string): Generator<DocumentLine> {
  let number = 0
  for (let start = 0; start <= text.length;) {
    const end = endOfLine(text, start)
    number += 1
    const printed = withoutLineEnd(text.slice(start, end))
    start = end + 1
    if (printed.trim() !== '' && !isSeparator(printed)) yield { line: number, printed }
  }
}

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** Whether a line has several cells; running text has one. */
export const isRow = (line: DocumentLine): boolean => lineToTexts(line).length > 1

/** The cells that have something in them. */
export const lineToCells = (line: DocumentLine): readonly PrintedCell[] =>
  lineToTexts(line)
    .map((text, column) => ({ text, line: line.line, column }))
    .filter(({ text }) => text.trim() !== '')

/** The texts of the cells: more than one for a table row, exactly one for running text. */
export const lineToTexts = ({ printed }: DocumentLine): readonly string[] => {
  if (printed.trimStart().startsWith('|')) return splitMarkdownRow(printed.trim())
  if (printed.includes('\t')) return printed.split('\t')
  if (printed.includes('<') && htmlCell.test(printed))
    return Array.from(printed.matchAll(htmlCells), (match) => match[1] ?? '')
  const pipes = printed.split('|')
  return pipes.length > leastPipes ? pipes : [printed]
}

const htmlCell = /<t[dh][\s>]/iu
const htmlCells = /<t[dh](?:\s[^<>]*)?>(.*?)<\/t[dh]>/giu

/** A row without outer pipes has many; one or two pipes stand in a sentence. */
const leastPipes = 3

const splitMarkdownRow = (row: string): readonly string[] => {
  const inner = row.slice(1, row.length > 1 && row.endsWith('|') && !row.endsWith('\\|') ? -1 : undefined)
  if (!inner.includes('\\|')) return inner.split('|')
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|'))
}

const isSeparator = (printed: string): boolean =>
  printed.includes('-') && printed.includes('|') && onlySeparatorCharacters.test(printed)

const withoutLineEnd = (raw: string): string => (raw.endsWith('\r') ? raw.slice(0, -1) : raw)

/** All text of a line, for lines that are read as running text although tabs or pipes stand in them. */
export const lineText = (line: DocumentLine): string => {
  const texts = lineToTexts(line)
  if (texts.length === 1) return texts[0] ?? ''
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ')
}

/** The labels of a row, without blanks, for recognising headings and headers. */
export const compactCells = (line: DocumentLine): readonly string[] => lineToTexts(line).map(compact)
