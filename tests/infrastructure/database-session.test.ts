import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { errorToStorageFailure } from '../../src/infrastructure/database.ts'
import {
  freshName,
  hashDatabase,
  killConnection,
  level,
  openRaw,
  openTab,
  readAssessment,
  readTable,
  refusalOf,
  startAnswered,
  valueOf,
  watch,
} from '../support/databases.ts'
import { failCommit, failMutation, holdStores, stopFailing } from '../support/failing-storage.ts'
import { createStandard, indicatorAt, indicatorsOf } from '../support/stored-standard.ts'

const standard = createStandard()

/** Only the clock of the app: IndexedDB itself goes on. */
const useFakeTimers = (): void => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
}

/** Waits for IndexedDB and not for the clock. */
const untilCalled = async (work: { readonly mock: { readonly calls: unknown[] } }, times: number): Promise<void> => {
  while (work.mock.calls.length < times) await new Promise((resolve) => setImmediate(resolve))
}

describe('durability', () => {
  /** The third argument of every transaction that may write, as the browser gets it. */
  const watchDurability = (): (IDBTransactionDurability | undefined)[] => {
    const asked: (IDBTransactionDurability | undefined)[] = []
    const original = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      names,
      mode,
      options,
    ) {
      if (mode === 'readwrite') asked.push(options?.durability)
      return original.call(this, names, mode, options)
    })
    onTestFinished(() => void vi.restoreAllMocks())
    return asked
  }

  it('is strict for every write transaction', async () => {
    const asked = watchDurability()
    const tab = openTab({ bundled: [standard] })
    const { id } = await startAnswered(tab, standard, [level(1), null, level(2)])
    await tab.deviceRecords.recordMadeFile({ kind: 'ratings-csv', name: 'a.csv', standardName: null })
    const backup = valueOf(await tab.deviceData.createBackup())
    valueOf(await valueOf(await tab.deviceData.prepareRestore(backup.content)).apply())
    expect(id).not.toBe('')
    expect(asked.length).toBeGreaterThan(6)
    expect(new Set(asked)).toEqual(new Set(['strict']))
  })

  it('is not strict when Dexie is not told so (control)', async () => {
    const asked = watchDurability()
    const database = new Dexie(freshName())
    database.version(1).stores({ rows: 'id' })
    onTestFinished(() => database.close())
    await database.table('rows').put({ id: 1 })
    expect(asked).toHaveLength(1)
    expect(asked).not.toContain('strict')
  })
})

describe('a browser that gives no database', () => {
  const withoutDatabase = (factory: unknown): void => {
    const known = Dexie.dependencies.indexedDB
    Dexie.dependencies.indexedDB = factory as IDBFactory
    onTestFinished(() => void (Dexie.dependencies.indexedDB = known))
  }
  const refusing = (name: string) => ({
    open: () => {
      throw new DOMException('The operation is insecure.', name)
    },
    deleteDatabase: () => undefined,
  })

  it.each([
    ['has none', undefined],
    ['has none, said with null', null],
    ['throws SecurityError', refusing('SecurityError')],
  ])('is told as StorageRefused when it %s', async (_, factory) => {
    withoutDatabase(factory)
    const tab = openTab()
    expect(await tab.assessments.startAssessment(standard)).toEqual({ ok: false, error: { type: 'StorageRefused' } })
    expect(tab.problems.at(-1)).toEqual({ type: 'StorageRefused' })
  })

  it('tells live queries as well', async () => {
    withoutDatabase(refusing('SecurityError'))
    const tab = openTab()
    const watched = watch(tab.assessments.watchAssessments())
    await vi.waitFor(() => expect(watched.failures).toEqual([{ type: 'StorageRefused' }]))
    expect(watched.values).toEqual([])
  })
})

describe('an upgrade that another tab blocks', () => {
  /** An older version of the app, older than the guard: it keeps its connection whatever it hears. */
  const holdOldVersion = async (name: string): Promise<IDBDatabase> => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    onTestFinished(() => void vi.restoreAllMocks())
    return openRaw(name, 5, (connection) => void connection.createObjectStore('old'))
  }

  it('is told, and goes on by itself when the other tab closes', async () => {
    const name = freshName()
    const old = await holdOldVersion(name)
    const tab = openTab({ databaseName: name })
    const watched = watch(tab.assessments.watchAssessments())
    const starting = tab.assessments.startAssessment(standard)
    await vi.waitFor(() => expect(tab.problems).toEqual([{ type: 'StorageBlocked' }]))
    expect(watched).toMatchObject({ values: [], failures: [] })
    old.close()
    const { id } = valueOf(await starting)
    expect(tab.problems).toEqual([{ type: 'StorageBlocked' }, null])
    await vi.waitFor(() => expect(watched.values.at(-1)?.map(({ assessment }) => assessment.id)).toEqual([id]))
  })

  it('lets a write fail after a while instead of for ever, and does not write it behind the back', async () => {
    useFakeTimers()
    const name = freshName()
    const old = await holdOldVersion(name)
    const tab = openTab({ databaseName: name })
    const starting = tab.assessments.startAssessment(standard)
    await vi.waitFor(() => expect(tab.problems).toEqual([{ type: 'StorageBlocked' }]), { interval: 1 })
    await vi.advanceTimersByTimeAsync(5000)
    expect(refusalOf(await starting)).toBe('StorageFailed')
    old.close()
    vi.useRealTimers()
    await vi.waitFor(() => expect(tab.problems.at(-1)).toBeNull())
    expect(await readTable(name, 'assessments')).toEqual([])
    const { id } = valueOf(await tab.assessments.startAssessment(standard))
    expect(await readTable(name, 'assessments')).toMatchObject([{ id }])
  })
})

describe('a full disk', () => {
  it('is told as StorageFull, leaves everything before it intact, and is over when there is room again', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(1), level(2)])
    const before = await hashDatabase(tab.databaseName)
    failCommit('QuotaExceededError')
    for (const indicator of indicatorsOf(standard)) {
      const saved = await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(6) })
      expect(saved).toEqual({ ok: false, error: { type: 'StorageFull' } })
    }
    expect(await hashDatabase(tab.databaseName)).toBe(before)
    expect((await readAssessment(tab, id)).ratings.map(({ answer }) => answer)).toEqual([level(1), level(2)])
    stopFailing()
    valueOf(
      await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 2), answer: level(3) }),
    )
    expect((await readAssessment(tab, id)).ratings).toHaveLength(3)
  })

  it.each([
    ['a DOMException', new DOMException('', 'QuotaExceededError'), 'StorageFull'],
    ['inside an AbortError', { name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'StorageFull'],
    ['inside a bulk error', { name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] }, 'StorageFull'],
    ['without a name', new DOMException('', 'AbortError'), 'StorageFailed'],
    ['only in the words of a message', new Error('QuotaExceededError'), 'StorageFailed'],
  ])('is recognised by names alone: %s', (_, error, type) => {
    expect(errorToStorageFailure(error)).toEqual({ type })
  })

  it.each([undefined, null, 'broken', 7, {}, { name: 5 }, { failures: 'many' }])(
    'is not read into %o, which is a failure all the same',
    (error) => {
      expect(errorToStorageFailure(error)).toEqual({ type: 'StorageFailed' })
    },
  )
})

describe('a write that never settles', () => {
  it('counts as failed after five seconds and one more try', async () => {
    useFakeTimers()
    const tab = openTab()
    valueOf(await tab.session.write(() => Promise.resolve(null)))
    const work = vi.fn(() => new Promise<never>(() => undefined))
    const outcomes: unknown[] = []
    void tab.session.write(work).then((outcome) => outcomes.push(outcome))
    await vi.advanceTimersByTimeAsync(4999)
    expect([work.mock.calls.length, outcomes]).toEqual([1, []])
    await vi.advanceTimersByTimeAsync(1)
    await untilCalled(work, 2)
    await vi.advanceTimersByTimeAsync(4999)
    expect(outcomes).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(outcomes).toEqual([{ ok: false, error: { type: 'StorageFailed' } }])
  })

  it('is one answer all the same when the disk wakes up after all', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    const connection = await openRaw(tab.databaseName)
    onTestFinished(() => connection.close())
    useFakeTimers()
    const release = holdStores(connection)
    const change = { assessmentId: id, indicator: indicatorAt(standard, 0), answer: level(4) }
    const saving = tab.assessments.saveAnswer(change)
    await vi.advanceTimersByTimeAsync(5000)
    await vi.advanceTimersByTimeAsync(5000)
    expect(refusalOf(await saving)).toBe('StorageFailed')
    release()
    vi.useRealTimers()
    expect(await tab.assessments.saveAnswer(change)).toEqual({ ok: true, value: 2 })
    expect(await readTable(tab.databaseName, 'ratings')).toMatchObject([{ level: 4 }])
    expect(await readTable(tab.databaseName, 'assessments')).toMatchObject([{ revision: 2 }])
  })
})

describe('a dead connection', () => {
  const deaths: readonly (readonly [how: string, kill: (database: Dexie) => unknown])[] = [
    ['closed by the browser, which says so', killConnection],
    ['closed without a word', (database) => database.backendDB().close()],
    [
      'whose transactions fail',
      (database) => {
        database.backendDB().transaction = () => {
          throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError')
        }
      },
    ],
  ]

  it.each(deaths)('is reopened, and the write tried again: %s', async (_, kill) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    onTestFinished(() => void vi.restoreAllMocks())
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    await kill(tab.session.database)
    const change = { assessmentId: id, indicator: indicatorAt(standard, 0), answer: level(4) }
    expect(await tab.assessments.saveAnswer(change)).toEqual({ ok: true, value: 2 })
    expect(await readTable(tab.databaseName, 'ratings')).toHaveLength(1)
    expect(tab.problems).toEqual(tab.problems.map(() => null))
  })

  it('is given up after one more try, without trying for ever', async () => {
    const tab = openTab()
    await startAnswered(tab, standard)
    const work = vi.fn(() => Promise.reject(new DOMException('', 'UnknownError')))
    expect(refusalOf(await tab.session.write(work))).toBe('StorageFailed')
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('takes its live queries to the new connection, each once', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    const watched = watch(tab.assessments.watchAssessment(id))
    await vi.waitFor(() => expect(watched.values).toHaveLength(1))
    // Two writes fail at the same time and both want the database reopened.
    failMutation({ at: 1, how: 'once' })
    const [one, other] = await Promise.all(
      [0, 1].map((index) =>
        tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, index), answer: level(2) }),
      ),
    )
    expect([one?.ok, other?.ok]).toEqual([true, true])
    await vi.waitFor(() => expect(watched.values.at(-1)?.ratings).toHaveLength(2))
    const told = watched.values.length
    valueOf(
      await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 2), answer: level(2) }),
    )
    await vi.waitFor(() => expect(watched.values.at(-1)?.ratings).toHaveLength(3))
    expect(watched.values).toHaveLength(told + 1)
    watched.stop()
    valueOf(
      await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 3), answer: level(2) }),
    )
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(watched.values).toHaveLength(told + 1)
  })

  it('is reopened once for several writes that fail together', async () => {
    const tab = openTab()
    await startAnswered(tab, standard)
    const opens = tab.problems.length
    const failOnce = () => {
      let tries = 0
      return () => {
        tries += 1
        return tries === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(tries)
      }
    }
    const results = await Promise.all([0, 1, 2].map(() => tab.session.write(failOnce())))
    expect(results).toEqual([0, 1, 2].map(() => ({ ok: true, value: 2 })))
    expect(tab.problems.length - opens).toBe(1)
  })
})

describe('a session that was closed', () => {
  it('neither writes nor reopens the database', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    const before = await hashDatabase(tab.databaseName)
    tab.session.close()
    const change = { assessmentId: id, indicator: indicatorAt(standard, 0), answer: level(4) }
    expect(refusalOf(await tab.assessments.saveAnswer(change))).toBe('StorageFailed')
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })
})
