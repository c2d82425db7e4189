import type { PreferenceStorage } from '../services.ts'

const prefix = 'competency-assessment.'

/**
 * Preferences that must be known before the first paint. The only door to localStorage, and nothing personal goes
 * through it. Where the browser refuses, a preference lasts as long as the page.
 */
export const createPreferenceStorage = (storage: () => Storage): PreferenceStorage => ({
  read: (key) => {
    try {
      return storage().getItem(prefix + key)
    } catch {
      return null
    }
  },
  write: (key, value) => {
    try {
      storage().setItem(prefix + key, value)
    } catch {
      // The page goes on with the value it holds.
    }
  },
})
