import type { StorageGuard, StorageState } from '../services.ts'

/**
 * What the browser says about keeping the data. Some browsers have no such interface, and some only outside a secure
 * context: then everything is null, and nothing is promised.
 */
export const createStorageGuard = (navigator: Navigator): StorageGuard => {
  const storage = (): Partial<StorageManager> | undefined => navigator.storage

  const readState = async (): Promise<StorageState> => {
    const [isPersistent, estimate] = await Promise.all([
      answerOf(() => storage()?.persisted?.()),
      answerOf(() => storage()?.estimate?.()),
    ])
    const used = estimate?.usage ?? null
    const quota = estimate?.quota ?? null
    return { isPersistent, usedBytes: used, availableBytes: quota === null || used === null ? null : quota - used }
  }

  return {
    readState,
    askForPersistence: async () => {
      await answerOf(() => storage()?.persist?.())
      return readState()
    },
  }
}

const answerOf = async <Value>(ask: () => Promise<Value> | undefined): Promise<Value | null> => {
  try {
    return (await ask()) ?? null
  } catch {
    return null
  }
}
