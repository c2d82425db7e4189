import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import {
  comparisonToPairs,
  compareRatings,
  isReasonNeeded,
  reviewToAnswers,
  summarizePairs,
} from '../../src/domain/rating-comparison.ts'
import {
  agreeInReview,
  answerInReview,
  createReview,
  endorse,
  isBlind,
  isReviewComplete,
  noteInReview,
  showEarly,
} from '../../src/domain/review.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { createStandard } from '../support/stored-standard.ts'

/** Seven indicators, named by their place. */
const outline = createStandardOutline(createStandard({ duties: [[{ indicators: 7, levels: [4] }]] }))
const ids = outline.places.map(({ indicator }) => indicator.id)

/** One character per indicator: a level, 7 尚無機會, 8 不適用, 9 先略過, a blank for no answer. */
const answerByDigit: Readonly<Record<string, Answer>> = {
  7: { status: 'no-opportunity' },
  8: { status: 'not-applicable' },
  9: { status: 'skipped' },
}
const answersOf = (digits: string): ReadonlyMap<string, Answer> => {
  const answers = new Map<string, Answer>()
  for (const [index, id] of ids.entries()) {
    const digit = digits[index] ?? ' '
    if (digit !== ' ') answers.set(id, answerByDigit[digit] ?? { status: 'rated', level: Number(digit) as 0 })
  }
  return answers
}

const placesOf = (pairs: readonly { readonly place: { readonly position: number } }[]): string =>
  pairs.map(({ place }) => place.position).join('')

describe('two people’s ratings', () => {
  it.each([
    ['every distance', '0123456', '0246320', { same: '0', near: '14', far: '2356', oneSided: '' }],
    ['both directions alike', '5000000', '3200000', { same: '23456', near: '', far: '01', oneSided: '' }],
    ['0 is a rating', '0      ', '2      ', { same: '', near: '', far: '0', oneSided: '' }],
    ['only one side has a level', '44 7894', '  4 4 4', { same: '6', near: '', far: '', oneSided: '0124' }],
    ['neither side has a level', '7 89   ', '8 79   ', { same: '', near: '', far: '', oneSided: '' }],
  ])('are grouped by how far they lie apart: %s', (_, self, other, expected) => {
    const { far, near, same, oneSided, compared } = compareRatings(outline, answersOf(self), answersOf(other))
    expect({ same: placesOf(same), near: placesOf(near), far: placesOf(far), oneSided: placesOf(oneSided) }).toEqual(
      expected,
    )
    expect(compared).toBe(expected.same.length + expected.near.length + expected.far.length)
  })

  it('are grouped the same whoever is named first', () => {
    const one = compareRatings(outline, answersOf('0523 16'), answersOf('4321665'))
    const other = compareRatings(outline, answersOf('4321665'), answersOf('0523 16'))
    for (const group of ['far', 'near', 'same', 'oneSided'] as const)
      expect(placesOf(one[group]), group).toBe(placesOf(other[group]))
  })

  it('are counted over several people, higher and lower alike', () => {
    const comparisons = [
      compareRatings(outline, answersOf('44 4   '), answersOf('42 7   ')),
      compareRatings(outline, answersOf('1  0   '), answersOf('2  6   ')),
    ]
    expect(summarizePairs(comparisons.flatMap(comparisonToPairs))).toEqual({
      compared: 4,
      same: 1,
      near: 1,
      far: 2,
      selfHigher: 1,
      otherHigher: 2,
    })
    expect(summarizePairs([]).compared).toBe(0)
  })

  it.each([
    [3, 2, 4, true],
    [2, 2, 4, false],
    [4, 2, 4, false],
    [0, null, 4, true],
  ] as const)('agreed level %s beside %s and %s needs a reason: %s', (level, self, other, expected) => {
    expect(isReasonNeeded(level, { self, other })).toBe(expected)
  })
})

describe('a review', () => {
  const at = '2026-11-21T01:00:00.000Z'
  const later = '2026-11-21T02:00:00.000Z'
  const empty = createReview('review', {
    teamId: 'team',
    personId: 'person',
    assessmentId: 'assessment',
    assessmentRevision: 19,
    contentHash: outline.standard.contentHash,
    reviewer: { id: 'chief', name: '周文琪' },
    updatedAt: at,
  })
  const first = ids[0] ?? ''
  const rated: Answer = { status: 'rated', level: 3 }

  it('grows by one revision with every change, and keeps the note beside a changed answer', () => {
    const answered = answerInReview(empty, { indicatorId: first, answer: rated }, later)
    const noted = noteInReview(answered, first, { text: '時限都有做到', seen: '' }, later)
    const again = answerInReview(noted, { indicatorId: first, answer: { status: 'rated', level: 0 } }, later)
    expect([answered, noted, again].map(({ revision }) => revision)).toEqual([2, 3, 4])
    expect(again.ratings).toEqual([{ indicatorId: first, status: 'rated', level: 0, note: '時限都有做到' }])
    expect(noteInReview(again, first, { text: '', seen: '時限都有做到' }, later).ratings).toEqual([
      { indicatorId: first, status: 'rated', level: 0 },
    ])
    expect(answerInReview(answered, { indicatorId: first, answer: null }, later).ratings).toEqual([])
    expect(empty.ratings).toEqual([])
    expect(reviewToAnswers(again)).toEqual(new Map([[first, { status: 'rated', level: 0 }]]))
  })

  it('is complete when every indicator has an answer that is not 先略過', () => {
    const indicators = outline.places.map(({ indicator }) => indicator)
    expect(isReviewComplete(indicators, answersOf('1234568'))).toBe(true)
    expect(isReviewComplete(indicators, answersOf('1234567'))).toBe(true)
    expect(isReviewComplete(indicators, answersOf('8888888'))).toBe(true)
    expect(isReviewComplete(indicators, answersOf('123456 '))).toBe(false)
    expect(isReviewComplete(indicators, answersOf('1234569'))).toBe(false)
  })

  it('agrees on a level without touching either rating', () => {
    const answered = answerInReview(empty, { indicatorId: first, answer: rated }, later)
    const agreed = agreeInReview(answered, first, { level: 4, reason: { text: '已能主持檢討', seen: '' } }, later)
    expect(agreed.ratings).toEqual(answered.ratings)
    expect(agreed.agreed).toEqual([{ indicatorId: first, level: 4, reason: '已能主持檢討' }])
    expect(
      agreeInReview(agreed, first, { level: 3, reason: { text: '', seen: '已能主持檢討' } }, later).agreed,
    ).toEqual([{ indicatorId: first, level: 3, reason: '' }])
    expect(agreeInReview(agreed, first, null, later).agreed).toEqual([])
  })

  it('remembers the first time that it was shown early, and can be endorsed and not', () => {
    expect(isBlind(empty)).toBe(true)
    const shown = showEarly(showEarly(empty, at), later)
    expect(isBlind(shown)).toBe(false)
    expect(shown.shownEarlyAt).toBe(at)
    expect(endorse(empty, true, later).endorsedAt).toBe(later)
    expect(endorse(endorse(empty, true, later), false, later).endorsedAt).toBeNull()
  })
})
