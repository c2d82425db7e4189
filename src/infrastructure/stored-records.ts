import * as v from 'valibot'
import { type Answer, answerStatusSchema, fieldsToAnswer, ratingLevelSchema } from '../domain/answer.ts'
import type { Assessment, Rating } from '../domain/assessment.ts'
import {
  type BehaviourIndicator,
  type CompetencyStandard,
  competencyStandardSchema,
} from '../domain/competency-standard.ts'
import type { Person } from '../domain/identity.ts'
import { toPlain } from '../domain/plain-copy.ts'

/**
 * Records as they lie in the database. They are types of their own, built field by field (a reactive proxy cannot be
 * stored) and validated when they are read back.
 */
const schemaVersion = v.literal(1)
const instant = v.pipe(v.string(), v.isoTimestamp())
const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1))

export const assessmentRecordSchema = v.object({
  schemaVersion,
  id: v.string(),
  standardId: v.string(),
  standardCode: v.nullable(v.string()),
  standardName: v.string(),
  contentHash: v.string(),
  revision: positiveInteger,
  startedAt: instant,
  updatedAt: instant,
  handedInAt: v.nullable(instant),
  /** What was in the file that was handed in last. */
  handedIn: v.exactOptional(v.object({ revision: positiveInteger, times: positiveInteger, answers: v.string() })),
  /** Only on an assessment that was handed out. */
  pack: v.exactOptional(v.object({ id: v.string(), period: v.string(), dueOn: v.nullable(v.string()) })),
  /** Only on sample data. */
  isDemo: v.exactOptional(v.literal(true)),
})

export const ratingRecordSchema = v.object({
  schemaVersion,
  assessmentId: v.string(),
  indicatorId: v.string(),
  code: v.nullable(v.string()),
  /** The indicator's own words: a rating is never attached to a standard by id alone. */
  text: v.string(),
  status: answerStatusSchema,
  /** Null exactly when the status is not `rated`. */
  level: v.nullable(ratingLevelSchema),
  ratedAt: instant,
})

export const standardRecordSchema = v.object({
  schemaVersion,
  contentHash: v.string(),
  standardId: v.string(),
  standard: competencyStandardSchema,
  storedAt: instant,
})

/** One person per browser profile. The labels are optional and only used in files. */
export const personRecordSchema = v.object({
  schemaVersion,
  key: v.literal('person'),
  id: v.string(),
  name: v.nullable(v.string()),
  employeeNumber: v.nullable(v.string()),
  unit: v.nullable(v.string()),
})

/** When the last backup was downloaded, and which revisions it holds. */
export const backupRecordSchema = v.object({
  schemaVersion,
  key: v.literal('backup'),
  madeAt: instant,
  revisionByAssessment: v.record(v.string(), positiveInteger),
})

/** Whose reports these are. A label that stands on paper and in workbooks; absent as long as nobody has said. */
export const organizationRecordSchema = v.object({
  schemaVersion,
  key: v.literal('organization'),
  name: v.string(),
})

export const deviceRecordSchema = v.variant('key', [personRecordSchema, backupRecordSchema, organizationRecordSchema])

/** A file that was made here: what has left the device. */
export const madeFileRecordSchema = v.object({
  schemaVersion,
  id: v.string(),
  kind: v.picklist([
    'backup',
    'ratings-csv',
    'gaps-csv',
    'plan-ics',
    'gaps-xlsx',
    'gaps-svg',
    'radar-png',
    'team-csv',
    'team-ratings-csv',
    'team-gaps-csv',
    'team-xlsx',
    'hand-over',
    'pack',
    'review',
    'training-evidence',
  ]),
  name: v.string(),
  standardName: v.nullable(v.string()),
  madeAt: instant,
})

/** A record that could not be read. It is kept as it was, offered in every backup, and never dropped. */
export const quarantineRecordSchema = v.object({
  schemaVersion,
  id: v.string(),
  table: v.string(),
  record: v.unknown(),
  reason: v.string(),
  foundAt: instant,
})

export type AssessmentRecord = v.InferOutput<typeof assessmentRecordSchema>
export type RatingRecord = v.InferOutput<typeof ratingRecordSchema>
export type StandardRecord = v.InferOutput<typeof standardRecordSchema>
export type DeviceRecord = v.InferOutput<typeof deviceRecordSchema>
export type PersonRecord = v.InferOutput<typeof personRecordSchema>
export type OrganizationRecord = v.InferOutput<typeof organizationRecordSchema>
export type BackupRecord = v.InferOutput<typeof backupRecordSchema>
export type MadeFileRecord = v.InferOutput<typeof madeFileRecordSchema>
export type QuarantineRecord = v.InferOutput<typeof quarantineRecordSchema>

export const assessmentToRecord = (assessment: Assessment): AssessmentRecord => ({
  schemaVersion: 1,
  id: assessment.id,
  standardId: assessment.standard.id,
  standardCode: assessment.standard.code,
  standardName: assessment.standard.name,
  contentHash: assessment.standard.contentHash,
  revision: assessment.revision,
  startedAt: assessment.startedAt,
  updatedAt: assessment.updatedAt,
  handedInAt: assessment.handedInAt,
  ...(assessment.handedIn && { handedIn: { ...assessment.handedIn } }),
  ...(assessment.pack && { pack: { ...assessment.pack } }),
  ...(assessment.isDemo && { isDemo: true }),
})

export const recordToAssessment = (record: AssessmentRecord): Assessment => ({
  id: record.id,
  standard: {
    id: record.standardId,
    code: record.standardCode,
    name: record.standardName,
    contentHash: record.contentHash,
  },
  revision: record.revision,
  startedAt: record.startedAt,
  updatedAt: record.updatedAt,
  handedInAt: record.handedInAt,
  ...(record.handedIn && { handedIn: record.handedIn }),
  ...(record.pack && { pack: record.pack }),
  isDemo: record.isDemo === true,
})

export const ratingToRecord = (assessmentId: string, rating: Rating): RatingRecord => ({
  schemaVersion: 1,
  assessmentId,
  indicatorId: rating.indicatorId,
  code: rating.code,
  text: rating.text,
  status: rating.answer.status,
  level: rating.answer.status === 'rated' ? rating.answer.level : null,
  ratedAt: rating.ratedAt,
})

/** Null where status and level contradict each other. */
export const recordToRating = (record: RatingRecord): Rating | null => {
  const answer = fieldsToAnswer(record.status, record.level)
  if (answer === null) return null
  return { indicatorId: record.indicatorId, code: record.code, text: record.text, answer, ratedAt: record.ratedAt }
}

export const answerToRating = (indicator: BehaviourIndicator, answer: Answer, ratedAt: string): Rating => ({
  indicatorId: indicator.id,
  code: indicator.code,
  text: indicator.text,
  answer,
  ratedAt,
})

export const standardToRecord = (standard: CompetencyStandard, storedAt: string): StandardRecord => ({
  schemaVersion: 1,
  contentHash: standard.contentHash,
  standardId: standard.id,
  standard: toPlain(standard),
  storedAt,
})

export const recordToPerson = ({ id, name, employeeNumber, unit }: PersonRecord): Person => ({
  id,
  name,
  employeeNumber,
  unit,
})
