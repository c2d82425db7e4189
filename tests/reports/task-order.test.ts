import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { toShownGroup } from '../../src/reports/shown-group.ts'
import { sortTasksByShortfall } from '../../src/reports/task-order.ts'
import { type ExactMean, roundMean } from '../support/exact-mean.ts'
import { expectDuties } from '../support/expected-gaps.ts'
import { randomAssessment } from '../support/random-assessments.ts'
import { firstOf, reportOf } from '../support/rated-standards.ts'
import { checkProperty } from '../support/random-seed.ts'

const isLess = (one: ExactMean, other: ExactMean): boolean => one.sum * other.count < other.sum * one.count

describe('tasks by their gap', () => {
  it('stand with the largest mean shortfall first, then the lowest gap, then as printed; without a gap last', () => {
    const answers = ['4', '3', '26', '2', '35', ' ', '33', '44']
    const { tasks } = reportOf([[...answers.map((signs) => ({ answers: signs })), { levels: [], answers: '1' }]])
    expect(sortTasksByShortfall(tasks).map(({ task }) => task.code)).toEqual(
      // 2; then 1 with a gap of −1 (two as printed) and of 0; then 0.5; then 0.
      ['T1.4', 'T1.2', 'T1.7', 'T1.3', 'T1.5', 'T1.1', 'T1.8', 'T1.6', 'T1.9'],
    )
    expect(tasks.map(({ task }) => task.code)[0]).toBe('T1.1')
  })

  it('are in an order that no exact number contradicts', () => {
    checkProperty(
      fc.property(randomAssessment, ({ standard, answers, profile }) => {
        const report = analyzeGaps(createStandardOutline(standard), answers, profile)
        const numbers = expectDuties(standard, answers, profile).flatMap(({ tasks }) => tasks)
        const order = sortTasksByShortfall(report.tasks).map((task) => report.tasks.indexOf(task))
        expect([...order].sort((one, other) => one - other)).toEqual([...report.tasks.keys()])
        for (const [at, position] of order.entries()) {
          const next = order[at + 1]
          if (next === undefined) break
          const [one, other] = [numbers[position]?.numbers, numbers[next]?.numbers]
          if (other?.shortfall == null || other.gap === null) continue
          if (one?.shortfall == null || one.gap === null) throw new Error('A task without a gap stands first.')
          expect(isLess(one.shortfall, other.shortfall)).toBe(false)
          if (isLess(other.shortfall, one.shortfall)) continue
          expect(isLess(other.gap, one.gap)).toBe(false)
          if (!isLess(one.gap, other.gap)) expect(position).toBeLessThan(next)
        }
      }),
      500,
    )
  })
})

describe('the numbers of a group as the screen prints them', () => {
  const shownOf = (levels: readonly number[], answers: string) =>
    toShownGroup(firstOf(reportOf([[{ levels, answers }]]).tasks))

  it('are texts that subtract, beside exact positions for the picture', () => {
    expect(shownOf([4], '344')).toEqual({
      compared: { own: '3.7', required: '4.0', gap: { tenths: -3, signed: '−0.3', unsigned: '0.3' } },
      own: '3.7',
      shortfall: '0.3',
      metPercent: 67,
      ownPosition: 11 / 3,
      requiredPosition: 4,
    })
  })

  it.each([
    ['nothing is rated', [4], '  ', null],
    ['nothing is applicable', [4], '--', null],
    ['nothing is required', [], '23', '2.5'],
  ] as const)('are no zeros where %s', (_, levels, answers, own) => {
    const shown = shownOf(levels, answers)
    expect([shown.compared, shown.shortfall, shown.metPercent, shown.requiredPosition]).toEqual(Array(4).fill(null))
    expect([shown.own, shown.ownPosition]).toEqual([own, own === null ? null : Number(own)])
  })

  it('are what a second calculation rounds to, wherever that alone decides', () => {
    checkProperty(
      fc.property(randomAssessment, ({ standard, answers, profile }) => {
        const report = analyzeGaps(createStandardOutline(standard), answers, profile)
        const expected = expectDuties(standard, answers, profile)
        for (const [at, duty] of report.duties.entries()) {
          const numbers = expected[at]?.numbers
          const { shortfall, metPercent } = toShownGroup(duty)
          const tenths = numbers?.shortfall == null ? null : Number(roundMean(numbers.shortfall, 1)) / 10
          expect(shortfall === null ? null : Number(shortfall)).toBe(tenths)
          expect(metPercent).toBe(numbers?.metShare == null ? null : Number(roundMean(numbers.metShare, 2)))
        }
      }),
    )
  })
})
