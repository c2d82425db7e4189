import { describe, expect, it, vi } from 'vitest'
import { err, ok } from '../../src/domain/result.ts'
import { type Review, createReview } from '../../src/domain/review.ts'
import type { CompetencyFile } from '../../src/files/competency-file.ts'
import type { ReviewRepository, Services } from '../../src/services.ts'
import { useReceivedReviewsStore } from '../../src/stores/received-reviews.ts'
import { toRatedAssessment } from '../support/rated-assessments.ts'
import { createServices, settled, startStores } from '../support/services.ts'
import { createStandard } from '../support/stored-standard.ts'
import { createReviews, createSources } from '../support/team-services.ts'

const standard = createStandard()
const { assessment } = toRatedAssessment(standard, [], null, {})
const fileReview = (id: string, assessmentId: string) => ({
  id,
  assessmentId,
  assessmentRevision: 3,
  revision: 2,
  reviewer: { id: 'chief', name: '周文琪' },
  blind: true,
  ratings: [],
  agreed: [],
})
const fileWith = (...reviews: readonly ReturnType<typeof fileReview>[]) =>
  ({ exportedAt: '2026-11-21T01:00:00.000Z', reviews }) as unknown as CompetencyFile
const reviewOf = (id: string, change: Partial<Review> = {}): Review => ({
  ...createReview(id, {
    teamId: null,
    personId: 'person',
    assessmentId: assessment.id,
    assessmentRevision: 3,
    contentHash: standard.contentHash,
    reviewer: { id: 'chief', name: null },
    updatedAt: '2026-11-20T01:00:00.000Z',
  }),
  side: 'received',
  ...change,
})

const start = (overrides: Partial<ReviewRepository> = {}, services: Partial<Services> = {}) => {
  const sources = createSources<readonly Review[]>()
  const keepReviews = vi.fn<ReviewRepository['keepReviews']>(() => Promise.resolve(ok(null)))
  const repository = createReviews({ watchReviews: (id) => sources.of(id).query, keepReviews, ...overrides })
  const loadReviews = vi.fn(() => Promise.resolve(repository))
  const store = useReceivedReviewsStore(startStores({ loadReviews, ...services }))
  return { sources, keepReviews, loadReviews, store }
}

describe('what managers have sent back', () => {
  it('is shown with the latest first, without what was written here', async () => {
    const { store, sources } = start()
    await store.open(assessment.id)
    const later = reviewOf('later', { updatedAt: '2026-11-21T01:00:00.000Z' })
    sources.of(assessment.id).say([reviewOf('own', { side: 'given' }), reviewOf('first'), later])
    expect(store.reviews?.map(({ id }) => id)).toEqual(['later', 'first'])
  })

  it('is that of the assessment that was opened last, also after a part of the program was missing', async () => {
    const { store, sources, loadReviews } = start()
    loadReviews.mockRejectedValueOnce(new Error('offline'))
    await expect(store.open('a')).rejects.toThrow('offline')
    for (const id of ['a', 'b', 'a']) void store.open(id)
    await settled()
    expect([sources.of('a').subscriptions(), sources.of('b').subscriptions()]).toEqual([1, 0])
  })

  it('is kept with one write, and only about assessments of this device', async () => {
    const { store, keepReviews } = start()
    const file = fileWith(fileReview('one', assessment.id), fileReview('two', assessment.id), fileReview('x', 'no'))
    expect(await store.keep(file, [assessment])).toBe(true)
    expect(keepReviews.mock.calls.map(([reviews]) => reviews.map(({ id }) => id))).toEqual([['one', 'two']])
    expect(keepReviews.mock.calls[0]?.[0][0]).toMatchObject({
      side: 'received',
      personId: 'person',
      contentHash: standard.contentHash,
    })
  })

  it('is not called kept where it was not', async () => {
    const { store } = start({ keepReviews: () => Promise.resolve(err({ type: 'StorageFull' })) })
    expect(await store.keep(fileWith(fileReview('one', assessment.id)), [assessment])).toBe(false)
    expect(store.failure).toEqual({ type: 'StorageFull' })
  })

  it('is not called kept where it is about nothing on this device', async () => {
    const { store, keepReviews } = start()
    expect(await store.keep(fileWith(fileReview('one', 'elsewhere')), [assessment])).toBe(false)
    expect(keepReviews).not.toHaveBeenCalled()
  })

  it('is not written where the device does not say whose it is', async () => {
    const { deviceRecords } = createServices()
    const readPerson = () => Promise.resolve(err({ type: 'StorageBlocked' as const }))
    const { store, keepReviews } = start({}, { deviceRecords: { ...deviceRecords, readPerson } })
    expect(await store.keep(fileWith(fileReview('one', assessment.id)), [assessment])).toBe(false)
    expect([store.failure, keepReviews.mock.calls.length]).toEqual([{ type: 'StorageBlocked' }, 0])
  })
})
