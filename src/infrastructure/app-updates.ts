import { Workbox } from 'workbox-window'
import type { AppUpdates } from '../services.ts'

/**
 * Installs the service worker, which keeps the whole app for offline use, and tells when a newer version waits. It never
 * takes over by itself: a reload in the middle of a sentence would lose it. Where the person accepts the update in one
 * tab, the other tabs ask before they reload.
 */
export const createAppUpdates = (baseUrl: string): AppUpdates => {
  let worker: Workbox | null = null
  let isAccepted = false
  let hasTakenOver = false
  return {
    start: ({ onWaiting }) => {
      if (!('serviceWorker' in navigator)) return
      let hasController = navigator.serviceWorker.controller !== null
      worker = new Workbox(scriptUrl(baseUrl, 'sw.js'), { scope: baseUrl })
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
      // Refused, as in some private windows: the app works, only not offline.
      worker.register().catch(() => undefined)
    },
    accept: () => {
      isAccepted = true
      if (hasTakenOver) window.location.reload()
      else worker?.messageSkipWaiting()
    },
  }
}

/** The only scripts that may be started from an address: our own service worker and workers. */
const ownScripts: ReadonlySet<string> = new Set(['sw.js'])

const scriptUrl = (baseUrl: string, name: string): TrustedScriptURL | string => {
  const createScriptURL = (url: string): string => {
    if (!ownScripts.has(url)) throw new TypeError(`Not one of our scripts: ${url}`)
    return `${baseUrl}${url}`
  }
  const policy = window.trustedTypes?.createPolicy('app-sw', { createScriptURL })
  return policy?.createScriptURL(name) ?? createScriptURL(name)
}
