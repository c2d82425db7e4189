import { restOfAttitudeHeading } from './attitude-section.ts'
import { isDescriptionLabel } from './description-table.ts'
import {
  type DocumentLine,
  type PrintedCell,
  isRow,
  lineText,
  lineToCells,
  lineToTexts,
  textToDocumentLines,
} from './document-lines.ts'
import { isDutyTableHeader } from './duty-table-rows.ts'
import { cleanText, withoutTags } from './printed-text.ts'
import { restOfSupplementHeading } from './supplement-section.ts'
import { isVersionTableHeader } from './version-table.ts'

/** The parts of a document, in the order in which the form prints them. */
export interface DocumentSections {
  readonly title: { readonly text: string; readonly line: number } | null
  readonly versionTableHeader: DocumentLine | null
  readonly versionTable: readonly DocumentLine[]
  readonly descriptionTable: readonly DocumentLine[]
  readonly dutyTableHeader: DocumentLine | null
  readonly dutyTable: readonly DocumentLine[]
  readonly attitudeHeading: DocumentLine | null
  readonly attitudes: readonly DocumentLine[]
  readonly supplementHeading: DocumentLine | null
  readonly supplement: readonly DocumentLine[]
  /** Lines before the tables that are neither title nor table. */
  readonly unaccounted: readonly PrintedCell[]
  readonly lastLine: DocumentLine | null
  readonly endsWithLineEnd: boolean
}

type Part = 'front' | 'versions' | 'duties' | 'attitudes' | 'supplement'

/** Splits a document at its printed headings. */
export const splitIntoSections = (text: string): DocumentSections => {
  const linesByPart: Record<Part, DocumentLine[]> = {
    front: [],
    versions: [],
    duties: [],
    attitudes: [],
    supplement: [],
  }
  const headings: Partial<Record<Part, DocumentLine>> = {}
  let part: Part = 'front'
  let lastLine: DocumentLine | null = null
  for (const line of textToDocumentLines(text)) {
    lastLine = line
    const next = partThatBegins(line, part)
    if (next !== null && headings[next.part] === undefined) {
      headings[next.part] = line
      part = next.part
      if (next.rest !== '') linesByPart[part].push(restOfLine(line, next.rest))
    } else {
      if (part === 'versions' && isBehindVersions(line, headings.versions, linesByPart.versions)) part = 'front'
      linesByPart[part].push(line)
    }
  }
  return {
    ...readFront(linesByPart.front),
    versionTableHeader: headings.versions ?? null,
    versionTable: linesByPart.versions,
    dutyTableHeader: headings.duties ?? null,
    dutyTable: linesByPart.duties,
    attitudeHeading: headings.attitudes ?? null,
    attitudes: linesByPart.attitudes,
    supplementHeading: headings.supplement ?? null,
    supplement: linesByPart.supplement,
    lastLine,
    endsWithLineEnd: text.endsWith('\n'),
  }
}

/** Whether a text has a table of duties at all; looked up first, so that a large file of another kind costs little. */
export const hasDutyTable = (text: string): boolean => {
  if (!dutyTableWords.test(text)) return false
  for (const line of textToDocumentLines(text)) if (isDutyTableHeader(line)) return true
  return false
}

const dutyTableWords = /工\s*作\s*產\s*出/u

/** A part that begins with this line, and what else stands in it. */
interface Beginning {
  readonly part: Part
  readonly rest: string
}

const partThatBegins = (line: DocumentLine, part: Part): Beginning | null => {
  if ((part === 'front' || part === 'versions') && isDutyTableHeader(line)) return { part: 'duties', rest: '' }
  if (part === 'front' && isVersionTableHeader(line)) return { part: 'versions', rest: '' }
  const attitudes = part === 'duties' ? restOfAttitudeHeading(line) : null
  if (attitudes !== null) return { part: 'attitudes', rest: attitudes.trim() }
  const supplement = part === 'duties' || part === 'attitudes' ? restOfSupplementHeading(line) : null
  return supplement === null ? null : { part: 'supplement', rest: supplement.trim() }
}

const restOfLine = ({ line }: DocumentLine, rest: string): DocumentLine => ({ line, printed: rest })

/** The table of versions ends at a blank line; the separator row of a Markdown table is none. */
const isBehindVersions = (
  line: DocumentLine,
  header: DocumentLine | undefined,
  versions: readonly DocumentLine[],
): boolean => {
  const above = versions.at(-1)
  const next = above === undefined ? (header?.line ?? 0) + 2 : above.line + 1
  return !isRow(line) || line.line > next
}

const readFront = (
  lines: readonly DocumentLine[],
): Pick<DocumentSections, 'title' | 'descriptionTable' | 'unaccounted'> => {
  const texts = lines.filter(isRunningText)
  const titleLine = texts.find((line) => line.printed.includes('職能基準')) ?? texts[0]
  return {
    title: titleLine === undefined ? null : { text: lineToTitle(titleLine), line: titleLine.line },
    descriptionTable: lines.filter((line) => !isRunningText(line)),
    unaccounted: texts.filter((line) => line !== titleLine).flatMap(lineToCells),
  }
}

/** A heading may have kept the tabs of the table below; a label whose value is blank looks the same. */
const isRunningText = (line: DocumentLine): boolean => {
  const [first = '', ...others] = lineToTexts(line)
  if (others.length === 0) return !isDescriptionLabel(first)
  return first.trim() !== '' && lineText(line) === first.trim() && !isDescriptionLabel(first)
}

const lineToTitle = (line: DocumentLine): string =>
  cleanText(withoutTags(lineText(line)).replace(/^[\s#*]+|[\s*]+$/gu, ''))
