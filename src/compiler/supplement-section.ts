import type { Note, Requirement } from '../domain/competency-standard.ts'
import { withoutListMark } from './attitude-section.ts'
import { type DocumentLine, type PrintedCell, lineText } from './document-lines.ts'
import { noteReferences, splitNoteLabel } from './note-references.ts'
import { cleanText, compact, textOrNull, withoutTags } from './printed-text.ts'

const heading = /^[\s#*]*說\s*明\s*[與及]\s*補\s*充\s*(?:事\s*項|說\s*明)[\s*：:]*(.*)$/su

/** What stands behind the heading 說明與補充事項 in its line, mostly nothing; null for any other line. */
export const restOfSupplementHeading = (line: DocumentLine): string | null =>
  line.printed.includes('說') ? (heading.exec(withoutTags(lineText(line)))?.[1] ?? null) : null

export interface Supplement {
  readonly requirements: readonly Requirement[]
  readonly notes: readonly Note[]
  /** Headings below which nothing stands. */
  readonly emptyHeadings: readonly PrintedCell[]
}

/** Reads the items below their printed headings; what names 學歷, 經歷 or 能力條件 is a requirement. */
export const readSupplement = (lines: readonly DocumentLine[]): Supplement => {
  const requirements: Requirement[] = []
  const notes: Note[] = []
  const emptyHeadings = new Set<PrintedCell>()
  let open: OpenGroup | null = null
  for (const line of lines) {
    const text = withoutListMark(withoutTags(lineText(line)))
    if (text.trim() === '') continue
    const depth = depthOf(line.printed)
    const { heading, rest } = splitHeading(text)
    if (heading !== null) {
      open = { heading, depth, itemDepth: null, cell: { text: heading, line: line.line, column: 0 } }
      emptyHeadings.add(open.cell)
    } else {
      open = groupAt(open, depth)
    }
    if (rest === null) continue
    if (open !== null) emptyHeadings.delete(open.cell)
    const item = { group: open?.heading ?? null, source: [{ line: line.line, column: 0 }], ...noteReferencesIn(rest) }
    if (namesRequirement(item.group)) requirements.push({ ...item, text: cleanText(rest) })
    else notes.push({ ...item, ...splitTerm(rest) })
  }
  return { requirements, notes, emptyHeadings: [...emptyHeadings] }
}

interface OpenGroup {
  readonly heading: string
  readonly cell: PrintedCell
  readonly depth: number
  /** The indentation of the first item; null before it. */
  readonly itemDepth: number | null
}

/** An item further left than the first item of the group no longer belongs to it. */
const groupAt = (open: OpenGroup | null, depth: number): OpenGroup | null => {
  if (open === null || depth < open.depth) return null
  if (open.itemDepth === null) return { ...open, itemDepth: depth }
  return depth < open.itemDepth ? null : open
}

/** Columns of indentation; the dash of a list item counts, so that it stands below a paragraph. */
const depthOf = (printed: string): number => {
  const indent = printed.search(/\S/u)
  return /^\s*(?:[-–—*]\s|[●○•■])/u.test(printed) ? indent + 1 : indent
}

const headingEnd = /[：:]\s*$/u
const knownHeading = /^([^：:。]*(?:條件|補充說明|其他說明|備註))[：:](.*)$/su

const splitHeading = (text: string): { readonly heading: string | null; readonly rest: string | null } => {
  if (headingEnd.test(text)) return { heading: cleanText(text.replace(headingEnd, '')), rest: null }
  const known = knownHeading.exec(text)
  if (known?.[1] === undefined) return { heading: null, rest: text }
  return { heading: cleanText(known[1]), rest: known[2] ?? null }
}

export const namesRequirement = (group: string | null): boolean =>
  group !== null && /學歷|經歷|能力條件|入門水準/u.test(compact(group))

/** 【註 1】跨境電商：買賣雙方… → label 註1, term 跨境電商, and the text. */
const splitTerm = (text: string): Pick<Note, 'label' | 'term' | 'text'> => {
  const labelled = splitNoteLabel(text)
  if (labelled === null) return { label: null, term: null, text: cleanText(text) }
  const rest = labelled.rest.replace(/^\s*[：:]/u, '')
  const colon = rest.search(/[：:]/u)
  if (colon < 0) return { label: labelled.label, term: null, text: cleanText(rest) }
  return {
    label: labelled.label,
    term: textOrNull(rest.slice(0, colon)),
    text: cleanText(rest.slice(colon + 1)),
  }
}

/** References inside the text; the label that a note begins with is its own name. */
const noteReferencesIn = (text: string): { noteRefs?: string[] } => noteReferences(splitNoteLabel(text)?.rest ?? text)
