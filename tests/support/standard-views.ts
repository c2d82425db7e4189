import type {
  BehaviourIndicator,
  CompetencyStandard,
  Finding,
  Task,
  WorkOutput,
} from '../../src/domain/competency-standard.ts'
import { compileText } from './compiled-text.ts'
import { sampleDocument } from './sample-document.ts'

/** The standard of a small document with these rows in its table of duties; the first stands in line 4. */
export const compileRows = (...rows: readonly string[]): CompetencyStandard => compileText(sampleDocument({ rows }))

export const tasksOf = ({ duties }: CompetencyStandard): readonly Task[] => duties.flatMap(({ tasks }) => tasks)

export const outputsOf = (standard: CompetencyStandard): readonly WorkOutput[] =>
  tasksOf(standard).flatMap(({ outputs }) => outputs)

export const indicatorsOf = (standard: CompetencyStandard): readonly BehaviourIndicator[] =>
  tasksOf(standard).flatMap(({ indicators }) => indicators)

/** Code and words, as a reader would say them; null for a code that is not printed. */
export const codeAndWords = (item: {
  readonly code: string | null
  readonly name?: string | null
  readonly text?: string
}): readonly [string | null, string | null] => [item.code, item.name ?? item.text ?? null]

/** The findings of one rule as item and lines. */
export const findingsOf = (
  standard: CompetencyStandard,
  rule: string,
): readonly (readonly [string | null, readonly number[]])[] =>
  standard.findings.filter((finding) => finding.rule === rule).map(({ itemId, lines }: Finding) => [itemId, lines])
