import { describe, expect, it, vi } from 'vitest'
import { useAppUpdateStore } from '../../src/stores/app-update.ts'
import { startStores } from '../support/services.ts'

describe('a newer version of the app', () => {
  it('waits until it is accepted: nothing happens by itself', async () => {
    let announce = (): void => undefined
    const accept = vi.fn()
    const store = useAppUpdateStore(
      startStores({
        loadAppUpdates: () =>
          Promise.resolve({
            start: ({ onWaiting }) => {
              announce = onWaiting
            },
            accept,
          }),
      }),
    )
    expect(store.isWaiting).toBe(false)
    await store.start()
    announce()
    expect(store.isWaiting).toBe(true)
    store.postpone()
    expect([store.isWaiting, accept.mock.calls.length]).toEqual([false, 0])
    announce()
    store.accept()
    expect([store.isWaiting, accept.mock.calls.length]).toEqual([true, 1])
  })
})
