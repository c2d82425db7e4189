import { describe, expect, it } from 'vitest'
import type { Answer, RatingLevel } from '../../src/domain/answer.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { findAnswerPattern } from '../../src/reports/answer-pattern.ts'
import { createStandard } from '../support/stored-standard.ts'

/** 20 indicators: 9 in the first task, 11 in the second. */
const outline = createStandardOutline(createStandard({ duties: [[{ indicators: 9 }, { indicators: 11 }]] }))
const ids = outline.places.map(({ indicator }) => indicator.id)
const begin = Date.parse('2026-11-21T01:00:00.000Z')

/** Digits in the order of answering, from one place on: 0–6 are levels, 9 is 先略過; so many milliseconds apart. */
const find = (digits: string, { from = 0, pause = 5_000, pauses = [] as readonly number[], given = ids } = {}) => {
  let at = begin
  const ratings = Array.from(digits, (digit, index) => {
    at += pauses[index] ?? pause
    const answer: Answer =
      digit === '9' ? { status: 'skipped' } : { status: 'rated', level: Number(digit) as RatingLevel }
    const indicatorId = ids[from + index] ?? ''
    return { indicatorId, code: null, text: '', answer, ratedAt: new Date(at).toISOString() }
  })
  // They are stored in the order of their ids, not of answering.
  return findAnswerPattern(outline, [...ratings].reverse(), new Set(given))
}

describe('the same level again and again', () => {
  it.each([
    ['ten times across two tasks', '3333333333', {}, 10],
    ['twelve times at the end', '12333333333333', {}, 12],
    ['ten times 0', '0000000000', {}, 10],
  ])('is found: %s', (_, digits, options, count) => {
    const level = Number(digits.at(-1))
    expect(find(digits, options)).toEqual({ type: 'same-level', count, level })
  })

  it.each([
    ['nine times', '333333333', {}],
    ['ten times within one task', '3333333333', { from: 9 }],
    ['ten times, and then another', '33333333334', {}],
    ['nine times and another in between', '33333233333', {}],
    ['an answer in between that is no rating', '33333933333', {}],
    ['ten times 先略過', '9999999999', {}],
    ['an earlier visit', '3333333333', { given: ids.slice(5) }],
  ])('is not found: %s', (_, digits, options) => {
    expect(find(digits, options)).toBeNull()
  })
})

describe('haste', () => {
  const mixed = '1234512345'

  it('is found where the middle pause of the last ten answers is under two seconds', () => {
    expect(find(mixed, { pause: 1_999 })).toEqual({ type: 'haste', count: 10 })
    // Nine pauses behind the first answer: five are short.
    expect(find(mixed, { pauses: [0, 1, 1, 1, 1, 1_999, 60_000, 60_000, 60_000, 60_000] })).toMatchObject({
      type: 'haste',
    })
  })

  it('is not found where it is two seconds or more, however short the others are', () => {
    expect(find(mixed, { pause: 2_000 })).toBeNull()
    expect(find(mixed, { pauses: [0, 1, 1, 1, 1, 2_000, 2_000, 2_000, 2_000, 2_000] })).toBeNull()
  })

  it('is not found before ten answers of this visit', () => {
    expect(find('123451234', { pause: 100 })).toBeNull()
    expect(find(mixed, { pause: 100, given: ids.slice(1) })).toBeNull()
  })

  it('of the first answers is forgotten after ten calm ones', () => {
    const pauses = [...Array<number>(10).fill(100), ...Array<number>(10).fill(4_000)]
    expect(find('12345123451234512345', { pauses })).toBeNull()
  })
})
