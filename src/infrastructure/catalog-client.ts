import * as v from 'valibot'
import { type CatalogIndex, catalogFormatVersion, catalogIndexSchema } from '../domain/catalog-index.ts'
import {
  type CompetencyStandard,
  competencyStandardSchema,
  standardFormatVersion,
} from '../domain/competency-standard.ts'
import { type Result, err, ok } from '../domain/result.ts'
import type { CatalogClient, CatalogFailure } from '../services.ts'

export interface CatalogClientOptions {
  /** Where the catalogue lies, with a slash at the end. */
  readonly baseUrl: string
  readonly fetch: typeof globalThis.fetch
}

/**
 * Reads the bundled standards. The only place that fetches.
 *
 * A standard is used only when its content has the hash that the index promises: a file that was cut off or altered is
 * reported, and the others stay usable.
 */
export const createCatalogClient = ({ baseUrl, fetch }: CatalogClientOptions): CatalogClient => {
  const loadJson = async (path: string): Promise<Result<unknown, CatalogFailure>> => {
    let response: Response
    try {
      response = await fetch(`${baseUrl}${path}`)
    } catch {
      return err({ type: 'CatalogOffline' })
    }
    if (!response.ok) return err({ type: 'CatalogMissing' })
    try {
      return ok((await response.json()) as unknown)
    } catch {
      return err({ type: 'CatalogDamaged' })
    }
  }

  const loadIndex = async (): Promise<Result<CatalogIndex, CatalogFailure>> => {
    const loaded = await loadJson('index.json')
    if (!loaded.ok) return loaded
    if (isNewer(loaded.value, catalogFormatVersion)) return err({ type: 'CatalogNewer' })
    const parsed = v.safeParse(catalogIndexSchema, loaded.value)
    return parsed.success ? ok(parsed.output) : err({ type: 'CatalogDamaged' })
  }

  const loadStandard = async (id: string): Promise<Result<CompetencyStandard, CatalogFailure>> => {
    const index = await loadIndex()
    if (!index.ok) return index
    const entry = index.value.standards.find((standard) => standard.id === id)
    if (entry === undefined) return err({ type: 'CatalogMissing' })
    const [loaded, { standardToContentHash }] = await Promise.all([
      loadJson(entry.file),
      import('../domain/content-hash.ts'),
    ])
    if (!loaded.ok) return loaded
    if (isNewer(loaded.value, standardFormatVersion)) return err({ type: 'CatalogNewer' })
    if (!v.is(competencyStandardSchema, loaded.value)) return err({ type: 'CatalogDamaged' })
    const standard = loaded.value
    try {
      const isIntact =
        standardToContentHash(standard) === entry.contentHash && standard.contentHash === entry.contentHash
      return isIntact ? ok(standard) : err({ type: 'CatalogDamaged' })
    } catch {
      // Half a character has no hash.
      return err({ type: 'CatalogDamaged' })
    }
  }

  const loadReadableStandards = async (): Promise<readonly CompetencyStandard[]> => {
    const index = await loadIndex()
    if (!index.ok) return []
    const loaded = await Promise.all(index.value.standards.map(({ id }) => loadStandard(id)))
    return loaded.flatMap((standard) => (standard.ok ? [standard.value] : []))
  }

  return { loadIndex, loadStandard, loadReadableStandards }
}

const isNewer = (value: unknown, known: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'formatVersion' in value &&
  typeof value.formatVersion === 'number' &&
  value.formatVersion > known
