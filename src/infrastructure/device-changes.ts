import { type ChangedElsewhere, changedElsewhere } from '../domain/changed-elsewhere.ts'
import { type Result, err, ok } from '../domain/result.ts'
import type { DeviceRecords, FileRecord } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { readOrganization } from './organization-record.ts'
import { readOrCreatePerson, savePersonLabels } from './person-record.ts'
import type { MadeFileRecord, OrganizationRecord } from './stored-records.ts'

/** What is written about the device itself. */
export type DeviceChanges = Omit<DeviceRecords, 'watchOverview' | 'watchOrganization'>

export const createDeviceChanges = (dependencies: StorageDependencies): DeviceChanges => {
  const { session, now, newId } = dependencies
  const { database } = session
  return {
    readPerson: () => session.write(() => readOrCreatePerson(dependencies)),
    savePerson: (labels) => session.write(() => savePersonLabels(dependencies, labels)),
    saveOrganization: (name, seen) => session.change([database.device], () => saveOrganization(database, name, seen)),
    recordMadeFile: async (file) => {
      // Made once: a write that is tried again must not count the file twice.
      const record = toMadeFileRecord({ ...file, id: newId(), madeAt: now().toISOString() })
      return session.write(async () => {
        await database.madeFiles.put(record)
        return null
      })
    },
  }
}

const saveOrganization = async (
  database: AssessmentDatabase,
  name: string | null,
  seen: string | null,
): Promise<Result<null, ChangedElsewhere<string>>> => {
  const stored = await readOrganization(database)
  if (stored !== seen && stored !== name) return err(changedElsewhere(stored))
  const record: OrganizationRecord | null = name === null ? null : { schemaVersion: 1, key: 'organization', name }
  await (record === null ? database.device.delete('organization') : database.device.put(record))
  return ok(null)
}

export const toMadeFileRecord = (file: FileRecord): MadeFileRecord => ({
  schemaVersion: 1,
  id: file.id,
  kind: file.kind,
  name: file.name,
  standardName: file.standardName,
  madeAt: file.madeAt,
})
