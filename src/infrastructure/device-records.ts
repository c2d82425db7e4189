import * as v from 'valibot'
import { type Result, err } from '../domain/result.ts'
import type { DeviceOverview, DeviceRecords, StorageFailure } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { createLoader } from './deferred-storage.ts'
import type { DeviceChanges } from './device-changes.ts'
import { readOrganization } from './organization-record.ts'
import { type Quarantine, type UnreadableRecord, createQuarantine, issuesToReason } from './quarantine.ts'
import {
  type AssessmentRecord,
  type BackupRecord,
  assessmentRecordSchema,
  deviceRecordSchema,
  madeFileRecordSchema,
  recordToPerson,
} from './stored-records.ts'

/** What the device knows beside the assessments. The first screen only reads; what writes comes when it is needed. */
export const createDeviceRecords = (dependencies: StorageDependencies): DeviceRecords => {
  const { session } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)
  const loadChanges = createLoader(async () => (await import('./device-changes.ts')).createDeviceChanges(dependencies))
  const change = async <Value, Refusal>(
    write: (changes: DeviceChanges) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal | StorageFailure>> => {
    const changes = await loadChanges().catch(() => null)
    return changes === null ? err({ type: 'StorageFailed' }) : write(changes)
  }

  return {
    watchOverview: () => session.query(() => readOverview(database, quarantine)),
    watchOrganization: () => session.query(() => readOrganization(database)),
    readPerson: () => change((changes) => changes.readPerson()),
    savePerson: (labels) => change((changes) => changes.savePerson(labels)),
    saveOrganization: (name, seen) => change((changes) => changes.saveOrganization(name, seen)),
    recordMadeFile: (file) => change((changes) => changes.recordMadeFile(file)),
  }
}

const readOverview = async (database: AssessmentDatabase, quarantine: Quarantine): Promise<DeviceOverview> => {
  const unreadable: UnreadableRecord[] = []
  const madeFiles = await readRows(database, 'madeFiles', madeFileRecordSchema, unreadable)
  const device = await readRows(database, 'device', deviceRecordSchema, unreadable)
  // Unreadable assessments are moved by the repository, which reads them as well.
  const assessments = await readRows(database, 'assessments', assessmentRecordSchema, [])
  quarantine.move(unreadable)
  const backup = device.find((record) => record.key === 'backup') ?? null
  const person = device.find((record) => record.key === 'person') ?? null
  const own = assessments.filter(({ isDemo }) => isDemo !== true)
  const demo = assessments.filter(({ isDemo }) => isDemo === true)
  return {
    assessmentCount: own.length,
    answerCount: (await database.ratings.count()) - (await countAnswers(database, demo)),
    demoCount: demo.length,
    evidenceCount: await database.evidence.count(),
    planItemCount: await database.planItems.count(),
    person: person === null ? null : recordToPerson(person),
    quarantineCount: await database.quarantine.count(),
    madeFiles: madeFiles.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt)),
    lastBackupAt: backup?.madeAt ?? null,
    changesSinceBackup: await countChanges(database, own, backup),
  }
}

const readRows = async <Row>(
  database: AssessmentDatabase,
  table: 'assessments' | 'madeFiles' | 'device',
  schema: v.GenericSchema<unknown, Row>,
  unreadable: UnreadableRecord[],
): Promise<Row[]> => {
  const rows: Row[] = []
  await database.table<unknown, string>(table).each((record, { primaryKey }) => {
    const parsed = v.safeParse(schema, record)
    if (parsed.success) rows.push(parsed.output)
    else unreadable.push({ table, key: primaryKey, record, reason: issuesToReason(parsed.issues) })
  })
  return rows
}

const countAnswers = (database: AssessmentDatabase, assessments: readonly AssessmentRecord[]): PromiseLike<number> =>
  database.ratings
    .where('assessmentId')
    .anyOf(assessments.map(({ id }) => id))
    .count()

/** Every change adds 1 to the revision. An imported assessment has its answers from the beginning. */
const countChanges = async (
  database: AssessmentDatabase,
  assessments: readonly AssessmentRecord[],
  backup: BackupRecord | null,
): Promise<number> => {
  let changes = 0
  for (const { id, revision } of assessments) {
    const saved = backup?.revisionByAssessment[id]
    if (saved !== undefined) changes += Math.max(0, revision - saved)
    else changes += Math.max(revision - 1, await database.ratings.where('assessmentId').equals(id).count())
  }
  return changes
}
