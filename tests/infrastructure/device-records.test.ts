import 'fake-indexeddb/auto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { err } from '../../src/domain/result.ts'
import type { DeviceOverview } from '../../src/services.ts'
import { type Tab, firstOf, level, openRaw, openTab, readTable, startAnswered, valueOf } from '../support/databases.ts'
import { holdStores } from '../support/failing-storage.ts'
import { ratingsFile } from '../support/ratings-file.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const overviewOf = (tab: Tab): Promise<DeviceOverview> => firstOf(tab.deviceRecords.watchOverview())

describe('the overview of a device', () => {
  it('is all zero on a new device', async () => {
    expect(await overviewOf(openTab())).toEqual({
      assessmentCount: 0,
      answerCount: 0,
      demoCount: 0,
      evidenceCount: 0,
      planItemCount: 0,
      person: null,
      quarantineCount: 0,
      madeFiles: [],
      lastBackupAt: null,
      changesSinceBackup: 0,
    })
  })

  it('counts assessments, answers of every kind, and made files, the last made first', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(1), { status: 'not-applicable' }, { status: 'skipped' }])
    await startAnswered(tab, standard, [level(0)])
    await tab.deviceRecords.recordMadeFile({ kind: 'ratings-csv', name: '評量.csv', standardName: '測試人員' })
    await tab.deviceRecords.recordMadeFile({ kind: 'gaps-csv', name: '差距.csv', standardName: '測試人員' })
    const overview = await overviewOf(tab)
    expect(overview).toMatchObject({ assessmentCount: 2, answerCount: 4, quarantineCount: 0 })
    expect(overview.madeFiles.map(({ kind, name, standardName }) => [kind, name, standardName])).toEqual([
      ['gaps-csv', '差距.csv', '測試人員'],
      ['ratings-csv', '評量.csv', '測試人員'],
    ])
  })
})

describe('the changes since the last backup', () => {
  const changesOf = async (tab: Tab): Promise<number> => (await overviewOf(tab)).changesSinceBackup

  it('are all changes where there has been none', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(1), level(2)])
    await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 0), answer: null })
    await startAnswered(tab, standard, [level(3)])
    expect(await changesOf(tab)).toBe(4)
  })

  it('are none after a backup, and then what came later, also in new assessments', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(1), level(2)])
    valueOf(await tab.deviceData.createBackup())
    const saved = await overviewOf(tab)
    expect(saved.changesSinceBackup).toBe(0)
    expect(saved.lastBackupAt).toMatch(/^2026-11-21T01:00:/u)
    expect(saved.madeFiles).toMatchObject([{ kind: 'backup' }])
    await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 0), answer: level(5) })
    // The same answer again is no change.
    await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 0), answer: level(5) })
    await startAnswered(tab, standard, [level(1), level(2), level(3)])
    expect(await changesOf(tab)).toBe(4)
  })

  it('count the answers of an imported assessment, which it has from the beginning', async () => {
    const tab = openTab({ bundled: [standard] })
    const text = ratingsFile({
      standard,
      answers: [
        ['已評', '4'],
        ['已評', '2'],
        ['不適用', ''],
      ],
    })
    valueOf(await valueOf(await tab.deviceData.prepareRatingsImport(text)).apply())
    expect(await changesOf(tab)).toBe(3)
    valueOf(await tab.deviceData.createBackup())
    expect(await changesOf(tab)).toBe(0)
  })

  it('never sink below none where an assessment came back from an older backup', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(1)])
    const older = valueOf(await tab.deviceData.createBackup())
    await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 1), answer: level(5) })
    valueOf(await tab.deviceData.createBackup())
    valueOf(await valueOf(await tab.deviceData.prepareRestore(older.content)).apply())
    expect(await changesOf(tab)).toBe(0)
  })
})

describe('the person of a device', () => {
  it('is made once, and is the same in every tab', async () => {
    const tab = openTab()
    const other = openTab({ databaseName: tab.databaseName })
    const people = await Promise.all([tab, other, tab].map((one) => one.deviceRecords.readPerson()))
    expect(new Set(people.map((person) => valueOf(person).id)).size).toBe(1)
    expect(valueOf(await tab.deviceRecords.readPerson())).toMatchObject({
      name: null,
      employeeNumber: null,
      unit: null,
    })
  })

  it('is another one on another device', async () => {
    const [one, other] = [openTab(), openTab()]
    expect(valueOf(await one.deviceRecords.readPerson()).id).not.toBe(
      valueOf(await other.deviceRecords.readPerson()).id,
    )
  })
})

describe('the organisation on the reports', () => {
  const nameOf = (tab: Tab): Promise<string | null> => firstOf(tab.deviceRecords.watchOrganization())

  it('is nobody’s until it is named, the same in every tab, and can be taken away again', async () => {
    const tab = openTab()
    const other = openTab({ databaseName: tab.databaseName })
    expect(await nameOf(tab)).toBeNull()
    valueOf(await tab.deviceRecords.saveOrganization('示範股份有限公司', null))
    expect([await nameOf(tab), await nameOf(other)]).toEqual(['示範股份有限公司', '示範股份有限公司'])
    valueOf(await other.deviceRecords.saveOrganization(null, '示範股份有限公司'))
    expect(await nameOf(tab)).toBeNull()
    expect(await readTable(tab.databaseName, 'device')).toEqual([])
  })

  it('of another tab is not written over by somebody who has not seen it', async () => {
    const tab = openTab()
    const other = openTab({ databaseName: tab.databaseName })
    valueOf(await other.deviceRecords.saveOrganization('乙公司', null))
    const refusal = { type: 'ChangedElsewhere', stored: '乙公司' }
    expect(await tab.deviceRecords.saveOrganization('甲公司', null)).toEqual(err(refusal))
    expect(await tab.deviceRecords.saveOrganization(null, '甲公司')).toEqual(err(refusal))
    expect(await nameOf(tab)).toBe('乙公司')
    valueOf(await tab.deviceRecords.saveOrganization('乙公司', null))
    valueOf(await tab.deviceRecords.saveOrganization('甲公司', '乙公司'))
    expect(await nameOf(other)).toBe('甲公司')
  })

  it('is no part of the person', async () => {
    const tab = openTab()
    valueOf(await tab.deviceRecords.saveOrganization('示範股份有限公司', null))
    valueOf(await tab.deviceRecords.savePerson({ name: '王小明', employeeNumber: null, unit: null }))
    expect(JSON.stringify(valueOf(await tab.deviceRecords.readPerson()))).not.toContain('示範')
    expect(await nameOf(tab)).toBe('示範股份有限公司')
  })
})

describe('recording a made file', () => {
  it('records it once also when the disk answers only after the second try has begun', async () => {
    const tab = openTab()
    await firstOf(tab.deviceRecords.watchOverview())
    const connection = await openRaw(tab.databaseName)
    onTestFinished(() => connection.close())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const release = holdStores(connection)
    const recording = tab.deviceRecords.recordMadeFile({ kind: 'gaps-csv', name: 'a.csv', standardName: null })
    await vi.advanceTimersByTimeAsync(5000)
    release()
    valueOf(await recording)
    expect(await readTable(tab.databaseName, 'madeFiles')).toHaveLength(1)
  })
})
