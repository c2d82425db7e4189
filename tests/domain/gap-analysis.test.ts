import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, RatingLevel } from '../../src/domain/answer.ts'
import type { Answers } from '../../src/domain/assessment.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { type GroupNumbers, analyzeGaps, createGapAnalysis } from '../../src/domain/gap-analysis.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { fractionToMean } from '../support/exact-mean.ts'
import { type ExpectedGroup, expectDuties, expectGroup } from '../support/expected-gaps.ts'
import { randomAnswersTo, randomAssessment, randomProfileOf } from '../support/random-assessments.ts'
import { checkProperty, randomSeed } from '../support/random-seed.ts'
import { createLongStandard, indicatorsOf } from '../support/stored-standard.ts'

const numbersOf = (group: GroupNumbers): ExpectedGroup => ({
  own: fractionToMean(group.own),
  required: fractionToMean(group.required),
  gap: fractionToMean(group.gap),
  shortfall: fractionToMean(group.shortfall),
  priority: fractionToMean(group.priority),
  metShare: fractionToMean(group.metShare),
  unmet: group.unmet === null ? null : `${group.unmet.count}/${group.unmet.of}`,
  rated: group.coverage.rated,
  applicable: group.coverage.applicable,
  notApplicable: group.coverage.notApplicable,
  withoutRequirement: group.withoutRequirement,
  sideBySide: group.undecidedLevels.map((levels) => levels.join('、')),
})

const level = (value: RatingLevel): Answer => ({ status: 'rated', level: value })

const bigOrNull = (value: number | null): bigint | null => (value === null ? null : BigInt(value))

/** Compares everything that the report says about duties, tasks and indicators with the second calculation. */
const compareWithSecondCalculation = (
  standard: CompetencyStandard,
  answers: Answers,
  profile: RequirementProfile | null,
): void => {
  const report = analyzeGaps(createStandardOutline(standard), answers, profile)
  const duties = expectDuties(standard, answers, profile)
  const tasks = duties.flatMap((duty) => duty.tasks)
  const indicators = tasks.flatMap((task) => task.indicators)
  const read = (group: GroupNumbers & { readonly state: string; readonly shortInside: number }) => ({
    ...numbersOf(group),
    state: group.state,
    shortInside: group.shortInside,
  })
  const expected = ({ numbers, state, shortInside }: (typeof duties)[number] | (typeof tasks)[number]) => ({
    ...numbers,
    state,
    shortInside,
  })
  expect(report.duties.map(read)).toEqual(duties.map(expected))
  expect(report.tasks.map(read)).toEqual(tasks.map(expected))
  expect(
    report.indicators.map((indicator) => ({
      id: indicator.indicator.id,
      own: bigOrNull(indicator.own),
      required: bigOrNull(indicator.requirement?.level ?? null),
      gap: bigOrNull(indicator.gap),
      importance: BigInt(indicator.importance),
    })),
  ).toEqual(
    indicators.map(({ id, own, required, importance }) => ({
      id,
      own,
      required,
      gap: own === null || required === null ? null : own - required,
      importance,
    })),
  )
  const all = expectGroup(indicators)
  const compared = tasks.filter(({ numbers }) => numbers.gap !== null)
  expect(`${report.unmetIndicators.count}/${report.unmetIndicators.of}`).toBe(all.unmet ?? '0/0')
  expect(report.unmetTasks).toEqual({
    count: compared.filter(({ state }) => state === 'short').length,
    of: compared.length,
  })
  expect(report.withoutRequirement).toBe(all.withoutRequirement)
  expect(report.hasRequirements).toBe(indicators.some(({ required }) => required !== null))
  expect([report.coverage.rated, report.coverage.applicable]).toEqual([all.rated, all.applicable])
}

describe('the gaps of an assessment', () => {
  it('are what a second calculation finds for any standard, any answers and any profile', () => {
    checkProperty(
      fc.property(randomAssessment, ({ standard, answers, profile }) => {
        compareWithSecondCalculation(standard, answers, profile)
      }),
      1000,
    )
  })

  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'are what a second calculation finds for the bundled standard %s',
    (_, standard) => {
      const ids = indicatorsOf(standard).map(({ id }) => id)
      const taskIds = standard.duties.flatMap(({ tasks }) => tasks.map(({ id }) => id))
      const answers = randomAnswersTo(ids)
      const profile = fc.option(randomProfileOf(standard, [...taskIds, ...ids]))
      checkProperty(
        fc.property(answers, profile, (given, wished) => compareWithSecondCalculation(standard, given, wished)),
        40,
      )
    },
  )

  it('are for each of many people what they are for one alone, also where several answer alike', () => {
    for (const standard of [...catalogStandards, createLongStandard(40)]) {
      const outline = createStandardOutline(standard)
      const analyzeAll = createGapAnalysis(outline, null)
      const few = fc.constantFrom<Answer | null>(level(3), level(4), level(0), { status: 'not-applicable' }, null)
      const ids = indicatorsOf(standard).map(({ id }) => id)
      const people = fc.sample(fc.array(few, { minLength: ids.length, maxLength: ids.length }), {
        seed: randomSeed,
        numRuns: 40,
      })
      for (const given of [...people, ...people]) {
        const answers = new Map(ids.flatMap((id, place) => (given[place] == null ? [] : [[id, given[place]] as const])))
        expect(analyzeAll(answers)).toEqual(analyzeGaps(outline, answers))
      }
    }
  })

  it('do not depend on the order in which the answers were given', () => {
    checkProperty(
      fc.property(randomAssessment, fc.infiniteStream(fc.nat()), ({ standard, answers, profile }, chance) => {
        const shuffled = [...answers].map((entry) => [chance.next().value, entry] as const)
        const reordered = new Map(shuffled.sort(([one], [other]) => one - other).map(([, entry]) => entry))
        const outline = createStandardOutline(standard)
        expect(analyzeGaps(outline, reordered, profile)).toEqual(analyzeGaps(outline, answers, profile))
      }),
    )
  })

  it('change by nothing where an indicator without a rating becomes not applicable, but for what is applicable', () => {
    checkProperty(
      fc.property(randomAssessment, ({ standard, answers, profile }) => {
        const open = indicatorsOf(standard).filter(({ id }) => answers.get(id)?.status !== 'rated')
        const declined: Answers = new Map([
          ...answers,
          ...open.map(({ id }) => [id, { status: 'not-applicable' }] as const),
        ])
        const outline = createStandardOutline(standard)
        const scores = (given: Answers) =>
          analyzeGaps(outline, given, profile).tasks.map((task) => ({
            ...numbersOf(task),
            applicable: 0,
            notApplicable: 0,
          }))
        expect(scores(declined)).toEqual(scores(answers))
      }),
    )
  })
})
