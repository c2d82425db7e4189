/**
 * Fits the texts of objects into printed cells, in the order of the document, so that every character is used up. An
 * object whose text runs over several pages goes on where it stopped; one that is printed several times begins again.
 */
export interface PrintedText {
  /** Code, name, sub-items: marks such as 、 and ■ may stand between them and nowhere else. */
  readonly parts: readonly string[]
  /** How many characters have been found so far; back to 0 where the whole text has. */
  found: number
}

export const createPrintedText = (parts: readonly (string | null | undefined)[]): PrintedText => ({
  parts: parts.flatMap((part) => (part === null || part === undefined || part === '' ? [] : [part])),
  found: 0,
})

/** Which characters of a text stand in one cell. */
export interface Stretch<Text extends PrintedText> {
  readonly text: Text
  readonly from: number
  readonly to: number
}

/**
 * The stretches that make up a cell, every text at least once, or null where characters or texts are left over. Where
 * they fit, what has been found of each text is updated.
 */
export const coverCell = <Text extends PrintedText>(
  printed: string,
  texts: readonly Text[],
): readonly Stretch<Text>[] | null => {
  const stretches = fit(printed, 0, new Map(texts.map((text) => [text, text.found])), new Set(texts))
  for (const { text, to } of stretches ?? []) text.found = to === lengthOf(text) ? 0 : to
  return stretches
}

/** Marks that structure a text and are none: bullets, dashes, separators, brackets around the label of a note. */
const mark = /[■□●○◆◇▪▫•、：\-–—*#【】[\]［］]/u

export const isMarksOnly = (printed: string): boolean => Array.from(printed).every((character) => mark.test(character))

const lengthOf = ({ parts }: PrintedText): number => parts.join('').length

const boundariesOf = ({ parts }: PrintedText): ReadonlySet<number> =>
  new Set(parts.reduce<readonly number[]>((ends, { length }) => [...ends, (ends.at(-1) ?? 0) + length], [0]))

const fit = <Text extends PrintedText>(
  printed: string,
  start: number,
  found: ReadonlyMap<Text, number>,
  unused: ReadonlySet<Text>,
): readonly Stretch<Text>[] | null => {
  if (isMarksOnly(printed.slice(start))) return unused.size === 0 ? [] : null
  const steps = [...found].flatMap(([text, from]) => stepsAlong(printed, start, text, from))
  for (const { text, from, to, end } of steps.sort((one, other) => other.end - one.end)) {
    const next = new Map(found).set(text, to === lengthOf(text) ? 0 : to)
    const rest = fit(printed, end, next, new Set([...unused].filter((other) => other !== text)))
    if (rest !== null) return [{ text, from, to }, ...rest]
  }
  return null
}

interface Step<Text extends PrintedText> extends Stretch<Text> {
  /** Where the stretch ends in the cell. */
  readonly end: number
}

/**
 * How far a text can be followed: to its end, to the end of the cell, or to the end of its code, behind which the tail
 * of another text may stand (seeds/003, line 27).
 */
const stepsAlong = <Text extends PrintedText>(
  printed: string,
  start: number,
  text: Text,
  from: number,
): readonly Step<Text>[] => {
  const characters = text.parts.join('')
  const boundaries = boundariesOf(text)
  const code = text.parts[0]?.length ?? 0
  const steps: Step<Text>[] = []
  let end = start
  let to = from
  while (end < printed.length && to < characters.length) {
    if (printed[end] === characters[to]) to += 1
    else if (!boundaries.has(to) || !mark.test(printed.charAt(end))) break
    end += 1
    if (from === 0 && to === code) steps.push({ text, from, to, end })
  }
  if (to > from && (to === characters.length || isMarksOnly(printed.slice(end)))) steps.push({ text, from, to, end })
  return steps
}
