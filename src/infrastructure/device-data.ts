import * as v from 'valibot'
import { standardToContentHash } from '../domain/content-hash.ts'
import type { Person } from '../domain/identity.ts'
import type { Rating } from '../domain/assessment.ts'
import { err, ok } from '../domain/result.ts'
import {
  assessmentToFileAssessment,
  competencyFileFormatVersion,
  openFile,
  personToFilePerson,
  sealFile,
} from '../files/competency-file.ts'
import { backupFileName } from '../files/file-names.ts'
import type { DeviceData, MadeTextFile } from '../services.ts'
import { type BackupTables, type TablesInFile, backupTablesSchema, readAllTables } from './backup-tables.ts'
import type { AssessmentDatabase } from './database.ts'
import { type StorageDependencies, withinTime } from './database-session.ts'
import type { EvidenceRecord } from './detail-records.ts'
import { toMadeFileRecord } from './device-changes.ts'
import { readOrCreatePerson } from './person-record.ts'
import { type RatingsImportDependencies, prepareRatingsImport } from './ratings-import.ts'
import { deleteAnswers } from './delete-assessment.ts'
import { toRestorableTables } from './restorable-tables.ts'
import { planRestore } from './restore-plan.ts'
import { type BackupRecord, type StandardRecord, recordToAssessment, recordToRating } from './stored-records.ts'

export interface DeviceDataDependencies extends RatingsImportDependencies {
  /** What lies outside the database: preferences, caches, the service worker. */
  readonly eraseOutsideDatabase: () => Promise<void>
}

/** Everything on this device at once: backup, restore, import of one's own ratings, erasing. */
export const createDeviceData = (dependencies: DeviceDataDependencies): DeviceData => {
  const { session, now, newId, eraseOutsideDatabase } = dependencies
  const { database } = session

  return {
    createBackup: async () => {
      // A disk that is full refuses writes; the file that saves what is there is made all the same.
      const person = await session.write(() => readOrCreatePerson(dependencies))
      const stored = await session.read(() => readAllTables(database))
      if (!stored.ok) return stored
      const fileId = newId()
      const made = now()
      const madeAt = made.toISOString()
      const tables = toRestorableTables(stored.value, madeAt)
      const file: MadeTextFile = {
        name: backupFileName({ fileId, now: made }),
        type: 'application/json',
        content: tablesToBackup(tables, person.ok ? person.value : null, fileId, madeAt),
      }
      const record = toMadeFileRecord({ id: fileId, kind: 'backup', name: file.name, standardName: null, madeAt })
      await session.write(() =>
        database.transaction('rw', database.device, database.madeFiles, async () => {
          await database.device.put(toBackupRecord(tables, madeAt))
          await database.madeFiles.put(record)
        }),
      )
      return ok(file)
    },

    prepareRestore: async (text) => {
      const opened = openFile(text)
      if (!opened.ok) return opened
      if (opened.value.format !== 'competency-backup') return err({ type: 'FileNotOurs' })
      const tables = v.safeParse(backupTablesSchema, opened.value.tables)
      if (!tables.success || !tables.output.standards.every(isIntact)) return err({ type: 'FileDamaged' })
      const here = await session.read(() => readAllTables(database))
      if (!here.ok) return here
      const plan = planRestore(here.value, tables.output)
      return ok({
        preview: {
          added: plan.added.length,
          replaced: plan.replacedAssessmentIds.length,
          skipped: plan.skipped.length,
          keptBoth: plan.keptBoth.length,
          exportedAt: opened.value.exportedAt,
          names: [...new Set(tables.output.assessments.map(({ standardName }) => standardName))],
        },
        apply: () => session.write(() => applyRestore(dependencies, tables.output)),
      })
    },

    prepareRatingsImport: (text) => prepareRatingsImport(dependencies, text),

    eraseAll: async () => {
      session.close()
      const deleted = await withinTime(database.delete({ disableAutoOpen: true }))
      if (!deleted.ok) return deleted
      try {
        await eraseOutsideDatabase()
        return ok(null)
      } catch {
        return err({ type: 'StorageFailed' })
      }
    },
  }
}

/** A frozen standard is found by its hash, so the hash has to be that of its content. */
const isIntact = ({ contentHash, standard }: StandardRecord): boolean =>
  standard.contentHash === contentHash && standardToContentHash(standard) === contentHash

const toBackupRecord = (tables: TablesInFile, madeAt: string): BackupRecord => ({
  schemaVersion: 1,
  key: 'backup',
  madeAt,
  revisionByAssessment: Object.fromEntries(tables.assessments.map(({ id, revision }) => [id, revision])),
})

const tablesToBackup = (tables: TablesInFile, person: Person | null, fileId: string, exportedAt: string): string =>
  sealFile({
    format: 'competency-backup',
    formatVersion: competencyFileFormatVersion,
    fileId,
    exportedAt,
    contains: ['ratings', 'evidence', 'tables'],
    ...(person !== null && { person: personToFilePerson(person) }),
    standards: tables.standards.map(({ standard }) => standard),
    assessments: tables.assessments.map((record) =>
      assessmentToFileAssessment(
        recordToAssessment(record),
        tables.ratings
          .filter(({ assessmentId }) => assessmentId === record.id)
          .flatMap((rating) => recordToRating(rating) ?? [])
          .map((rating) => withEvidence(rating, tables.evidence ?? [], record.id)),
      ),
    ),
    tables: { ...tables },
  })

/** Decides again: what is here may have changed since the preview, and a later revision is never replaced. */
const applyRestore = ({ session: { database } }: StorageDependencies, backup: BackupTables): PromiseLike<null> =>
  database.transaction('rw', database.tables, async () => {
    const { put, replacedAssessmentIds } = planRestore(await readAllTables(database), backup)
    for (const id of replacedAssessmentIds) await deleteAnswers(database, id)
    await database.standards.bulkAdd(put.standards)
    await database.assessments.bulkPut(put.assessments)
    await database.ratings.bulkPut(put.ratings)
    await database.device.bulkPut(put.device)
    await database.madeFiles.bulkAdd(put.madeFiles)
    await database.quarantine.bulkAdd(put.quarantine)
    await database.evidence.bulkPut(put.evidence)
    await database.marks.bulkPut(put.marks)
    await database.profiles.bulkPut(put.profiles)
    await database.selfChecks.bulkPut(put.selfChecks)
    await database.snapshots.bulkAdd(put.snapshots)
    await database.planItems.bulkPut(put.planItems)
    await database.textMatches.bulkAdd(put.textMatches)
    await putTeamTables(database, put)
    return null
  })

const putTeamTables = async (database: AssessmentDatabase, put: BackupTables): Promise<void> => {
  await database.teams.bulkPut(put.teams)
  await database.teamMembers.bulkAdd(put.teamMembers)
  await database.personAliases.bulkAdd(put.personAliases)
  await database.teamImports.bulkAdd(put.teamImports)
  await database.receivedResults.bulkAdd(put.receivedResults)
  await database.receivedParts.bulkAdd(put.receivedParts)
  await database.forkChoices.bulkAdd(put.forkChoices)
  await database.reviews.bulkPut(put.reviews)
  await database.assessmentCycles.bulkPut(put.assessmentCycles)
  await database.trainings.bulkPut(put.trainings)
}

/** Where a note stands beside an answer, every reader of the file finds it there as well. */
const withEvidence = (rating: Rating, records: readonly EvidenceRecord[], assessmentId: string): Rating => {
  const record = records.find((one) => one.assessmentId === assessmentId && one.indicatorId === rating.indicatorId)
  return record === undefined ? rating : { ...rating, evidence: { text: record.text, link: record.link } }
}
