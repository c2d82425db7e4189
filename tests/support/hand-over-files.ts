import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { indicatorsOf } from './stored-standard.ts'

/** A member's file as the format says, made without any code of the app: Node's hash over another library's form. */
export interface MemberFile {
  readonly standard: CompetencyStandard
  /** One character per indicator: a level, 無 = 尚無機會, 不 = 不適用, 略 = 先略過, - = 未評. */
  readonly digits: string
  readonly personId: string
  readonly name?: string
  readonly assessmentId?: string
  readonly revision?: number
  readonly updatedAt?: string
  readonly evidence?: string
  /** Changed after the file was sealed. */
  readonly edit?: (file: Record<string, unknown>) => void
}

export const memberFileText = (member: MemberFile): string => {
  const file = toFile(member)
  const sealed = {
    ...file,
    checksum: createHash('sha256')
      .update(canonicalize(file) ?? '')
      .digest('hex'),
  }
  member.edit?.(sealed)
  return `${JSON.stringify(sealed, null, 1)}\n`
}

const toFile = (member: MemberFile): Record<string, unknown> => {
  const { standard, digits, personId, name, evidence } = member
  const { assessmentId = `assessment of ${personId}`, revision = 7, updatedAt = '2026-11-20T01:00:00.000Z' } = member
  const characters = Array.from(digits)
  const ratings = indicatorsOf(standard).flatMap(({ id, code, text }, index) => {
    const answer = toAnswer(characters[index] ?? '-')
    return answer === null
      ? []
      : [
          {
            indicatorId: id,
            code,
            text,
            ...answer,
            ...(evidence !== undefined && index === 0 && { evidence: { text: evidence, link: '' } }),
            ratedAt: updatedAt,
          },
        ]
  })
  return {
    format: 'competency-assessment',
    formatVersion: 1,
    fileId: `file of ${personId}`,
    exportedAt: '2026-11-21T01:00:00.000Z',
    contains: ['ratings'],
    person: { id: personId, ...(name !== undefined && { name }) },
    standards: [JSON.parse(JSON.stringify(standard))],
    assessments: [
      {
        id: assessmentId,
        revision,
        startedAt: '2026-11-01T01:00:00.000Z',
        updatedAt,
        standard: { id: standard.id, code: standard.code, name: standard.name, contentHash: standard.contentHash },
        ratings,
      },
    ],
  }
}

const toAnswer = (character: string): { readonly status: string; readonly level: number | null } | null => {
  if (character === '-') return null
  if (character === '無') return { status: 'no-opportunity', level: null }
  if (character === '不') return { status: 'not-applicable', level: null }
  if (character === '略') return { status: 'skipped', level: null }
  return { status: 'rated', level: Number(character) }
}
