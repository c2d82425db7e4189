import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { AssessmentDatabase } from '../../src/infrastructure/database.ts'
import {
  type Rows,
  type Tab,
  firstOf,
  freshName,
  hashDatabase,
  killConnection,
  level,
  nativeVersion,
  openRaw,
  openTab,
  readRows,
  readTable,
  refusalOf,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()

/** The app of the day after tomorrow: it gives every rating a new field. */
class NextDatabase extends AssessmentDatabase {
  constructor(name: string) {
    super(name)
    this.version(4)
      .stores({ ratings: '[assessmentId+indicatorId], assessmentId, ratedAt' })
      .upgrade(async (transaction) => {
        await transaction.table('ratings').toCollection().modify({ isMigrated: true })
      })
  }
}

const openNext = async (name: string): Promise<NextDatabase> => {
  const database = new NextDatabase(name)
  onTestFinished(() => database.close())
  await database.open()
  return database
}

/** The first version as plain Dexie opens it: no guard against anything. */
const openWithoutGuard = async (name: string): Promise<Dexie> => {
  const database = new Dexie(name)
  database.version(1).stores(releasedStores[1])
  onTestFinished(() => database.close())
  await database.open()
  return database
}

/** What has been released, written out once more: people's databases look like this. A version is only ever added. */
const releasedStores = {
  1: {
    assessments: 'id',
    ratings: '[assessmentId+indicatorId], assessmentId',
    standards: 'contentHash',
    device: 'key',
    madeFiles: 'id',
    quarantine: 'id',
  },
  2: {
    evidence: '[assessmentId+indicatorId], assessmentId',
    marks: '[assessmentId+indicatorId], assessmentId',
    profiles: 'assessmentId',
    selfChecks: '[assessmentId+itemId], assessmentId',
    snapshots: 'id, assessmentId',
    planItems: 'id, assessmentId',
    textMatches: 'id',
  },
  3: {
    teams: 'id',
    teamMembers: '[teamId+personId], teamId',
    personAliases: '[teamId+personId], teamId',
    teamImports: 'id, teamId',
    receivedResults: 'id, teamId, importId, contentHash',
    receivedParts: 'id, teamId, importId, [teamId+assessmentId]',
    forkChoices: '[teamId+assessmentId+revision], teamId',
    reviews: 'id, assessmentId, teamId',
    assessmentCycles: 'id, teamId',
    trainings: 'id, teamId',
  },
} as const

const answerIn = async (tab: Tab, id: string) =>
  tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 1), answer: level(5) })

const putRating = (database: Dexie, assessmentId: string): PromiseLike<unknown> =>
  database.table('ratings').put({ assessmentId, indicatorId: 'T1:T1.1:P1.1.2', status: 'rated', level: 5 })

describe('the tables', () => {
  it('are those that have been released, version by version', async () => {
    const tab = openTab()
    valueOf(await tab.deviceRecords.readPerson())
    const released = new Dexie(freshName())
    for (const [version, stores] of Object.entries(releasedStores)) released.version(Number(version)).stores(stores)
    onTestFinished(() => released.close())
    await released.open()
    const shape = async (name: string): Promise<readonly unknown[]> => {
      const connection = await openRaw(name)
      const names = [...connection.objectStoreNames]
      const transaction = connection.transaction(names)
      const stores = names.map((store) => transaction.objectStore(store))
      const described = stores.map(({ name: table, keyPath, autoIncrement, indexNames }) => ({
        table,
        keyPath,
        autoIncrement,
        indexes: [...indexNames],
      }))
      connection.close()
      return described
    }
    expect(await shape(tab.databaseName)).toEqual(await shape(released.name))
    expect(await nativeVersion(tab.databaseName)).toBe(10 * Object.keys(releasedStores).length)
  })
})

/** What the first version left on a device, and a backup that it made. Written by that version; never by this one. */
const versionOne = JSON.parse(
  readFileSync(new URL('../fixtures/databases/version-1.json', import.meta.url), 'utf8'),
) as { readonly nativeVersion: number; readonly rows: Rows; readonly backup: object }

describe('what the first version has written', () => {
  const expected = [{ status: 'rated', level: 4 }, { status: 'not-applicable' }, { status: 'rated', level: 0 }]

  it('is opened by this one: every answer is there, and new things can be added', async () => {
    const name = freshName()
    const old = new Dexie(name)
    old.version(1).stores(releasedStores[1])
    await old.open()
    expect(old.backendDB().version).toBe(versionOne.nativeVersion)
    for (const [table, rows] of Object.entries(versionOne.rows)) await old.table(table).bulkAdd([...rows])
    old.close()

    const tab = openTab({ databaseName: name })
    const [stored] = await firstOf(tab.assessments.watchAssessments())
    expect(stored?.ratings.map(({ answer }) => answer)).toEqual(expected)
    expect(stored?.assessment.isDemo).toBe(false)
    const id = stored?.assessment.id ?? ''
    const revision = stored?.assessment.revision ?? 0
    expect(
      valueOf(
        await tab.details.saveEvidence({
          assessmentId: id,
          indicatorId: 'T1:T1.1:P1.1.1',
          base: { text: '', link: '' },
          next: { text: '新的', link: '' },
        }),
      ),
    ).toBe(revision + 1)
    const rows = await readRows(name)
    for (const [table, before] of Object.entries(versionOne.rows))
      if (table !== 'assessments') expect(rows[table], table).toEqual(before)
  })

  it('is restored from its backup as well', async () => {
    const tab = openTab()
    const prepared = valueOf(await tab.deviceData.prepareRestore(JSON.stringify(versionOne.backup)))
    expect(prepared.preview.added).toBe(1)
    valueOf(await prepared.apply())
    const [stored] = await firstOf(tab.assessments.watchAssessments())
    expect(stored?.ratings.map(({ answer }) => answer)).toEqual(expected)
  })
})

/** The same of the second version, with one record in every table that stands beside the answers. */
const versionTwo = JSON.parse(
  readFileSync(new URL('../fixtures/databases/version-2.json', import.meta.url), 'utf8'),
) as typeof versionOne

describe('what the second version has written', () => {
  it('is opened by this one: no record is touched, and there is room for teams', async () => {
    const name = freshName()
    const old = new Dexie(name)
    old.version(1).stores(releasedStores[1])
    old.version(2).stores(releasedStores[2])
    await old.open()
    expect(old.backendDB().version).toBe(versionTwo.nativeVersion)
    for (const [table, rows] of Object.entries(versionTwo.rows)) await old.table(table).bulkAdd([...rows])
    old.close()

    const tab = openTab({ databaseName: name })
    const [stored] = await firstOf(tab.assessments.watchAssessments())
    const details = await firstOf(tab.details.watchDetails(stored?.assessment.id ?? ''))
    expect([...details.evidenceById.values()].map(({ text }) => text)).toEqual(['上架三檔活動'])
    expect(details.snapshots.map(({ name }) => name)).toEqual(['五月'])
    const rows = await readRows(name)
    for (const [table, before] of Object.entries(versionTwo.rows)) expect(rows[table], table).toEqual(before)
    for (const table of Object.keys(releasedStores[3])) expect(rows[table], table).toEqual([])
  })

  it('is restored from its backup as well', async () => {
    const tab = openTab()
    const prepared = valueOf(await tab.deviceData.prepareRestore(JSON.stringify(versionTwo.backup)))
    valueOf(await prepared.apply())
    const rows = await readRows(tab.databaseName)
    for (const table of ['assessments', 'ratings', 'evidence', 'marks', 'profiles', 'selfChecks', 'snapshots'])
      expect(rows[table], table).toEqual(versionTwo.rows[table])
  })
})

describe('a database that a newer version has written', () => {
  it('is refused, and nothing in it is changed', async () => {
    const name = freshName()
    ;(await openNext(name)).close()
    const before = await hashDatabase(name)
    const tab = openTab({ databaseName: name })
    expect(await tab.assessments.startAssessment(standard)).toEqual({ ok: false, error: { type: 'StorageNewer' } })
    expect(refusalOf(await tab.deviceRecords.readPerson())).toBe('StorageNewer')
    expect(refusalOf(await tab.deviceData.createBackup())).toBe('StorageNewer')
    expect(tab.problems).toEqual([{ type: 'StorageNewer' }])
    expect(await hashDatabase(name)).toBe(before)
  })

  it('is written to by plain Dexie (control)', async () => {
    const name = freshName()
    ;(await openNext(name)).close()
    const before = await hashDatabase(name)
    await putRating(await openWithoutGuard(name), 'a')
    expect(await hashDatabase(name)).not.toBe(before)
  })

  it('keeps its version and its tables also where it has dropped one that this version knows', async () => {
    const name = freshName()
    const withoutQuarantine = new AssessmentDatabase(name)
    withoutQuarantine.version(4).stores({ quarantine: null })
    await withoutQuarantine.open()
    withoutQuarantine.close()
    const before = await hashDatabase(name)
    const tab = openTab({ databaseName: name })
    expect(refusalOf(await tab.deviceRecords.readPerson())).toBe('StorageNewer')
    expect(await hashDatabase(name)).toBe(before)
    // Plain Dexie adds the table and raises the version, after which the newer app finds its own database too new.
    vi.spyOn(console, 'warn').mockImplementationOnce(() => undefined)
    ;(await openWithoutGuard(name)).close()
    expect(await nativeVersion(name)).toBe(41)
  })

  it('tells a live query why there is nothing', async () => {
    const name = freshName()
    ;(await openNext(name)).close()
    const tab = openTab({ databaseName: name })
    const failures: unknown[] = []
    tab.assessments.watchAssessments().subscribe(
      () => expect.unreachable(),
      (failure) => failures.push(failure),
    )
    await vi.waitFor(() => expect(failures).toEqual([{ type: 'StorageNewer' }]))
  })
})

describe('a tab whose database another tab upgrades', () => {
  it('is refused every write, says why, and does not block the other tab', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2)])
    const next = await openNext(tab.databaseName)
    const before = await hashDatabase(tab.databaseName)
    expect(tab.problems.at(-1)).toEqual({ type: 'StorageStale' })
    expect(await answerIn(tab, id)).toEqual({ ok: false, error: { type: 'StorageStale' } })
    expect(refusalOf(await tab.assessments.startAssessment(standard))).toBe('StorageStale')
    expect(refusalOf(await tab.deviceRecords.readPerson())).toBe('StorageStale')
    expect(await hashDatabase(tab.databaseName)).toBe(before)
    expect(await next.table('ratings').toArray()).toMatchObject([{ level: 2, isMigrated: true }])
  })

  it('writes a row that no upgrade ever sees without the guard (control)', async () => {
    const name = freshName()
    const old = await openWithoutGuard(name)
    await putRating(old, 'a')
    // Dexie says that it closes, and means until the next write.
    vi.spyOn(console, 'warn').mockImplementationOnce(() => undefined)
    const next = await openNext(name)
    await putRating(old, 'b')
    const rows = await next.table('ratings').toArray()
    expect(rows.map((row: Record<string, unknown>) => row.isMigrated)).toEqual([true, undefined])
  })

  it('keeps the write that was on its way when the upgrade began, or refuses it', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    const writing = answerIn(tab, id)
    const next = await openNext(tab.databaseName)
    const saved = await writing
    const rows = await next.table('ratings').toArray()
    expect(rows).toHaveLength(saved.ok ? 1 : 0)
    expect(rows.every((row: Record<string, unknown>) => row.isMigrated === true)).toBe(true)
    expect(refusalOf(await answerIn(tab, id))).toBe('StorageStale')
  })

  it('stays refused when it is asked again and again', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    await openNext(tab.databaseName)
    for (let time = 0; time < 3; time += 1) expect(refusalOf(await answerIn(tab, id))).toBe('StorageStale')
    expect(await readTable(tab.databaseName, 'ratings')).toEqual([])
  })

  it('is refused also when its own connection had died before, and it heard nothing of the upgrade', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    await killConnection(tab.session.database)
    await openNext(tab.databaseName)
    expect(refusalOf(await answerIn(tab, id))).toBe('StorageNewer')
    expect(await readTable(tab.databaseName, 'ratings')).toEqual([])
  })

  it('writes into the newer database after its connection died without that guard (control)', async () => {
    const name = freshName()
    const old = await openWithoutGuard(name)
    await killConnection(old)
    const next = await openNext(name)
    await putRating(old, 'b')
    const rows = await next.table('ratings').toArray()
    expect(rows.map((row: Record<string, unknown>) => row.isMigrated)).toEqual([undefined])
  })
})
