import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import { dateToCalendarDay } from '../domain/calendar-day.ts'
import type { PlanItem, PlanItemChange, PlanItemStart, PlanTarget, PlanTexts } from '../domain/development-plan.ts'
import type { Result } from '../domain/result.ts'
import type { PlanRepository, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'

/** The development plan of this device. Watched from the first use on. */
export const usePlanStore = defineStore('plan', () => {
  const { loadPlan, now } = useServices()
  const storage = useStorageStore()
  /** Null while loading. */
  const items = shallowRef<readonly PlanItem[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  /** The item that was removed last, as long as it can be brought back. */
  const removed = shallowRef<PlanItem | null>(null)
  /** The calendar day on which the plan was last opened: what is due before it is overdue. */
  const today = shallowRef(dateToCalendarDay(now()))
  let isWatched = false

  const watch = async (): Promise<void> => {
    today.value = dateToCalendarDay(now())
    const repository = await loadPlan()
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
    const result = await command(await loadPlan())
    failure.value = result.ok ? null : result.error
    if (result.ok) storage.answerSaved()
    return result
  }

  const removeItem = async (item: PlanItem): Promise<boolean> => {
    const result = await write((repository) => repository.removeItem(item.id))
    if (result.ok) removed.value = item
    return result.ok
  }

  const undoRemoving = async (): Promise<void> => {
    const item = removed.value
    if (item === null) return
    const result = await write((repository) => repository.restoreItem(item))
    if (result.ok) removed.value = null
  }

  const forgetRemoved = (): void => {
    removed.value = null
  }

  /** The item about a target of an assessment; null where the plan has none. */
  const findItem = (assessmentId: string, kind: PlanTarget['kind'], itemId: string): PlanItem | null =>
    items.value?.find(
      ({ target, ...item }) => item.assessmentId === assessmentId && target.kind === kind && target.itemId === itemId,
    ) ?? null

  return {
    items: shallowReadonly(items),
    failure: shallowReadonly(failure),
    removed: shallowReadonly(removed),
    today: shallowReadonly(today),
    watch,
    addItem: (start: PlanItemStart) => write((repository) => repository.addItem(start)),
    changeItem: (id: string, change: PlanItemChange, seen?: PlanItemChange) =>
      write((repository) => repository.changeItem(id, change, seen)),
    settleItem: (id: string, chosen: PlanTexts) => write((repository) => repository.settleItem(id, chosen)),
    findItem,
    removeItem,
    undoRemoving,
    forgetRemoved,
  }
})
