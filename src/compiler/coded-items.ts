import { bullets, isInsideWord, paragraphMark } from './printed-text.ts'

/** The kinds of things that carry a code on the form. */
export type CodeLetter = 'T' | 'O' | 'P' | 'K' | 'S' | 'A'

/** What a code of one column looks like. The first group is everything before the last number. */
export interface CodeShape {
  readonly letter: CodeLetter
  readonly pattern: RegExp
}

export const dutyCode: CodeShape = { letter: 'T', pattern: /T()(\d+)(?!\d|\.\d)/gu }
export const taskCode: CodeShape = { letter: 'T', pattern: /T(\d+\.)(\d+)(?!\d|\.\d)/gu }
export const outputCode: CodeShape = { letter: 'O', pattern: /O(\d+\.(?:\d+\.)?)(\d+)/gu }
export const indicatorCode: CodeShape = { letter: 'P', pattern: /P(\d+\.(?:\d+\.)?)(\d+)/gu }
export const knowledgeCode: CodeShape = { letter: 'K', pattern: /K()(\d+)/gu }
export const skillCode: CodeShape = { letter: 'S', pattern: /S()(\d+)/gu }
export const attitudeCode: CodeShape = { letter: 'A', pattern: /A()(\d+)/gu }

/** A code as printed; `printed` differs from `code` by a trailing dot. */
export interface PrintedCode {
  readonly code: string
  readonly printed: string
  readonly lastNumber: number
}

/** One code with the text up to the next code. */
export interface CodedText {
  readonly code: PrintedCode
  readonly text: string
}

export interface SplitCell {
  /** What stands before the first code; blank where the cell begins with a code. */
  readonly lead: string
  readonly items: readonly CodedText[]
}

/**
 * What number the next code should carry. It decides where a code ends whose name begins with a digit:
 * `O2.3.13D列印` is O2.3.1 and 3D列印 where the list has come to 1. `parts` is how many numbers the code has.
 */
export interface CodeSequence {
  readonly isExpected: (lastNumber: number, parts: number) => boolean
  /** Whether the document has printed this code before. */
  readonly isKnown: (lastNumber: number) => boolean
  /** Whether the code may stand here although it is not the next one: lists leave numbers out. */
  readonly isPlausible: (lastNumber: number) => boolean
  /** How many digits a code of this document has at least: 2 where K01 is printed, 1 where K1 is. */
  readonly digits: number
  /** Counts a code; `printed` is its last number with the zeros it is printed with. */
  readonly accept: (lastNumber: number, parts: number, printed: string) => void
}

/** Splits the text of a cell at its codes. */
export const splitAtCodes = (text: string, shape: CodeShape, sequence: CodeSequence): SplitCell => {
  const found = findCodes(text, shape, sequence)
  const first = found[0]
  if (first === undefined) return { lead: text, items: [] }
  return {
    lead: text.slice(0, first.start),
    items: found.map(({ code, end }, index) => {
      const next = found[index + 1]
      return { code, text: withoutSeparators(text.slice(end, next?.start), next !== undefined) }
    }),
  }
}

/** Whether a cell begins with a code of this shape. */
export const startsWithCode = (text: string, { letter, pattern }: CodeShape): boolean => {
  const trimmed = text.trimStart()
  return trimmed.startsWith(letter) && trimmed.search(pattern) === 0
}

interface FoundCode {
  readonly code: PrintedCode
  /** Where the code starts in the cell, and where the text behind it does. */
  readonly start: number
  readonly end: number
}

const findCodes = (text: string, { letter, pattern }: CodeShape, sequence: CodeSequence): readonly FoundCode[] => {
  const found: FoundCode[] = []
  const cellStart = text.length - text.trimStart().length
  // Most cells hold no such letter, and looking for one letter is several times cheaper than looking for a pattern.
  const findFrom = (from: number): RegExpExecArray | null => {
    const at = text.indexOf(letter, from)
    pattern.lastIndex = at
    return at < 0 ? null : pattern.exec(text)
  }
  for (let match = findFrom(0); match !== null; match = findFrom(pattern.lastIndex)) {
    const [all, prefix = '', last = ''] = match
    const start = match.index
    if (isInsideWord(text, start)) continue
    const parts = prefix.split('.').length
    const end = start + all.length
    const digits = digitsOfLastNumber(last, parts, isGlued(text, end), sequence)
    const lastNumber = Number(last.slice(0, digits))
    const isShort = digits < sequence.digits
    if (
      start !== cellStart &&
      !startsItem(text[start - 1] ?? '', isShort, () => sequence.isExpected(lastNumber, parts))
    )
      continue
    const code = `${letter}${prefix}${last.slice(0, digits)}`
    const hasTrailingDot = digits === last.length && text[end] === '.'
    sequence.accept(lastNumber, parts, last.slice(0, digits))
    found.push({
      code: { code, printed: hasTrailingDot ? `${code}.` : code, lastNumber },
      start,
      end: end - (last.length - digits) + (hasTrailingDot ? 1 : 0),
    })
  }
  return found
}

/** How many of the last number's digits belong to the code; the others begin its name. */
const digitsOfLastNumber = (last: string, parts: number, glued: boolean, sequence: CodeSequence): number => {
  if (!glued || last.length <= sequence.digits) return last.length
  // K013D列印 where codes are printed as K01: no code has three digits and begins with 0.
  if (sequence.digits > 1 && last.startsWith('0')) return sequence.digits
  const whole = Number(last)
  if (sequence.isExpected(whole, parts) || sequence.isPlausible(whole)) return last.length
  const shorter = Array.from({ length: last.length - sequence.digits }, (_, index) => sequence.digits + index)
  const numberOf = (digits: number): number => Number(last.slice(0, digits))
  return (
    shorter.find((digits) => sequence.isExpected(numberOf(digits), parts)) ??
    shorter.find((digits) => sequence.isKnown(numberOf(digits))) ??
    last.length
  )
}

/** Whether the name follows the code without a blank, so that its first digits may have run into the code. */
const isGlued = (text: string, end: number): boolean => /[^\s.]/u.test(text[end] ?? ' ')

const boundaries: ReadonlySet<string> = new Set(`、；，。：;,:)）」』】-${bullets}`)

/**
 * A code starts an item at the beginning of a cell or paragraph, after a blank, a separator or a mark. Directly behind a
 * character of the text before it, it must be the next number of the list: 「使用S3儲存」 is no skill S3. Where the
 * document prints K01, a K1 inside a text is no code either.
 */
const startsItem = (before: string, isShort: boolean, isExpected: () => boolean): boolean => {
  if (before === paragraphMark) return true
  if (isShort) return false
  return before === ' ' || boundaries.has(before) || /\s/u.test(before) || isExpected()
}

/** The separators 、 and ： around a code are marks, not text. */
const withoutSeparators = (text: string, isFollowedByCode: boolean): string => {
  const name = /^\s*[：:、]/u.test(text) ? text.replace(/^\s*[：:、]/u, '') : text
  if (!isFollowedByCode) return name
  const trimmed = name.trimEnd()
  return trimmed.endsWith('、') ? trimmed.replace(/[、\s]+$/u, '') : trimmed
}

/** Splits a cell without codes: at paragraphs, bullets, dashes and full stops. A full stop stays with its sentence. */
export const splitUncoded = (text: string): readonly string[] =>
  text
    .split(uncodedBoundary)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const uncodedBoundary = new RegExp(`[${paragraphMark}${bullets}]|(?<=。)|(?:^|\\s)(?:[-–—*](?=\\s)|[-–—]$)`, 'u')

/** Splits the text of a knowledge or skill item into its name and its sub-items (■). */
export const splitChildren = (text: string): { readonly name: string; readonly children: readonly string[] } => {
  if (!bullet.test(text)) return { name: text, children: none }
  const [name = '', ...children] = text.split(bullet)
  return { name, children }
}

const bullet = new RegExp(`[${bullets}]`, 'u')

/** One empty list for all items without sub-items: a large standard has hundreds of thousands of them. */
const none: readonly string[] = []
