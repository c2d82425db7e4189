import type { Workbox } from 'workbox-window'
import type { AppUpdates } from '../services.ts'
import type { OwnScriptUrl } from './own-scripts.ts'

/**
 * Installs the service worker, which keeps the whole app for offline use, and tells when a newer version waits. It never
 * takes over by itself: a reload in the middle of a sentence would lose it. Where the person accepts the update in one
 * tab, the other tabs ask before they reload.
 */
export const createAppUpdates = (baseUrl: string, ownScriptUrl: OwnScriptUrl): AppUpdates => {
  let worker: Workbox | null = null
  let isAccepted = false
  let hasTakenOver = false
  const watch = async (onWaiting: () => void): Promise<void> => {
    let hasController = navigator.serviceWorker.controller !== null
    const { Workbox } = await import('workbox-window')
    worker = new Workbox(ownScriptUrl('service-worker'), { scope: baseUrl })
    worker.addEventListener('waiting', onWaiting)
    worker.addEventListener('controlling', () => {
      // The first one is no update: it keeps the version that is shown.
      const isUpdate = hasController
      hasController = true
      if (!isUpdate) return
      hasTakenOver = true
      if (isAccepted) window.location.reload()
      else onWaiting()
    })
    await worker.register()
  }

  return {
    start: ({ onWaiting }) => {
      if (!('serviceWorker' in navigator)) return
      // Refused, as in some private windows, or not reached: the app works, only not offline.
      watch(onWaiting).catch(() => undefined)
    },
    accept: () => {
      isAccepted = true
      if (hasTakenOver) window.location.reload()
      else worker?.messageSkipWaiting()
    },
  }
}
