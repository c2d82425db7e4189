import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import {
  type Tab,
  firstOf,
  level,
  openTab,
  putRows,
  readAssessment,
  readTable,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { createStandard, indicatorAt, independentHash } from '../support/stored-standard.ts'

describe('starting an assessment', () => {
  it('freezes the whole standard under its hash', async () => {
    const tab = openTab()
    const standard = createStandard()
    const assessment = valueOf(await tab.assessments.startAssessment(standard))
    expect(await readTable(tab.databaseName, 'standards')).toEqual([
      {
        schemaVersion: 1,
        contentHash: independentHash(standard),
        standardId: 'TST0001-001v1',
        standard: structuredClone(standard),
        storedAt: '2026-11-21T01:00:01.000Z',
      },
    ])
    expect(await readTable(tab.databaseName, 'assessments')).toEqual([
      {
        schemaVersion: 1,
        id: assessment.id,
        standardId: 'TST0001-001v1',
        standardCode: 'TST0001-001v1',
        standardName: '測試人員',
        contentHash: independentHash(standard),
        revision: 1,
        startedAt: '2026-11-21T01:00:01.000Z',
        updatedAt: '2026-11-21T01:00:01.000Z',
        handedInAt: null,
      },
    ])
    expect(await readTable(tab.databaseName, 'ratings')).toEqual([])
  })

  it('never overwrites a frozen standard, not even with another content under the same hash', async () => {
    const tab = openTab()
    const standard = createStandard()
    await startAnswered(tab, standard)
    const frozen = await readTable(tab.databaseName, 'standards')
    await startAnswered(tab, standard)
    await startAnswered(tab, { ...standard, name: '冒名的基準' })
    expect(await readTable(tab.databaseName, 'standards')).toEqual(frozen)
    expect(await readTable(tab.databaseName, 'assessments')).toHaveLength(3)
  })

  it('keeps a changed wording beside the first one, and shows each assessment with its own', async () => {
    const tab = openTab()
    const first = await startAnswered(tab, createStandard(), [level(3)])
    const second = await startAnswered(tab, createStandard({ wording: '修訂後' }), [level(5)])
    const stored = await firstOf(tab.assessments.watchAssessments())
    expect(stored.map(({ assessment, standard }) => [assessment.id, indicatorAt(standard, 0).text])).toEqual([
      [second.id, '修訂後能完成第 P1.1.1 項工作。'],
      [first.id, '能完成第 P1.1.1 項工作。'],
    ])
  })

  it('shares nothing with the object that a screen holds', async () => {
    const tab = openTab()
    const standard = createStandard()
    const held = structuredClone(standard) as { name: string } & typeof standard
    const { id } = valueOf(await tab.assessments.startAssessment(held))
    held.name = '畫面上改掉的名稱'
    const stored = await firstOf(tab.assessments.watchAssessment(id))
    expect(stored?.standard.name).toBe('測試人員')
  })

  it('begins a new round beside an open one', async () => {
    const tab = openTab()
    const standard = createStandard()
    const first = await startAnswered(tab, standard, [level(2)])
    const second = await startAnswered(tab, standard)
    expect(second.id).not.toBe(first.id)
    const stored = await firstOf(tab.assessments.watchAssessments())
    expect(stored.map(({ assessment, ratings }) => [assessment.id, ratings.length])).toEqual([
      [second.id, 0],
      [first.id, 1],
    ])
  })

  it('tells null for an assessment that is not there', async () => {
    const tab = openTab()
    expect(await firstOf(tab.assessments.watchAssessment('nowhere'))).toBeNull()
  })
})

describe('a new round of the same wording', () => {
  const profileOf = async (tab: Tab, id: string) => (await firstOf(tab.details.watchDetails(id))).profile

  it('takes over the requirements of the round that was changed last, and begins with revision 1', async () => {
    const tab = openTab()
    const standard = createStandard()
    const first = await startAnswered(tab, standard)
    const second = await startAnswered(tab, standard)
    valueOf(await tab.details.changeProfile(second.id, [{ itemId: 'T1:T1.1', level: 6 }]))
    valueOf(await tab.details.changeProfile(first.id, [{ itemId: 'T1:T1.2', level: 2, importance: 5, reason: '新制' }]))
    const third = await startAnswered(tab, standard)
    expect(third.revision).toBe(1)
    expect((await profileOf(tab, third.id))?.entries).toEqual((await profileOf(tab, first.id))?.entries)
    expect((await profileOf(tab, third.id))?.entries).toMatchObject([
      { itemId: 'T1:T1.2', level: 2, importance: 5, origin: 'own', reason: '新制' },
    ])
    expect((await readAssessment(tab, third.id)).assessment.revision).toBe(1)
  })

  it('has requirements of its own from then on', async () => {
    const tab = openTab()
    const standard = createStandard()
    const first = await startAnswered(tab, standard)
    valueOf(await tab.details.changeProfile(first.id, [{ itemId: 'T1:T1.1', level: 6 }]))
    const second = await startAnswered(tab, standard)
    valueOf(await tab.details.changeProfile(second.id, [{ itemId: 'T1:T1.1', level: null }]))
    expect(await profileOf(tab, second.id)).toBeNull()
    expect((await profileOf(tab, first.id))?.entries).toMatchObject([{ itemId: 'T1:T1.1', level: 6 }])
    const third = await startAnswered(tab, standard)
    expect(await profileOf(tab, third.id)).toBeNull()
  })

  it('takes nothing from another wording, nor from sample data', async () => {
    const tab = openTab()
    const other = await startAnswered(tab, createStandard({ wording: '修訂後' }))
    valueOf(await tab.details.changeProfile(other.id, [{ itemId: 'T1:T1.1', level: 6 }]))
    const standard = createStandard()
    const sample = await startAnswered(tab, standard)
    valueOf(await tab.details.changeProfile(sample.id, [{ itemId: 'T1:T1.1', level: 6 }]))
    const records = await readTable(tab.databaseName, 'assessments')
    const marked = records.filter((record) => (record as { readonly id: string }).id === sample.id)
    await putRows(tab.databaseName, { assessments: marked.map((record) => ({ ...(record as object), isDemo: true })) })
    expect(await profileOf(tab, (await startAnswered(tab, standard)).id)).toBeNull()
  })
})
