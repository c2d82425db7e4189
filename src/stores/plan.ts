import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { PlanItem, PlanItemChange, PlanItemStart } from '../domain/development-plan.ts'
import type { Result } from '../domain/result.ts'
import type { PlanRepository, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'

/** The development plan of this device. Watched from the first use on. */
export const usePlanStore = defineStore('plan', () => {
  const { loadPlan } = useServices()
  /** Null while loading. */
  const items = shallowRef<readonly PlanItem[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  let loading: Promise<PlanRepository> | null = null
  let isWatched = false

  const load = async (): Promise<PlanRepository> => {
    loading ??= loadPlan()
    try {
      return await loading
    } catch (error) {
      // The file did not arrive: the next one asks again.
      loading = null
      throw error
    }
  }

  const watch = async (): Promise<void> => {
    const repository = await load()
    if (isWatched) return
    isWatched = true
    repository.watchPlan().subscribe(
      (value) => {
        items.value = value
        failure.value = null
      },
      (error) => {
        failure.value = error
      },
    )
  }

  const write = async <Value>(
    command: (repository: PlanRepository) => Promise<Result<Value, StorageFailure>>,
  ): Promise<Result<Value, StorageFailure>> => {
    const result = await command(await load())
    failure.value = result.ok ? null : result.error
    return result
  }

  return {
    items: shallowReadonly(items),
    failure: shallowReadonly(failure),
    watch,
    addItem: (start: PlanItemStart) => write((repository) => repository.addItem(start)),
    changeItem: (id: string, change: PlanItemChange) => write((repository) => repository.changeItem(id, change)),
    removeItem: (id: string) => write((repository) => repository.removeItem(id)),
  }
})
