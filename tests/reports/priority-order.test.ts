import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { shortIndicatorsByPriority, sortByPriority } from '../../src/reports/priority-order.ts'
import { type TypedTask, analyse, profileOf } from '../support/analysed-standards.ts'

const codesOf = (...[duties, profile, change]: Parameters<typeof analyse>) =>
  shortIndicatorsByPriority(analyse(duties, profile, change)).map(({ indicator }) => indicator.code)

describe('the order of priority', () => {
  it.each<[name: string, tasks: readonly TypedTask[], codes: readonly string[]]>([
    ['the largest shortfall first', [[[4], '321']], ['P1.1.3', 'P1.1.2', 'P1.1.1']],
    ['only what is short', [[[4], '4563']], ['P1.1.4']],
    [
      'equal ones by the gap of their task',
      [
        [[4], '36'],
        [[4], '33'],
        [[4], '34'],
      ],
      ['P1.2.1', 'P1.2.2', 'P1.3.1', 'P1.1.1'],
    ],
    [
      'equal tasks by the code',
      [
        [[4], '33'],
        [[4], '3'],
      ],
      ['P1.1.1', 'P1.1.2', 'P1.2.1'],
    ],
    ['nothing that is no rating', [[[4], '-?s 1']], ['P1.1.5']],
    ['nothing without a requirement', [[[], '000']], []],
  ])('%s', (_, tasks, codes) => {
    expect(codesOf([tasks])).toEqual(codes)
  })

  it('counts the importance: half as short and three times as important comes first', () => {
    const profile = profileOf({ 'T1:T1.1:P1.1.1': { importance: 6 }, 'T1:T1.1:P1.1.2': { importance: 2 } })
    expect(codesOf([[[[4], '32']]], null)).toEqual(['P1.1.2', 'P1.1.1'])
    expect(codesOf([[[[4], '32']]], profile)).toEqual(['P1.1.1', 'P1.1.2'])
  })

  it('reads codes as numbers: 2 before 10', () => {
    const codes = codesOf([[[[4], '33333333333']]])
    expect(codes.indexOf('P1.1.2')).toBe(1)
    expect(codes.indexOf('P1.1.10')).toBe(9)
  })

  it('falls back on the order of the standard where there are no codes', () => {
    const withoutCodes = (standard: CompetencyStandard): CompetencyStandard => ({
      ...standard,
      duties: standard.duties.map((duty) => ({
        ...duty,
        tasks: duty.tasks.map((task) => ({
          ...task,
          indicators: task.indicators.map((indicator) => ({ ...indicator, code: null })),
        })),
      })),
    })
    const ids = shortIndicatorsByPriority(analyse([[[[4], '333']]], null, withoutCodes)).map(
      ({ indicator }) => indicator.id,
    )
    expect(ids).toEqual(['T1:T1.1:P1.1.1', 'T1:T1.1:P1.1.2', 'T1:T1.1:P1.1.3'])
  })

  it('keeps every indicator, those without a gap last and as printed', () => {
    const report = analyse([
      [
        [[4], '-46'],
        [[], '5'],
        [[4], '2'],
      ],
    ])
    expect(sortByPriority(report).map(({ indicator }) => indicator.code)).toEqual([
      'P1.3.1',
      'P1.1.2',
      'P1.1.3',
      'P1.1.1',
      'P1.2.1',
    ])
  })
})
