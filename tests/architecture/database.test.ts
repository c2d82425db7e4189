import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import ts from 'typescript'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { backupTablesSchema, excludedTables, readAllTables } from '../../src/infrastructure/backup-tables.ts'
import { AssessmentDatabase } from '../../src/infrastructure/database.ts'
import { toRestorableTables } from '../../src/infrastructure/restorable-tables.ts'
import { freshName, level, openRaw, openTab, putRows, readRows, startAnswered, valueOf } from '../support/databases.ts'
import { type Breach, type SourceFiles, sourceScripts } from '../support/source-files.ts'
import { importsOf, lineOf, nodesBelow, parseScript } from '../support/source-modules.ts'
import { createStandard } from '../support/stored-standard.ts'

/** A version of the app whose author has forgotten the backup. */
class ForgetfulDatabase extends AssessmentDatabase {
  constructor(name: string) {
    super(name)
    this.version(4).stores({ plans: 'id' })
  }
}

const tableNames = (database: Dexie): readonly string[] => database.tables.map(({ name }) => name).sort()

/** Tables that are neither in the backup nor left out for a reason, or both, or that do not exist. */
const findUnaccounted = (tables: readonly string[], excluded: Readonly<Record<string, string>>): readonly Breach[] => {
  const inBackup = Object.keys(backupTablesSchema.entries)
  const leftOut = Object.keys(excluded).filter((table) => (excluded[table] ?? '').length > 20)
  const known = [...inBackup, ...leftOut]
  return [
    ...tables.filter((table) => !known.includes(table)).map((table) => `${table} is not in the backup`),
    ...Object.keys(excluded)
      .filter((table) => !leftOut.includes(table))
      .map((table) => `${table} has no reason`),
    ...leftOut.filter((table) => inBackup.includes(table)).map((table) => `${table} is in the backup and left out`),
    ...known.filter((table) => !tables.includes(table)).map((table) => `${table} does not exist`),
  ]
}

describe('every table', () => {
  const database = new AssessmentDatabase(freshName())
  const tables = tableNames(database)

  it('is in the backup, or is left out for a reason', () => {
    expect(findUnaccounted(tables, excludedTables)).toEqual([])
  })

  it('is reported where it is not, where the reason is missing, and where there is no such table (control)', () => {
    const forgetful = tableNames(new ForgetfulDatabase(freshName()))
    const reason = 'holds only what can be computed again'
    expect(findUnaccounted(forgetful, {})).toEqual(['plans is not in the backup'])
    expect(findUnaccounted(forgetful, { plans: reason })).toEqual([])
    expect(findUnaccounted(tables, { device: '' })).toEqual(['device has no reason'])
    expect(findUnaccounted(tables, { device: reason })).toEqual(['device is in the backup and left out'])
    expect(findUnaccounted(tables, { plans: reason })).toEqual(['plans does not exist'])
  })

  it('is read for the backup and written into its file', async () => {
    onTestFinished(() => database.close())
    const read = await readAllTables(database)
    expect(Object.keys(read).sort()).toEqual(tables)
    expect(Object.keys(toRestorableTables(read, '2026-11-21T01:00:00.000Z')).sort()).toEqual(tables)
  })

  it('is gone after everything was erased, also one that this version does not know', async () => {
    const tab = openTab()
    await startAnswered(tab, createStandard(), [level(3)])
    valueOf(await tab.deviceRecords.readPerson())
    await putRows(tab.databaseName, {
      madeFiles: [{ id: 'file' }],
      quarantine: [{ id: 'unreadable' }],
      evidence: [{ assessmentId: 'a', indicatorId: 'i' }],
      marks: [{ assessmentId: 'a', indicatorId: 'i' }],
      profiles: [{ assessmentId: 'a' }],
      selfChecks: [{ assessmentId: 'a', itemId: 'i' }],
      snapshots: [{ id: 'snapshot', assessmentId: 'a' }],
      planItems: [{ id: 'item', assessmentId: 'a' }],
      textMatches: [{ id: 'match' }],
      teams: [{ id: 'team' }],
      teamMembers: [{ teamId: 'team', personId: 'p' }],
      personAliases: [{ teamId: 'team', personId: 'p' }],
      teamImports: [{ id: 'import', teamId: 'team' }],
      receivedResults: [{ id: 'block', teamId: 'team' }],
      receivedParts: [{ id: 'parts', teamId: 'team' }],
      forkChoices: [{ teamId: 'team', assessmentId: 'a', revision: 1 }],
      reviews: [{ id: 'review' }],
      assessmentCycles: [{ id: 'cycle', teamId: 'team' }],
      trainings: [{ id: 'training', teamId: 'team' }],
    })
    const before = await readRows(tab.databaseName)
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([])
    expect(Object.keys(before).sort()).toEqual(tables)
    valueOf(await tab.deviceData.eraseAll())
    const left = await openRaw(tab.databaseName)
    expect([...left.objectStoreNames]).toEqual([])
    left.close()
  })
})

/** The durability that every writing transaction asks the browser for, of databases that are opened from now on. */
const watchDurability = (): readonly (string | undefined)[] => {
  const asked: (string | undefined)[] = []
  const open = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')
    ?.value as IDBDatabase['transaction']
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    if (mode === 'readwrite') asked.push(options?.durability)
    return open.call(this, stores, mode, options)
  })
  onTestFinished(() => {
    spy.mockRestore()
  })
  return asked
}

describe('a write', () => {
  it('asks the browser to be flushed before it counts as saved', async () => {
    const asked = watchDurability()
    const tab = openTab()
    await startAnswered(tab, createStandard(), [level(3), level(4)])
    valueOf(await tab.deviceData.createBackup())
    expect(asked.length).toBeGreaterThan(3)
    expect(new Set(asked)).toEqual(new Set(['strict']))
  })

  it('is not flushed by plain Dexie (control)', async () => {
    const asked = watchDurability()
    const plain = new Dexie(freshName())
    plain.version(1).stores({ ratings: 'id' })
    onTestFinished(() => plain.close())
    await plain.table('ratings').put({ id: 'a' })
    expect(asked).toEqual([undefined])
  })
})

/**
 * The steps from the app to its database: who takes each, and nobody else does. A worker is a thread of its own, which
 * cannot use the connection of the page: it opens one through the same door, with the same guards.
 */
const takersByStep: ReadonlyMap<string, readonly string[]> = new Map([
  ['new AssessmentDatabase', ['src/infrastructure/database.ts']],
  ['createDatabase', ['src/infrastructure/database-session.ts']],
  ['openDatabase', ['src/infrastructure/database-session.ts']],
  [
    'createDatabaseSession',
    ['src/infrastructure/storage.ts', 'src/infrastructure/import-worker.ts', 'src/infrastructure/team-worker.ts'],
  ],
])

const findWaysIn = (files: SourceFiles): readonly Breach[] =>
  [...files].flatMap(([path, text]) => {
    const dexie = importsOf(path, text, files).filter(({ target, kind }) => target === 'dexie' && kind !== 'type')
    const isDoor = /^src\/infrastructure\/database(?:-session)?\.ts$/u.test(path)
    return [
      ...dexie.filter(() => !isDoor).map(({ line }) => `${path}:${line} dexie`),
      ...nodesBelow(parseScript(path, text)).flatMap((node) => {
        if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return []
        const called = `${ts.isNewExpression(node) ? 'new ' : ''}${node.expression.getText()}`
        const takers = takersByStep.get(called)
        return takers === undefined || takers.includes(path) ? [] : [`${path}:${lineOf(node)} ${called}`]
      }),
    ]
  })

describe('the database', () => {
  it('is opened in one place, and once in each worker', () => {
    expect(findWaysIn(sourceScripts)).toEqual([])
    for (const [step, paths] of takersByStep)
      for (const path of paths) expect(sourceScripts.get(path)?.split(`${step}(`)).toHaveLength(2)
  })

  it.each([
    ['a second connection', 'src/stores/a.ts', `const database = createDatabase(events)`],
    ['a session per page', 'src/views/a.ts', `createDatabaseSession({ onProblem })`],
    ['a database past its guards', 'src/infrastructure/erase.ts', `await new AssessmentDatabase('a').delete()`],
    ['a module of a worker', 'src/infrastructure/team-import.ts', `createDatabaseSession({ onProblem })`],
    ['a worker past the door', 'src/infrastructure/import-worker.ts', `const database = createDatabase(events)`],
    ['Dexie elsewhere', 'src/infrastructure/erase.ts', `import Dexie from 'dexie'`],
  ])('is not reached by %s (control)', (_, path, text) => {
    expect(findWaysIn(new Map([[path, text]]))).toHaveLength(1)
  })
})
