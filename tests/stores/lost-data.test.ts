import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { PreferenceKey, StorageFailure, StoredAssessment } from '../../src/services.ts'
import { useAssessmentsStore } from '../../src/stores/assessments.ts'
import { useDemoDataStore } from '../../src/stores/demo-data.ts'
import { createDetails, createMemoryAssessments, createSource, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()

const stored = (id: string, { isDemo = false, isAnswered = true } = {}): StoredAssessment => {
  const at = '2026-11-21T01:00:00.000Z'
  const { code, name, contentHash } = standard
  const assessment: Assessment = {
    id,
    standard: { id: standard.id, code, name, contentHash },
    revision: 2,
    startedAt: at,
    updatedAt: at,
    handedInAt: null,
    isDemo,
  }
  const { id: indicatorId, code: indicatorCode, text } = indicatorAt(standard, 0)
  const answer = { status: 'rated', level: 4 } as const
  const rating = { indicatorId, code: indicatorCode, text, answer, ratedAt: at }
  return { assessment, standard, ratings: isAnswered ? [rating] : [] }
}

const startWith = (preferences: Partial<Record<PreferenceKey, string>> = {}, failure: StorageFailure | null = null) => {
  const entries = new Map(Object.entries(preferences))
  const source = createSource<readonly StoredAssessment[]>()
  const deleted: string[] = []
  const pinia = startStores({
    assessments: { ...createMemoryAssessments(), watchAssessments: () => source.query },
    preferences: { read: (key) => entries.get(key) ?? null, write: (key, value) => void entries.set(key, value) },
    loadDetails: () =>
      Promise.resolve(
        createDetails({
          deleteAssessment: (id) => {
            if (failure === null) deleted.push(id)
            return Promise.resolve(failure === null ? ok(null) : err(failure))
          },
        }),
      ),
  })
  const store = useAssessmentsStore(pinia)
  store.watch()
  return { store, source, entries, deleted }
}

describe('a first visit', () => {
  it('is taken for one until something is read, unless the browser remembers answers', () => {
    const { store, source } = startWith()
    expect(store.isLikelyEmpty).toBe(true)
    source.say([stored('a', { isAnswered: false })])
    expect(store.isLikelyEmpty).toBe(false)
    expect(startWith({ 'had-data': 'yes' }).store.isLikelyEmpty).toBe(false)
  })
})

describe('data that the browser may have cleared', () => {
  it('is remembered from the first answer on', () => {
    const { store, source, entries } = startWith()
    source.say([stored('a', { isAnswered: false }), stored('demo', { isDemo: true })])
    expect(entries.has('had-data')).toBe(false)
    source.say([stored('a')])
    expect(entries.get('had-data')).toBe('yes')
    expect(store.hasLostData).toBe(false)
  })

  it('is missed where there is nothing of one’s own, and only once that is known', () => {
    const { store, source } = startWith({ 'had-data': 'yes' })
    expect(store.hasLostData).toBe(false)
    source.say([])
    expect(store.hasLostData).toBe(true)
    source.say([stored('demo', { isDemo: true })])
    expect(store.hasLostData).toBe(true)
    source.say([stored('a', { isAnswered: false })])
    expect(store.hasLostData).toBe(false)
  })

  it('is not missed where the person has removed the last of it', async () => {
    const { store, source, entries, deleted } = startWith()
    source.say([stored('a'), stored('b'), stored('demo', { isDemo: true })])
    await store.remove('a')
    expect([deleted, entries.get('had-data')]).toEqual([['a'], 'yes'])
    source.say([stored('b'), stored('demo', { isDemo: true })])
    await store.remove('b')
    source.say([stored('demo', { isDemo: true })])
    expect([deleted, entries.get('had-data'), store.hasLostData]).toEqual([['a', 'b'], 'no', false])
  })

  it('is still remembered where removing has failed', async () => {
    const { store, source, entries } = startWith({}, { type: 'StorageFull' })
    source.say([stored('a')])
    expect(await store.remove('a')).toEqual(err({ type: 'StorageFull' }))
    expect(entries.get('had-data')).toBe('yes')
  })
})

describe('sample data', () => {
  it('comes after one’s own, whenever it was changed', () => {
    const { store, source } = startWith()
    expect(store.demoId).toBeNull()
    source.say([stored('demo', { isDemo: true }), stored('b'), stored('a')])
    expect(store.summaries?.map(({ assessment }) => assessment.id)).toEqual(['b', 'a', 'demo'])
    expect(store.demoId).toBe('demo')
  })

  it('leads to its assessment, or says that it did not come or go', async () => {
    let failure: StorageFailure | null = null
    const store = useDemoDataStore(
      startStores({
        loadDemoData: () =>
          Promise.resolve({
            add: (name) => Promise.resolve(failure === null ? ok(`demo ${name}`) : err(failure)),
            remove: () => Promise.resolve(failure === null ? ok(null) : err(failure)),
          }),
      }),
    )
    expect([await store.add('before'), store.hasAddFailed]).toEqual(['demo before', false])
    failure = { type: 'StorageFull' }
    expect([await store.add('before'), store.hasAddFailed]).toEqual([null, true])
    await store.remove()
    expect(store.removeFailure).toEqual({ type: 'StorageFull' })
    failure = null
    await store.remove()
    expect([await store.add('before'), store.hasAddFailed, store.removeFailure]).toEqual(['demo before', false, null])
  })
})
