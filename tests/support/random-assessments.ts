import * as fc from 'fast-check'
import type { Answer, RatingLevel } from '../../src/domain/answer.ts'
import type { Answers } from '../../src/domain/assessment.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { RequirementProfile, RequirementProfileEntry } from '../../src/domain/requirement-profile.ts'
import { createStandard } from './stored-standard.ts'

/** A standard, somebody's answers to it, and what somebody requires beside what is printed. */
export interface RandomAssessment {
  readonly standard: CompetencyStandard
  readonly answers: Answers
  readonly profile: RequirementProfile | null
}

const level = fc.integer({ min: 1, max: 6 })
const printedLevels = fc.oneof(
  fc.constant([]),
  level.map((one) => [one]),
  fc.array(level, { maxLength: 3 }),
)

export const rated = (chosen: RatingLevel): Answer => ({ status: 'rated', level: chosen })

/** Every kind of answer there is, and none. */
const answer: fc.Arbitrary<Answer | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<RatingLevel[]>(0, 1, 2, 3, 4, 5, 6).map(rated) },
  { weight: 1, arbitrary: fc.constant<Answer>({ status: 'not-applicable' }) },
  { weight: 1, arbitrary: fc.constant<Answer>({ status: 'no-opportunity' }) },
  { weight: 1, arbitrary: fc.constant<Answer>({ status: 'skipped' }) },
  { weight: 1, arbitrary: fc.constant(null) },
)

const wish = fc.record({ level: fc.option(level), importance: fc.option(level) })
const anIndicator = fc.record({ answer, levels: fc.option(printedLevels, { freq: 4 }), wish: fc.option(wish) })
const aTask = fc.record({
  levels: printedLevels,
  wish: fc.option(wish),
  indicators: fc.array(anIndicator, { maxLength: 4 }),
})

export const randomAssessment: fc.Arbitrary<RandomAssessment> = fc
  .record({ duties: fc.array(fc.array(aTask, { maxLength: 4 }), { maxLength: 4 }), hasProfile: fc.boolean() })
  .map(({ duties, hasProfile }) => {
    const bare = createStandard({
      duties: duties.map((tasks) => tasks.map(({ levels, indicators }) => ({ levels, indicators: indicators.length }))),
    })
    const answers = new Map<string, Answer>()
    const entries: RequirementProfileEntry[] = []
    const note = (itemId: string, wished: { level: number | null; importance: number | null } | null | undefined) => {
      if (wished != null) entries.push(profileEntry(itemId, wished))
    }
    const standard: CompetencyStandard = {
      ...bare,
      duties: bare.duties.map((duty, atDuty) => ({
        ...duty,
        tasks: duty.tasks.map((task, atTask) => {
          const drawn = duties[atDuty]?.[atTask]
          note(task.id, drawn?.wish)
          return {
            ...task,
            indicators: task.indicators.map((indicator, at) => {
              const { answer: given = null, levels = null, wish: wished } = drawn?.indicators[at] ?? {}
              note(indicator.id, wished)
              if (given !== null) answers.set(indicator.id, given)
              return levels === null ? indicator : { ...indicator, levels }
            }),
          }
        }),
      })),
    }
    return { standard, answers, profile: hasProfile ? profileOf(standard, entries) : null }
  })

/** Answers to a given standard, each of any kind or missing. */
export const randomAnswersTo = (ids: readonly string[]): fc.Arbitrary<Answers> =>
  fc
    .array(answer, { minLength: ids.length, maxLength: ids.length })
    .map((drawn) => new Map(ids.flatMap((id, at) => (drawn[at] == null ? [] : [[id, drawn[at]] as const]))))

/** What somebody wishes for some tasks and indicators of a given standard. */
export const randomProfileOf = (
  standard: CompetencyStandard,
  ids: readonly string[],
): fc.Arbitrary<RequirementProfile> =>
  fc
    .uniqueArray(fc.record({ itemId: fc.constantFrom(...ids), wish }), { selector: ({ itemId }) => itemId })
    .map((drawn) =>
      profileOf(
        standard,
        drawn.map((one) => profileEntry(one.itemId, one.wish)),
      ),
    )

export const profileOf = (
  { id, contentHash }: CompetencyStandard,
  entries: readonly RequirementProfileEntry[],
): RequirementProfile => ({ id: 'profile', standardId: id, contentHash, entries })

export const profileEntry = (
  itemId: string,
  { level: wished = null, importance = null }: { level?: number | null; importance?: number | null },
): RequirementProfileEntry => ({
  itemId,
  level: wished,
  importance,
  origin: 'own',
  setBy: null,
  setAt: '2026-11-20T01:00:00.000Z',
  reason: null,
})
