import type { DocumentSections } from './document-sections.ts'
import type { Supplement } from './supplement-section.ts'

/**
 * The line at which a document may have been cut off, or null.
 *
 * The form ends with 說明與補充事項. A document without that heading, with nothing at all below it, or that stops in the
 * middle of a line without the full stop that the other sentences have, may be incomplete; a person can look.
 */
export const truncatedAtLine = (sections: DocumentSections, supplement: Supplement): number | null => {
  const last = sections.lastLine
  if (last === null) return null
  const isIncomplete =
    sections.attitudeHeading === null ||
    sections.supplementHeading === null ||
    sections.supplement.length === 0 ||
    supplement.emptyHeadings.length > 0 ||
    (!sections.endsWithLineEnd && lacksFullStop(last.printed, supplement))
  return isIncomplete ? last.line : null
}

const endsSentence = /[。．.！？!?）)」』】●%％]\s*$/u

const lacksFullStop = (last: string, { requirements, notes }: Supplement): boolean => {
  if (endsSentence.test(last)) return false
  const others = [...requirements, ...notes].slice(0, -1)
  return others.length > 0 && others.every((item) => endsSentence.test(item.text))
}
