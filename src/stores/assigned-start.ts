import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Assessment } from '../domain/assessment.ts'
import type { AssignedStart, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'

/** Begins what a manager has handed out. */
export const useAssignedStartStore = defineStore('assigned-start', () => {
  const { loadExchange } = useServices()
  const failure = shallowRef<StorageFailure | null>(null)
  let isStarting = false

  /** Null where it failed, and for a second press while the first one is under way. */
  const start = async (assigned: AssignedStart): Promise<Assessment | null> => {
    if (isStarting) return null
    isStarting = true
    const started = await loadExchange()
      .then((exchange) => exchange.startAssigned(assigned))
      .finally(() => {
        isStarting = false
      })
    failure.value = started.ok ? null : started.error
    return started.ok ? started.value : null
  }

  const forget = (): void => {
    failure.value = null
  }

  return { failure: shallowReadonly(failure), start, forget }
})
