import type { Answer, RatingLevel } from '../../src/domain/answer.ts'
import type { Answers } from '../../src/domain/assessment.ts'
import { type GapReport, analyzeGaps } from '../../src/domain/gap-analysis.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { type StandardOutline, createStandardOutline } from '../../src/domain/standard-outline.ts'
import { rated } from './random-assessments.ts'
import { createStandard } from './stored-standard.ts'

/** `-` not applicable, `o` no opportunity, `s` skipped, a blank no answer, a digit that level. */
export type Signs = string

interface RatedTask {
  readonly levels?: readonly number[]
  readonly answers: Signs
}

const signToAnswer = (sign: string): Answer | null => {
  if (sign === ' ') return null
  if (sign === '-') return { status: 'not-applicable' }
  if (sign === 'o') return { status: 'no-opportunity' }
  if (sign === 's') return { status: 'skipped' }
  return rated(Number(sign) as RatingLevel)
}

/** A standard with one indicator per sign and the answers that the signs stand for; one array of tasks per duty. */
export const outlineWithAnswers = (
  duties: readonly (readonly RatedTask[])[],
): { readonly outline: StandardOutline; readonly answers: Answers } => {
  const outline = createStandardOutline(
    createStandard({
      duties: duties.map((tasks) => tasks.map(({ levels = [4], answers }) => ({ levels, indicators: answers.length }))),
    }),
  )
  const signs = duties.flat().flatMap(({ answers }) => Array.from(answers))
  const answers = outline.places.flatMap(({ indicator, position }) => {
    const answer = signToAnswer(signs[position] ?? ' ')
    return answer === null ? [] : [[indicator.id, answer] as const]
  })
  return { outline, answers: new Map(answers) }
}

export const reportOf = (
  duties: readonly (readonly RatedTask[])[],
  profile: RequirementProfile | null = null,
): GapReport => {
  const { outline, answers } = outlineWithAnswers(duties)
  return analyzeGaps(outline, answers, profile)
}

export const firstOf = <Item>(items: readonly Item[]): Item => {
  const [first] = items
  if (first === undefined) throw new Error('The list is empty.')
  return first
}
