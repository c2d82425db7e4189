import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BackupFile, editBackup, readBackup, sealIndependently } from '../support/backup-files.ts'
import {
  type Tab,
  hashDatabase,
  level,
  openTab,
  readTable,
  refusalOf,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { randomSeed } from '../support/random-seed.ts'
import { createStandard, independentHash } from '../support/stored-standard.ts'

const standard = createStandard()

/** A backup of another device, and a device with data of its own. */
const openDevice = async (): Promise<{ readonly tab: Tab; readonly text: string }> => {
  const other = openTab()
  await startAnswered(other, standard, [level(3), { status: 'not-applicable' }, level(0)])
  const { content } = valueOf(await other.deviceData.createBackup())
  const tab = openTab()
  await startAnswered(tab, createStandard({ wording: '自己的' }), [level(1)])
  return { tab, text: content }
}

const replaceIn = (from: string | RegExp, to: string) => (text: string) => {
  const replaced = text.replace(from, to)
  expect(replaced).not.toBe(text)
  return replaced
}

const edit = (change: (file: BackupFile) => unknown) => (text: string) => editBackup(text, change)

const firstOfTable = (file: BackupFile, table: string): Record<string, unknown> => {
  const row = file.tables[table]?.[0]
  if (row === undefined) throw new Error(`The backup has no ${table}.`)
  return row
}

describe('a file that is no whole backup of ours', () => {
  const files: readonly (readonly [name: string, why: string, make: (text: string) => string])[] = [
    ['is empty', 'FileNotOurs', () => ''],
    ['is no JSON', 'FileNotOurs', () => 'Dear Sir or Madam'],
    ['is other JSON', 'FileNotOurs', () => '{"format":"something-else","formatVersion":1}'],
    ['is a list', 'FileNotOurs', () => '[1,2,3]'],
    ['is a file of an assessment', 'FileNotOurs', edit((file) => (file.format = 'competency-assessment'))],
    ['is cut off', 'FileDamaged', (text) => text.slice(0, text.length / 2)],
    ['lacks its last character', 'FileDamaged', (text) => text.trimEnd().slice(0, -1)],
    ['is of a newer format', 'FileNewer', edit((file) => (file.formatVersion = 2))],
    ['says another level', 'FileAltered', replaceIn(/"level": 3/u, '"level": 6')],
    ['says another name', 'FileAltered', replaceIn('測試人員', '別種人員')],
    ['has one record more', 'FileAltered', replaceIn('"madeFiles": []', '"madeFiles": [{}]')],
    ['has no tables', 'FileDamaged', edit((file) => Reflect.deleteProperty(file, 'tables'))],
    ['has a table less', 'FileDamaged', edit((file) => Reflect.deleteProperty(file.tables, 'ratings'))],
    ['has a rating of level 7', 'FileDamaged', edit((file) => (firstOfTable(file, 'ratings').level = 7))],
    ['has a revision of 0', 'FileDamaged', edit((file) => (firstOfTable(file, 'assessments').revision = 0))],
    ['has a record of a later layout', 'FileDamaged', edit((file) => (firstOfTable(file, 'device').schemaVersion = 2))],
    [
      'has a standard that does not have its hash',
      'FileDamaged',
      edit((file) => ((firstOfTable(file, 'standards').standard as { name: string }).name = '改過的名稱')),
    ],
    [
      'has a standard under the hash of another',
      'FileDamaged',
      edit((file) => (firstOfTable(file, 'standards').contentHash = 'f'.repeat(64))),
    ],
    [
      'has a standard that claims another hash than it lies under',
      'FileDamaged',
      edit(
        (file) => ((firstOfTable(file, 'standards').standard as { contentHash: string }).contentHash = 'e'.repeat(64)),
      ),
    ],
    [
      'reaches for the prototype',
      'FileDamaged',
      replaceIn('"tables": {', '"tables": { "__proto__": { "isAdmin": [] },'),
    ],
  ]

  it.each(files)('changes nothing and says why: it %s', async (_, why, make) => {
    const { tab, text } = await openDevice()
    const before = await hashDatabase(tab.databaseName)
    expect(refusalOf(await tab.deviceData.prepareRestore(make(text)))).toBe(why)
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })

  it('is told apart from the file as it was made (control)', async () => {
    const { tab, text } = await openDevice()
    expect(refusalOf(await tab.deviceData.prepareRestore(text))).toBeNull()
    expect(refusalOf(await tab.deviceData.prepareRestore(sealIndependently(readBackup(text))))).toBeNull()
  })

  it('keeps a standard that was edited and hashed again out of the place of the real one', async () => {
    const { tab, text } = await openDevice()
    const forged = editBackup(text, (file) => {
      const row = firstOfTable(file, 'standards') as { contentHash: string; standard: { name: string } & object }
      row.standard.name = '改過的名稱'
      row.contentHash = independentHash(row.standard)
      Object.assign(row.standard, { contentHash: row.contentHash })
    })
    valueOf(await valueOf(await tab.deviceData.prepareRestore(text)).apply())
    valueOf(await valueOf(await tab.deviceData.prepareRestore(forged)).apply())
    const names = (await readTable(tab.databaseName, 'standards')) as { standard: { name: string } }[]
    expect(names.map(({ standard: { name } }) => name).sort()).toEqual(['測試人員', '測試人員', '改過的名稱'].sort())
  })
})

describe('a backup that was damaged on the way', () => {
  it('is refused whichever bit has flipped, or is the same file still', async () => {
    const { tab, text } = await openDevice()
    const bytes = new TextEncoder().encode(text)
    const original: unknown = JSON.parse(text)
    const before = await hashDatabase(tab.databaseName)
    const count = { refused: 0, same: 0 }
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (position, bit) => {
        const flipped = bytes.slice()
        flipped[position] = (flipped[position] ?? 0) ^ (1 << bit)
        const damaged = new TextDecoder().decode(flipped)
        const prepared = await tab.deviceData.prepareRestore(damaged)
        // A flipped blank between two members may leave the content as it was.
        if (prepared.ok) expect(JSON.parse(damaged)).toEqual(original)
        count[prepared.ok ? 'same' : 'refused'] += 1
      }),
      { seed: randomSeed, numRuns: 500 },
    )
    expect(count.refused).toBeGreaterThan(400)
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })

  it('is refused wherever it was cut off', async () => {
    const { tab, text } = await openDevice()
    const end = text.trimEnd().length
    await fc.assert(
      fc.asyncProperty(fc.nat(end - 1), async (length) => {
        expect((await tab.deviceData.prepareRestore(text.slice(0, length))).ok).toBe(false)
      }),
      { seed: randomSeed, numRuns: 200 },
    )
  })
})
