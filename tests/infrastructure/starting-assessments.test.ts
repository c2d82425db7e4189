import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { firstOf, level, openTab, readTable, startAnswered, valueOf } from '../support/databases.ts'
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
