import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { BehaviourIndicator, CompetencyStandard } from '../../src/domain/competency-standard.ts'

interface TaskOptions {
  readonly indicators: number
  readonly levels?: readonly number[]
}

interface StandardOptions {
  readonly id?: string
  readonly name?: string
  /** One array of tasks per duty. */
  readonly duties?: readonly (readonly TaskOptions[])[]
  /** Put before every indicator's text: another wording is another content. */
  readonly wording?: string
}

/** A small standard as the catalogue holds it, with the hash that an independent reader computes for it. */
export const createStandard = ({
  id = 'TST0001-001v1',
  name = '測試人員',
  duties = [
    [
      { indicators: 2, levels: [4] },
      { indicators: 1, levels: [3] },
    ],
    [{ indicators: 1, levels: [5] }],
  ],
  wording = '',
}: StandardOptions = {}): CompetencyStandard => {
  const source = [{ line: 1, column: 0 }]
  const noCategory = { name: null, code: null }
  const content: Omit<CompetencyStandard, 'contentHash'> = {
    formatVersion: 1,
    id,
    code: id,
    name,
    nameKind: 'occupation',
    title: `${name}職能基準`,
    category: { jobCategory: noCategory, occupation: noCategory, industry: noCategory },
    versions: [],
    columnLabels: { duty: '主要職責', task: '工作任務' },
    description: null,
    entryLevel: null,
    baseLevel: 4,
    duties: duties.map((tasks, duty) => ({
      id: `T${duty + 1}`,
      code: `T${duty + 1}`,
      name: `職責${duty + 1}`,
      source,
      tasks: tasks.map(({ indicators, levels = [] }, task) => {
        const taskCode = `T${duty + 1}.${task + 1}`
        return {
          id: `T${duty + 1}:${taskCode}`,
          code: taskCode,
          name: `任務${duty + 1}.${task + 1}`,
          levels,
          levelScope: 'task',
          outputs: [],
          indicators: Array.from({ length: indicators }, (_, index) => {
            const code = `P${duty + 1}.${task + 1}.${index + 1}`
            return { id: `T${duty + 1}:${taskCode}:${code}`, code, text: `${wording}能完成第 ${code} 項工作。`, source }
          }),
          competencyScope: 'task',
          knowledgeIds: [],
          skillIds: [],
          source,
        }
      }),
    })),
    knowledge: [],
    skills: [],
    attitudes: [],
    requirements: [],
    notes: [],
    findings: [],
    source: { file: 'test.txt', sha256: '0'.repeat(64), copyright: '勞動部勞動力發展署' },
  }
  return { ...content, contentHash: independentHash(content) }
}

/** A standard with one task of so many indicators. */
export const createLongStandard = (indicators: number): CompetencyStandard =>
  createStandard({ id: 'LONG001-001v1', name: '很長的基準', duties: [[{ indicators, levels: [4] }]] })

export const indicatorsOf = (standard: CompetencyStandard): readonly BehaviourIndicator[] =>
  standard.duties.flatMap((duty) => duty.tasks.flatMap((task) => task.indicators))

export const indicatorAt = (standard: CompetencyStandard, index: number): BehaviourIndicator => {
  const indicator = indicatorsOf(standard)[index]
  if (indicator === undefined) throw new Error(`The standard has no indicator ${index}.`)
  return indicator
}

const notAtTheTop: ReadonlySet<string> = new Set(['formatVersion', 'contentHash', 'findings'])
const nowhere: ReadonlySet<string> = new Set(['source', 'suggestedCode', 'printedCode'])

/** SHA-256 of the RFC 8785 form as the format says, by another library and Node's own hash. */
export const independentHash = (standard: object): string => {
  const kept = Object.fromEntries(Object.entries(standard).filter(([key]) => !notAtTheTop.has(key)))
  const plain: unknown = JSON.parse(
    JSON.stringify(kept, (key, value: unknown) => (nowhere.has(key) ? undefined : value)),
  )
  return createHash('sha256').update(canonicalText(plain)).digest('hex')
}

/** The RFC 8785 form, by another library than the app's own code. */
export const canonicalText = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('There is no canonical form.')
  return text
}
