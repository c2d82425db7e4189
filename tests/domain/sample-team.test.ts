import { describe, expect, it } from 'vitest'
import { gapToTenths, tenthsToSignedText, tenthsToText, toShownGap, toTenths } from '../../src/domain/shown-numbers.ts'
import { findCover, summarizeColumn } from '../../src/domain/team-figures.ts'
import { foldSampleTeam, samplePeople } from '../support/sample-team.ts'

// Every figure below was computed apart from this project, from the same answers.
const team = foldSampleTeam()
const duties = [0, 1, 2, 3]
const namesOf = (people: readonly number[]) => people.map((person) => samplePeople[person]?.name)

const cellText = (person: number, column: number): string => {
  const { gap, missing, rated, applicable, shortIndicators } = team.cell(person, column)
  if (gap === null) return missing ?? ''
  const text = tenthsToSignedText(gapToTenths(gap))
  const mark = gap.numerator >= 0 && shortIndicators > 0 ? '＊' : ''
  return `${text}${mark}${rated < applicable ? ` ${rated}/${applicable}` : ''}`
}

describe('the team of eight invented people', () => {
  it('has these gaps, by roster and duty', () => {
    expect(samplePeople.map(({ name }, person) => [name, ...duties.map((duty) => cellText(person, duty))])).toEqual([
      ['林怡君', '0.0＊', '−0.8', '−1.2', '+0.7'],
      ['陳冠宇', '−0.8', '+0.4', '+0.2', '−0.3'],
      ['黃詩涵', '+0.5', '−0.4', '−1.6 5/6', '+0.3'],
      ['張家豪', '−1.3', '−1.0', '−0.3', '−1.0'],
      ['李佩珊', '+0.3', '+0.2', '−0.5', '0.0'],
      ['王柏翰', '−1.0', '−1.6', '−1.8', '−0.7'],
      ['吳雅婷', '+0.8', '−0.2', 'no-opportunity', '+0.7'],
      ['蔡明哲', '−0.5', '0.0＊', '−0.8', '−1.3'],
    ])
  })

  it('has rated so much of what is applicable', () => {
    expect(samplePeople.map((_, person) => Object.values(team.coverageOf(person) ?? {}).join('／'))).toEqual([
      '17／17',
      '18／18',
      '17／18',
      '18／18',
      '18／18',
      '18／18',
      '12／18',
      '18／18',
    ])
  })

  it('has these figures below its columns', () => {
    const figures = duties.map((duty) => summarizeColumn(team, duty, 3))
    expect(figures.map(({ distribution, rated }) => `${distribution.met}／${rated}`)).toEqual([
      '3／8',
      '2／8',
      '1／7',
      '4／8',
    ])
    expect(figures.map(({ gap }) => gap && tenthsToSignedText(gapToTenths(gap)))).toEqual([
      '−0.3',
      '−0.4',
      '−0.9',
      '−0.2',
    ])
    expect(figures.map(({ shortfall }) => shortfall && tenthsToText(toTenths(shortfall)))).toEqual([
      '0.5',
      '0.5',
      '0.9',
      '0.4',
    ])
  })

  it('is distributed like this: median, requirement, gap, and how many are met, met on average and short', () => {
    expect(
      duties.map((duty) => {
        const { medianOwn, medianGap, required, distribution } = summarizeColumn(team, duty, 3)
        if (medianOwn === null || medianGap === null || required === null) return []
        const shown = toShownGap(medianOwn, required.lowest, medianGap)
        return [
          ...[shown.own, shown.required].map(tenthsToText),
          tenthsToSignedText(shown.gap),
          distribution.met,
          distribution.metOnAverage,
          distribution.short,
        ]
      }),
    ).toEqual([
      ['3.7', '4.0', '−0.3', 3, 1, 4],
      ['3.7', '4.0', '−0.3', 2, 1, 5],
      ['3.2', '4.0', '−0.8', 1, 0, 6],
      ['3.8', '4.0', '−0.2', 4, 0, 4],
    ])
  })

  it('is supported by these people', () => {
    const covers = duties.map((duty) => findCover(team, duty))
    expect(covers.map(({ covering }) => namesOf(covering))).toEqual([
      ['黃詩涵', '李佩珊', '吳雅婷'],
      ['陳冠宇', '李佩珊'],
      ['陳冠宇'],
      ['林怡君', '黃詩涵', '李佩珊', '吳雅婷'],
    ])
    expect(covers.map(({ backups }) => namesOf(backups))).toEqual([[], [], ['張家豪', '李佩珊'], []])
    const lonely = team.columns.flatMap(({ kind, code }, index) => {
      const { covering } = findCover(team, index)
      return kind === 'task' && covering.length < 2 ? [[code, ...namesOf(covering)]] : []
    })
    expect(lonely).toEqual([['T3.2', '陳冠宇']])
  })
})
