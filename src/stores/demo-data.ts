import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { StorageFailure } from '../services.ts'
import { useServices } from './services.ts'

/** Sample data to look around in: one step brings it, one step takes all of it away. */
export const useDemoDataStore = defineStore('demo-data', () => {
  const { loadDemoData } = useServices()
  const hasAddFailed = shallowRef(false)
  const removeFailure = shallowRef<StorageFailure | null>(null)

  /** Returns the assessment to look at; null where there is none. `earlierName` is what the round before is called. */
  const add = async (earlierName: string): Promise<string | null> => {
    hasAddFailed.value = false
    const added = await (await loadDemoData()).add(earlierName)
    hasAddFailed.value = !added.ok
    return added.ok ? added.value : null
  }

  const remove = async (): Promise<void> => {
    const removed = await (await loadDemoData()).remove()
    removeFailure.value = removed.ok ? null : removed.error
  }

  return {
    hasAddFailed: shallowReadonly(hasAddFailed),
    removeFailure: shallowReadonly(removeFailure),
    add,
    remove,
  }
})
