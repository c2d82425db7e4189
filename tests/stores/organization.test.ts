import { describe, expect, it, vi } from 'vitest'
import { type ChangedElsewhere, changedElsewhere } from '../../src/domain/changed-elsewhere.ts'
import { type Result, err, ok } from '../../src/domain/result.ts'
import type { StorageFailure } from '../../src/services.ts'
import { useOrganizationStore } from '../../src/stores/organization.ts'
import { createServices, createSource, startStores } from '../support/services.ts'

const startWith = (saved: Result<null, StorageFailure | ChangedElsewhere<string>> = ok(null)) => {
  const source = createSource<string | null>()
  const saveOrganization = vi.fn(() => Promise.resolve(saved))
  const deviceRecords = { ...createServices().deviceRecords, watchOrganization: () => source.query, saveOrganization }
  return { store: useOrganizationStore(startStores({ deviceRecords })), source, saveOrganization }
}

describe('the organisation on the reports', () => {
  it('is what is stored, whoever has stored it', () => {
    const { store, source } = startWith()
    store.watch()
    expect(store.name).toBeNull()
    source.say('示範股份有限公司')
    expect(store.name).toBe('示範股份有限公司')
    source.say(null)
    expect(store.name).toBeNull()
  })

  it.each([
    ['  示範股份有限公司 ', '示範股份有限公司'],
    ['　', null],
    ['', null],
  ])('is stored without blanks around it, and blanks are no name: %j', async (typed, stored) => {
    const { store, saveOrganization } = startWith()
    await store.save(typed, ' 前一個名稱')
    expect(saveOrganization.mock.calls).toEqual([[stored, '前一個名稱']])
    expect([store.isSaved, store.failure]).toEqual([true, null])
    store.forgetOutcome()
    expect(store.isSaved).toBe(false)
  })

  it('is not said to be saved where the disk has refused it', async () => {
    const { store } = startWith(err({ type: 'StorageFull' }))
    await store.save('示範股份有限公司', '')
    expect([store.isSaved, store.failure, store.name]).toEqual([false, { type: 'StorageFull' }, null])
  })

  it('is neither saved nor failed where another tab was faster: the form asks', async () => {
    const { store } = startWith(err(changedElsewhere('乙公司')))
    await store.save('甲公司', '')
    expect([store.isSaved, store.failure]).toEqual([false, null])
  })
})
