import { describe, expect, it } from 'vitest'
import { calendarDayToDate, dateToCalendarDay, textToCalendarDay } from '../../src/domain/calendar-day.ts'

describe('a day that a person typed', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    [' 2026-12-31 ', '2026-12-31'],
    ['2026/1/5', '2026-01-05'],
    ['2026.01.05', '2026-01-05'],
    ['２０２６－０１－０５', '2026-01-05'],
    ['2000-01-01', '2000-01-01'],
    ['2100-12-31', '2100-12-31'],
    ['2028-02-29', '2028-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['', null],
    ['   ', null],
  ])('%j is %j', (text, day) => {
    expect(textToCalendarDay(text)).toEqual({ ok: true, value: day })
  })

  it.each([
    ['2026-02-29', 'DayImpossible'],
    ['2100-02-29', 'DayImpossible'],
    ['2026-04-31', 'DayImpossible'],
    ['2026-13-01', 'DayImpossible'],
    ['2026-00-10', 'DayImpossible'],
    ['2026-12-00', 'DayImpossible'],
    ['1999-12-31', 'DayOutOfRange'],
    ['2101-01-01', 'DayOutOfRange'],
    ['0026-12-31', 'DayOutOfRange'],
    ['9999-12-31', 'DayOutOfRange'],
    ['31-12-2026', 'DayUnreadable'],
    ['12/31', 'DayUnreadable'],
    ['2026-12', 'DayUnreadable'],
    ['下個月', 'DayUnreadable'],
    ['2026-12-31T00:00', 'DayUnreadable'],
    ['12026-12-31', 'DayUnreadable'],
    ['-2026-12-31', 'DayUnreadable'],
  ])('%j is refused: %s', (text, type) => {
    expect(textToCalendarDay(text)).toEqual({ ok: false, error: { type } })
  })
})

describe('a day of the calendar', () => {
  it('is the day where the person is, not in Greenwich', () => {
    // 18:30 in Greenwich is 02:30 of the next day in Taipei, which the tests run in.
    expect(dateToCalendarDay(new Date('2026-12-31T18:30:00.000Z'))).toBe('2027-01-01')
  })

  it.each(['2026-01-01', '2026-12-31', '2028-02-29'])('%s comes back from a date', (day) => {
    expect(dateToCalendarDay(calendarDayToDate(day))).toBe(day)
  })
})
