import { describe, expect, it, vi } from 'vitest'
import { type Result, err, ok } from '../../src/domain/result.ts'
import type {
  DeviceData,
  DeviceOverview,
  MadeFile,
  Prepared,
  RestorePreview,
  StorageFailure,
} from '../../src/services.ts'
import { useDeviceDataStore } from '../../src/stores/device-data.ts'
import { anyFile, createDeviceData, createServices, createSource, settled, startStores } from '../support/services.ts'

const preview: RestorePreview = {
  added: 1,
  replaced: 0,
  skipped: 0,
  keptBoth: 0,
  exportedAt: '2026-11-21T01:00:00.000Z',
  names: ['測試人員'],
}
const overview: DeviceOverview = {
  assessmentCount: 1,
  answerCount: 4,
  demoCount: 0,
  evidenceCount: 0,
  planItemCount: 0,
  person: null,
  quarantineCount: 0,
  madeFiles: [],
  lastBackupAt: null,
  changesSinceBackup: 4,
}
const ratingsPreview = {
  assessments: [{ standardName: '測試人員', answered: 4, isAlreadyHere: false }],
  otherPerson: null,
}

const fileOf = (content: string): File => new File([content], 'backup.json')

const startWith = (overrides: Partial<DeviceData> = {}) => {
  const saved: MadeFile[] = []
  const source = createSource<DeviceOverview>()
  const loadDeviceData = vi.fn(() => Promise.resolve(createDeviceData(overrides)))
  const { deviceRecords } = createServices()
  const pinia = startStores({
    loadDeviceData,
    saveFile: (file) => saved.push(file),
    deviceRecords: { ...deviceRecords, watchOverview: () => source.query },
  })
  return { store: useDeviceDataStore(pinia), saved, source, loadDeviceData }
}

/** A restore that tells what it was given, and how often it was carried out. */
const createRestore = (applied: Result<null, StorageFailure> = ok(null)) => {
  const apply = vi.fn(() => Promise.resolve(applied))
  const prepareRestore = vi.fn<DeviceData['prepareRestore']>(() => Promise.resolve(ok({ preview, apply })))
  return { apply, prepareRestore }
}

describe('the overview', () => {
  it('is unknown until it is read, watched once, and kept when reading fails', () => {
    const { store, source } = startWith()
    expect(store.overview).toBeNull()
    store.watch()
    store.watch()
    expect(source.subscriptions()).toBe(1)
    source.say(overview)
    expect(store.overview).toEqual(overview)
    source.fail({ type: 'StorageFailed' })
    expect([store.overview, store.failure]).toEqual([overview, { type: 'StorageFailed' }])
    source.say({ ...overview, answerCount: 5 })
    expect([store.overview?.answerCount, store.failure]).toEqual([5, null])
  })
})

describe('the commands over all data', () => {
  it('are loaded when the first one is given', async () => {
    const { store, loadDeviceData } = startWith()
    store.watch()
    expect(loadDeviceData).not.toHaveBeenCalled()
    await store.downloadBackup()
    expect(loadDeviceData).toHaveBeenCalledTimes(1)
  })

  it('are asked for again when that part of the program did not arrive', async () => {
    const { store, loadDeviceData, saved } = startWith()
    loadDeviceData.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    await expect(store.downloadBackup()).rejects.toThrow('Failed to fetch')
    await store.downloadBackup()
    expect(saved).toEqual([anyFile])
  })
})

describe('downloading a backup', () => {
  it('hands the file over and says its name', async () => {
    const { store, saved } = startWith()
    await store.downloadBackup()
    expect(saved).toEqual([anyFile])
    expect(store.backupOutcome).toEqual({ type: 'made', name: 'backup.json' })
  })

  it('hands nothing over when it fails, and says so until it is forgotten', async () => {
    const { store, saved } = startWith({ createBackup: () => Promise.resolve(err({ type: 'StorageFailed' })) })
    await store.downloadBackup()
    expect(saved).toEqual([])
    expect(store.backupOutcome).toEqual({ type: 'failed' })
    store.forgetOutcomes()
    expect(store.backupOutcome).toBeNull()
  })
})

describe('restoring', () => {
  it('shows what it would do, does it once it is confirmed, and says that it is done', async () => {
    const { apply, prepareRestore } = createRestore()
    const { store } = startWith({ prepareRestore })
    expect(store.restoreOutcome).toBeNull()
    await store.prepareRestore(fileOf('the text of the backup'))
    expect(prepareRestore).toHaveBeenCalledWith('the text of the backup')
    expect(store.restoreOutcome).toEqual({ type: 'previewed', preview })
    expect(apply).not.toHaveBeenCalled()
    await store.confirmRestore()
    expect(apply).toHaveBeenCalledTimes(1)
    expect(store.restoreOutcome).toEqual({ type: 'done' })
  })

  it('does nothing when there is nothing to confirm', async () => {
    const { apply, prepareRestore } = createRestore()
    const { store } = startWith({ prepareRestore })
    await store.confirmRestore()
    expect([apply.mock.calls, store.restoreOutcome]).toEqual([[], null])
  })

  it('is done once by two clicks', async () => {
    const { apply, prepareRestore } = createRestore()
    const { store } = startWith({ prepareRestore })
    await store.prepareRestore(fileOf(''))
    await Promise.all([store.confirmRestore(), store.confirmRestore()])
    expect(apply).toHaveBeenCalledTimes(1)
    expect(store.restoreOutcome).toEqual({ type: 'done' })
  })

  it('does nothing after it was cancelled', async () => {
    const { apply, prepareRestore } = createRestore()
    const { store } = startWith({ prepareRestore })
    await store.prepareRestore(fileOf(''))
    store.cancelRestore()
    expect(store.restoreOutcome).toBeNull()
    await store.confirmRestore()
    expect(apply).not.toHaveBeenCalled()
  })

  it('says why a file is refused, and has nothing to confirm then', async () => {
    const { apply, prepareRestore } = createRestore()
    const { store } = startWith({ prepareRestore })
    await store.prepareRestore(fileOf('good'))
    prepareRestore.mockResolvedValueOnce(err({ type: 'FileAltered' }))
    await store.prepareRestore(fileOf('bad'))
    expect(store.restoreOutcome).toEqual({ type: 'refused', problem: { type: 'FileAltered' } })
    await store.confirmRestore()
    expect(apply).not.toHaveBeenCalled()
  })

  it('says when it could not be written, and has to be looked at again', async () => {
    const { apply, prepareRestore } = createRestore(err({ type: 'StorageFull' }))
    const { store } = startWith({ prepareRestore })
    await store.prepareRestore(fileOf(''))
    await store.confirmRestore()
    expect(store.restoreOutcome).toEqual({ type: 'refused', problem: { type: 'StorageFull' } })
    await store.confirmRestore()
    expect(apply).toHaveBeenCalledTimes(1)
  })

  /** Every file is read until it is let go, in any order. */
  const createSlowRestore = () => {
    const waiting = new Map<string, (prepared: Prepared<RestorePreview>) => void>()
    const applied: string[] = []
    const finish = async (text: string): Promise<void> => {
      await settled()
      const apply = () => {
        applied.push(text)
        return Promise.resolve(ok(null))
      }
      waiting.get(text)?.({ preview: { ...preview, names: [text] }, apply })
      await settled()
    }
    const prepareRestore: DeviceData['prepareRestore'] = (text) =>
      new Promise((resolve) => waiting.set(text, (prepared) => resolve(ok(prepared))))
    return { applied, finish, prepareRestore }
  }

  it('shows and does what was chosen last, also when the file before takes longer', async () => {
    const { applied, finish, prepareRestore } = createSlowRestore()
    const { store } = startWith({ prepareRestore })
    void store.prepareRestore(fileOf('large'))
    void store.prepareRestore(fileOf('small'))
    await finish('small')
    await finish('large')
    expect(store.restoreOutcome).toMatchObject({ type: 'previewed', preview: { names: ['small'] } })
    await store.confirmRestore()
    expect(applied).toEqual(['small'])
  })

  it('shows nothing of a file that was cancelled while it was read', async () => {
    const { applied, finish, prepareRestore } = createSlowRestore()
    const { store } = startWith({ prepareRestore })
    void store.prepareRestore(fileOf('large'))
    await settled()
    store.forgetOutcomes()
    await finish('large')
    expect(store.restoreOutcome).toBeNull()
    await store.confirmRestore()
    expect(applied).toEqual([])
  })
})

describe('importing ratings', () => {
  it('has a flow of its own beside restoring', async () => {
    const apply = vi.fn(() => Promise.resolve(ok(null)))
    const restore = createRestore()
    const { store } = startWith({
      prepareRestore: restore.prepareRestore,
      prepareRatingsImport: () => Promise.resolve(ok({ preview: ratingsPreview, apply })),
    })
    await store.prepareRestore(fileOf(''))
    await store.prepareRatingsImport(fileOf(''))
    expect(store.ratingsOutcome).toEqual({ type: 'previewed', preview: ratingsPreview })
    await store.confirmRatingsImport()
    expect(store.ratingsOutcome).toEqual({ type: 'done' })
    expect(store.restoreOutcome).toEqual({ type: 'previewed', preview })
    expect(restore.apply).not.toHaveBeenCalled()
    store.cancelRatingsImport()
    expect(store.ratingsOutcome).toBeNull()
  })

  it('says why a file is refused', async () => {
    const problem = { type: 'CsvColumnsMissing', columns: ['狀態'] } as const
    const { store } = startWith({ prepareRatingsImport: () => Promise.resolve(err(problem)) })
    await store.prepareRatingsImport(fileOf(''))
    expect(store.ratingsOutcome).toEqual({ type: 'refused', problem })
  })
})

describe('erasing everything', () => {
  it('tells whether it was done', async () => {
    expect(await startWith().store.eraseAll()).toBe(true)
    const refused = startWith({ eraseAll: () => Promise.resolve(err({ type: 'StorageFailed' })) })
    expect(await refused.store.eraseAll()).toBe(false)
  })
})
