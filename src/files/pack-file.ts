import type { AssessmentCycle } from '../domain/assessment-cycle.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { toPlain } from '../domain/plain-copy.ts'
import type { MadeTextFile } from '../services.ts'
import { competencyFileFormatVersion, sealFile } from './competency-file.ts'
import { handedFileName } from './file-names.ts'

export interface PackFileContent {
  readonly cycle: AssessmentCycle
  readonly standard: CompetencyStandard
  /** Ids of the people it is meant for; whoever else opens it can use it all the same. */
  readonly recipients: readonly string[]
  readonly fileId: string
  readonly now: Date
}

/** What a manager hands out for a round: the whole standard, the period, the last day, what is required. No names. */
export const createPackFile = ({ cycle, standard, recipients, fileId, now }: PackFileContent): MadeTextFile => ({
  name: handedFileName(standard, { fileId, now }, { kind: 'pack' }),
  type: 'application/json',
  content: sealFile({
    format: 'competency-pack',
    formatVersion: competencyFileFormatVersion,
    fileId,
    exportedAt: now.toISOString(),
    contains: ['pack', ...(cycle.profile === null ? [] : ['profile'])],
    standards: [toPlain(standard)],
    assessments: [],
    pack: {
      id: cycle.id,
      period: cycle.period,
      ...(cycle.dueOn !== null && { dueAt: cycle.dueOn }),
      standard: { id: standard.id, contentHash: standard.contentHash },
      ...(cycle.profile !== null && { profile: handOut(cycle.profile) }),
      recipients: [...recipients],
    },
  }),
})

/** Whoever receives the profile sees that it was given, not set by the own hand. */
const handOut = (profile: NonNullable<AssessmentCycle['profile']>) => ({
  id: profile.id,
  standardId: profile.standardId,
  contentHash: profile.contentHash,
  entries: profile.entries.map((entry) => ({ ...entry, origin: 'handed-out' as const })),
})
