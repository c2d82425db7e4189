import { defineStore } from 'pinia'
import { type ShallowRef, computed, shallowReadonly, shallowRef } from 'vue'
import type { Person } from '../domain/identity.ts'
import type { Result } from '../domain/result.ts'
import type { BackupOutcome, FileOutcome, Prepared, StorageFailure } from '../services.ts'
import { useDeviceOverviewStore } from './device-overview.ts'
import { useServices } from './services.ts'

/** What lies on this device, and the commands over all of it. */
export const useDeviceDataStore = defineStore('device-data', () => {
  const { deviceRecords, loadDeviceData, saveFile } = useServices()
  const device = useDeviceOverviewStore()
  const backupOutcome = shallowRef<BackupOutcome | null>(null)
  const personFailure = shallowRef<StorageFailure | null>(null)
  const isPersonSaved = shallowRef(false)

  const downloadBackup = async (): Promise<void> => {
    const data = await loadDeviceData()
    const made = await data.createBackup()
    if (made.ok) saveFile(made.value)
    backupOutcome.value = made.ok ? { type: 'made', name: made.value.name } : { type: 'failed' }
  }

  const restore = createFileCommand(async (text) => (await loadDeviceData()).prepareRestore(text))
  const ratings = createFileCommand(async (text) => (await loadDeviceData()).prepareRatingsImport(text))

  const savePerson = async (labels: Omit<Person, 'id'>): Promise<void> => {
    const saved = await deviceRecords.savePerson(labels)
    isPersonSaved.value = saved.ok
    personFailure.value = saved.ok ? null : saved.error
  }

  const forgetOutcomes = (): void => {
    isPersonSaved.value = false
    personFailure.value = null
    backupOutcome.value = null
    restore.cancel()
    ratings.cancel()
  }

  const eraseAll = async (): Promise<boolean> => {
    const data = await loadDeviceData()
    return (await data.eraseAll()).ok
  }

  return {
    overview: computed(() => device.overview),
    failure: computed(() => device.failure),
    backupOutcome: shallowReadonly(backupOutcome),
    restoreOutcome: restore.outcome,
    ratingsOutcome: ratings.outcome,
    personFailure: shallowReadonly(personFailure),
    isPersonSaved: shallowReadonly(isPersonSaved),
    watch: device.watch,
    downloadBackup,
    savePerson,
    prepareRestore: restore.prepare,
    confirmRestore: restore.confirm,
    cancelRestore: restore.cancel,
    prepareRatingsImport: ratings.prepare,
    confirmRatingsImport: ratings.confirm,
    cancelRatingsImport: ratings.cancel,
    forgetOutcomes,
    eraseAll,
  }
})

interface FileCommand<Preview, Problem> {
  readonly outcome: Readonly<ShallowRef<FileOutcome<Preview, Problem> | null>>
  readonly prepare: (file: File) => Promise<void>
  readonly confirm: () => Promise<void>
  readonly cancel: () => void
}

/** Looks at a file first, and carries out what was shown once it is confirmed. */
const createFileCommand = <Preview, Problem>(
  prepareText: (text: string) => Promise<Result<Prepared<Preview>, Problem | StorageFailure>>,
): FileCommand<Preview, Problem | StorageFailure> => {
  const outcome = shallowRef<FileOutcome<Preview, Problem | StorageFailure> | null>(null)
  let prepared: Prepared<Preview> | null = null
  /** Only the last command may show its outcome: a large file may be read longer than the next one. */
  let commands = 0

  const refuse = (problem: Problem | StorageFailure): void => {
    prepared = null
    outcome.value = { type: 'refused', problem }
  }

  return {
    outcome: shallowReadonly(outcome),
    prepare: async (file) => {
      commands += 1
      const own = commands
      const result = await prepareText(await file.text())
      if (own !== commands) return
      if (!result.ok) {
        refuse(result.error)
        return
      }
      prepared = result.value
      outcome.value = { type: 'previewed', preview: result.value.preview }
    },
    confirm: async () => {
      if (prepared === null) return
      const { apply } = prepared
      // A second click finds nothing to do.
      prepared = null
      const applied = await apply()
      if (!applied.ok) {
        refuse(applied.error)
        return
      }
      outcome.value = { type: 'done' }
    },
    cancel: () => {
      commands += 1
      prepared = null
      outcome.value = null
    },
  }
}
