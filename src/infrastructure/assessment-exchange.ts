import { createAssessment } from '../domain/assessment.ts'
import { toPlain } from '../domain/plain-copy.ts'
import { ok } from '../domain/result.ts'
import type { AssessmentExchange, AssignedStart } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { createFileSharer } from './file-sharing.ts'
import { assessmentToRecord, recordToAssessment, standardToRecord } from './stored-records.ts'

/** Handing over, and beginning what was handed out. */
export const createAssessmentExchange = (
  { session, now, newId }: StorageDependencies,
  navigator: Navigator,
): AssessmentExchange => {
  const { database } = session
  return {
    startAssigned: async (start) => {
      const begun = await session.read(() => findBegun(database, start))
      if (!begun.ok) return begun
      if (begun.value !== undefined) return ok(recordToAssessment(begun.value))
      const id = newId()
      const at = now().toISOString()
      return session.write(() => startAssigned(database, start, id, at))
    },

    recordHandOver: (assessmentId, revision, answers) => {
      const handedInAt = now().toISOString()
      return session.write(() =>
        database.transaction('rw', database.assessments, async () => {
          const times = ((await database.assessments.get(assessmentId))?.handedIn?.times ?? 0) + 1
          await database.assessments.update(assessmentId, { handedInAt, handedIn: { revision, times, answers } })
          return null
        }),
      )
    },

    ...createFileSharer(navigator),
  }
}

const findBegun = (database: AssessmentDatabase, { standard, pack }: AssignedStart) =>
  database.assessments
    .filter((record) => record.pack?.id === pack.id && record.contentHash === standard.contentHash)
    .first()

/** A second press, or another tab, finds what the first one has begun. */
const startAssigned = (database: AssessmentDatabase, start: AssignedStart, id: string, at: string) => {
  const { standard, pack, profile } = start
  const frozen = standardToRecord(standard, at)
  return database.transaction('rw', database.assessments, database.standards, database.profiles, async () => {
    const begun = await findBegun(database, start)
    if (begun !== undefined) return recordToAssessment(begun)
    const assessment = { ...createAssessment(id, standard, at), pack: { ...pack } }
    if ((await database.standards.get(frozen.contentHash)) === undefined) await database.standards.add(frozen)
    if (profile !== null) await database.profiles.put({ schemaVersion: 1, assessmentId: id, profile: toPlain(profile) })
    await database.assessments.put(assessmentToRecord(assessment))
    return assessment
  })
}
