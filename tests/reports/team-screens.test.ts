import { describe, expect, it } from 'vitest'
import { summarizeColumn } from '../../src/domain/team-figures.ts'
import { cellToHeat, gapToBin } from '../../src/reports/heat.ts'
import { linesToPeople } from '../../src/reports/people-lines.ts'
import { countsToBars, countsToDots, figuresToMedian, sortByShare } from '../../src/reports/team-distribution.ts'
import { teamToFinding } from '../../src/reports/team-finding.ts'
import { type SampleAnswers, foldSampleTeam, foldTeam } from '../support/sample-team.ts'
import { createStandard } from '../support/stored-standard.ts'
import { typedAnswers } from '../support/typed-answers.ts'

describe('a bin of the heat map', () => {
  it.each([
    [-30, 0],
    [-15, 0],
    [-14, 1],
    [-6, 1],
    [-5, 2],
    [-1, 2],
    [0, 3],
    [4, 3],
    [5, 4],
    [20, 4],
  ])('of %i tenths is the %ith', (tenths, bin) => {
    expect(gapToBin(tenths)).toBe(bin)
  })

  it('is decided by the tenth that is printed', () => {
    const team = foldSampleTeam()
    // 黃詩涵, T3: −8/5 of five out of six.
    expect(cellToHeat(team.cell(2, 2), 'gap')).toEqual({ text: '−1.6', bin: 0, isShortInside: false, coverage: '5/6' })
    // 林怡君, T1: a mean that is met over a task that is not.
    expect(cellToHeat(team.cell(0, 0), 'gap')).toEqual({ text: '0.0', bin: 3, isShortInside: true, coverage: null })
  })

  it('is none for a level, which is shown as it subtracts from the requirement', () => {
    expect(cellToHeat(foldSampleTeam().cell(2, 2), 'level')).toMatchObject({ text: '2.4', bin: null })
  })

  it('has no number where nothing is rated', () => {
    expect(cellToHeat(foldSampleTeam().cell(6, 2), 'gap').text).toBeNull()
    expect(cellToHeat(foldSampleTeam().cell(6, 2), 'level').text).toBeNull()
  })
})

const standard = createStandard({ duties: [[{ indicators: 1, levels: [3] }], [{ indicators: 1, levels: [3] }]] })
const teamOf = (people: readonly SampleAnswers[], of = standard) => {
  const team = foldTeam(of, people)
  const figures = team.columns.map((_, index) => summarizeColumn(team, index, 3))
  const absentCount = people.filter((answers) => answers === 'not-handed-in').length
  return teamToFinding({ personCount: people.length, absentCount, figures })
}
const rated = (...people: readonly string[]): readonly SampleAnswers[] =>
  people.map((digits) => typedAnswers(standard, digits))

describe('the finding of a team', () => {
  it('names the duties that nobody meets before those that one person meets', () => {
    expect(teamOf(rated('31', '21'))).toEqual({ type: 'uncovered', names: ['職責2'] })
    expect(teamOf(rated('33', '31'))).toEqual({ type: 'single', names: ['職責2'] })
    expect(teamOf(rated('33', '34'))).toEqual({ type: 'covered' })
  })

  it('does not call a duty uncovered that nobody has rated', () => {
    expect(teamOf(rated('3.', '3.'))).toEqual({ type: 'covered' })
  })

  it('says where there is nothing to say', () => {
    expect(teamOf([])).toEqual({ type: 'nobody' })
    expect(teamOf(['not-handed-in'])).toEqual({ type: 'nobody' })
    expect(teamOf(['awaiting-review', 'not-handed-in'])).toEqual({ type: 'nobody-counted' })
    const open = createStandard({ duties: [[{ indicators: 2, levels: [] }]] })
    expect(teamOf([typedAnswers(open, '34')], open)).toEqual({ type: 'no-requirement' })
  })
})

describe('the distribution of people', () => {
  const counts = (...values: readonly (readonly [number, number])[]) =>
    values.map(([value, count]) => ({ value: { numerator: value, denominator: 10 }, count }))

  it('puts people at one place on lanes, none of them on top of another', () => {
    expect(countsToDots(counts([30, 3]))).toEqual([
      { at: 3, lane: 0 },
      { at: 3, lane: 1 },
      { at: 3, lane: 2 },
    ])
    expect(countsToDots(counts([30, 1], [33, 1]))).toEqual([
      { at: 3, lane: 0 },
      { at: 3.3, lane: 0 },
    ])
  })

  it('becomes bars where dots could not be told apart', () => {
    const many = counts([30, 60], [31, 30], [40, 10])
    expect(countsToDots(many)).toBeNull()
    expect(countsToBars(many)).toEqual([
      { at: 3, people: 60, share: 1 },
      { at: 3.2, people: 30, share: 0.5 },
      { at: 4, people: 10, share: 10 / 60 },
    ])
  })

  it('prints medians that subtract, and none below the smallest group', () => {
    const team = foldSampleTeam()
    expect(figuresToMedian(summarizeColumn(team, 2, 3))).toEqual({
      own: '3.2',
      required: { lowest: '4.0', highest: '4.0', at: 4 },
      gap: { text: '−0.8', tenths: -8 },
    })
    expect(figuresToMedian(summarizeColumn(team, 2, 8))).toMatchObject({ own: null, gap: null })
  })

  it('stands with the largest share of people who are short first', () => {
    const team = foldSampleTeam()
    const duties = [0, 1, 2, 3].map((index) => summarizeColumn(team, index, 3))
    expect(sortByShare(duties).map(({ column }) => column.code)).toEqual(['T3', 'T2', 'T1', 'T4'])
  })
})

describe('people typed line by line', () => {
  it('have a name, and a number and a unit where they are given', () => {
    expect(linesToPeople('王小明\n  李大同, E02 ,業務\n\n張三\tE03\r\n，E04')).toEqual([
      { name: '王小明', employeeNumber: null, unit: null },
      { name: '李大同', employeeNumber: 'E02', unit: '業務' },
      { name: '張三', employeeNumber: 'E03', unit: null },
    ])
  })
})
