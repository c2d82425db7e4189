import * as fc from 'fast-check'
import { type Assessment, type Rating, ratingsToAnswers, standardToReference } from '../../src/domain/assessment.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import type { Person } from '../../src/domain/identity.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import type { RatedAssessment } from '../../src/files/ratings-csv.ts'
import { awkwardText } from './awkward-texts.ts'
import { type RandomAssessment, randomAssessment } from './random-assessments.ts'
import { indicatorsOf } from './stored-standard.ts'

/** What a file is made of, together with what it was drawn from. */
export interface RandomFile extends RandomAssessment {
  readonly rated: RatedAssessment
}

export const nobody: Person = { id: 'person', name: null, employeeNumber: null, unit: null }

export const toRatedAssessment = (
  standard: CompetencyStandard,
  ratings: readonly Rating[],
  profile: RequirementProfile | null = null,
  { person = nobody, ...changes }: Partial<Assessment> & { readonly person?: Person } = {},
): RatedAssessment => ({
  person,
  assessment: {
    id: 'assessment',
    standard: standardToReference(standard),
    revision: 3,
    startedAt: '2026-11-20T01:00:00.000Z',
    updatedAt: '2026-11-20T02:00:00.000Z',
    handedInAt: null,
    isDemo: false,
    ...changes,
  },
  ratings,
  report: analyzeGaps(createStandardOutline(standard), ratingsToAnswers(ratings), profile),
})

const label = fc.option(awkwardText)
const person = fc.record({ id: fc.uuid(), name: label, employeeNumber: label, unit: label })
const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

/** An assessment whose every text may be one that a file format tends to change. */
export const randomFile: fc.Arbitrary<RandomFile> = fc
  .record({
    drawn: randomAssessment,
    names: fc.array(awkwardText, { minLength: 5, maxLength: 5 }),
    evidence: fc.option(fc.record({ text: awkwardText, link: awkwardText })),
    person,
    instant,
    revision: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ drawn, names, evidence, person: who, instant: at, revision }): RandomFile => {
    const standard = renameEverything(drawn.standard, names)
    const ratings = indicatorsOf(standard).flatMap(({ id, code, text }): readonly Rating[] => {
      const answer = drawn.answers.get(id)
      if (answer === undefined) return []
      return [
        {
          indicatorId: id,
          code,
          text,
          answer,
          ratedAt: at.toISOString(),
          ...(evidence !== null && { evidence }),
        },
      ]
    })
    const rated = toRatedAssessment(standard, ratings, drawn.profile, { person: who, revision })
    return { ...drawn, standard, rated }
  })

/** No printed text holds NUL, which a file drops. */
const renameEverything = (standard: CompetencyStandard, names: readonly string[]): CompetencyStandard => {
  const [name = '', duty = '', task = '', text = '', code = ''] = names
  return {
    ...standard,
    name,
    code,
    duties: standard.duties.map((one) => ({
      ...one,
      name: duty,
      tasks: one.tasks.map((two) => ({
        ...two,
        name: task,
        indicators: two.indicators.map((three) => ({ ...three, text: `${text.replaceAll('\u0000', '')}${three.id}` })),
      })),
    })),
  }
}
