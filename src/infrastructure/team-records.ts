import * as v from 'valibot'
import { assessmentCycleSchema } from '../domain/assessment-cycle.ts'
import { reviewSchema } from '../domain/review.ts'
import { forkChoiceSchema, personAliasSchema, teamImportSchema, teamMemberSchema, teamSchema } from '../domain/team.ts'
import { trainingSchema } from '../domain/training.ts'

/** Records of the manager's side. They are read when a page of the team needs them. */
const schemaVersion = v.literal(1)
const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1))

export const teamRecordSchema = v.object({ schemaVersion, ...teamSchema.entries })
export const teamMemberRecordSchema = v.object({ schemaVersion, ...teamMemberSchema.entries })
export const personAliasRecordSchema = v.object({ schemaVersion, ...personAliasSchema.entries })
export const reviewRecordSchema = v.object({ schemaVersion, ...reviewSchema.entries })
export const assessmentCycleRecordSchema = v.object({ schemaVersion, ...assessmentCycleSchema.entries })
export const trainingRecordSchema = v.object({ schemaVersion, ...trainingSchema.entries })

export const teamImportRecordSchema = v.object({ schemaVersion, ...teamImportSchema.entries })

/**
 * Up to a thousand results of one standard side by side. Only the module that packs them knows how; the fields are as
 * long as `count`, `answers` as long as `count` × the number of indicators of the standard.
 */
export const receivedResultsRecordSchema = v.object({
  schemaVersion,
  id: v.string(),
  teamId: v.string(),
  importId: v.string(),
  contentHash: v.string(),
  count: positiveInteger,
  indicatorCount: positiveInteger,
  /** One byte per person and indicator. */
  answers: v.instance(Uint8Array),
  revisions: v.instance(Float64Array),
  /** Milliseconds since 1970. */
  startedAt: v.instance(Float64Array),
  updatedAt: v.instance(Float64Array),
  personIds: v.array(v.string()),
  assessmentIds: v.array(v.string()),
  names: v.array(v.nullable(v.string())),
  employeeNumbers: v.array(v.nullable(v.string())),
  units: v.array(v.nullable(v.string())),
  isAltered: v.boolean(),
  source: v.picklist(['file', 'table']),
  /** Hashes of the parts beside the answers, by name; null where no result of the block has any. */
  partHashes: v.nullable(v.array(v.record(v.string(), v.string()))),
})

/** What a file said beside levels and statuses: notes, plan, self-checks, snapshots, the times of the ratings. */
export const receivedPartsRecordSchema = v.object({
  schemaVersion,
  id: v.string(),
  teamId: v.string(),
  importId: v.string(),
  personId: v.string(),
  assessmentId: v.string(),
  revision: positiveInteger,
  /** The parts as the file carries them, by the name of the part, and the hash of each. */
  parts: v.record(v.string(), v.unknown()),
  hashes: v.record(v.string(), v.string()),
})

export const forkChoiceRecordSchema = v.object({ schemaVersion, ...forkChoiceSchema.entries })

export type TeamRecord = v.InferOutput<typeof teamRecordSchema>
export type TeamMemberRecord = v.InferOutput<typeof teamMemberRecordSchema>
export type PersonAliasRecord = v.InferOutput<typeof personAliasRecordSchema>
export type ReviewRecord = v.InferOutput<typeof reviewRecordSchema>
export type AssessmentCycleRecord = v.InferOutput<typeof assessmentCycleRecordSchema>
export type TrainingRecord = v.InferOutput<typeof trainingRecordSchema>
export type TeamImportRecord = v.InferOutput<typeof teamImportRecordSchema>
export type ReceivedResultsRecord = v.InferOutput<typeof receivedResultsRecordSchema>
export type ReceivedPartsRecord = v.InferOutput<typeof receivedPartsRecordSchema>
export type ForkChoiceRecord = v.InferOutput<typeof forkChoiceRecordSchema>
