import { describe, expect, it } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import { type DeferrableStorage, createLoader, deferStorage } from '../../src/infrastructure/deferred-storage.ts'
import type { StoredAssessment } from '../../src/services.ts'
import { createServices, createSource } from '../support/services.ts'

/** A storage that arrives when the test says so. */
const createArrival = (overrides: Partial<DeferrableStorage> = {}) => {
  let resolve: (storage: DeferrableStorage) => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<DeferrableStorage>((onArrival, onFailure) => {
    resolve = onArrival
    reject = onFailure
  })
  return {
    storage: deferStorage(() => promise),
    arrive: () => resolve(createServices(overrides)),
    fail: () => reject(new Error('404')),
  }
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('a storage that is not there yet', () => {
  it('answers as soon as it arrives', async () => {
    const source = createSource<StoredAssessment | null>()
    const memory = createServices().assessments
    const { storage, arrive } = createArrival({ assessments: { ...memory, watchAssessment: () => source.query } })
    const seen: unknown[] = []
    storage.assessments.watchAssessment('a').subscribe(
      (value) => seen.push(value),
      () => expect.unreachable(),
    )
    const person = storage.deviceRecords.readPerson()
    await settled()
    expect(seen).toEqual([])
    arrive()
    expect(await person).toEqual(ok({ id: 'person', name: null, employeeNumber: null, unit: null }))
    source.say(null)
    expect(seen).toEqual([null])
  })

  it('tells nothing to whoever has gone meanwhile', async () => {
    const source = createSource<StoredAssessment | null>()
    const memory = createServices().assessments
    const { storage, arrive } = createArrival({ assessments: { ...memory, watchAssessment: () => source.query } })
    const seen: unknown[] = []
    const stop = storage.assessments.watchAssessment('a').subscribe(
      (value) => seen.push(value),
      () => expect.unreachable(),
    )
    stop()
    arrive()
    await settled()
    source.say(null)
    expect(seen).toEqual([])
  })

  it('says that it failed where it does not arrive', async () => {
    const { storage, fail } = createArrival()
    const failures: unknown[] = []
    storage.assessments.watchAssessments().subscribe(
      () => expect.unreachable(),
      (failure) => failures.push(failure),
    )
    const person = storage.deviceRecords.readPerson()
    fail()
    expect(await person).toEqual({ ok: false, error: { type: 'StorageFailed' } })
    await settled()
    expect(failures).toEqual([{ type: 'StorageFailed' }])
  })
})

describe('what is loaded once', () => {
  it('is asked for again only where it did not arrive', async () => {
    let asked = 0
    const load = createLoader(() => {
      asked += 1
      return asked === 1 ? Promise.reject(new Error('404')) : Promise.resolve(asked)
    })
    await expect(load()).rejects.toThrow('404')
    expect(await Promise.all([load(), load()])).toEqual([2, 2])
    expect(asked).toBe(2)
  })
})
