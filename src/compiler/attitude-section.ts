import type { Attitude } from '../domain/competency-standard.ts'
import { createListSequence } from './code-sequences.ts'
import { attitudeCode, type CodedText, splitAtCodes } from './coded-items.ts'
import { type DocumentLine, lineText } from './document-lines.ts'
import { createSiblingNames } from './identifiers.ts'
import { noteReferences } from './note-references.ts'
import { bullets, cleanText, textOrNull, withoutTags } from './printed-text.ts'

const heading =
  /^[\s#*]*職\s*能\s*內\s*涵\s*[(（]?\s*A\s*(?:[=＝]\s*attitude)?\s*(?:態\s*度)?\s*[)）]?[\s*：:]*(.*)$/isu

/** What stands behind the heading 職能內涵 (A=attitude 態度) in its line, mostly nothing; null for any other line. */
export const restOfAttitudeHeading = (line: DocumentLine): string | null =>
  line.printed.includes('職') ? (heading.exec(withoutTags(lineText(line)))?.[1] ?? null) : null

/** Reads attitudes as a dash list, as paragraphs, or as one line joined by 、; with and without codes. */
export const readAttitudes = (lines: readonly DocumentLine[]): readonly Attitude[] => {
  const nameOf = createSiblingNames('A')
  const sequence = createListSequence()
  const attitudes: Attitude[] = []
  for (const line of lines) {
    const text = withoutListMark(withoutTags(lineText(line)))
    const { lead, items } = splitAtCodes(text, attitudeCode, sequence)
    const isList = items.length !== 1
    const parts = [...partsOf(lead, null, isList), ...items.flatMap((item) => partsOf(item.text, item.code, isList))]
    for (const part of parts) {
      const code = part.code?.code ?? null
      attitudes.push({
        id: nameOf(code),
        code,
        ...splitDescription(part.text),
        source: [{ line: line.line, column: 0 }],
        ...(part.code !== null && part.code.printed !== code && { printedCode: part.code.printed }),
        ...noteReferences(part.text),
      })
    }
  }
  return attitudes
}

interface AttitudePart {
  readonly code: CodedText['code'] | null
  readonly text: string
}

/** In a list without descriptions 、 separates names; a description may contain one. */
const partsOf = (text: string, code: CodedText['code'] | null, isList: boolean): readonly AttitudePart[] => {
  const names = isList && !/[：:。]/u.test(text) ? text.split('、') : [text]
  return names
    .map((name, index): AttitudePart => ({ code: index === 0 ? code : null, text: name }))
    .filter((part) => part.code !== null || part.text.trim() !== '')
}

const splitDescription = (text: string): { readonly name: string; readonly description: string | null } => {
  const colon = text.search(/[：:]/u)
  if (colon < 0) return { name: cleanText(text), description: null }
  return { name: cleanText(text.slice(0, colon)), description: textOrNull(text.slice(colon + 1)) }
}

const listMark = new RegExp(`^(?:\\s|[${bullets}]|[-–—*](?=\\s|A\\d|\\p{Script=Han}|$))+`, 'u')

/** A line without the dash or bullet it begins with. */
export const withoutListMark = (text: string): string => text.replace(listMark, '')
