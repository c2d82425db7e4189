import * as v from 'valibot'
import { planItemSchema } from '../domain/development-plan.ts'
import { type StoredEvidence, evidenceSchema } from '../domain/evidence.ts'
import { indicatorMarksSchema } from '../domain/indicator-marks.ts'
import { toPlain } from '../domain/plain-copy.ts'
import { requirementProfileSchema } from '../domain/requirement-profile.ts'
import { selfCheckSchema } from '../domain/self-check.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { textMatchSchema } from '../domain/text-match.ts'
import { ratingRecordSchema, ratingToRecord, recordToRating } from './stored-records.ts'

/** Records of what stands beside the answers. They are read when a page needs them, not with the first one. */
const schemaVersion = v.literal(1)
const instant = v.pipe(v.string(), v.isoTimestamp())

export const evidenceRecordSchema = v.object({
  schemaVersion,
  assessmentId: v.string(),
  indicatorId: v.string(),
  ...evidenceSchema.entries,
  updatedAt: instant,
  other: v.nullable(evidenceSchema),
})

export const marksRecordSchema = v.object({
  schemaVersion,
  assessmentId: v.string(),
  indicatorId: v.string(),
  ...indicatorMarksSchema.entries,
})

export const profileRecordSchema = v.object({
  schemaVersion,
  assessmentId: v.string(),
  profile: requirementProfileSchema,
})

export const selfCheckRecordSchema = v.object({
  schemaVersion,
  assessmentId: v.string(),
  itemId: v.string(),
  value: selfCheckSchema,
})

export const snapshotRecordSchema = v.object({
  schemaVersion,
  id: v.string(),
  assessmentId: v.string(),
  name: v.string(),
  takenAt: instant,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  standardId: v.string(),
  contentHash: v.string(),
  ratings: v.array(ratingRecordSchema),
  profile: v.nullable(requirementProfileSchema),
})

export const planItemRecordSchema = v.object({ schemaVersion, ...planItemSchema.entries })
export const textMatchRecordSchema = v.object({ schemaVersion, ...textMatchSchema.entries })

export type EvidenceRecord = v.InferOutput<typeof evidenceRecordSchema>
export type MarksRecord = v.InferOutput<typeof marksRecordSchema>
export type ProfileRecord = v.InferOutput<typeof profileRecordSchema>
export type SelfCheckRecord = v.InferOutput<typeof selfCheckRecordSchema>
export type SnapshotRecord = v.InferOutput<typeof snapshotRecordSchema>
export type PlanItemRecord = v.InferOutput<typeof planItemRecordSchema>
export type TextMatchRecord = v.InferOutput<typeof textMatchRecordSchema>

export const evidenceToRecord = (
  assessmentId: string,
  indicatorId: string,
  { text, link, updatedAt, other }: StoredEvidence,
): EvidenceRecord => ({
  schemaVersion: 1,
  assessmentId,
  indicatorId,
  text,
  link,
  updatedAt,
  other: other === null ? null : { text: other.text, link: other.link },
})

export const snapshotToRecord = (snapshot: Snapshot): SnapshotRecord => ({
  schemaVersion: 1,
  id: snapshot.id,
  assessmentId: snapshot.assessmentId,
  name: snapshot.name,
  takenAt: snapshot.takenAt,
  revision: snapshot.revision,
  standardId: snapshot.standardId,
  contentHash: snapshot.contentHash,
  ratings: snapshot.ratings.map((rating) => ratingToRecord(snapshot.assessmentId, rating)),
  profile: snapshot.profile === null ? null : toPlain(snapshot.profile),
})

export const recordToSnapshot = ({ ratings, ...record }: SnapshotRecord): Snapshot => ({
  id: record.id,
  assessmentId: record.assessmentId,
  name: record.name,
  takenAt: record.takenAt,
  revision: record.revision,
  standardId: record.standardId,
  contentHash: record.contentHash,
  ratings: ratings.flatMap((rating) => recordToRating(rating) ?? []),
  profile: record.profile,
})
