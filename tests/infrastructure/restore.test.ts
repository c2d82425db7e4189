import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { editBackup, readBackup, withoutBackupNotes } from '../support/backup-files.ts'
import {
  type Tab,
  firstOf,
  hashDatabase,
  level,
  openTab,
  putRows,
  readAssessment,
  readRows,
  readTable,
  refusalOf,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { failMutation, stopFailing } from '../support/failing-storage.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()

const backUp = async (tab: Tab): Promise<string> => valueOf(await tab.deviceData.createBackup()).content

const restore = async (tab: Tab, text: string) => {
  const { preview, apply } = valueOf(await tab.deviceData.prepareRestore(text))
  valueOf(await apply())
  const { added, replaced, skipped, keptBoth } = preview
  return { added, replaced, skipped, keptBoth }
}

const answer = async (tab: Tab, id: string, index: number, value: 0 | 1 | 2 | 3 | 4 | 5 | 6): Promise<number> =>
  valueOf(
    await tab.assessments.saveAnswer({
      assessmentId: id,
      indicator: indicatorAt(standard, index),
      answer: level(value),
    }),
  )

/** Two devices with the same assessment, as after restoring a backup of the first on the second. */
const openTwins = async (): Promise<{ readonly one: Tab; readonly other: Tab; readonly id: string }> => {
  const one = openTab()
  const { id } = await startAnswered(one, standard, [level(1), level(2)])
  const other = openTab()
  await restore(other, await backUp(one))
  return { one, other, id }
}

const levelsOf = async (tab: Tab, id: string): Promise<readonly unknown[]> =>
  (await readAssessment(tab, id)).ratings.map(({ answer: given }) => ('level' in given ? given.level : given.status))

describe('restoring a backup', () => {
  it('gives an empty device the same tables', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(0), { status: 'not-applicable' }, { status: 'no-opportunity' }])
    await startAnswered(tab, createStandard({ wording: '修訂後' }), [{ status: 'skipped' }])
    await tab.deviceRecords.recordMadeFile({ kind: 'ratings-csv', name: '評量.csv', standardName: '測試人員' })
    const text = await backUp(tab)
    const other = openTab()
    expect(await restore(other, text)).toEqual({ added: 2, replaced: 0, skipped: 0, keptBoth: 0 })
    expect(withoutBackupNotes(await readRows(other.databaseName))).toEqual(
      withoutBackupNotes(await readRows(tab.databaseName)),
    )
  })

  it('tells what it would do, and writes nothing before it is confirmed', async () => {
    const { one, other, id } = await openTwins()
    await answer(one, id, 0, 5)
    await startAnswered(one, createStandard({ id: 'SECOND-001v1', name: '另一種人員' }))
    const text = await backUp(one)
    const before = await hashDatabase(other.databaseName)
    const { preview, apply } = valueOf(await other.deviceData.prepareRestore(text))
    expect(preview).toEqual({
      added: 1,
      replaced: 1,
      skipped: 0,
      keptBoth: 0,
      exportedAt: readBackup(text).exportedAt,
      names: expect.arrayContaining(['測試人員', '另一種人員']) as string[],
    })
    expect(await hashDatabase(other.databaseName)).toBe(before)
    valueOf(await apply())
    expect(await hashDatabase(other.databaseName)).not.toBe(before)
  })

  it('changes nothing when it is done a second time', async () => {
    const { one, other } = await openTwins()
    const text = await backUp(one)
    await restore(other, text)
    const before = await hashDatabase(other.databaseName)
    expect(await restore(other, text)).toEqual({ added: 0, replaced: 0, skipped: 1, keptBoth: 0 })
    expect(await hashDatabase(other.databaseName)).toBe(before)
  })

  it('changes nothing on the device that made it', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(1)])
    const text = await backUp(tab)
    const before = await hashDatabase(tab.databaseName)
    expect(await restore(tab, text)).toEqual({ added: 0, replaced: 0, skipped: 1, keptBoth: 0 })
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })

  it('replaces an assessment by its later revision, as a whole', async () => {
    const { one, other, id } = await openTwins()
    await answer(one, id, 0, 6)
    valueOf(await one.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 1), answer: null }))
    expect(await restore(other, await backUp(one))).toEqual({ added: 0, replaced: 1, skipped: 0, keptBoth: 0 })
    expect(await levelsOf(other, id)).toEqual([6])
    expect((await readAssessment(other, id)).assessment.revision).toBe(5)
  })

  it('never replaces an assessment by an older revision, whatever the clock says', async () => {
    const { one, other, id } = await openTwins()
    await answer(other, id, 0, 6)
    // The older revision claims to be of next year.
    const text = editBackup(await backUp(one), (file) => {
      for (const row of file.tables.assessments ?? []) row.updatedAt = '2027-11-21T01:00:00.000Z'
    })
    const before = withoutBackupNotes(await readRows(other.databaseName))
    expect(await restore(other, text)).toEqual({ added: 0, replaced: 0, skipped: 1, keptBoth: 0 })
    expect(withoutBackupNotes(await readRows(other.databaseName))).toEqual(before)
    expect(await levelsOf(other, id)).toEqual([6, 2])
  })

  it('decides by what is here when it is confirmed, not by what was here when it was shown', async () => {
    const { one, other, id } = await openTwins()
    await answer(one, id, 0, 6)
    const { preview, apply } = valueOf(await other.deviceData.prepareRestore(await backUp(one)))
    expect(preview.replaced).toBe(1)
    // Another tab of the same device goes on answering while the preview is shown.
    const secondTab = openTab({ databaseName: other.databaseName })
    await answer(secondTab, id, 2, 3)
    await answer(secondTab, id, 3, 3)
    valueOf(await apply())
    expect(await levelsOf(other, id)).toEqual([1, 2, 3, 3])
    expect((await readAssessment(other, id)).assessment.revision).toBe(5)
  })

  it('is done once also when it is confirmed in two tabs', async () => {
    const { one } = await openTwins()
    const text = await backUp(one)
    const empty = openTab()
    const twin = openTab({ databaseName: empty.databaseName })
    const prepared = [
      valueOf(await empty.deviceData.prepareRestore(text)),
      valueOf(await twin.deviceData.prepareRestore(text)),
    ]
    for (const { apply } of prepared) valueOf(await apply())
    expect(await readTable(empty.databaseName, 'assessments')).toHaveLength(1)
    expect(await readTable(empty.databaseName, 'standards')).toHaveLength(1)
  })

  it('keeps both where the same revision has other answers, and keeps the other one once', async () => {
    const { one, other, id } = await openTwins()
    await answer(one, id, 0, 6)
    await answer(other, id, 0, 3)
    const text = await backUp(one)
    expect(await restore(other, text)).toEqual({ added: 0, replaced: 0, skipped: 0, keptBoth: 1 })
    const rows = (await readTable(other.databaseName, 'assessments')) as { readonly id: string; revision: number }[]
    expect(rows.map(({ revision }) => revision)).toEqual([4, 4])
    const copy = rows.find((row) => row.id !== id)?.id ?? ''
    expect([await levelsOf(other, id), await levelsOf(other, copy)]).toEqual([
      [3, 2],
      [6, 2],
    ])
    const before = await hashDatabase(other.databaseName)
    expect(await restore(other, text)).toEqual({ added: 0, replaced: 0, skipped: 1, keptBoth: 0 })
    expect(await hashDatabase(other.databaseName)).toBe(before)
    // Also where the copy has been answered further meanwhile.
    await answer(other, copy, 3, 1)
    expect(await restore(other, text)).toEqual({ added: 0, replaced: 0, skipped: 1, keptBoth: 0 })
    expect(await levelsOf(other, copy)).toEqual([6, 2, 1])
  })

  it('does not take the same answers in another order for other answers', async () => {
    const { one, other } = await openTwins()
    const text = editBackup(await backUp(one), (file) => file.tables.ratings?.reverse())
    expect(await restore(other, text)).toEqual({ added: 0, replaced: 0, skipped: 1, keptBoth: 0 })
  })

  it('leaves assessments that are not in the backup alone', async () => {
    const { one, other } = await openTwins()
    const text = await backUp(one)
    const own = await startAnswered(other, standard, [level(5)])
    await restore(other, text)
    expect(await levelsOf(other, own.id)).toEqual([5])
    expect(await readTable(other.databaseName, 'assessments')).toHaveLength(2)
  })

  it('never overwrites a frozen standard', async () => {
    const { one, other } = await openTwins()
    const frozen = await readTable(other.databaseName, 'standards')
    const text = editBackup(await backUp(one), (file) => {
      for (const row of file.tables.standards ?? []) row.storedAt = '2027-01-01T00:00:00.000Z'
    })
    await restore(other, text)
    expect(await readTable(other.databaseName, 'standards')).toEqual(frozen)
  })

  it('brings the answers of an assessment along that could not be read when the backup was made', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(4), level(5)])
    const [row] = (await readTable(tab.databaseName, 'assessments')) as [Record<string, unknown>]
    await putRows(tab.databaseName, { assessments: [{ ...row, revision: 'many' }] })
    const other = openTab()
    expect(await restore(other, await backUp(tab))).toEqual({ added: 0, replaced: 0, skipped: 0, keptBoth: 0 })
    expect(await readTable(other.databaseName, 'ratings')).toMatchObject([
      { assessmentId: id, level: 4 },
      { assessmentId: id, level: 5 },
    ])
    expect(await readTable(other.databaseName, 'quarantine')).toMatchObject([{ table: 'assessments', record: { id } }])
  })

  it('restores the quarantine and the list of made files once', async () => {
    const tab = openTab()
    await startAnswered(tab, standard)
    const quarantined = {
      schemaVersion: 1,
      id: 'q1',
      table: 'ratings',
      record: { anything: ['at', 'all', 1, null] },
      reason: 'test',
      foundAt: '2026-11-21T01:00:00.000Z',
    }
    await putRows(tab.databaseName, { quarantine: [quarantined] })
    await tab.deviceRecords.recordMadeFile({ kind: 'gaps-csv', name: 'a.csv', standardName: null })
    const text = await backUp(tab)
    const other = openTab()
    await restore(other, text)
    await restore(other, text)
    expect(await readTable(other.databaseName, 'quarantine')).toEqual([quarantined])
    expect(await readTable(other.databaseName, 'madeFiles')).toMatchObject([{ kind: 'gaps-csv', name: 'a.csv' }])
  })

  it('is all or nothing: whichever write fails, the tables are as before', async () => {
    const { one, other, id } = await openTwins()
    await answer(one, id, 0, 6)
    await startAnswered(one, createStandard({ wording: '修訂後' }), [level(1), level(1)])
    const { apply } = valueOf(await other.deviceData.prepareRestore(await backUp(one)))
    const before = await hashDatabase(other.databaseName)
    let at = 0
    let count: ReturnType<typeof failMutation>
    do {
      at += 1
      count = failMutation({ at, how: 'always' })
      const applied = await apply()
      stopFailing()
      expect(refusalOf(applied)).toBe(count.failures === 0 ? null : 'StorageFailed')
      if (count.failures > 0) expect(await hashDatabase(other.databaseName)).toBe(before)
    } while (count.failures > 0)
    // 2 answers and a profile deleted, 1 standard, 2 assessments, 4 answers and the note of a made file: each failed once.
    expect([at - 1, count.mutations]).toEqual([11, 11])
    expect(await hashDatabase(other.databaseName)).not.toBe(before)
  })
})

describe('the person of a backup', () => {
  const personId = async (tab: Tab): Promise<string> => valueOf(await tab.deviceRecords.readPerson()).id

  it('is taken over by a device that has no assessment', async () => {
    const { one } = await openTwins()
    const other = openTab()
    await personId(other)
    await restore(other, await backUp(one))
    expect(await personId(other)).toBe(await personId(one))
  })

  it('is not taken over by a device that has one: it stays who it is', async () => {
    const one = openTab()
    await startAnswered(one, standard, [level(1)])
    const other = openTab()
    await startAnswered(other, standard, [level(2)])
    const own = await personId(other)
    await restore(other, await backUp(one))
    expect(await personId(other)).toBe(own)
    expect(await personId(one)).not.toBe(own)
    expect(await readTable(other.databaseName, 'assessments')).toHaveLength(2)
  })

  it('keeps its labels', async () => {
    const one = openTab()
    const labelled = {
      schemaVersion: 1,
      key: 'person',
      id: 'p',
      name: '王小明',
      employeeNumber: '0012',
      unit: '𠮷田課',
    }
    await one.deviceRecords.readPerson()
    await putRows(one.databaseName, { device: [labelled] })
    const text = await backUp(one)
    expect(readBackup(text).person).toEqual({ id: 'p', name: '王小明', employeeNumber: '0012', unit: '𠮷田課' })
    const other = openTab()
    await restore(other, text)
    expect(await readTable(other.databaseName, 'device')).toEqual([labelled])
  })
})

describe('the organisation of a backup', () => {
  const nameOf = (tab: Tab): Promise<string | null> => firstOf(tab.deviceRecords.watchOrganization())
  const openNamed = async (name: string | null): Promise<Tab> => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(1)])
    if (name !== null) valueOf(await tab.deviceRecords.saveOrganization(name, null))
    return tab
  }

  it('comes along to a device that names none, also one with assessments of its own', async () => {
    const other = await openNamed(null)
    await restore(other, await backUp(await openNamed('示範股份有限公司')))
    expect(await nameOf(other)).toBe('示範股份有限公司')
  })

  it('does not replace the one that this device names', async () => {
    const other = await openNamed('本公司')
    await restore(other, await backUp(await openNamed('示範股份有限公司')))
    expect(await nameOf(other)).toBe('本公司')
  })
})

describe('after a restore', () => {
  it('does not claim that this device has a backup of its own', async () => {
    const { one } = await openTwins()
    const other = openTab()
    await restore(other, await backUp(one))
    expect(await readTable(other.databaseName, 'device')).toMatchObject([{ key: 'person' }])
  })
})
