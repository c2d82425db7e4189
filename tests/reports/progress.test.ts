import { describe, expect, it } from 'vitest'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { noMarks } from '../../src/domain/indicator-marks.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { type ProgressReport, compareReports, judgeToday, tasksLookedBackOn } from '../../src/reports/progress.ts'
import { readCatalogueStandard } from '../support/catalogue-standards.ts'
import { createStandard } from '../support/stored-standard.ts'
import { typedAnswers } from '../support/typed-answers.ts'

const compare = (
  standard: Parameters<typeof createStandardOutline>[0],
  before: string,
  now: string,
): ProgressReport => {
  const outline = createStandardOutline(standard)
  return compareReports(
    analyzeGaps(outline, typedAnswers(standard, before)),
    analyzeGaps(outline, typedAnswers(standard, now)),
  )
}

describe('the progress between two states', () => {
  const progress = compare(readCatalogueStandard('KRM4224-001v1'), '444433332332238544', '445334432432238545')

  it('has the numbers of the design, task by task', () => {
    expect(
      progress.tasks.map(({ task, direction, before, now, change }) => [task.code, direction, before, now, change]),
    ).toEqual([
      ['T1.1', 'up', '4.0', '4.3', '+0.3'],
      ['T1.2', 'down', '4.0', '3.0', '−1.0'],
      ['T2.1', 'up', '3.0', '3.5', '+0.5'],
      ['T2.2', 'up', '3.0', '4.0', '+1.0'],
      ['T2.3', 'even', '2.5', '2.5', '0.0'],
      ['T3.1', 'up', '3.0', '3.5', '+0.5'],
      ['T3.2', 'even', '2.0', '2.0', '0.0'],
      ['T3.3', 'even', '3.0', '3.0', '0.0'],
      ['T4.1', 'even', '4.5', '4.5', '0.0'],
      ['T4.2', 'up', '4.0', '5.0', '+1.0'],
    ])
    expect(progress.counts).toEqual({ up: 5, down: 1, even: 4, once: 0, never: 0 })
    expect(progress.tasks[1]?.fallen.map(({ code }) => code)).toEqual(['P1.2.1'])
    expect(progress.tasks.filter(({ direction }) => direction !== 'down').flatMap(({ fallen }) => fallen)).toEqual([])
  })

  it('has the numbers of the design, duty by duty', () => {
    expect(progress.duties.map(({ duty, before, now, change }) => [duty.code, before, now, change])).toEqual([
      ['T1', '4.0', '4.0', '0.0'],
      ['T2', '2.8', '3.2', '+0.4'],
      ['T3', '2.6', '2.8', '+0.2'],
      ['T4', '4.3', '4.7', '+0.4'],
    ])
    expect(progress.duties[0]?.counts).toMatchObject({ up: 1, down: 1, even: 0 })
  })
})

describe('a task', () => {
  const withTask = (indicators: number, levels: readonly number[] = [4]) =>
    createStandard({ duties: [[{ indicators, levels }]] })
  const many = (digit: string, count: number): string => digit.repeat(count)

  // 60, 61, 62 and 63 of 20 beside 4: gaps −1.0, −0.95, −0.9 and −0.85, printed −1.0, −1.0, −0.9 and −0.9.
  it.each([
    ['rises and prints the same', many('3', 20), `4${many('3', 19)}`, 'up', '3.0', '3.0', '0.0', true],
    ['rises by a tenth', `4${many('3', 19)}`, `44${many('3', 18)}`, 'up', '3.0', '3.1', '+0.1', false],
    ['rises within a tenth', `44${many('3', 18)}`, `444${many('3', 17)}`, 'up', '3.1', '3.1', '0.0', true],
    ['falls within a tenth', `444${many('3', 17)}`, `44${many('3', 18)}`, 'down', '3.1', '3.1', '0.0', true],
    ['stays while single ratings move', `53${many('3', 18)}`, `44${many('3', 18)}`, 'even', '3.1', '3.1', '0.0', false],
  ] as const)('%s', (_, before, now, direction, formerText, text, change, isBelowTenth) => {
    const expected = { direction, before: formerText, now: text, change, isBelowTenth }
    expect(compare(withTask(20), before, now).tasks[0]).toMatchObject(expected)
  })

  it.each([
    ['only now', '..', '43', 'once', null, '3.5'],
    ['only before', '43', '78', 'once', '3.5', null],
    ['in neither', '99', '77', 'never', null, null],
    ['0 before, which is a rating', '00', '04', 'up', '0.0', '2.0'],
  ])('rated %s', (_, before, now, direction, formerText, text) => {
    const [task] = compare(withTask(2), before, now).tasks
    expect(task).toMatchObject({ direction, before: formerText, now: text })
    expect(task?.change === null).toBe(direction === 'once' || direction === 'never')
  })

  it('without a required level is compared by its own means', () => {
    const [task] = compare(withTask(2, []), '33', '34').tasks
    expect(task).toMatchObject({ direction: 'up', before: '3.0', now: '3.5', change: '+0.5', requiredPosition: null })
  })

  it('that is rated on other indicators never prints a change against its direction', () => {
    const base = createStandard({ duties: [[{ indicators: 3, levels: [3] }]] })
    const [duty] = base.duties
    const [task] = duty?.tasks ?? []
    if (duty === undefined || task === undefined) throw new Error('The standard is not what it was.')
    const indicators = task.indicators.map((indicator, index) => ({ ...indicator, levels: [[3, 4, 4][index] ?? 3] }))
    const standard = { ...base, duties: [{ ...duty, tasks: [{ ...task, indicators }] }] }
    for (const before of ['33.', '3.4', '334', '233'])
      for (const now of ['33.', '3.4', '334', '233', '344']) {
        const [change] = compare(standard, before, now).tasks
        const sign = { up: 1, down: -1, even: 0 }[change?.direction as 'up' | 'down' | 'even']
        const printed = change?.change?.startsWith('+') === true ? 1 : change?.change?.startsWith('−') === true ? -1 : 0
        expect(printed === sign || (printed === 0 && change?.isBelowTenth === true)).toBe(true)
      }
  })
})

describe('looking back', () => {
  it('puts the former ratings as they are judged today beside those that were given', () => {
    const standard = createStandard()
    const outline = createStandardOutline(standard)
    const [first] = standard.duties[0]?.tasks[0]?.indicators ?? []
    const marksById = new Map([[first?.id ?? '', { ...noMarks, lookingBack: 2 as const }]])
    const before = typedAnswers(standard, '4438')
    const judged = judgeToday(before, marksById)
    const now = analyzeGaps(outline, typedAnswers(standard, '4438'))
    const taskIds = tasksLookedBackOn(now, marksById)
    expect([...judged.values()]).toEqual([
      { status: 'rated', level: 2 },
      { status: 'rated', level: 4 },
      { status: 'rated', level: 3 },
      { status: 'not-applicable' },
    ])
    const { tasks } = compareReports(analyzeGaps(outline, before), now, {
      report: analyzeGaps(outline, judged),
      taskIds,
    })
    // (2 + 4) / 2 in the only task that somebody has looked back on.
    expect(tasks.map(({ lookingBack }) => lookingBack)).toEqual(['3.0', null, null])
    expect(tasks[0]).toMatchObject({ direction: 'even', before: '4.0', now: '4.0' })
  })
})
