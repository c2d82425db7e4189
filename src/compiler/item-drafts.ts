import type { PrintedPlace } from '../domain/competency-standard.ts'
import {
  type CodeSequence,
  type CodeShape,
  type CodedText,
  type PrintedCode,
  splitAtCodes,
  splitChildren,
  splitUncoded,
} from './coded-items.ts'
import type { PrintedCell } from './document-lines.ts'
import { cleanText, findBlankBetweenCjk, joinHalves } from './printed-text.ts'

/** An item of the duty table while it is being read: a page break may still add to it. */
export interface ItemDraft {
  readonly code: PrintedCode | null
  /** As printed, not yet cleaned. */
  name: string
  children: readonly string[]
  readonly source: PrintedPlace[]
  /** A page break cut its text or its list of sub-items, and the halves were joined. */
  isJoined: boolean
  /** Its code stood on the wrong half of a text that a page break cut. */
  isDisplaced: boolean
}

export interface ReadItemsOptions {
  readonly shape: CodeShape
  readonly sequence: CodeSequence
  /** The item that the text before the first code belongs to; null where nothing can be continued. */
  readonly tailOf: ItemDraft | null
  /** Knowledge and skills have sub-items; in other columns a bullet inside a coded text is text. */
  readonly hasChildren: boolean
}

/** Reads the items of one cell. The tail of an item above goes to that item; what is returned begins here. */
export const readItems = (cell: PrintedCell, options: ReadItemsOptions): ItemDraft[] => {
  const { lead, items } = splitAtCodes(cell.text, options.shape, options.sequence)
  const place = { line: cell.line, column: cell.column }
  const leading = readLead(lead, place, options)
  const coded = items.map((item) => codedDraft(item, place, options.hasChildren))
  const first = coded[0]
  if (options.hasChildren && options.tailOf !== null && first !== undefined && lead.trim() === '')
    moveDisplacedTail(first, options.tailOf, place)
  return leading.length === 0 ? coded : [...leading, ...coded]
}

const readLead = (lead: string, place: PrintedPlace, options: ReadItemsOptions): readonly ItemDraft[] => {
  if (lead.trim() === '') return []
  if (options.tailOf === null) return splitUncoded(lead).map((part) => createDraft(null, part, [], place))
  appendTail(options.tailOf, lead, place, options.hasChildren)
  return []
}

const codedDraft = ({ code, text }: CodedText, place: PrintedPlace, hasChildren: boolean): ItemDraft => {
  if (!hasChildren) return createDraft(code, text, [], place)
  const { name, children } = splitChildren(text)
  return createDraft(code, name, children, place)
}

export const createDraft = (
  code: PrintedCode | null,
  name: string,
  children: readonly string[],
  place: PrintedPlace,
): ItemDraft => ({ code, name, children, source: [place], isJoined: false, isDisplaced: false })

const appendTail = (draft: ItemDraft, tail: string, place: PrintedPlace, hasChildren: boolean): void => {
  const { name: half, children } = hasChildren ? splitChildren(tail) : { name: tail, children: [] }
  const lastChild = draft.children.at(-1)
  if (half.trim() === '') draft.children = [...draft.children, ...children]
  else if (lastChild === undefined) {
    draft.name = joinHalves(draft.name, half)
    draft.children = children
  } else draft.children = [...draft.children.slice(0, -1), joinHalves(lastChild, half), ...children]
  draft.isJoined = true
  draft.source.push(place)
}

/**
 * A page break can leave the code of the next item in front of the tail of the item above: 「S4 報告的讀寫技能 找出…」
 * is the tail of S3 and then S4. The blank between two CJK characters gives it away; it is the one place where text
 * moves (seeds/003, lines 23 and 27).
 */
const moveDisplacedTail = (first: ItemDraft, above: ItemDraft, place: PrintedPlace): void => {
  const blank = findBlankBetweenCjk(first.name.trimStart())
  if (blank === null) return
  const text = first.name.trimStart()
  appendTail(above, text.slice(0, blank.start), place, false)
  first.name = text.slice(blank.end)
  above.isDisplaced = true
  first.isDisplaced = true
}

/** Whether two drafts print the same code and the same text. */
export const isSameItem = (one: ItemDraft, other: ItemDraft): boolean =>
  one.code?.code === other.code?.code && cleanText(one.name) === cleanText(other.name)
