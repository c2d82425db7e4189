import { describe, expect, it } from 'vitest'
import { answerToOption, digitToOption, ratingOptions } from '../../src/reports/rating-options.ts'
import { rated } from '../support/random-assessments.ts'

describe('the ten choices of the rating screen', () => {
  it('stand in the fixed order: six levels, 還不會做, and the three that are no rating', () => {
    expect(ratingOptions.map(({ digit }) => digit)).toEqual([1, 2, 3, 4, 5, 6, 0, 7, 8, 9])
  })

  it.each([
    [0, rated(0)],
    [1, rated(1)],
    [2, rated(2)],
    [3, rated(3)],
    [4, rated(4)],
    [5, rated(5)],
    [6, rated(6)],
    [7, { status: 'no-opportunity' }],
    [8, { status: 'not-applicable' }],
    [9, { status: 'skipped' }],
  ] as const)('digit %i stands for one answer, which finds its digit again', (digit, answer) => {
    expect(digitToOption(digit)?.answer).toEqual(answer)
    expect(answerToOption({ ...answer })?.digit).toBe(digit)
  })

  it('have none for no answer: nothing is chosen beforehand', () => {
    expect(answerToOption(undefined)).toBeNull()
    expect(digitToOption(10)).toBeNull()
  })
})
