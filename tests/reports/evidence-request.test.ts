import { describe, expect, it } from 'vitest'
import { type RatedIndicator, requestEvidence } from '../../src/reports/evidence-request.ts'

const rated = (change: Partial<RatedIndicator>): RatedIndicator => ({
  level: 3,
  required: 3,
  before: null,
  hasNote: false,
  ...change,
})

describe('a line of evidence is asked for', () => {
  it.each([
    ['a rating above what is required', { level: 4 }, 'high'],
    ['the level 5, whatever is required', { level: 5, required: 6 }, 'high'],
    ['the level 6 without a requirement', { level: 6, required: null }, 'high'],
    ['two levels more than the round before', { level: 3, before: 1 }, 'jump'],
    ['two levels less than the round before', { level: 1, before: 3 }, 'jump'],
    ['down to 0 from 2', { level: 0, before: 2 }, 'jump'],
    ['a high rating that has jumped too', { level: 6, before: 2 }, 'jump'],
  ] as const)('after %s', (_, change, request) => {
    expect(requestEvidence(rated(change))).toBe(request)
  })

  it.each([
    ['a rating that meets what is required', {}],
    ['a low rating', { level: 0 }],
    ['the level 4 without a requirement', { level: 4, required: null }],
    ['one level more than the round before', { level: 3, before: 2 }],
    ['an answer that is no rating', { level: null, before: 5 }],
    ['a high rating that has a note', { level: 6, hasNote: true }],
    ['a jump that has a note', { level: 3, before: 0, hasNote: true }],
  ] as const)('not after %s', (_, change) => {
    expect(requestEvidence(rated(change))).toBeNull()
  })
})
