import * as v from 'valibot'
import {
  type Evidence,
  type StoredEvidence,
  emptyEvidence,
  isEmptyEvidence,
  isSameEvidence,
} from '../domain/evidence.ts'
import { hasMarks } from '../domain/indicator-marks.ts'
import { toPlain } from '../domain/plain-copy.ts'
import { type ProfileChange, changeProfile } from '../domain/requirement-profile.ts'
import { createSnapshot } from '../domain/snapshot.ts'
import type { AssessmentDetailsRepository, EvidenceChange } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { deleteAssessment } from './delete-assessment.ts'
import {
  type EvidenceRecord,
  evidenceRecordSchema,
  evidenceToRecord,
  marksRecordSchema,
  profileRecordSchema,
  recordToSnapshot,
  selfCheckRecordSchema,
  snapshotRecordSchema,
  snapshotToRecord,
} from './detail-records.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'
import { assessmentRecordSchema, ratingRecordSchema, recordToAssessment, recordToRating } from './stored-records.ts'

/** Everything that stands beside the answers. Transactions await the database and nothing else. */
export const createAssessmentDetails = (dependencies: StorageDependencies): AssessmentDetailsRepository => {
  const { session, now, newId } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  const watchSnapshotsOf = (assessmentId: string | null) => async () => {
    const { unreadable, read } = readRecords(database)
    const records = await read('snapshots', snapshotRecordSchema, assessmentId === null ? null : { assessmentId })
    quarantine.move(unreadable)
    return records.map(recordToSnapshot).sort((one, other) => one.takenAt.localeCompare(other.takenAt))
  }

  return {
    watchDetails: (assessmentId) =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const profile = (await read('profiles', profileRecordSchema, { assessmentId }))[0]?.profile ?? null
        const evidence = await read('evidence', evidenceRecordSchema, { assessmentId })
        const marks = await read('marks', marksRecordSchema, { assessmentId })
        const selfChecks = await read('selfChecks', selfCheckRecordSchema, { assessmentId })
        quarantine.move(unreadable)
        return {
          profile,
          evidenceById: new Map(evidence.map((record) => [record.indicatorId, recordToEvidence(record)])),
          marksById: new Map(
            marks.map(({ indicatorId, wantsToDevelop, confidence, lookingBack }) => [
              indicatorId,
              { wantsToDevelop, confidence, lookingBack },
            ]),
          ),
          selfCheckById: new Map(selfChecks.map(({ itemId, value }) => [itemId, value])),
          snapshots: await watchSnapshotsOf(assessmentId)(),
        }
      }),

    saveEvidence: (change) => {
      const at = now().toISOString()
      return session.write(() =>
        database.transaction('rw', database.assessments, database.evidence, () => saveEvidence(database, change, at)),
      )
    },

    settleEvidence: (assessmentId, indicatorId, chosen) => {
      const at = now().toISOString()
      return session.write(() =>
        database.transaction('rw', database.assessments, database.evidence, async () => {
          await putEvidence(database, assessmentId, indicatorId, { ...chosen, updatedAt: at, other: null })
          return raiseRevision(database, assessmentId, at)
        }),
      )
    },

    saveMarks: (assessmentId, indicatorId, marks) => {
      const { wantsToDevelop, confidence, lookingBack } = marks
      return session.write(async () => {
        if (hasMarks(marks))
          await database.marks.put({
            schemaVersion: 1,
            assessmentId,
            indicatorId,
            wantsToDevelop,
            confidence,
            lookingBack,
          })
        else await database.marks.delete([assessmentId, indicatorId])
        return null
      })
    },

    changeProfile: (assessmentId, changes) => {
      const at = now().toISOString()
      const profileId = newId()
      return session.write(() =>
        database.transaction('rw', database.assessments, database.profiles, () =>
          saveProfile(database, assessmentId, changes, profileId, at),
        ),
      )
    },

    saveSelfCheck: (assessmentId, itemId, value) =>
      session.write(async () => {
        if (value === null) await database.selfChecks.delete([assessmentId, itemId])
        else await database.selfChecks.put({ schemaVersion: 1, assessmentId, itemId, value })
        return null
      }),

    takeSnapshot: (assessmentId, name) => {
      const at = now().toISOString()
      const id = newId()
      const { assessments, ratings, profiles, snapshots } = database
      return session.write(() =>
        database.transaction('rw', assessments, ratings, profiles, snapshots, async () => {
          const assessment = recordToAssessment(v.parse(assessmentRecordSchema, await assessments.get(assessmentId)))
          const records = await ratings.where('assessmentId').equals(assessmentId).toArray()
          const readable = records.filter((record) => v.is(ratingRecordSchema, record))
          const profile = (await profiles.get(assessmentId))?.profile ?? null
          const answers = readable.flatMap((record) => recordToRating(record) ?? [])
          const snapshot = createSnapshot(id, name, at, assessment, answers, profile)
          await snapshots.put(snapshotToRecord(snapshot))
          return snapshot
        }),
      )
    },

    renameSnapshot: (id, name) =>
      session.write(async () => {
        await database.snapshots.update(id, { name })
        return null
      }),

    deleteSnapshot: (id) =>
      session.write(async () => {
        await database.snapshots.delete(id)
        return null
      }),

    watchSnapshots: () => session.query(watchSnapshotsOf(null)),

    deleteAssessment: (assessmentId) =>
      session.write(() =>
        database.transaction('rw', database.tables, async () => {
          await deleteAssessment(database, assessmentId)
          return null
        }),
      ),
  }
}

const recordToEvidence = ({ text, link, updatedAt, other }: EvidenceRecord): StoredEvidence => ({
  text,
  link,
  updatedAt,
  other,
})

/** What the person did not see is not overwritten: it stays beside the new text until one of them is chosen. */
const saveEvidence = async (
  database: AssessmentDatabase,
  { assessmentId, indicatorId, base, next }: EvidenceChange,
  at: string,
): Promise<number> => {
  const before = await database.evidence.get([assessmentId, indicatorId])
  const stored: Evidence = before ?? emptyEvidence
  if (isSameEvidence(stored, next)) return readRevision(database, assessmentId)
  const isUnseen = !isSameEvidence(stored, base) && !isEmptyEvidence(stored)
  const other = isUnseen ? { text: stored.text, link: stored.link } : (before?.other ?? null)
  await putEvidence(database, assessmentId, indicatorId, { ...next, updatedAt: at, other })
  return raiseRevision(database, assessmentId, at)
}

const putEvidence = async (
  database: AssessmentDatabase,
  assessmentId: string,
  indicatorId: string,
  evidence: StoredEvidence,
): Promise<void> => {
  if (isEmptyEvidence(evidence) && evidence.other === null) await database.evidence.delete([assessmentId, indicatorId])
  else await database.evidence.put(evidenceToRecord(assessmentId, indicatorId, evidence))
}

const saveProfile = async (
  database: AssessmentDatabase,
  assessmentId: string,
  changes: readonly ProfileChange[],
  profileId: string,
  at: string,
): Promise<number> => {
  const assessment = await database.assessments.get(assessmentId)
  if (assessment === undefined) throw new Error(`There is no assessment ${assessmentId}.`)
  const { standardId, contentHash } = assessment
  const stored = (await database.profiles.get(assessmentId))?.profile
  const profile = changeProfile(stored ?? { id: profileId, standardId, contentHash, entries: [] }, changes, at)
  if (profile.entries.length === 0) await database.profiles.delete(assessmentId)
  else await database.profiles.put({ schemaVersion: 1, assessmentId, profile: toPlain(profile) })
  return raiseRevision(database, assessmentId, at)
}

const readRevision = async (database: AssessmentDatabase, assessmentId: string): Promise<number> => {
  const assessment = await database.assessments.get(assessmentId)
  if (assessment === undefined) throw new Error(`There is no assessment ${assessmentId}.`)
  return assessment.revision
}

const raiseRevision = async (database: AssessmentDatabase, assessmentId: string, at: string): Promise<number> => {
  const revision = (await readRevision(database, assessmentId)) + 1
  await database.assessments.update(assessmentId, { revision, updatedAt: at })
  return revision
}
