import * as v from 'valibot'
import { type Result, err, ok } from './result.ts'

/** What a person writes down in support of an answer: a note and a link. Both may be empty texts. */
export interface Evidence {
  readonly text: string
  /** An http or https address; anything else stays in the text and never becomes a link. */
  readonly link: string
}

export const evidenceSchema = v.object({ text: v.string(), link: v.string() })

/** An evidence note as the device keeps it. */
export interface StoredEvidence extends Evidence {
  /** ISO 8601 instant. */
  readonly updatedAt: string
  /** What another tab wrote meanwhile: both texts are kept until the person has chosen. Null where there is none. */
  readonly other: Evidence | null
}

export const emptyEvidence: Evidence = { text: '', link: '' }

export const isEmptyEvidence = ({ text, link }: Evidence): boolean => text === '' && link === ''

/** The note as lines of text: what was written, and the link below it. */
export const evidenceToText = ({ text, link }: Evidence): string => [text, link].filter(Boolean).join('\n')

export const isSameEvidence = (one: Evidence, other: Evidence): boolean =>
  one.text === other.text && one.link === other.link

/** Why an address is not taken as a link. */
export type LinkProblem =
  /** Not an address at all, or relative. */
  | { readonly type: 'LinkUnreadable' }
  /** An address of another kind, like javascript: or file:, which would not open as a page. */
  | { readonly type: 'LinkNotWeb' }

/** The address as it was typed, without blanks around it; the empty text is no link and no problem. */
export const textToLink = (text: string): Result<string, LinkProblem> => {
  const typed = text.trim()
  if (typed === '') return ok('')
  if (webAddress.test(typed)) return ok(typed)
  return err({ type: scheme.test(typed) && !/^https?:/iu.test(typed) ? 'LinkNotWeb' : 'LinkUnreadable' })
}

/** Scheme, a host that holds no blank, control or bidirectional mark, and whatever follows without blanks. */
const webAddress = /^https?:\/\/[^\s/?#@\\\p{Cc}\p{Cf}]+(?:[/?#][^\s\p{Cc}\p{Cf}]*)?$/iu
const scheme = /^[a-z][a-z0-9+.-]*:/iu
