import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { PlanItemStart } from '../../src/domain/development-plan.ts'
import { type Tab, firstOf, openTab, putRows, readTable, startAnswered, valueOf } from '../support/databases.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()

const start = async (): Promise<{ tab: Tab; item: PlanItemStart }> => {
  const tab = openTab()
  const { id } = await startAnswered(tab, standard)
  const { id: itemId, code, text } = indicatorAt(standard, 0)
  return {
    tab,
    item: {
      assessmentId: id,
      standardId: standard.id,
      standardName: standard.name,
      contentHash: standard.contentHash,
      target: { kind: 'indicator', itemId, code, text, taskName: null },
      origin: 'gap',
      levelBefore: 2,
      requiredBefore: 4,
      successEvidence: '',
    },
  }
}

describe('the development plan', () => {
  it('takes the same target of an assessment once', async () => {
    const { tab, item } = await start()
    const added = valueOf(await tab.plan.addItem(item))
    expect(added).toMatchObject({ revision: 1, status: 'not-started', way: null, doneAt: null, levelBefore: 2 })
    expect(valueOf(await tab.plan.addItem(item)).id).toBe(added.id)
    expect(await firstOf(tab.plan.watchPlan())).toEqual([added])
  })

  it('proposes an assignment where there was no opportunity', async () => {
    const { tab, item } = await start()
    expect(valueOf(await tab.plan.addItem({ ...item, origin: 'no-opportunity', levelBefore: null }))).toMatchObject({
      way: 'assignment',
      levelBefore: null,
    })
  })

  it('counts every change, and knows when an item was done only while it is', async () => {
    const { tab, item } = await start()
    const { id } = valueOf(await tab.plan.addItem(item))
    const changed = valueOf(await tab.plan.changeItem(id, { action: '跟一次出貨', dueOn: '2026-12-31' }))
    expect(changed).toMatchObject({ revision: 2, action: '跟一次出貨', dueOn: '2026-12-31', doneAt: null })
    const done = valueOf(await tab.plan.changeItem(id, { status: 'done' }))
    expect(done.doneAt).not.toBeNull()
    expect(valueOf(await tab.plan.changeItem(id, { owner: '陳' })).doneAt).toBe(done.doneAt)
    expect(valueOf(await tab.plan.changeItem(id, { status: 'in-progress' })).doneAt).toBeNull()
    valueOf(await tab.plan.removeItem(id))
    expect(await readTable(tab.databaseName, 'planItems')).toEqual([])
  })

  it('goes through a backup, and a later revision is never replaced by an older one', async () => {
    const { tab, item } = await start()
    const { id } = valueOf(await tab.plan.addItem(item))
    const older = valueOf(await tab.deviceData.createBackup())
    valueOf(await tab.plan.changeItem(id, { action: '新的' }))
    const newer = valueOf(await tab.deviceData.createBackup())
    const other = openTab()
    for (const backup of [newer, older]) {
      valueOf(await valueOf(await other.deviceData.prepareRestore(backup.content)).apply())
      expect(await firstOf(other.plan.watchPlan())).toMatchObject([{ id, revision: 2, action: '新的' }])
    }
  })

  it('shows the readable items and puts the others aside', async () => {
    const { tab, item } = await start()
    const added = valueOf(await tab.plan.addItem(item))
    await putRows(tab.databaseName, { planItems: [{ id: 'x', assessmentId: 'y', dueOn: 'soon' }] })
    expect(await firstOf(tab.plan.watchPlan())).toEqual([added])
    await expect.poll(async () => (await readTable(tab.databaseName, 'quarantine')).length).toBe(1)
  })
})
