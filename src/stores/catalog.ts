import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { CatalogEntry } from '../domain/catalog-index.ts'
import type { Result } from '../domain/result.ts'
import { type StandardOutline, createStandardOutline } from '../domain/standard-outline.ts'
import type { CatalogFailure } from '../services.ts'
import { useServices } from './services.ts'

/** The bundled standards. Each is loaded, checked and outlined once; a failed attempt is tried again. */
export const useCatalogStore = defineStore('catalog', () => {
  const { catalog } = useServices()
  const entries = shallowRef<readonly CatalogEntry[] | null>(null)
  const failure = shallowRef<CatalogFailure | null>(null)
  const outlineById = new Map<string, StandardOutline>()

  const loadEntries = async (): Promise<void> => {
    if (entries.value !== null) return
    const loaded = await catalog.loadIndex()
    failure.value = loaded.ok ? null : loaded.error
    if (loaded.ok) entries.value = loaded.value.standards
  }

  const loadOutline = async (id: string): Promise<Result<StandardOutline, CatalogFailure>> => {
    const known = outlineById.get(id)
    if (known !== undefined) return { ok: true, value: known }
    const loaded = await catalog.loadStandard(id)
    if (!loaded.ok) return loaded
    const outline = createStandardOutline(loaded.value)
    outlineById.set(id, outline)
    return { ok: true, value: outline }
  }

  return { entries: shallowReadonly(entries), failure: shallowReadonly(failure), loadEntries, loadOutline }
})
