import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { countIndicators, findStrengths } from '../../src/reports/indicator-counts.ts'
import { findNeededCompetencies } from '../../src/reports/needed-competencies.ts'
import { reportToRadar } from '../../src/reports/radar-series.ts'
import { type TypedTask, analyse } from '../support/analysed-standards.ts'

describe('the counts below, at and above', () => {
  it('leave nothing out, and no average hides anything', () => {
    const report = analyse([
      [
        [[4], '2466'],
        [[4], '-? s'],
        [[], '33'],
      ],
      [[[3], '3-']],
    ])
    expect(
      countIndicators(report).map(({ task, below, at, above, open }) => [task.task.code, below, at, above, open]),
    ).toEqual([
      ['T1.1', 1, 1, 2, 0],
      ['T2.1', 0, 1, 0, 1],
    ])
  })
})

describe('strengths', () => {
  it.each<[name: string, task: TypedTask, isStrength: boolean]>([
    ['above throughout', [[4], '55'], true],
    ['above on the mean, one at the requirement', [[4], '45'], true],
    ['above on the mean, one short', [[4], '36'], false],
    ['exactly met', [[4], '44'], false],
    ['short', [[4], '33'], false],
    ['nothing required', [[], '66'], false],
    ['half rated', [[4], '5 '], true],
    ['less than half rated', [[4], '5  '], false],
    ['rated as far as applicable', [[4], '5--'], true],
    ['not rated', [[4], '  '], false],
  ])('%s', (_, task, isStrength) => {
    expect(findStrengths(analyse([[task]]))).toHaveLength(isStrength ? 1 : 0)
  })
})

/** The same code with two names is two items. */
const withCompetencies = (standard: CompetencyStandard): CompetencyStandard => {
  const listed = [
    { knowledgeIds: ['K1', 'K1#2'], skillIds: ['S1'] },
    { knowledgeIds: ['K1'], skillIds: ['S1'] },
    { knowledgeIds: ['K1'], skillIds: [] },
    { knowledgeIds: ['K1#2'], skillIds: ['S1', 'S2'] },
  ]
  const item = (id: string, code: string, name: string) => ({ id, code, name, children: [], source: [] })
  return {
    ...standard,
    knowledge: [item('K1', 'K1', '市場'), item('K1#2', 'K1', '法規')],
    skills: [item('S1', 'S1', '溝通'), item('S2', 'S2', '簡報')],
    duties: standard.duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task, index) => ({ ...task, ...listed[index] })),
    })),
  }
}

describe('what the short tasks have in common', () => {
  it('is counted over the short tasks only, one code with two names as two items', () => {
    // The third task is met on average, the fourth is not.
    const tasks: readonly TypedTask[] = [
      [[4], '3'],
      [[4], '2'],
      [[4], '36'],
      [[4], '1'],
    ]
    const { shortTasks, items } = findNeededCompetencies(analyse([tasks], null, withCompetencies))
    expect(shortTasks).toBe(3)
    expect(items.map(({ item, kind, tasks: listing }) => [item.name, kind, listing.map(({ code }) => code)])).toEqual([
      ['溝通', 'skill', ['T1.1', 'T1.2', 'T1.4']],
      ['市場', 'knowledge', ['T1.1', 'T1.2']],
      ['法規', 'knowledge', ['T1.1', 'T1.4']],
      ['簡報', 'skill', ['T1.4']],
    ])
  })

  it('is nothing where nothing is short or required', () => {
    expect(findNeededCompetencies(analyse([[[[4], '5']]], null, withCompetencies))).toEqual({
      shortTasks: 0,
      items: [],
    })
    expect(findNeededCompetencies(analyse([[[[], '1']]], null, withCompetencies)).shortTasks).toBe(0)
  })
})

describe('a radar with holes', () => {
  it.each([
    ['44  ', 'too-few-points'],
    ['444 ', 'shown'],
    ['4-44', 'shown'],
    ['44--', 'too-few-points'],
  ])('of four duties rated %s: %s', (keys, offer) => {
    const radar = reportToRadar(analyse(Array.from(keys, (key) => [[[4], key] as const])))
    expect(radar.type === 'none' ? radar.reason : radar.type).toBe(offer)
  })
})
