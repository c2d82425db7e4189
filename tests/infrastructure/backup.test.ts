import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { readBackup, sealIndependently } from '../support/backup-files.ts'
import {
  hashDatabase,
  level,
  openTab,
  putRows,
  readRows,
  readTable,
  refusalOf,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { failCommit } from '../support/failing-storage.ts'
import { createStandard, independentHash } from '../support/stored-standard.ts'

const standard = createStandard()

describe('a backup', () => {
  it('holds every record of the device as it lies in the database', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(0), { status: 'not-applicable' }, { status: 'no-opportunity' }])
    await startAnswered(tab, createStandard({ wording: '修訂後' }), [{ status: 'skipped' }])
    await tab.deviceRecords.recordMadeFile({ kind: 'gaps-csv', name: '差距.csv', standardName: '測試人員' })
    valueOf(await tab.deviceRecords.readPerson())
    const before = await readRows(tab.databaseName)
    const file = valueOf(await tab.deviceData.createBackup())
    expect(readBackup(file.content).tables).toEqual(before)
  })

  it('is the common envelope, which can be read without this program', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(0), { status: 'not-applicable' }])
    const person = valueOf(await tab.deviceRecords.readPerson())
    const { name, type, content } = valueOf(await tab.deviceData.createBackup())
    const file = readBackup(content)
    expect(file).toMatchObject({
      format: 'competency-backup',
      formatVersion: 1,
      contains: ['ratings', 'evidence', 'tables'],
      person: { id: person.id },
      standards: [{ id: standard.id, contentHash: independentHash(standard) }],
    })
    expect(Object.keys(file.person ?? {})).toEqual(['id'])
    expect(file.assessments).toEqual([
      {
        id,
        revision: 3,
        startedAt: '2026-11-21T01:00:01.000Z',
        updatedAt: '2026-11-21T01:00:03.000Z',
        standard: {
          id: standard.id,
          code: standard.id,
          name: '測試人員',
          contentHash: independentHash(standard),
        },
        ratings: [
          {
            indicatorId: 'T1:T1.1:P1.1.1',
            code: 'P1.1.1',
            text: '能完成第 P1.1.1 項工作。',
            status: 'rated',
            level: 0,
            ratedAt: '2026-11-21T01:00:02.000Z',
          },
          {
            indicatorId: 'T1:T1.1:P1.1.2',
            code: 'P1.1.2',
            text: '能完成第 P1.1.2 項工作。',
            status: 'not-applicable',
            level: null,
            ratedAt: '2026-11-21T01:00:03.000Z',
          },
        ],
      },
    ])
    expect(file.checksum).toBe(readBackup(sealIndependently(file)).checksum)
    expect(name).toBe(`職能自評備份_20261121_${file.fileId.slice(0, 4)}.json`)
    expect(type).toBe('application/json')
  })

  it('is named after the day where the person is, not after the day in Greenwich', async () => {
    const tab = openTab()
    // 01:00 UTC on the 21st of the test's clock is 09:00 in Taipei; the file says the same instant in UTC.
    const { name, content } = valueOf(await tab.deviceData.createBackup())
    expect(name).toContain('_20261121_')
    expect(readBackup(content).exportedAt).toMatch(/^2026-11-21T01:00:/u)
  })

  it('notes which revisions it holds and that a file was made, and changes nothing else', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(3), level(4)])
    const before = await readRows(tab.databaseName)
    const file = valueOf(await tab.deviceData.createBackup())
    const after = await readRows(tab.databaseName)
    expect(after.device).toMatchObject([{ key: 'backup', revisionByAssessment: { [id]: 3 } }, { key: 'person' }])
    expect(after.madeFiles).toMatchObject([{ kind: 'backup', name: file.name, standardName: null }])
    expect({ ...after, device: [], madeFiles: [] }).toEqual({ ...before, device: [], madeFiles: [] })
  })

  it('can be made of a device that holds nothing yet', async () => {
    const tab = openTab()
    const file = readBackup(valueOf(await tab.deviceData.createBackup()).content)
    expect(file.assessments).toEqual([])
    expect(Object.keys(file.tables).sort()).toEqual(Object.keys(await readRows(tab.databaseName)).sort())
  })

  it('is made also where the disk is full: it is needed most then', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(3)])
    const before = await hashDatabase(tab.databaseName)
    failCommit('QuotaExceededError')
    const file = readBackup(valueOf(await tab.deviceData.createBackup()).content)
    expect(file.tables.ratings).toMatchObject([{ assessmentId: id, level: 3 }])
    // No person could be made, so the file names none.
    expect(file.person).toBeUndefined()
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })
})

describe('a record that no restore could read', () => {
  const damages: readonly (readonly [name: string, table: string, record: Record<string, unknown>])[] = [
    ['a rating of level 9', 'ratings', { schemaVersion: 1, assessmentId: 'a', indicatorId: 'i', level: 9 }],
    ['a rating whose level is no number', 'ratings', { assessmentId: 'a', indicatorId: 'i', level: Number.NaN }],
    ['an assessment with a real date', 'assessments', { id: 'a', startedAt: new Date(0), revision: 1 }],
    ['a standard without content', 'standards', { contentHash: 'h' }],
    ['a standard with half a character', 'standards', { contentHash: 'h', name: '\ud842' }],
    ['a number beyond JSON', 'standards', { contentHash: 'h', size: 10n ** 30n }],
    ['an unknown note of the device', 'device', { key: 'secret', value: 1 }],
    ['a made file of an unknown kind', 'madeFiles', { id: 'x', kind: 'poem' }],
    ['something in the quarantine that is no JSON', 'quarantine', quarantineRow(new Map([['a', Number.NaN]]))],
    ['something in the quarantine with a dangerous key', 'quarantine', quarantineRow({ constructor: 'x' })],
    ['a quarantine record of another layout', 'quarantine', { id: 'q', record: { a: 1 } }],
  ]

  it.each(damages)('comes along in the quarantine and does not spoil the file: %s', async (_, table, record) => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(3)])
    await putRows(tab.databaseName, { [table]: [record] })
    const file = valueOf(await tab.deviceData.createBackup())
    expect(readBackup(file.content).tables.quarantine).toHaveLength(1)
    const other = openTab()
    const restore = valueOf(await other.deviceData.prepareRestore(file.content))
    expect(restore.preview.added).toBe(1)
    valueOf(await restore.apply())
    expect(await readTable(other.databaseName, 'ratings')).toMatchObject([{ assessmentId: id, level: 3 }])
    expect(await readTable(other.databaseName, 'quarantine')).toHaveLength(1)
    // On the device itself it stays where it is; the live queries move it.
    expect(await readTable(tab.databaseName, table)).toContainEqual(record)
  })

  it('is one record of the quarantine, however often it is restored', async () => {
    const tab = openTab()
    await startAnswered(tab, standard)
    await putRows(tab.databaseName, { ratings: [{ assessmentId: 'a', indicatorId: 'i', level: 9 }] })
    const other = openTab()
    for (let time = 0; time < 2; time += 1) {
      const file = valueOf(await tab.deviceData.createBackup())
      valueOf(await valueOf(await other.deviceData.prepareRestore(file.content)).apply())
    }
    expect(await readTable(other.databaseName, 'quarantine')).toMatchObject([
      { table: 'ratings', record: { assessmentId: 'a', indicatorId: 'i', level: 9 } },
    ])
  })

  it('would make the whole file worthless if it stood in its table (control)', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(3)])
    const file = readBackup(valueOf(await tab.deviceData.createBackup()).content)
    file.tables.ratings?.push({ assessmentId: 'a', indicatorId: 'i', level: 9 })
    expect(refusalOf(await openTab().deviceData.prepareRestore(sealIndependently(file)))).toBe('FileDamaged')
  })
})

function quarantineRow(record: unknown): Record<string, unknown> {
  return { schemaVersion: 1, id: 'q', table: 'ratings', record, reason: 'test', foundAt: '2026-11-21T01:00:00.000Z' }
}
