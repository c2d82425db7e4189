import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { StorageFailure } from '../services.ts'
import { useServices } from './services.ts'
import { createSharedWatch } from './shared-watch.ts'

/** Whose reports these are: one name for every print and workbook of this device. */
export const useOrganizationStore = defineStore('organization', () => {
  const { deviceRecords } = useServices()
  /** Null while loading and as long as nobody has said. */
  const name = shallowRef<string | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  const isSaved = shallowRef(false)

  /** The frame watches it for good. What cannot be read is told by whoever shows more than a label. */
  const watch = createSharedWatch(() =>
    deviceRecords.watchOrganization().subscribe(
      (value) => {
        name.value = value
      },
      () => undefined,
    ),
  )

  /** `seen` is the name that the form was filled from; what another tab has stored since then is not written over. */
  const save = async (typed: string, seen: string): Promise<void> => {
    const saved = await deviceRecords.saveOrganization(toName(typed), toName(seen))
    isSaved.value = saved.ok
    // The form shows both names by itself and asks.
    failure.value = saved.ok || saved.error.type === 'ChangedElsewhere' ? null : saved.error
  }

  const forgetOutcome = (): void => {
    isSaved.value = false
    failure.value = null
  }

  return {
    name: shallowReadonly(name),
    failure: shallowReadonly(failure),
    isSaved: shallowReadonly(isSaved),
    watch,
    save,
    forgetOutcome,
  }
})

/** Blanks are no name. */
const toName = (label: string): string | null => (label.trim() === '' ? null : label.trim())
