import { defineStore } from 'pinia'
import { readonly, shallowRef } from 'vue'
import { useServices } from './services.ts'

/** Whether the app is kept for offline use, and whether a newer version waits for consent. */
export const useAppUpdateStore = defineStore('app-update', () => {
  const { appUpdates } = useServices()
  const isWaiting = shallowRef(false)

  const start = (): void =>
    appUpdates.start({
      onWaiting: () => {
        isWaiting.value = true
      },
    })

  const postpone = (): void => {
    isWaiting.value = false
  }

  return { isWaiting: readonly(isWaiting), start, accept: appUpdates.accept, postpone }
})
