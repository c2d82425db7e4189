// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useAfterPaint } from '../../src/composables/after-paint.ts'

const startFollowing = (first: number | null) => {
  const source = shallowRef(first)
  const scope = effectScope()
  const late = scope.run(() => useAfterPaint(() => source.value))
  const set = async (value: number | null): Promise<void> => {
    source.value = value
    await nextTick()
  }
  return { late, set, scope }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what follows behind the paint', () => {
  it('is there at once where there was nothing, and gone at once', async () => {
    const { late, set } = startFollowing(null)
    await set(1)
    expect(late?.value).toBe(1)
    await set(null)
    expect(late?.value).toBeNull()
  })

  it('follows a single change behind the next frame', async () => {
    const { late, set } = startFollowing(1)
    await set(2)
    expect(late?.value).toBe(1)
    await vi.advanceTimersByTimeAsync(50)
    expect(late?.value).toBe(2)
  })

  it('follows at most four times a second, and ends at the last value', async () => {
    const { late, set } = startFollowing(0)
    const seen = new Set<number | null | undefined>()
    for (let key = 1; key <= 24; key += 1) {
      await set(key)
      await vi.advanceTimersByTimeAsync(83)
      seen.add(late?.value)
    }
    expect(seen.size).toBeGreaterThanOrEqual(6)
    expect(seen.size).toBeLessThanOrEqual(9)
    await vi.advanceTimersByTimeAsync(250)
    expect(late?.value).toBe(24)
  })

  it('follows nothing once its page has gone', async () => {
    const { late, set, scope } = startFollowing(1)
    await set(2)
    scope.stop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(late?.value).toBe(1)
  })
})
