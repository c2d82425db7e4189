/**
 * The text of the standards as it comes out of extraction, and the few artefacts that are undone: HTML tags, line-wrap
 * blanks between two CJK characters, and halves of a text on two pages. Everything else stays as printed, typing errors
 * included.
 */

/** Stands where the source had a paragraph, list or line-break tag. White space for every later step. */
export const paragraphMark = '\u2029'

const blockTag = /<\/?(?:p|ul|ol|br|div|table|tbody|tr|td)(?:\s[^<>]*)?\/?>/giu
const listItemTag = /<li(?:\s[^<>]*)?>/giu
const otherTag = /<\/?(?:li|sup|sub|b|strong|i|em|u|s|span|font|a|code|small|h[1-6])(?:\s[^<>]*)?\/?>/giu

/**
 * Replaces HTML remains: block tags by a paragraph mark, list items by a bullet, inline tags by nothing.
 *
 * Only tags that extraction leaves behind are known, so that a text such as 「庫存<5%」 survives.
 */
export const withoutTags = (printed: string): string =>
  printed.includes('<')
    ? printed.replace(blockTag, paragraphMark).replace(listItemTag, `${paragraphMark}■ `).replace(otherTag, '')
    : printed

/** Marks of list items. They are structure, not text (contract of the catalogue: nothing else printed is dropped). */
export const bullets = '■□●○◆◇▪▫•►▶➢✔✓'

const cjk =
  '[\\p{Script=Han}\\p{Script=Bopomofo}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff00-\\uffef]'
const cjkAtEnd = new RegExp(`${cjk}$`, 'u')
const cjkAtStart = new RegExp(`^${cjk}`, 'u')
const latinAtEnd = /\p{Script=Latin}$/u
const latinAtStart = /^\p{Script=Latin}/u
const blankBetweenCjk = new RegExp(`(?<=${cjk})\\s+(?=${cjk})`, 'gu')

/** The text without extraction's blanks: runs become one, none at the ends, none between two CJK characters. */
export const cleanText = (printed: string): string => {
  const trimmed = printed.trim()
  return /\s/u.test(trimmed) ? trimmed.replace(blankBetweenCjk, '').replace(/\s+/gu, ' ') : trimmed
}

/** A printed text, or null where nothing but blanks stands. */
export const textOrNull = (printed: string): string | null => {
  const text = cleanText(printed)
  return text === '' ? null : text
}

/** A label without any blanks, tags or emphasis and with half-width parentheses, for recognition only. */
export const compact = (printed: string): string =>
  withoutTags(printed)
    .replace(/[\s*]+/gu, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')

/** Joins the halves of one text that a page break cut: nothing between them, one blank where Latin meets Latin. */
export const joinHalves = (first: string, second: string): string => {
  const head = first.trimEnd()
  const tail = second.trimStart()
  return latinAtEnd.test(head.slice(-2)) && latinAtStart.test(tail) ? `${head} ${tail}` : head + tail
}

/**
 * Where the first blank between two CJK characters stands, or null. Paragraph marks are no blanks here: a displaced code
 * leaves a blank inside one printed line.
 */
export const findBlankBetweenCjk = (text: string): { readonly start: number; readonly end: number } | null => {
  for (const match of text.matchAll(/[^\S\u2029]+/gu)) {
    const end = match.index + match[0].length
    if (
      cjkAtEnd.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      cjkAtStart.test(text.slice(end, end + 2))
    )
      return { start: match.index, end }
  }
  return null
}

/** Whether the character before `index` is a letter or digit of a longer Latin word, so that no code can start here. */
export const isInsideWord = (text: string, index: number): boolean =>
  index > 0 && /[A-Za-z0-9]/u.test(text.charAt(index - 1))
