import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, entriesToCalendarFile } from '../../src/files/calendar-file.ts'

const now = new Date('2026-11-21T01:02:03.456Z')
const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'b1f0',
  revision: 3,
  day: '2026-12-31',
  summary: '發展計畫：上完物流平台的線上課',
  description: '',
  ...changes,
})
const toFile = (...entries: CalendarEntry[]) => entriesToCalendarFile('計畫.ics', entries, now)

/** The events as another program reads them. */
const readBack = (content: string) =>
  new ICAL.Component(ICAL.parse(content) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      isWholeDay: event.startDate.isDate,
      day: event.startDate.toString(),
      end: event.endDate.toString(),
      sequence: event.sequence,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    }
  })

describe('a calendar file', () => {
  it('says the same to another program: one whole day, an identity that stays, the number of changes', () => {
    const file = toFile(entry(), entry({ id: 'b2', revision: 1, day: '2028-02-29', description: '指標：P3.2.2' }))
    expect([file.name, file.type]).toEqual(['計畫.ics', 'text/calendar;charset=utf-8'])
    expect(readBack(file.content)).toEqual([
      {
        uid: 'b1f0@competency-self-assessment',
        summary: '發展計畫：上完物流平台的線上課',
        description: null,
        isWholeDay: true,
        day: '2026-12-31',
        end: '2027-01-01',
        sequence: 2,
        stamp: '2026-11-21T01:02:03Z',
      },
      expect.objectContaining({
        uid: 'b2@competency-self-assessment',
        description: '指標：P3.2.2',
        day: '2028-02-29',
        end: '2028-03-01',
        sequence: 0,
      }),
    ])
  })

  it.each([
    ['semicolons, commas and backslashes', 'a;b,c\\d\\n; \\,', 'a;b,c\\d\\n; \\,'],
    ['several lines', 'one\ntwo\r\nthree\rfour', 'one\ntwo\nthree\nfour'],
    ['emoji and text from right to left', '👩‍💻 שלום \u202eabc', '👩‍💻 שלום \u202eabc'],
    ['10,000 characters', '長'.repeat(10_000), '長'.repeat(10_000)],
    ['control characters, which no calendar may hold', 'a\u0000b\u0007c\u009fd\te', 'abcd e'],
    ['what looks like an end of the event', 'x\nEND:VEVENT\nBEGIN:VEVENT', 'x\nEND:VEVENT\nBEGIN:VEVENT'],
  ])('keeps %s', (_, description, read) => {
    const events = readBack(toFile(entry({ description })).content)
    expect(events.map((event) => event.description)).toEqual([read])
  })

  it('has a title of one line', () => {
    expect(readBack(toFile(entry({ summary: '一\n二\r\n三' })).content)[0]?.summary).toBe('一 二 三')
  })

  it('has lines of at most 75 octets, broken between characters, each ended by CRLF', () => {
    const { content } = toFile(
      entry({ summary: `${'a'.repeat(50)}👩‍💻${'中文'.repeat(60)}`, description: 'é'.repeat(200) }),
    )
    expect(content.endsWith('\r\n')).toBe(true)
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    const lines = content.split('\r\n').map((line) => Buffer.from(line))
    expect(Math.max(...lines.map(({ length }) => length))).toBe(75)
    for (const line of lines) expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow()
  })
})
