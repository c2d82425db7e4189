import type { GeneratedDocument } from './generator'
import type { ExpectedCompetency, ExpectedIndicator, ExpectedOutput, ExpectedTask, Place } from './expected-standard'

/** Looks at a printed document from outside, for the proofs about the generator; it knows no rule of the compiler. */

export const linesOf = ({ text }: GeneratedDocument): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r?\n/)

const isMarkdownRow = (line: string): boolean => line.startsWith('|')

/** Cells as a reader counts them: the leading and the closing pipe bound the row. */
export const cellsOf = (line: string): readonly string[] =>
  isMarkdownRow(line)
    ? line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : line.split('\t')

/** Text without tags and blanks. */
export const squeeze = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/\s+/g, '')

export const isHeader = (line: string): boolean => {
  const bare = squeeze(line)
  return bare.includes('工作產出') && bare.includes('行為指標') && bare.includes('職能級別')
}

const isSeparator = (line: string): boolean => /^\|[-|]+\|$/.test(line)

export interface BodyRow {
  readonly line: number
  readonly cells: readonly string[]
  /** First row below a header that is not the first one. */
  readonly continuesPage: boolean
}

/** Rows of the competency table without its headers. */
export const bodyRows = (document: GeneratedDocument): readonly BodyRow[] => {
  const rows: BodyRow[] = []
  let headers = 0
  let isBelowHeader = false
  linesOf(document).some((line, index) => {
    if (headers > 0 && squeeze(line).includes('A=attitude態度')) return true
    if (isHeader(line)) {
      headers += 1
      isBelowHeader = true
    } else if (headers > 0 && line !== '' && !isSeparator(line)) {
      rows.push({ line: index + 1, cells: cellsOf(line), continuesPage: isBelowHeader && headers > 1 })
      isBelowHeader = false
    }
    return false
  })
  return rows
}

export const headerCount = (document: GeneratedDocument): number => linesOf(document).filter(isHeader).length

export const tasksOf = ({ expected }: GeneratedDocument): readonly ExpectedTask[] =>
  expected.duties.flatMap(({ tasks }) => tasks)
export const outputsOf = (document: GeneratedDocument): readonly ExpectedOutput[] =>
  tasksOf(document).flatMap(({ outputs }) => outputs)
export const indicatorsOf = (document: GeneratedDocument): readonly ExpectedIndicator[] =>
  tasksOf(document).flatMap(({ indicators }) => indicators)
export const competenciesOf = ({ expected }: GeneratedDocument): readonly ExpectedCompetency[] => [
  ...expected.knowledge,
  ...expected.skills,
]

/** A text that the standard says stands at these places. */
export interface ExpectedText {
  readonly id: string
  readonly text: string
  readonly source: readonly Place[]
}

const textOfCompetency = ({ name, children }: ExpectedCompetency): string => [name ?? '', ...children].join('■')

/** Every text of the standard that has a source. */
export const expectedTexts = (document: GeneratedDocument): readonly ExpectedText[] => {
  const { expected } = document
  return [
    ...expected.versions.map(({ version, source }) => ({ id: 'version', text: version ?? '', source })),
    ...expected.duties.map(({ id, name, source }) => ({ id, text: name, source })),
    ...tasksOf(document).map(({ id, name, source }) => ({ id, text: name, source })),
    ...outputsOf(document).map(({ id, name, source }) => ({ id, text: name, source })),
    ...indicatorsOf(document).map(({ id, text, source }) => ({ id, text, source })),
    ...competenciesOf(document).map((item) => ({ id: item.id, text: textOfCompetency(item), source: item.source })),
    ...expected.attitudes.map(({ id, name, description, source }) => ({
      id,
      text: description === null ? name : `${name}：${description}`,
      source,
    })),
    ...expected.requirements.map(({ text, source }) => ({ id: 'requirement', text, source })),
    ...expected.notes.map(({ term, text, source }) => ({
      id: 'note',
      text: term === null ? text : `${term}：${text}`,
      source,
    })),
  ]
}

/** The printed cell, or the whole line of a list. */
export const printedAt = (document: GeneratedDocument, { line, column }: Place): string => {
  const printed = linesOf(document)[line - 1] ?? ''
  const cells = cellsOf(printed)
  return squeeze(cells.length > 1 ? (cells[column] ?? '') : printed)
}

export const startsWithTaskCode = (cell: string): boolean => /^(<p>)?T\d+\.\d+/.test(cell)

/** One column of the table from top to bottom, without tags, blanks and bullets. */
export const columnText = (document: GeneratedDocument, column: number): string =>
  bodyRows(document)
    .map(({ cells }) => squeeze(cells[column - (startsWithTaskCode(cells[0] ?? '') ? 1 : 0)] ?? ''))
    .join('')
    .replaceAll('●', '')

interface Coded {
  readonly code: string | null
  readonly printedCode?: string
}

const withCode = ({ code, printedCode }: Coded, text: string): string => squeeze((printedCode ?? code ?? '') + text)

/** Tasks of a shared row print their lists once. */
const tasksWithOwnRow = (document: GeneratedDocument): readonly ExpectedTask[] => {
  const rows = new Map(tasksOf(document).map((task) => [JSON.stringify(task.source), task]))
  return [...rows.values()]
}

const competencyText = (document: GeneratedDocument, list: 'knowledgeIds' | 'skillIds'): string => {
  const items = new Map(competenciesOf(document).map((item) => [item.id, item]))
  const isFirstOfDuty = new Set(document.expected.duties.map(({ tasks }) => tasks[0]))
  return tasksWithOwnRow(document)
    .filter((task) => task.competencyScope === 'task' || isFirstOfDuty.has(task))
    .flatMap((task) => task[list])
    .map((id) => items.get(id))
    .map((item) => (item === undefined ? '' : withCode(item, textOfCompetency(item))))
    .join('')
}

/** The columns of the table as the standard tells them, in the order in which they are printed. */
export const columnsOfStandard = (document: GeneratedDocument): Readonly<Record<number, string>> => ({
  0: document.expected.duties.map((duty) => withCode(duty, duty.name)).join(''),
  1: tasksOf(document)
    .map((task) => withCode(task, task.name))
    .join(''),
  2: tasksWithOwnRow(document)
    .flatMap(({ outputs }) => outputs.map((output) => withCode(output, output.name)))
    .join(''),
  3: tasksWithOwnRow(document)
    .flatMap(({ indicators }) => indicators.map((indicator) => withCode(indicator, indicator.text)))
    .join(''),
  5: competencyText(document, 'knowledgeIds'),
  6: competencyText(document, 'skillIds'),
})
