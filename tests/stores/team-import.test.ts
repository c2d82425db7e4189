import { describe, expect, it, vi } from 'vitest'
import { err, ok } from '../../src/domain/result.ts'
import type { TeamImport } from '../../src/domain/team.ts'
import type { ReceivedRepository } from '../../src/services.ts'
import type {
  TeamFileImport,
  TeamImportOutcome,
  TeamImportPreview,
  TeamImportProgress,
} from '../../src/services-team-import.ts'
import { useStorageStore } from '../../src/stores/storage.ts'
import { useTeamImportStore } from '../../src/stores/team-import.ts'
import { createSource, settled, startStores } from '../support/services.ts'
import { createDeferred, createFileImport, createSources } from '../support/team-services.ts'

const file = (name: string) => new File(['{}'], name)
const previewOf = (fileCount: number): TeamImportPreview => ({ fileCount, rows: [], tables: [], refused: [] })
const outcome = (change: Partial<TeamImportOutcome> = {}): TeamImportOutcome => ({
  teamId: 'team',
  importId: 'import',
  storedFiles: 1,
  fileCount: 1,
  failure: null,
  ...change,
})
const received = (overrides: Partial<ReceivedRepository> = {}): ReceivedRepository => ({
  watchReceived: () => createSource<never>().query,
  saveForkChoice: () => Promise.resolve(ok(null)),
  removeForkChoice: () => Promise.resolve(ok(null)),
  watchImports: () => createSource<readonly TeamImport[]>().query,
  undoImport: () => Promise.resolve(ok(null)),
  ...overrides,
})

const start = (overrides: Partial<TeamFileImport> = {}, repository: Partial<ReceivedRepository> = {}) => {
  const loadTeamFileImport = vi.fn(() => Promise.resolve(createFileImport(overrides)))
  const loadReceived = vi.fn(() => Promise.resolve(received(repository)))
  const pinia = startStores({ loadTeamFileImport, loadReceived })
  return { store: useTeamImportStore(pinia), storage: useStorageStore(pinia), loadTeamFileImport, loadReceived }
}

describe('looking into files', () => {
  it('shows what the files that were chosen last would change, however late the first ones answer', async () => {
    const answers = [createDeferred<TeamImportPreview>(), createDeferred<TeamImportPreview>()]
    const asked = [...answers]
    const cancel = vi.fn()
    const prepare = () => (asked.shift()?.promise ?? Promise.reject(new Error())).then((value) => ok(value))
    const { store } = start({ prepare, cancel })
    void store.prepare([file('a')], null)
    await settled()
    void store.prepare([file('b'), file('c')], null)
    await settled()
    expect(cancel).toHaveBeenCalledTimes(1)
    answers[1]?.resolve(previewOf(2))
    await settled()
    answers[0]?.resolve(previewOf(1))
    await settled()
    expect([store.phase, store.preview?.fileCount]).toEqual(['previewed', 2])
  })

  it('that was given up while the program was loading leaves the page free', async () => {
    const arriving = createDeferred<TeamFileImport>()
    const { store, loadTeamFileImport } = start()
    loadTeamFileImport.mockReturnValueOnce(arriving.promise)
    void store.prepare([file('a')], null)
    store.cancel()
    arriving.resolve(createFileImport())
    await settled()
    expect([store.phase, store.preview]).toEqual(['choosing', null])
  })

  it('says why nothing could be read, and when what reads has broken down', async () => {
    const prepare = vi.fn<TeamFileImport['prepare']>(() => Promise.resolve(err({ type: 'StorageNewer' })))
    const { store } = start({ prepare })
    await store.prepare([file('a')], null)
    expect([store.phase, store.failure]).toEqual(['choosing', { type: 'StorageNewer' }])
    prepare.mockRejectedValueOnce(new Error('The import worker has stopped.'))
    await expect(store.prepare([file('a')], null)).rejects.toThrow('stopped')
    expect([store.phase, store.failure]).toEqual(['choosing', { type: 'StorageFailed' }])
  })
})

describe('storing files', () => {
  it('goes on where it stopped, in the team that was made', async () => {
    const outcomes = [outcome({ storedFiles: 1, fileCount: 2, failure: { type: 'StorageFull' } }), outcome()]
    const confirm = vi.fn<TeamFileImport['confirm']>(() => Promise.resolve(ok(outcomes.shift() ?? outcome())))
    const { store, storage } = start({ confirm })
    await store.prepare([file('a'), file('b')], null)
    await store.confirm(null, '新團隊')
    expect([store.phase, store.failure]).toEqual(['stopped', { type: 'StorageFull' }])
    expect(storage.lastSavedAt, 'one file is stored').not.toBeNull()
    await store.confirm(null, '新團隊')
    expect([store.phase, store.failure]).toEqual(['done', null])
    expect(confirm.mock.calls.map(([{ teamId }]) => teamId)).toEqual([null, 'team'])
  })

  it('stays where it was when it cannot begin', async () => {
    const outcomes = [ok(outcome({ storedFiles: 0, fileCount: 2 })), err({ type: 'StorageBlocked' as const })]
    const { store, storage } = start({ confirm: () => Promise.resolve(outcomes.shift() ?? ok(outcome())) })
    await store.prepare([file('a'), file('b')], null)
    await store.confirm('team', '')
    expect([store.phase, storage.lastSavedAt]).toEqual(['stopped', null])
    await store.confirm('team', '')
    expect([store.phase, store.failure]).toEqual(['stopped', { type: 'StorageBlocked' }])
  })

  it('does not call done what broke down: the files have to be chosen again', async () => {
    const confirm = () => Promise.reject(new Error('The import worker has stopped.'))
    const { store } = start({ confirm })
    await store.prepare([file('a')], null)
    await expect(store.confirm('team', '')).rejects.toThrow('stopped')
    expect([store.phase, store.preview, store.failure]).toEqual(['choosing', null, { type: 'StorageFailed' }])
  })

  it('is asked for once, and goes on to its end when the page is left', async () => {
    const writing = createDeferred<TeamImportOutcome>()
    const confirm = vi.fn(() => writing.promise.then((value) => ok(value)))
    const [cancel, close] = [vi.fn(), vi.fn()]
    const { store } = start({ confirm, cancel, close })
    await store.prepare([file('a')], null)
    void store.confirm('team', '')
    void store.confirm('team', '')
    await settled()
    store.leave()
    expect([confirm.mock.calls.length, cancel.mock.calls.length, close.mock.calls.length]).toEqual([1, 0, 0])
    writing.resolve(outcome())
    await settled()
    expect(store.phase).toBe('done')
  })
})

describe('imports', () => {
  it('that could not be undone are still there, and the page says why', async () => {
    const { store } = start({}, { undoImport: () => Promise.resolve(err({ type: 'StorageFull' })) })
    await store.prepare([file('a')], null)
    await store.undo('import')
    expect([store.phase, store.failure]).toEqual(['previewed', { type: 'StorageFull' }])
  })

  it('are those of the team that was asked for last', async () => {
    const sources = createSources<readonly TeamImport[]>()
    const { store, loadReceived } = start({}, { watchImports: (id) => sources.of(id).query })
    loadReceived.mockRejectedValueOnce(new Error('offline'))
    await expect(store.watchImports('a')).rejects.toThrow('offline')
    for (const id of ['a', 'b', 'a']) void store.watchImports(id)
    await settled()
    expect([sources.of('a').subscriptions(), sources.of('b').subscriptions()]).toEqual([1, 0])
  })
})

describe('writing', () => {
  it('says nothing about writing before something is written, however far reading had come', async () => {
    const tells: ((progress: TeamImportProgress) => void)[] = []
    const { store } = start({
      prepare: (_files, _teamId, tell) => {
        tell({ phase: 'reading', doneFiles: 30, fileCount: 31, share: 0.97 })
        return Promise.resolve(ok(previewOf(31)))
      },
      confirm: (_target, _decisions, tell) => {
        tells.push(tell)
        return new Promise(() => undefined)
      },
    })
    await store.prepare([file('a')], null)
    expect(store.progress?.doneFiles).toBe(30)
    void store.confirm(null, '業務部')
    await settled()
    expect([store.phase, store.progress]).toEqual(['writing', null])
    tells[0]?.({ phase: 'writing', doneFiles: 2, fileCount: 31, share: 2 / 31 })
    expect(store.progress?.doneFiles).toBe(2)
  })
})
