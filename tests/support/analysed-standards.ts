import type { Answer, RatingLevel } from '../../src/domain/answer.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { type GapReport, analyzeGaps } from '../../src/domain/gap-analysis.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { createStandard, indicatorsOf } from './stored-standard.ts'

/** One task: its printed levels, and one key per indicator: a level, `-` 不適用, `?` 尚無機會, `s` 先略過, a blank for none. */
export type TypedTask = readonly [levels: readonly number[], keys: string]

const answerByKey: Readonly<Record<string, Answer>> = {
  '-': { status: 'not-applicable' },
  '?': { status: 'no-opportunity' },
  s: { status: 'skipped' },
}

const keyToAnswer = (key: string): Answer => answerByKey[key] ?? { status: 'rated', level: Number(key) as RatingLevel }

/** The report of a small standard whose answers are typed like this, task by task. */
export const analyse = (
  duties: readonly (readonly TypedTask[])[],
  profile: RequirementProfile | null = null,
  change: (standard: CompetencyStandard) => CompetencyStandard = (standard) => standard,
): GapReport => {
  const standard = change(
    createStandard({
      duties: duties.map((tasks) => tasks.map(([levels, keys]) => ({ levels, indicators: keys.length }))),
    }),
  )
  const keys = duties.flatMap((tasks) => tasks.flatMap(([, typed]) => Array.from(typed)))
  const answers = new Map(
    indicatorsOf(standard).flatMap(({ id }, index) => {
      const key = keys[index] ?? ' '
      return key === ' ' ? [] : [[id, keyToAnswer(key)] as const]
    }),
  )
  return analyzeGaps(createStandardOutline(standard), answers, profile)
}

export const profileOf = (entries: Readonly<Record<string, { level?: number; importance?: number }>>) => ({
  id: 'profile',
  standardId: 'TST0001-001v1',
  contentHash: '',
  entries: Object.entries(entries).map(([itemId, { level, importance }]) => ({
    itemId,
    level: level ?? null,
    importance: importance ?? null,
    origin: 'own' as const,
    setBy: null,
    setAt: '2026-11-21T01:00:00.000Z',
    reason: null,
  })),
})
