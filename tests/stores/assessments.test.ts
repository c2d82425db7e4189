import { describe, expect, it } from 'vitest'
import { useAssessmentsStore } from '../../src/stores/assessments.ts'
import { createMemoryAssessments, createServices, settled, startIn, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()

const startWatching = () => {
  const memory = createMemoryAssessments()
  const store = useAssessmentsStore(startStores({ assessments: memory }))
  return { memory, store }
}

describe('the assessments of a device', () => {
  it('are unknown until they are read: null is not an empty list', async () => {
    const { store } = startWatching()
    expect(store.summaries).toBeNull()
    store.watch()
    expect(store.summaries).toBeNull()
    await settled()
    expect(store.summaries).toEqual([])
  })

  it('are summed up in the order of the repository, with coverage and progress', async () => {
    const { memory, store } = startWatching()
    const older = await startIn(memory, standard)
    const newer = await startIn(memory, createStandard({ id: 'OTHER-001v1', name: '另一種人員' }))
    const answers = [
      { status: 'rated', level: 4 },
      { status: 'not-applicable' },
      { status: 'no-opportunity' },
      { status: 'skipped' },
    ] as const
    for (const [index, answer] of answers.entries())
      memory.answerElsewhere({ assessmentId: older, indicator: indicatorAt(standard, index), answer })
    store.watch()
    await settled()
    expect(store.summaries?.map(({ assessment, outline }) => [assessment.id, outline.standard.name])).toEqual([
      [newer, '另一種人員'],
      [older, '測試人員'],
    ])
    expect(store.summaries?.[1]?.coverage).toEqual({
      total: 4,
      applicable: 3,
      rated: 1,
      notApplicable: 1,
      noOpportunity: 1,
      skipped: 1,
      unrated: 1,
    })
    // 先略過 is an answer that comes back in the review: nothing is left out, and it is not done yet.
    expect(store.summaries?.[1]).toMatchObject({ isComplete: false, progress: { answered: 4, total: 4 } })
    expect(store.summaries?.[0]).toMatchObject({ isComplete: false, progress: { answered: 0, total: 4 } })
  })

  it('follow every change', async () => {
    const { memory, store } = startWatching()
    store.watch()
    const id = await startIn(memory, standard)
    for (let index = 0; index < 4; index += 1)
      memory.answerElsewhere({
        assessmentId: id,
        indicator: indicatorAt(standard, index),
        answer: { status: 'rated', level: 2 },
      })
    await settled()
    expect(store.summaries?.[0]).toMatchObject({ isComplete: true, coverage: { rated: 4 } })
  })

  it('are watched once, however many screens want them', () => {
    const { memory, store } = startWatching()
    store.watch()
    store.watch()
    expect(memory.watchers()).toBe(1)
  })

  it('stay on the screen when the database fails, which is said until it answers again', async () => {
    const { memory, store } = startWatching()
    await startIn(memory, standard)
    store.watch()
    await settled()
    memory.failQueries({ type: 'StorageFailed' })
    expect(store.failure).toEqual({ type: 'StorageFailed' })
    expect(store.summaries).toHaveLength(1)
    memory.tellNews()
    await settled()
    expect(store.failure).toBeNull()
  })

  it('are begun with the standard that is given', async () => {
    const { memory, store } = startWatching()
    const started = await store.start(standard)
    expect(started).toMatchObject({ ok: true, value: { standard: { contentHash: standard.contentHash } } })
    memory.failWith({ type: 'StorageFull' })
    expect(await store.start(standard)).toEqual({ ok: false, error: { type: 'StorageFull' } })
  })
})

describe('a store without services', () => {
  it('says that the app was started without them', async () => {
    const { createPinia } = await import('pinia')
    const { createApp } = await import('vue')
    const app = createApp({ render: () => null })
    const pinia = createPinia()
    app.config.warnHandler = () => undefined
    app.use(pinia)
    expect(() => useAssessmentsStore(pinia)).toThrow('without its services')
    expect(() => useAssessmentsStore(startStores(createServices()))).not.toThrow()
  })
})
