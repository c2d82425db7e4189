import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BigFraction, toRoundableFraction } from '../../src/domain/fraction-counts.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { fractionToFileText, gapToTenths, toTenths } from '../../src/domain/shown-numbers.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { findCover, summarizeColumn } from '../../src/domain/team-figures.ts'
import { findTeamNeeds } from '../../src/domain/team-needs.ts'
import { fractionToMean, lowestTerms, meanToFileText, roundMean } from '../support/exact-mean.ts'
import { type ExpectedColumn, expectColumns, expectNeeds } from '../support/expected-team.ts'
import { randomAnswersTo, randomAssessment, randomProfileOf } from '../support/random-assessments.ts'
import { checkProperty } from '../support/random-seed.ts'
import { type SampleAnswers, foldTeam } from '../support/sample-team.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'

interface RandomTeam {
  readonly standard: CompetencyStandard
  readonly profile: RequirementProfile | null
  readonly people: readonly SampleAnswers[]
}

const randomTeam: fc.Arbitrary<RandomTeam> = randomAssessment.chain(({ standard, profile }) => {
  const ids = indicatorsOf(standard).map(({ id }) => id)
  const tasks = standard.duties.flatMap((duty) => duty.tasks.map(({ id }) => id))
  const person: fc.Arbitrary<SampleAnswers> = fc.oneof(
    { weight: 6, arbitrary: randomAnswersTo(ids) },
    { weight: 1, arbitrary: fc.constantFrom('not-handed-in', 'other-standard', 'awaiting-review') },
  )
  return fc.record({
    standard: fc.constant(standard),
    profile:
      tasks.length === 0 ? fc.constant(profile) : fc.oneof(fc.constant(profile), randomProfileOf(standard, tasks)),
    people: fc.array(person, { maxLength: 9 }),
  })
})

const bigToMean = (value: BigFraction | null) =>
  value === null ? null : lowestTerms(value.numerator, value.denominator)

const actualColumns = ({ standard, profile, people }: RandomTeam, smallestGroup: number): readonly ExpectedColumn[] => {
  const team = foldTeam(standard, people, profile)
  return team.columns.map((column, index) => {
    const figures = summarizeColumn(team, index, smallestGroup)
    const cover = findCover(team, index)
    return {
      id: column.id,
      cells: people.map((_, person) => {
        const cell = team.cell(person, index)
        return {
          own: fractionToMean(cell.own),
          required: fractionToMean(cell.required),
          gap: fractionToMean(cell.gap),
          shortfall: fractionToMean(cell.shortfall),
          coverage: `${cell.rated}/${cell.applicable}`,
          state: cell.state,
          missing: cell.missing,
        }
      }),
      rated: figures.rated,
      counts: [
        figures.distribution.met,
        figures.distribution.metOnAverage,
        figures.distribution.short,
        figures.distribution.unsettled,
      ],
      gap: fractionToMean(figures.gap),
      shortfall: fractionToMean(figures.shortfall),
      medianOwn: fractionToMean(figures.medianOwn),
      medianGap: fractionToMean(figures.medianGap),
      priority: bigToMean(figures.priority),
      covering: cover.covering,
      backups: cover.backups,
    }
  })
}

describe('the picture of a team', () => {
  it('equals an independent calculation with whole numbers of any size, for any team', () => {
    checkProperty(
      fc.property(randomTeam, fc.integer({ min: 3, max: 5 }), (team, smallestGroup) => {
        expect(actualColumns(team, smallestGroup)).toEqual(
          expectColumns(team.standard, team.people, team.profile, smallestGroup),
        )
      }),
    )
  })

  it('counts heads for its needs as an independent count does', () => {
    checkProperty(
      fc.property(randomTeam, (drawn) => {
        const standard = withCompetencies(drawn.standard)
        const team = foldTeam(standard, drawn.people, drawn.profile)
        const needs = findTeamNeeds(
          team,
          team.columns.map((_, index) => summarizeColumn(team, index, 3)),
        )
        expect({
          people: needs.people,
          tasks: needs.tasks.map(({ task, figures }) => [task.id, figures.distribution.short]),
          competencies: needs.competencies.map(({ item, people, tasks }) => [
            item.id,
            people,
            tasks.map(({ id }) => id),
          ]),
        }).toEqual(expectNeeds(standard, drawn.people, drawn.profile))
      }),
    )
  })
})

/** Every task lists one item of its own duty and one that every second task lists. */
const withCompetencies = (standard: CompetencyStandard): CompetencyStandard => {
  const source = [{ line: 1, column: 0 }]
  const knowledge = standard.duties.map((_, index) => ({
    id: `K${index}`,
    code: `K${index}`,
    name: '知識',
    children: [],
    source,
  }))
  return {
    ...standard,
    knowledge,
    skills: [{ id: 'S1', code: 'S1', name: '技能', children: [], source }],
    duties: standard.duties.map((duty, index) => ({
      ...duty,
      tasks: duty.tasks.map((task, place) => ({
        ...task,
        knowledgeIds: [`K${index}`],
        skillIds: place % 2 === 0 ? ['S1'] : [],
      })),
    })),
  }
}

const level = (value: number) => ({ status: 'rated', level: value }) as never
const oneTask = createStandard({ duties: [[{ indicators: 4, levels: [4] }]] })
const ids = indicatorsOf(oneTask).map(({ id }) => id)
const answersOf = (...values: readonly (number | null)[]) =>
  new Map(ids.flatMap((id, index) => (values[index] == null ? [] : [[id, level(values[index])] as const])))
const figuresOf = (people: readonly SampleAnswers[], smallestGroup = 3) =>
  summarizeColumn(foldTeam(oneTask, people), 0, smallestGroup)

describe('an average over people', () => {
  const three = [answersOf(4), answersOf(3), answersOf(1)]

  it('is shown from the smallest group of the team on, counting those who have rated', () => {
    expect(fractionToMean(figuresOf(three).gap)).toEqual({ sum: -4n, count: 3n })
    expect(figuresOf([...three.slice(0, 2), new Map(), 'not-handed-in']).gap).toBeNull()
    expect(figuresOf(three, 4).gap).toBeNull()
    expect(figuresOf(three, 4).medianOwn).toBeNull()
  })

  it('never takes a blank for 0', () => {
    expect(figuresOf([...three, new Map()]).rated).toBe(3)
    expect(fractionToMean(figuresOf([...three, new Map()]).gap)).toEqual({ sum: -4n, count: 3n })
  })

  it('weighs every person the same, however many indicators each has rated', () => {
    const figures = figuresOf([answersOf(2, 2, 2, 2), answersOf(4), answersOf(4)])
    expect(fractionToMean(figures.gap)).toEqual({ sum: -2n, count: 3n })
  })

  it('leaves out whoever waits for the rating of the manager', () => {
    expect(figuresOf([...three, 'awaiting-review']).people).toBe(3)
  })
})

describe('whoever covers a task', () => {
  const coverOf = (...people: readonly SampleAnswers[]) => findCover(foldTeam(oneTask, people), 1)

  it('has nothing short in it: a mean that is met is not enough', () => {
    expect(coverOf(answersOf(4, 4, 4, 4), answersOf(6, 6, 6, 3)).covering).toEqual([0])
  })

  it('has rated at least half of what is applicable', () => {
    expect(coverOf(answersOf(4, 4), answersOf(5)).covering).toEqual([0])
  })

  it('is backed up by people within half a level, where fewer than two cover', () => {
    const people = [answersOf(4, 4, 4, 4), answersOf(4, 4, 3, 3), answersOf(4, 3, 3, 3), answersOf(6, 6, 6, 3)]
    expect(coverOf(...people).backups).toEqual([1, 3])
    expect(coverOf(...people, answersOf(5, 5, 5, 5)).backups).toEqual([])
  })

  it('covers the duty only with every applicable task of it', () => {
    const standard = createStandard({
      duties: [
        [
          { indicators: 1, levels: [3] },
          { indicators: 1, levels: [3] },
        ],
      ],
    })
    const [first = '', second = ''] = indicatorsOf(standard).map(({ id }) => id)
    const team = foldTeam(standard, [
      new Map([
        [first, level(6)],
        [second, level(2)],
      ]),
      new Map([[first, level(3)]]),
      new Map([
        [first, level(3)],
        [second, { status: 'not-applicable' }],
      ]),
    ])
    expect(findCover(team, 0).covering).toEqual([2])
    expect(summarizeColumn(team, 0, 3).distribution).toEqual({ met: 1, metOnAverage: 1, short: 0, unsettled: 1 })
  })
})

describe('a fraction too large for ordinary numbers', () => {
  it('rounds like the exact one, in every way that numbers are printed', () => {
    checkProperty(
      fc.property(
        fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
        fc.bigInt({ min: 10n ** 54n, max: 10n ** 60n }),
        (numerator, denominator) => {
          const exact = lowestTerms(numerator % (6n * denominator), denominator)
          const fraction = toRoundableFraction({ numerator: numerator % (6n * denominator), denominator })
          expect(toTenths(fraction)).toBe(Number(roundMean(exact, 1)))
          expect(fractionToFileText(fraction)).toBe(meanToFileText(exact))
          expect(Math.sign(gapToTenths(fraction))).toBe(Number(exact.sum > 0n) - Number(exact.sum < 0n))
        },
      ),
    )
  })

  it('stays exactly at half a tenth where it is there', () => {
    const denominator = 10n ** 40n
    expect(toTenths(toRoundableFraction({ numerator: -(denominator / 20n), denominator }))).toBe(-1)
    expect(toTenths(toRoundableFraction({ numerator: -(denominator / 20n) + 1n, denominator }))).toBe(0)
  })
})
