import { describe, expect, it } from 'vitest'
import { coverageShare } from '../../src/domain/coverage.ts'
import { type Fraction, fractionToNumber } from '../../src/domain/fraction.ts'
import type { GroupNumbers } from '../../src/domain/gap-analysis.ts'
import { profileEntry, profileOf } from '../support/random-assessments.ts'
import { firstOf, outlineWithAnswers, reportOf } from '../support/rated-standards.ts'

const numberOf = (fraction: Fraction | null): number | null => (fraction === null ? null : fractionToNumber(fraction))

/** Own, required and gap. */
const threeOf = ({ own, required, gap }: GroupNumbers) => [numberOf(own), numberOf(required), numberOf(gap)]

const firstTask = (levels: readonly number[], answers: string) => firstOf(reportOf([[{ levels, answers }]]).tasks)

describe('the value of a task', () => {
  const cases: readonly (readonly [
    name: string,
    levels: readonly number[],
    answers: string,
    three: readonly (number | null)[],
    coverage: readonly [rated: number, applicable: number],
  ])[] = [
    ['is the mean of its ratings', [4], '35', [4, 4, 0], [2, 2]],
    ['counts 0 as a rating', [4], '04', [2, 4, -2], [2, 2]],
    ['never counts a blank as 0', [4], '4 ', [4, 4, 0], [1, 2]],
    ['never counts a skipped indicator as 0', [4], '4s', [4, 4, 0], [1, 2]],
    ['never counts a missing opportunity as 0', [4], '4o', [4, 4, 0], [1, 2]],
    ['is not lowered by what is not applicable', [4], '4--', [4, 4, 0], [1, 1]],
    ['is nothing where nothing is rated', [4], ' os', [null, null, null], [0, 3]],
    ['is nothing where nothing is applicable', [4], '--', [null, null, null], [0, 0]],
    ['has no gap where nothing is required, whatever the base level is', [], '24', [3, null, null], [2, 2]],
    ['is compared with the highest of several printed levels', [5, 4], '44', [4, 5, -1], [2, 2]],
    ['is compared with the highest level whichever is printed first', [4, 5], '55', [5, 5, 0], [2, 2]],
  ]

  it.each(cases)('%s', (_, levels, answers, three, [rated, applicable]) => {
    const task = firstTask(levels, answers)
    expect(threeOf(task)).toEqual(three)
    expect([task.coverage.rated, task.coverage.applicable]).toEqual([rated, applicable])
  })

  it('is empty in every number, coverage included, where nothing is applicable', () => {
    const task = firstTask([4], '---')
    expect([task.shortfall, task.priority, task.unmet, task.metShare, coverageShare(task.coverage)]).toEqual(
      Array(5).fill(null),
    )
    expect(task.state).toBe('not-applicable')
    expect(task.coverage.notApplicable).toBe(3)
  })

  it('tells every kind of missing rating apart in its coverage', () => {
    const { coverage } = firstTask([4], '3 s-oo')
    expect(coverage).toEqual({
      total: 6,
      applicable: 5,
      rated: 1,
      notApplicable: 1,
      noOpportunity: 2,
      skipped: 1,
      unrated: 2,
    })
    expect(numberOf(coverageShare(coverage))).toBe(0.2)
  })

  it('does not let a surplus hide a shortage', () => {
    const task = firstTask([4], '26')
    expect(numberOf(task.gap)).toBe(0)
    expect(numberOf(task.shortfall)).toBe(1)
    expect(task.unmet).toEqual({ count: 1, of: 2 })
    expect(numberOf(task.metShare)).toBe(0.5)
    expect(task.state).toBe('met-on-average')
  })

  it('is met exactly where fractions are, which binary numbers would miss', () => {
    // Adding −0.1, −0.2 and +0.3 in binary leaves something below zero.
    expect(firstTask([3], '2163333333').state).toBe('met-on-average')
    expect(firstTask([3], '3333333332').state).toBe('short')
  })

  it('is over the indicators with a requirement alone where only some have one', () => {
    const report = reportOf([
      [
        { levels: [4], answers: '3' },
        { levels: [], answers: '66' },
      ],
    ])
    const duty = firstOf(report.duties)
    expect(threeOf(duty)).toEqual([3, 4, -1])
    expect([duty.coverage.rated, duty.coverage.applicable, duty.withoutRequirement]).toEqual([1, 3, 2])
    expect(report.withoutRequirement).toBe(2)
  })
})

describe('the state of a duty', () => {
  const cases: readonly (readonly [name: string, tasks: readonly string[], state: string, shortTasks: number])[] = [
    ['is met where every task is', ['4', '5'], 'met', 0],
    ['is short where its mean is', ['3', '4'], 'short', 1],
    ['is met on average only, where a task is short', ['3', '6'], 'met-on-average', 1],
    ['is met where an indicator is short and no task is', ['35', '4'], 'met', 0],
    ['is unrated where nothing is rated', ['  ', 'o'], 'unrated', 0],
    ['is not applicable where nothing is', ['-', '--'], 'not-applicable', 0],
    ['counts only tasks that are rated', [' ', '3', '6'], 'met-on-average', 1],
  ]

  it.each(cases)('%s', (_, tasks, state, shortTasks) => {
    const duty = firstOf(reportOf([tasks.map((answers) => ({ answers }))]).duties)
    expect([duty.state, duty.shortInside]).toEqual([state, shortTasks])
  })

  it('is that of no requirement where the standard prints no levels', () => {
    const report = reportOf([[{ levels: [], answers: '23' }]])
    expect([firstOf(report.duties).state, report.hasRequirements]).toEqual(['no-requirement', false])
    expect([report.unmetTasks, report.unmetIndicators]).toEqual([
      { count: 0, of: 0 },
      { count: 0, of: 0 },
    ])
  })

  it('weighs indicators, not tasks', () => {
    const duty = firstOf(reportOf([[{ answers: '4' }, { answers: '111' }]]).duties)
    expect(numberOf(duty.own)).toBe(1.75)
  })
})

describe('levels printed side by side', () => {
  const sideBySide = { levels: [5, 4], answers: '4' }

  it('are told as printed beside every number that they enter', () => {
    const report = reportOf([[sideBySide, { levels: [4], answers: '4' }]])
    expect(firstOf(report.duties).undecidedLevels).toEqual([[5, 4]])
    expect(report.tasks.map(({ undecidedLevels }) => undecidedLevels)).toEqual([[[5, 4]], []])
  })

  it('are told once for each way they are printed', () => {
    const duty = firstOf(
      reportOf([[sideBySide, sideBySide, { levels: [4, 5], answers: '4' }, { levels: [3, 3], answers: '3' }]]).duties,
    )
    expect(duty.undecidedLevels).toEqual([
      [5, 4],
      [4, 5],
    ])
  })

  it('are not told where no rating is compared with them', () => {
    expect(firstOf(reportOf([[{ ...sideBySide, answers: ' ' }]]).duties).undecidedLevels).toEqual([])
  })

  it('are decided by a profile', () => {
    const profile = profileOf(outlineWithAnswers([[sideBySide]]).outline.standard, [
      profileEntry('T1:T1.1', { level: 4 }),
    ])
    const task = firstOf(reportOf([[sideBySide]], profile).tasks)
    expect([numberOf(task.gap), task.undecidedLevels]).toEqual([0, []])
  })
})

describe('the priority of a task', () => {
  const task = { levels: [4], answers: '25' }
  const priorityWith = (...entries: readonly (readonly [itemId: string, importance: number | null])[]) => {
    const { standard } = outlineWithAnswers([[task]]).outline
    const profile = profileOf(
      standard,
      entries.map(([itemId, importance]) => profileEntry(itemId, { importance })),
    )
    return numberOf(firstOf(reportOf([[task]], profile).tasks).priority)
  }

  it('is the mean of shortfall times importance, which is 3 until somebody sets it', () => {
    expect(priorityWith()).toBe((2 * 3 + 0) / 2)
  })

  it('takes the importance of the indicator before that of its task', () => {
    expect(priorityWith(['T1:T1.1', 6])).toBe(6)
    expect(priorityWith(['T1:T1.1', 6], ['T1:T1.1:P1.1.1', 1])).toBe(1)
    expect(priorityWith(['T1:T1.1', 6], ['T1:T1.1:P1.1.1', null])).toBe(6)
  })
})
