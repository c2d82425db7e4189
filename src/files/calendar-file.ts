import type { MadeFile } from '../services.ts'

/** A day on which something is due. */
export interface CalendarEntry {
  /** Permanent: the same entry in a later file replaces this one. */
  readonly id: string
  /** Grows with every change, from 1 on. */
  readonly revision: number
  /** YYYY-MM-DD. */
  readonly day: string
  readonly summary: string
  readonly description: string
}

/**
 * Days as a calendar file (RFC 5545), one all-day event each. The events take no time away from a calendar, and reading
 * a later file again changes those that have changed.
 */
export const entriesToCalendarFile = (
  name: string,
  entries: readonly CalendarEntry[],
  now: Date,
): MadeFile & { readonly content: string } => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//competency-self-assessment//development plan//ZH',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => toEvent(entry, now)),
    'END:VCALENDAR',
  ]
  return {
    name,
    type: 'text/calendar;charset=utf-8',
    content: lines.map((line) => `${foldLine(line)}\r\n`).join(''),
  }
}

const toEvent = ({ id, revision, day, summary, description }: CalendarEntry, now: Date): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@competency-self-assessment`,
  `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/gu, '')}`,
  `SEQUENCE:${revision - 1}`,
  // Without an end an event of a date lasts this one day.
  `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
  `SUMMARY:${escapeText(summary.replace(/\s+/gu, ' '))}`,
  ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** Control characters other than a line break are not allowed in a text at all. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')

const mostOctets = 75

const countOctets = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** Breaks a line after at most 75 octets, never inside a character; the blank of a continued line counts. */
const foldLine = (line: string): string => {
  let octets = 0
  let folded = ''
  for (const character of line) {
    const length = countOctets(character)
    if (octets + length > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += length
  }
  return folded
}
