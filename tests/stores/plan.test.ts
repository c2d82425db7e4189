import { describe, expect, it, vi } from 'vitest'
import type { PlanItem } from '../../src/domain/development-plan.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { PlanRepository } from '../../src/services.ts'
import { usePlanStore } from '../../src/stores/plan.ts'
import { useStorageStore } from '../../src/stores/storage.ts'
import { createItem } from '../support/plan-items.ts'
import { createPlan, createSource, startStores } from '../support/services.ts'

const item = createItem()

const startWith = (overrides: Partial<PlanRepository> = {}) => {
  const source = createSource<readonly PlanItem[]>()
  const loadPlan = vi.fn(() => Promise.resolve(createPlan({ watchPlan: () => source.query, ...overrides })))
  const pinia = startStores({ loadPlan })
  return { source, loadPlan, plan: usePlanStore(pinia), storage: useStorageStore(pinia) }
}

describe('the plan of the device', () => {
  it('is loaded and watched once, however many pages ask', async () => {
    const { source, plan } = startWith()
    await Promise.all([plan.watch(), plan.watch()])
    expect(source.subscriptions()).toBe(1)
    expect(plan.items).toBeNull()
    source.say([item])
    expect(plan.items).toEqual([item])
    expect(plan.findItem('a1', 'indicator', 'P1')).toEqual(item)
    expect(plan.findItem('a2', 'indicator', 'P1')).toBeNull()
    expect(plan.findItem('a1', 'skill', 'P1')).toBeNull()
  })

  it('asks again for a part of the program that did not arrive', async () => {
    const { loadPlan, plan } = startWith()
    loadPlan.mockRejectedValueOnce(new Error('offline'))
    await expect(plan.watch()).rejects.toThrow('offline')
    await plan.watch()
    expect(loadPlan).toHaveBeenCalledTimes(2)
  })

  it('knows the day where the person is', () => {
    expect(startWith().plan.today).toBe('2026-11-21')
  })

  it('says when something was saved, and that something was not', async () => {
    const { plan, storage } = startWith({ changeItem: () => Promise.resolve(ok(item)) })
    await plan.changeItem('item', { action: '做' })
    expect(storage.lastSavedAt).not.toBeNull()
    const full = startWith()
    await full.plan.changeItem('item', { action: '做' })
    expect([full.plan.failure, full.storage.lastSavedAt]).toEqual([{ type: 'StorageFailed' }, null])
  })

  it('brings back what was removed last, as it was', async () => {
    const restoreItem = vi.fn<PlanRepository['restoreItem']>(() => Promise.resolve(ok(null)))
    const { plan } = startWith({ restoreItem })
    expect(await plan.removeItem(item)).toBe(true)
    expect(plan.removed).toEqual(item)
    await plan.undoRemoving()
    expect(restoreItem.mock.calls).toEqual([[item]])
    expect(plan.removed).toBeNull()
    await plan.undoRemoving()
    expect(restoreItem).toHaveBeenCalledTimes(1)
    await plan.removeItem(item)
    plan.forgetRemoved()
    expect(plan.removed).toBeNull()
  })

  it('has removed nothing where the device refuses', async () => {
    const { plan } = startWith({ removeItem: () => Promise.resolve(err({ type: 'StorageFull' })) })
    expect(await plan.removeItem(item)).toBe(false)
    expect([plan.removed, plan.failure]).toEqual([null, { type: 'StorageFull' }])
  })
})
