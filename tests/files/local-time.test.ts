import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { dateToDayText, instantToLocalText } from '../../src/files/local-time.ts'
import { checkProperty } from '../support/random-seed.ts'

const home = process.env.TZ

const inZone = <Value>(zone: string, read: () => Value): Value => {
  process.env.TZ = zone
  return read()
}

afterEach(() => {
  process.env.TZ = home
})

const zones = [
  'Asia/Taipei',
  'UTC',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/London',
  'Australia/Lord_Howe',
]

const instants = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Day and time of day as the browser's own calendar prints them. */
const calendarText = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(new Date(instant))
    .replace(' ', 'T')

describe('an instant as local time', () => {
  it.each([
    ['Asia/Taipei', '2026-11-20T16:30:00.000Z', '2026-11-21T00:30:00.000+08:00'],
    ['UTC', '2026-11-20T16:30:00.000Z', '2026-11-20T16:30:00.000+00:00'],
    ['Asia/Kathmandu', '2026-11-20T16:30:00.000Z', '2026-11-20T22:15:00.000+05:45'],
    ['America/St_Johns', '2026-01-01T01:00:00.000Z', '2025-12-31T21:30:00.000-03:30'],
    ['Europe/London', '2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00.000+01:00'],
    ['Europe/London', '2026-03-29T00:59:59.999Z', '2026-03-29T00:59:59.999+00:00'],
  ])('reads in %s for %s as %s', (zone, instant, text) => {
    expect(inZone(zone, () => instantToLocalText(instant))).toBe(text)
  })

  it.each(zones)('names the day and time of %s, and the same instant for a program', (zone) => {
    checkProperty(
      fc.property(instants, (instant) => {
        const text = inZone(zone, () => instantToLocalText(instant))
        expect(text.slice(0, 19)).toBe(calendarText(instant, zone))
        expect(new Date(text).toISOString()).toBe(instant)
      }),
    )
  })
})

describe('the day in the name of a file', () => {
  it.each([
    ['Asia/Taipei', '2026-12-31T16:00:00.000Z', '20270101'],
    ['UTC', '2026-12-31T16:00:00.000Z', '20261231'],
    ['Pacific/Pago_Pago', '2026-03-01T05:00:00.000Z', '20260228'],
    ['Asia/Taipei', '2026-02-03T04:00:00.000Z', '20260203'],
  ])('is that of %s', (zone, instant, day) => {
    expect(inZone(zone, () => dateToDayText(new Date(instant)))).toBe(day)
  })
})
