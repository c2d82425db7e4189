import { setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { computed, effectScope, nextTick, shallowRef } from 'vue'
import { type Result, err, ok } from '../../src/domain/result.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { CatalogFailure } from '../../src/services.ts'
import { useComparedStandards } from '../../src/stores/compared-standards.ts'
import { createServices, settled, startStores } from '../support/services.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard()

/** A catalogue that answers when the test says so. */
const startWith = (first: string) => {
  const arrivals = new Map<string, (loaded: Result<CompetencyStandard, CatalogFailure>) => void>()
  const loadStandard = (id: string) =>
    new Promise<Result<CompetencyStandard, CatalogFailure>>((resolve) => void arrivals.set(id, resolve))
  setActivePinia(startStores({ catalog: { ...createServices().catalog, loadStandard } }))
  const address = shallowRef(first)
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  const compared = scope.run(() => useComparedStandards(computed(() => ['', address.value])))
  if (compared === undefined) throw new Error('The scope has ended.')
  const arrive = async (id: string, loaded: Result<CompetencyStandard, CatalogFailure>): Promise<void> => {
    arrivals.get(id)?.(loaded)
    await settled()
  }
  return { compared, address, arrivals, arrive }
}

describe('the standards of a comparison', () => {
  it('are loaded by their addresses', async () => {
    const { compared, arrivals, arrive } = startWith(standard.id)
    expect([[...arrivals.keys()], compared.outlineOf(standard.id)]).toEqual([[standard.id], null])
    await arrive(standard.id, ok(standard))
    expect(compared.outlineOf(standard.id)?.standard).toEqual(standard)
  })

  it('are none where the address is called like something that every object has', async () => {
    const { compared, arrive } = startWith('constructor')
    expect(compared.outlineOf('constructor')).toBeNull()
    await arrive('constructor', err({ type: 'CatalogMissing' }))
    expect([compared.outlineOf('constructor'), compared.failure.value]).toEqual([null, { type: 'CatalogMissing' }])
  })

  it('say nothing of one that somebody has turned away from', async () => {
    const { compared, address, arrive } = startWith('gone')
    address.value = standard.id
    await nextTick()
    await arrive(standard.id, ok(standard))
    await arrive('gone', err({ type: 'CatalogMissing' }))
    expect(compared.failure.value).toBeNull()
  })
})
