import { describe, expect, it, vi } from 'vitest'
import type { StorageState } from '../../src/services.ts'
import { useCurrentAssessmentStore } from '../../src/stores/current-assessment.ts'
import { useStorageStore } from '../../src/stores/storage.ts'
import { createMemoryAssessments, settled, startIn, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const stateOf = (isPersistent: boolean | null): StorageState => ({ isPersistent, usedBytes: 10, availableBytes: 20 })

const startWith = (answer: boolean | null) => {
  const askForPersistence = vi.fn(() => Promise.resolve(stateOf(answer)))
  const readState = vi.fn(() => Promise.resolve(stateOf(null)))
  const memory = createMemoryAssessments()
  const pinia = startStores({ assessments: memory, storageGuard: { readState, askForPersistence } })
  return { memory, pinia, store: useStorageStore(pinia), askForPersistence, readState }
}

describe('asking the browser to keep the data', () => {
  it('happens after the first saved answer, once, and the reply is kept', async () => {
    const { memory, pinia, store, askForPersistence } = startWith(true)
    const standard = createStandard()
    const current = useCurrentAssessmentStore(pinia)
    current.open(await startIn(memory, standard))
    await settled()
    expect(askForPersistence).not.toHaveBeenCalled()
    memory.failWith({ type: 'StorageFull' })
    current.rate(indicatorAt(standard, 0), { status: 'rated', level: 1 }, false)
    await settled()
    // An answer that was not saved is no reason to ask.
    expect(askForPersistence).not.toHaveBeenCalled()
    memory.failWith(null)
    for (let index = 0; index < 4; index += 1)
      current.rate(indicatorAt(standard, index), { status: 'rated', level: 2 }, false)
    await settled()
    expect(askForPersistence).toHaveBeenCalledTimes(1)
    expect(store.state).toEqual(stateOf(true))
    expect(store.isRefused).toBe(false)
  })

  it.each([
    [false, true],
    [true, false],
    [null, false],
  ])('says %s, so that a refusal is known: %s', async (answer, isRefused) => {
    const { store } = startWith(answer)
    store.answerSaved()
    await settled()
    expect(store.isRefused).toBe(isRefused)
    expect(store.state?.isPersistent).toBe(answer)
  })

  it('can be asked for by the person as often as wanted', async () => {
    const { store, askForPersistence } = startWith(false)
    await store.askForPersistence()
    await store.askForPersistence()
    expect(askForPersistence).toHaveBeenCalledTimes(2)
    store.answerSaved()
    await settled()
    expect(askForPersistence).toHaveBeenCalledTimes(2)
  })
})

describe('what is known about the storage', () => {
  it('is nothing before it is asked for', async () => {
    const { store, readState } = startWith(true)
    expect(store).toMatchObject({ state: null, problem: null, lastSavedAt: null, isRefused: false })
    await store.readState()
    expect(readState).toHaveBeenCalledTimes(1)
    expect(store.state).toEqual(stateOf(null))
    // Reading the state is no question to the browser, so nothing has been refused.
    expect(store.isRefused).toBe(false)
  })

  it('holds the problem as long as there is one', () => {
    const { store } = startWith(true)
    store.setProblem({ type: 'StorageBlocked' })
    expect(store.problem).toEqual({ type: 'StorageBlocked' })
    store.setProblem(null)
    expect(store.problem).toBeNull()
  })

  it('says when an answer was saved last', () => {
    const { store } = startWith(true)
    store.answerSaved()
    expect(store.lastSavedAt).toEqual(new Date('2026-11-21T01:00:00.000Z'))
  })
})
