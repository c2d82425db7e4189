import type { Assessment, Rating } from '../domain/assessment.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { PlanItem } from '../domain/development-plan.ts'
import { type HandOverPart, handOverParts } from '../domain/hand-over.ts'
import type { Person } from '../domain/identity.ts'
import { toPlain } from '../domain/plain-copy.ts'
import { type Result, err, ok } from '../domain/result.ts'
import type { SelfChecks } from '../domain/self-check.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { MadeTextFile } from '../services.ts'
import {
  type UnsealedFile,
  assessmentToFileAssessment,
  competencyFileFormatVersion,
  personToFilePerson,
  ratingsToFileRatings,
  sealFile,
} from './competency-file.ts'
import { handedFileName } from './file-names.ts'
import { largestHandedFile } from './recognize-file.ts'

/** Everything there is about one assessment; what goes into the file is chosen by `parts`. */
export interface HandOverContent {
  readonly assessment: Assessment
  readonly standard: CompetencyStandard
  /** Each with its evidence. */
  readonly ratings: readonly Rating[]
  readonly plan: readonly PlanItem[]
  readonly selfChecks: SelfChecks
  readonly snapshots: readonly Snapshot[]
}

export interface HandOverChoice {
  readonly person: Person
  readonly parts: ReadonlySet<HandOverPart>
  readonly isNameInFileName: boolean
  readonly fileId: string
  readonly now: Date
}

/** More than a manager's program opens; `bytes` is what it would have been. */
export interface HandOverTooLarge {
  readonly type: 'HandOverTooLarge'
  readonly bytes: number
  readonly largest: number
}

/** The file for the manager: what was chosen and nothing else. */
export const createHandOverFile = (
  content: HandOverContent,
  choice: HandOverChoice,
): Result<MadeTextFile & { readonly bytes: number }, HandOverTooLarge> => {
  const text = sealFile(toWellFormed(toFile(content, choice)))
  const bytes = new TextEncoder().encode(text).length
  if (bytes > largestHandedFile) return err({ type: 'HandOverTooLarge', bytes, largest: largestHandedFile })
  const personName = choice.isNameInFileName ? choice.person.name : null
  const name = handedFileName(content.assessment.standard, choice, { personName })
  return ok({ name, type: 'application/json', content: text, bytes })
}

const toFile = (content: HandOverContent, { person, parts, fileId, now }: HandOverChoice): UnsealedFile => {
  const { assessment, standard, ratings } = content
  const snapshots = parts.has('snapshots') ? content.snapshots.map(toFileSnapshot) : []
  const plan = parts.has('plan') ? content.plan.filter(({ assessmentId }) => assessmentId === assessment.id) : []
  const selfChecks = parts.has('selfChecks') ? toFileSelfChecks(content) : []
  return {
    format: 'competency-assessment',
    formatVersion: competencyFileFormatVersion,
    fileId,
    exportedAt: now.toISOString(),
    contains: ['ratings', ...handOverParts.filter((part) => parts.has(part))],
    person: personToFilePerson(person),
    standards: [toPlain(standard)],
    assessments: [
      {
        ...assessmentToFileAssessment(assessment, parts.has('evidence') ? ratings : ratings.map(withoutEvidence)),
        ...(parts.has('snapshots') && { snapshots }),
      },
    ],
    ...(parts.has('selfChecks') && { selfChecks }),
    ...(parts.has('plan') && { plan: toPlain(plan) }),
  }
}

/** Written field by field: whatever stands beside an answer one day does not leave the device unasked. */
const withoutEvidence = ({ indicatorId, code, text, answer, ratedAt }: Rating): Rating => ({
  indicatorId,
  code,
  text,
  answer,
  ratedAt,
})

const toFileSnapshot = ({ id, name, takenAt, ratings }: Snapshot) => ({
  id,
  name,
  takenAt,
  ratings: ratingsToFileRatings(ratings.map(withoutEvidence)),
})

const toFileSelfChecks = ({ assessment, standard, selfChecks }: HandOverContent) =>
  [...standard.knowledge, ...standard.skills, ...standard.attitudes].flatMap(({ id, code, name }) => {
    const value = selfChecks.get(id)
    return value === undefined ? [] : [{ assessmentId: assessment.id, itemId: id, code, text: name, value }]
  })

/** Half a character, left over where a text was cut, has no canonical form and would be refused by every reader. */
const toWellFormed = (file: UnsealedFile): UnsealedFile =>
  JSON.parse(
    JSON.stringify(file, (_, value: unknown) =>
      typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value,
    ),
  ) as UnsealedFile
