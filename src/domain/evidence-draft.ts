import { type Evidence, textToLink } from './evidence.ts'

/** What stands in the two fields of a note while somebody is writing. */
export interface TypedEvidence {
  readonly text: string
  /** The field for a link, whatever has been typed there. */
  readonly address: string
}

/**
 * The note as it is stored. What was typed as a link and is no web address never becomes one, and is not lost either:
 * it stands at the end of the text.
 */
export const typedToEvidence = ({ text, address }: TypedEvidence): Evidence => {
  const link = textToLink(address)
  if (link.ok) return { text, link: link.value }
  return { text: text === '' ? address.trim() : `${text}\n${address.trim()}`, link: '' }
}

/** Both of two notes as one. A note has one link: where both have one, the second goes on as text. */
export const joinEvidence = (one: Evidence, other: Evidence, between = '\n'): Evidence => {
  const isSecondLink = one.link !== '' && other.link !== '' && one.link !== other.link
  return {
    text: [one.text, other.text, isSecondLink ? other.link : ''].filter((text) => text !== '').join(between),
    link: one.link === '' ? other.link : one.link,
  }
}

/** As many characters as are suggested for a note; more are welcome. */
export const suggestedNoteLength = 200

/** Characters as a person counts them: an emoji with its parts is one. */
export const countCharacters = (text: string): number => {
  // Cheap first: the exact count of a very long text would take longer than a keystroke.
  if (text.length > longestExactCount) return text.length
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length
}

const longestExactCount = 2_000
