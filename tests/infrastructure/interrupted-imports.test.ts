import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { memberFileText } from '../support/hand-over-files.ts'
import { hashDatabase, readRows } from '../support/databases.ts'
import { createStandard } from '../support/stored-standard.ts'
import { startTeamDevice, toFile } from '../support/team-imports.ts'

const standard = createStandard()

const files = ['p1', 'p2', 'p3'].map((personId) =>
  toFile(memberFileText({ standard, digits: '3456', personId, name: personId, evidence: '報告' })),
)

/** From now on the n-th record that is put anywhere fails, and where asked every one after it. Says how many were put. */
const failAtPut = (failing: number, isForGood: boolean): { readonly count: () => number } => {
  let count = 0
  const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
  const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')?.value as IDBObjectStore['add']
  const failOn = (write: typeof put) =>
    function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      count += 1
      if (count === failing || (isForGood && count > failing))
        throw new DOMException('The disk is full.', 'QuotaExceededError')
      return key === undefined ? write.call(this, value) : write.call(this, value, key)
    }
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(failOn(put)),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(failOn(add)),
  ]
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  return { count: () => count }
}

/** Results without their parts, parts without their results, a count that says another number: what must never be. */
const findPartial = (rows: Readonly<Record<string, readonly unknown[]>>): readonly string[] => {
  const results = (rows.receivedResults ?? []) as { personIds: string[] }[]
  const parts = (rows.receivedParts ?? []) as { personId: string }[]
  const [batch] = (rows.teamImports ?? []) as { storedFiles: number }[]
  const people = results.flatMap(({ personIds }) => personIds).sort()
  return [
    ...(people.join() ===
    parts
      .map(({ personId }) => personId)
      .sort()
      .join()
      ? []
      : ['parts']),
    ...(people.length === (batch?.storedFiles ?? 0) ? [] : ['count']),
    ...(people.length > 0 && (rows.teams?.length !== 1 || rows.standards?.length !== 1) ? ['team'] : []),
  ]
}

describe('an import whose n-th write fails', () => {
  it.each([
    ['once', false],
    ['and every one after it', true],
  ])(
    '%s leaves no file in part, for every n, and goes on from there',
    async (_, isForGood) => {
      const untouched = startTeamDevice()
      const watched = failAtPut(Infinity, false)
      await untouched.take(...files)
      const writes = watched.count()
      vi.restoreAllMocks()
      expect(writes).toBeGreaterThanOrEqual(files.length * 3)
      for (let failing = 1; failing <= writes; failing += 1) {
        const device = startTeamDevice()
        await device.look(files)
        failAtPut(failing, isForGood)
        await device.confirm()
        vi.restoreAllMocks()
        expect(findPartial(await readRows(device.tab.databaseName))).toEqual([])
        await device.look(files)
        await device.confirm()
        expect(
          findPartial({ ...(await readRows(device.tab.databaseName)), teamImports: [{ storedFiles: 3 }] }),
        ).toEqual([])
      }
    },
    60_000,
  )

  it('is seen to be in part where each table is written by itself (control)', async () => {
    const device = startTeamDevice()
    await device.look(files)
    const { database } = device.tab.session
    // A transaction that is none: every write commits for itself.
    vi.spyOn(database, 'transaction').mockImplementation(((...given: unknown[]) =>
      Promise.resolve((given.at(-1) as () => unknown)())) as never)
    const { count } = failAtPut(8, true)
    await device.confirm().catch(() => undefined)
    expect(count()).toBeGreaterThan(7)
    vi.restoreAllMocks()
    expect(findPartial(await readRows(device.tab.databaseName))).not.toEqual([])
  })

  it('changes nothing at all where the first one fails for good', async () => {
    const device = startTeamDevice()
    await device.look(files)
    const before = await hashDatabase(device.tab.databaseName)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError')
    })
    const outcome = await device.confirm()
    vi.restoreAllMocks()
    expect(outcome).toMatchObject({ storedFiles: 0, failure: { type: 'StorageFull' } })
    expect(await hashDatabase(device.tab.databaseName)).toBe(before)
    expect(Dexie.currentTransaction).toBeNull()
  })
})
