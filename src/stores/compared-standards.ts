import { type ComputedRef, type ShallowRef, shallowRef, watch } from 'vue'
import { addressToStandardId, isAddressOf } from '../domain/standard-address.ts'
import type { StandardOutline } from '../domain/standard-outline.ts'
import type { CatalogFailure } from '../services.ts'
import { useAssessmentsStore } from './assessments.ts'
import { useCatalogStore } from './catalog.ts'

/** Standards by their addresses. */
export interface ComparedStandards {
  /** Null while loading, and where there is none. */
  readonly outlineOf: (address: string) => StandardOutline | null
  readonly failure: Readonly<ShallowRef<CatalogFailure | null>>
  readonly load: () => Promise<void>
}

/** Loads what stands beside each other. '' is no address: nothing is chosen yet. */
export const useComparedStandards = (addresses: ComputedRef<readonly string[]>): ComparedStandards => {
  const assessments = useAssessmentsStore()
  const catalog = useCatalogStore()
  /** A map: an address comes from the person and may be called like anything that every object has. */
  const outlineByAddress = shallowRef<ReadonlyMap<string, StandardOutline>>(new Map())
  const failure = shallowRef<CatalogFailure | null>(null)

  /** A standard that is no longer in the catalogue is still where it was rated. */
  const findFrozen = (address: string): StandardOutline | null =>
    assessments.summaries?.find(({ assessment }) => isAddressOf(address, assessment.standard))?.outline ?? null

  const loadOne = async (address: string): Promise<CatalogFailure | null> => {
    if (address === '' || outlineByAddress.value.has(address)) return null
    const loaded = await catalog.loadOutline(addressToStandardId(address))
    if (loaded.ok && isAddressOf(address, loaded.value.standard)) {
      outlineByAddress.value = new Map(outlineByAddress.value).set(address, loaded.value)
      return null
    }
    if (findFrozen(address) !== null) return null
    return loaded.ok ? { type: 'CatalogMissing' } : loaded.error
  }

  const load = async (): Promise<void> => {
    const wanted = addresses.value
    failure.value = null
    const failures = await Promise.all(wanted.map(loadOne))
    // Of standards that somebody has turned away from, nothing is said any more.
    if (wanted === addresses.value) failure.value = failures.find((one) => one !== null) ?? null
  }
  watch(addresses, load, { immediate: true })

  return {
    outlineOf: (address) => outlineByAddress.value.get(address) ?? findFrozen(address),
    failure,
    load,
  }
}
