import { describe, expect, it, vi } from 'vitest'
import type { CatalogEntry } from '../../src/domain/catalog-index.ts'
import { type Result, err, ok } from '../../src/domain/result.ts'
import type { CatalogClient, CatalogFailure } from '../../src/services.ts'
import { useCatalogStore } from '../../src/stores/catalog.ts'
import { startStores } from '../support/services.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard()
const entry = { id: standard.id, name: standard.name } as CatalogEntry
const list = ok({ formatVersion: 1 as const, standards: [entry] })
const offline: Result<never, CatalogFailure> = err({ type: 'CatalogOffline' })

const startWith = (overrides: Partial<CatalogClient>) => {
  const catalog: CatalogClient = {
    loadIndex: vi.fn(() => Promise.resolve(list)),
    loadStandard: vi.fn(() => Promise.resolve(ok(standard))),
    loadReadableStandards: () => Promise.resolve([standard]),
    ...overrides,
  }
  return { catalog, store: useCatalogStore(startStores({ catalog })) }
}

describe('the list of standards', () => {
  it('is unknown until it is loaded, and then loaded once', async () => {
    const { catalog, store } = startWith({})
    expect(store.entries).toBeNull()
    await store.loadEntries()
    await store.loadEntries()
    expect(store.entries).toEqual([entry])
    expect(catalog.loadIndex).toHaveBeenCalledTimes(1)
  })

  it('is tried again after a failure, which is forgotten once it is there', async () => {
    const loadIndex = vi.fn<CatalogClient['loadIndex']>(() => Promise.resolve(list)).mockResolvedValueOnce(offline)
    const { store } = startWith({ loadIndex })
    await store.loadEntries()
    expect([store.entries, store.failure]).toEqual([null, { type: 'CatalogOffline' }])
    await store.loadEntries()
    expect([store.entries, store.failure]).toEqual([[entry], null])
  })
})

describe('a standard', () => {
  it('is outlined once', async () => {
    const { catalog, store } = startWith({})
    const first = await store.loadOutline(standard.id)
    expect(first).toMatchObject({ ok: true, value: { standard: { id: standard.id } } })
    expect(first.ok && first.value.places.map(({ indicator }) => indicator.code)).toEqual([
      'P1.1.1',
      'P1.1.2',
      'P1.2.1',
      'P2.1.1',
    ])
    const second = await store.loadOutline(standard.id)
    expect(first.ok && second.ok && second.value === first.value).toBe(true)
    expect(catalog.loadStandard).toHaveBeenCalledTimes(1)
  })

  it('is tried again after a failure', async () => {
    const loadStandard = vi
      .fn<CatalogClient['loadStandard']>(() => Promise.resolve(ok(standard)))
      .mockResolvedValueOnce(err({ type: 'CatalogDamaged' }))
    const { store } = startWith({ loadStandard })
    expect(await store.loadOutline(standard.id)).toEqual({ ok: false, error: { type: 'CatalogDamaged' } })
    expect((await store.loadOutline(standard.id)).ok).toBe(true)
  })

  it('that fails does not spoil the list', async () => {
    const { store } = startWith({ loadStandard: () => Promise.resolve(err({ type: 'CatalogDamaged' })) })
    await store.loadEntries()
    await store.loadOutline(standard.id)
    expect([store.entries, store.failure]).toEqual([[entry], null])
  })
})
