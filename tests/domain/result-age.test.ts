import { describe, expect, it } from 'vitest'
import { findOldResult } from '../../src/domain/result-age.ts'

const monthsOf = (lastAnswers: readonly string[], now: string) =>
  findOldResult(
    lastAnswers.map((ratedAt) => ({ ratedAt })),
    new Date(now),
  )?.months ?? null

describe('the age of a result', () => {
  // Local times of Taipei, eight hours east.
  it.each([
    ['2026-05-21T02:00:00Z', '2026-11-21T01:59:59Z', null],
    ['2026-05-21T02:00:00Z', '2026-11-21T02:00:00Z', 6],
    ['2026-05-21T02:00:00Z', '2027-11-20T02:00:00Z', 17],
    ['2025-12-31T02:00:00Z', '2026-06-30T09:00:00Z', null],
    ['2025-12-31T02:00:00Z', '2026-07-01T02:00:00Z', 6],
    ['2026-04-30T17:00:00Z', '2026-10-31T16:00:00Z', null],
    ['2026-04-30T17:00:00Z', '2026-10-31T17:00:00Z', 6],
    ['2026-11-21T02:00:00Z', '2025-11-21T02:00:00Z', null],
  ])('last answered %s, seen %s: %s months', (last, now, months) => {
    expect(monthsOf([last], now)).toBe(months)
  })

  it('is that of the last answer, in whatever order they come', () => {
    const ratings = ['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-02-01T00:00:00Z']
    expect(monthsOf(ratings, '2026-11-21T00:00:00Z')).toBe(8)
    expect(monthsOf([...ratings, '2026-11-01T00:00:00Z'], '2026-11-21T00:00:00Z')).toBe(null)
  })

  it('is none without an answer', () => {
    expect(monthsOf([], '2026-11-21T00:00:00Z')).toBe(null)
  })
})
