import { type Result, err } from '../domain/result.ts'
import type { LiveQuery, Services, StorageFailure } from '../services.ts'

/** What the database is behind. */
export type DeferrableStorage = Pick<
  Services,
  'assessments' | 'deviceRecords' | Extract<keyof Services, `load${string}`>
>

/** Loads once. What did not arrive is asked for again by the next who needs it. */
export const createLoader = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let loading: Promise<Value> | null = null
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = null
      throw error
    }))
}

/**
 * The storage for a page that is shown before the storage is there. Asking for it does not wait for the first paint;
 * the first paint does not wait for it. Where it does not arrive, whoever asks is told like for any other failure.
 */
export const deferStorage = (load: () => Promise<DeferrableStorage>): DeferrableStorage => {
  const failed: StorageFailure = { type: 'StorageFailed' }

  const query = <Value>(open: (storage: DeferrableStorage) => LiveQuery<Value>): LiveQuery<Value> => ({
    subscribe: (next, fail) => {
      let isStopped = false
      let stop = (): void => undefined
      load().then(
        (storage) => {
          if (!isStopped) stop = open(storage).subscribe(next, fail)
        },
        () => fail(failed),
      )
      return () => {
        isStopped = true
        stop()
      }
    },
  })

  const ask = async <Value, Refusal>(
    call: (storage: DeferrableStorage) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal | StorageFailure>> => {
    const storage = await load().catch(() => null)
    return storage === null ? err(failed) : call(storage)
  }

  return {
    assessments: {
      watchAssessments: () => query(({ assessments }) => assessments.watchAssessments()),
      watchAssessment: (id) => query(({ assessments }) => assessments.watchAssessment(id)),
      startAssessment: (standard) => ask(({ assessments }) => assessments.startAssessment(standard)),
      saveAnswer: (change) => ask(({ assessments }) => assessments.saveAnswer(change)),
    },
    deviceRecords: {
      watchOverview: () => query(({ deviceRecords }) => deviceRecords.watchOverview()),
      readPerson: () => ask(({ deviceRecords }) => deviceRecords.readPerson()),
      savePerson: (labels) => ask(({ deviceRecords }) => deviceRecords.savePerson(labels)),
      watchOrganization: () => query(({ deviceRecords }) => deviceRecords.watchOrganization()),
      saveOrganization: (name, seen) => ask(({ deviceRecords }) => deviceRecords.saveOrganization(name, seen)),
      recordMadeFile: (file) => ask(({ deviceRecords }) => deviceRecords.recordMadeFile(file)),
    },
    loadDeviceData: async () => (await load()).loadDeviceData(),
    loadDetails: async () => (await load()).loadDetails(),
    loadTextMatches: async () => (await load()).loadTextMatches(),
    loadPlan: async () => (await load()).loadPlan(),
    loadTeams: async () => (await load()).loadTeams(),
    loadReceived: async () => (await load()).loadReceived(),
    loadTeamPictures: async () => (await load()).loadTeamPictures(),
    loadTeamFileImport: async () => (await load()).loadTeamFileImport(),
    loadReviews: async () => (await load()).loadReviews(),
    loadTeamWork: async () => (await load()).loadTeamWork(),
    loadExchange: async () => (await load()).loadExchange(),
    loadDemoTeam: async () => (await load()).loadDemoTeam(),
    loadDemoData: async () => (await load()).loadDemoData(),
    loadAppUpdates: async () => (await load()).loadAppUpdates(),
  }
}
