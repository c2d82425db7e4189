import { describe, expect, it } from 'vitest'
import { type Measure, measureIndicators } from '../../src/domain/measure.ts'
import { type TypedTask, analyse } from '../support/analysed-standards.ts'

const measure = (tasks: readonly TypedTask[], by: Exclude<Measure, 'mean'>) => {
  const { own, required, gap } = measureIndicators(analyse([tasks]).indicators, by)
  const text = (value: typeof own) => (value === null ? null : `${value.numerator}/${value.denominator}`)
  return { own: text(own), required: required === null ? null : [required.lowest, required.highest], gap: text(gap) }
}

describe('median and minimum', () => {
  it.each<[name: string, tasks: readonly TypedTask[], median: unknown, minimum: unknown]>([
    [
      'an odd number of ratings',
      [[[4], '43223']],
      { own: '3/1', required: [4, 4], gap: '-1/1' },
      { own: '2/1', required: [4, 4], gap: '-2/1' },
    ],
    [
      'an even number: the mean of the middle two',
      [[[4], '1265']],
      { own: '7/2', required: [4, 4], gap: '-1/2' },
      { own: '1/1', required: [4, 4], gap: '-3/1' },
    ],
    [
      'two requirements: ratings and gaps each on their own, which then do not subtract',
      [
        [[2], '25'],
        [[5], '4'],
      ],
      { own: '4/1', required: [2, 5], gap: '0/1' },
      { own: '2/1', required: [2, 5], gap: '-1/1' },
    ],
    [
      'what is no rating, which is left out and never 0',
      [[[3], '-?s 4']],
      { own: '4/1', required: [3, 3], gap: '1/1' },
      { own: '4/1', required: [3, 3], gap: '1/1' },
    ],
    [
      'a rating of 0, which is one',
      [[[3], '04']],
      { own: '4/2', required: [3, 3], gap: '-2/2' },
      { own: '0/1', required: [3, 3], gap: '-3/1' },
    ],
    [
      'no requirement anywhere: the ratings alone',
      [[[], '136']],
      { own: '3/1', required: null, gap: null },
      { own: '1/1', required: null, gap: null },
    ],
    [
      'requirements for some: only those count',
      [
        [[], '0'],
        [[4], '5'],
      ],
      { own: '5/1', required: [4, 4], gap: '1/1' },
      { own: '5/1', required: [4, 4], gap: '1/1' },
    ],
    [
      'levels side by side: the highest',
      [[[5, 4], '4']],
      { own: '4/1', required: [5, 5], gap: '-1/1' },
      { own: '4/1', required: [5, 5], gap: '-1/1' },
    ],
    ['nothing', [[[4], '-?']], { own: null, required: null, gap: null }, { own: null, required: null, gap: null }],
  ])('of %s', (_, tasks, median, minimum) => {
    expect([measure(tasks, 'median'), measure(tasks, 'minimum')]).toEqual([median, minimum])
  })

  it('split the answers in halves, and have nothing below them', () => {
    const keys = '0615243342516'
    for (let length = 1; length <= keys.length; length += 1) {
      const levels = Array.from(keys.slice(0, length), Number)
      const indicators = analyse([[[[3], keys.slice(0, length)]]]).indicators
      const { own, gap } = measureIndicators(indicators, 'median')
      const median = (own?.numerator ?? NaN) / (own?.denominator ?? NaN)
      const below = levels.filter((level) => level < median).length
      const above = levels.filter((level) => level > median).length
      expect([below * 2 <= length, above * 2 <= length]).toEqual([true, true])
      // One requirement for all: the gaps are the ratings, moved.
      expect((gap?.numerator ?? NaN) / (gap?.denominator ?? NaN)).toBe(median - 3)
      expect(measureIndicators(indicators, 'minimum').own?.numerator).toBe(levels.reduce((a, b) => (a < b ? a : b)))
    }
  })
})
