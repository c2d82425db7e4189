import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import type { AppUpdates } from '../services.ts'
import { useServices } from './services.ts'

/** Whether the app is kept for offline use, and whether a newer version waits for consent. */
export const useAppUpdateStore = defineStore('app-update', () => {
  const { loadAppUpdates } = useServices()
  let updates: AppUpdates | null = null
  const isWaiting = shallowRef(false)

  /** Nothing of it is needed to show the first page. */
  const start = async (): Promise<void> => {
    updates = await loadAppUpdates()
    updates.start({
      onWaiting: () => {
        isWaiting.value = true
      },
    })
  }

  const postpone = (): void => {
    isWaiting.value = false
  }

  return { isWaiting: readonly(isWaiting), start, accept: () => updates?.accept(), postpone }
})
