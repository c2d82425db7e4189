import type { Answer } from '../../src/domain/answer.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { ReceivedResult } from '../../src/domain/team.ts'
import { indicatorsOf } from './stored-standard.ts'

/** One character per indicator: a level, 無 = 尚無機會, 不 = 不適用, 略 = 先略過, - = 未評. */
export const digitsToAnswers = (standard: CompetencyStandard, digits: string): ReadonlyMap<string, Answer> => {
  const characters = Array.from(digits)
  return new Map(
    indicatorsOf(standard).flatMap(({ id }, index): readonly (readonly [string, Answer])[] => {
      const answer = characterToAnswer(characters[index] ?? '-')
      return answer === null ? [] : [[id, answer]]
    }),
  )
}

export const characterToAnswer = (character: string): Answer | null => {
  if (character === '-') return null
  if (character === '無') return { status: 'no-opportunity' }
  if (character === '不') return { status: 'not-applicable' }
  if (character === '略') return { status: 'skipped' }
  return { status: 'rated', level: Number(character) as 0 | 1 | 2 | 3 | 4 | 5 | 6 }
}

export interface ResultOptions extends Partial<Omit<ReceivedResult, 'readAnswers' | 'standard'>> {
  readonly standard: CompetencyStandard
  readonly digits: string
}

export const createReceivedResult = ({ standard, digits, ...options }: ResultOptions): ReceivedResult => ({
  teamId: 'team',
  importId: 'import',
  person: { id: 'p1', name: '王小明', employeeNumber: null, unit: null },
  assessmentId: 'a1',
  revision: 1,
  startedAt: '2026-11-01T01:00:00.000Z',
  updatedAt: '2026-11-02T01:00:00.000Z',
  isAltered: false,
  source: 'file',
  partHashes: {},
  ...options,
  standard: { id: standard.id, code: standard.code, name: standard.name, contentHash: standard.contentHash },
  readAnswers: () => digitsToAnswers(standard, digits),
})
