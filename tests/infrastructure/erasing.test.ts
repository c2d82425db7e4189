import 'fake-indexeddb/auto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { eraseOutsideDatabase } from '../../src/infrastructure/erase.ts'
import { level, openRaw, openTab, refusalOf, startAnswered } from '../support/databases.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const databaseNames = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name)

describe('erasing everything', () => {
  it('removes the database and what lies outside it, and writes nothing afterwards', async () => {
    const erased = vi.fn(() => Promise.resolve())
    const tab = openTab({ eraseOutsideDatabase: erased })
    const { id } = await startAnswered(tab, standard, [level(3)])
    expect(await databaseNames()).toContain(tab.databaseName)
    expect(await tab.deviceData.eraseAll()).toEqual({ ok: true, value: null })
    expect(await databaseNames()).not.toContain(tab.databaseName)
    expect(erased).toHaveBeenCalledOnce()
    const late = await tab.assessments.saveAnswer({
      assessmentId: id,
      indicator: indicatorAt(standard, 1),
      answer: level(1),
    })
    expect(refusalOf(late)).toBe('StorageFailed')
    expect(await databaseNames()).not.toContain(tab.databaseName)
  })

  it('is not held up by another tab, which cannot bring the data back', async () => {
    const tab = openTab()
    const other = openTab({ databaseName: tab.databaseName })
    const { id } = await startAnswered(other, standard, [level(3)])
    expect(await tab.deviceData.eraseAll()).toEqual({ ok: true, value: null })
    const late = await other.assessments.saveAnswer({
      assessmentId: id,
      indicator: indicatorAt(standard, 1),
      answer: level(1),
    })
    expect(refusalOf(late)).toBe('StorageStale')
    expect(other.problems.at(-1)).toEqual({ type: 'StorageStale' })
    expect(await databaseNames()).not.toContain(tab.databaseName)
  })

  it('tells after a while that a tab which does not let go holds it up', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(3)])
    const stubborn = await openRaw(tab.databaseName)
    onTestFinished(() => stubborn.close())
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers().restoreAllMocks())
    const erasing = tab.deviceData.eraseAll()
    await vi.advanceTimersByTimeAsync(5000)
    expect(await erasing).toEqual({ ok: false, error: { type: 'StorageFailed' } })
    stubborn.close()
    expect(await tab.deviceData.eraseAll()).toEqual({ ok: true, value: null })
    expect(await databaseNames()).not.toContain(tab.databaseName)
  })

  it('tells when not everything could be removed', async () => {
    const tab = openTab({ eraseOutsideDatabase: () => Promise.reject(new Error('caches are refused')) })
    await startAnswered(tab, standard)
    expect(await tab.deviceData.eraseAll()).toEqual({ ok: false, error: { type: 'StorageFailed' } })
  })
})

describe('what lies outside the database', () => {
  it('is cleared: preferences, caches and the service worker', async () => {
    const left = { preferences: true, caches: ['shell-v1', 'shell-v2'], workers: 2 }
    vi.stubGlobal('localStorage', { clear: () => (left.preferences = false) })
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve([...left.caches]),
      delete: (name: string) => {
        left.caches = left.caches.filter((one) => one !== name)
        return Promise.resolve(true)
      },
    })
    const registration = { unregister: () => Promise.resolve((left.workers -= 1)) }
    vi.stubGlobal('navigator', {
      serviceWorker: { getRegistrations: () => Promise.resolve([registration, registration]) },
    })
    onTestFinished(() => void vi.unstubAllGlobals())
    await eraseOutsideDatabase()
    expect(left).toEqual({ preferences: false, caches: [], workers: 0 })
  })

  it('is cleared also where a service worker on its way out opens its cache once more', async () => {
    let kept = ['shell-v1']
    let reopenings = 2
    vi.stubGlobal('localStorage', { clear: () => undefined })
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve([...kept]),
      delete: () => {
        kept = []
        if (reopenings > 0) setTimeout(() => (kept = ['shell-v1']), 20)
        reopenings -= 1
        return Promise.resolve(true)
      },
    })
    await eraseOutsideDatabase()
    expect([kept, reopenings]).toEqual([[], -1])
  })

  it('may not exist at all', async () => {
    vi.stubGlobal('localStorage', {
      clear: () => {
        throw new DOMException('', 'SecurityError')
      },
    })
    vi.stubGlobal('navigator', {})
    onTestFinished(() => void vi.unstubAllGlobals())
    await expect(eraseOutsideDatabase()).resolves.toBeUndefined()
  })
})
