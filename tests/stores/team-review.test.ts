import { describe, expect, it, vi } from 'vitest'
import { err, ok } from '../../src/domain/result.ts'
import { type Review, answerInReview } from '../../src/domain/review.ts'
import type { ReviewChange, ReviewRepository } from '../../src/services.ts'
import { type ReviewSubject, useTeamReviewStore } from '../../src/stores/team-review.ts'
import { settled, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'
import { createReviews, createSources } from '../support/team-services.ts'

const standard = createStandard()
const [first, second] = [indicatorAt(standard, 0), indicatorAt(standard, 1)]
const level = (value: 2 | 4) => ({ status: 'rated', level: value }) as const
const subjectOf = (person: string, teamId = 'team'): ReviewSubject => ({
  teamId,
  personId: person,
  assessmentId: `assessment of ${person}`,
  assessmentRevision: 3,
  contentHash: standard.contentHash,
})

/** A disk that keeps one review per assessment and team, and can be slow or full. */
const createDisk = () => {
  const stored = new Map<string, Review>()
  const waiting: (() => void)[] = []
  const disk = { isHeld: false, isFull: false }
  const keyOf = ({ assessmentId, teamId }: Pick<Review, 'assessmentId' | 'teamId'>) => `${assessmentId} ${teamId}`
  const changeReview = vi.fn(async (start: Review, change: ReviewChange) => {
    if (disk.isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
    if (disk.isFull) return err({ type: 'StorageFull' as const })
    const changed = change(stored.get(keyOf(start)) ?? start, '2026-11-21T02:00:00.000Z')
    stored.set(keyOf(start), changed)
    return ok(changed)
  }) satisfies ReviewRepository['changeReview']
  const levelsOf = (person: string, teamId = 'team') =>
    stored.get(`assessment of ${person} ${teamId}`)?.ratings.map((rating) => [rating.indicatorId, rating.level]) ?? []
  const release = async (): Promise<void> => {
    disk.isHeld = false
    for (const go of waiting.splice(0)) go()
    await settled()
  }
  return { disk, changeReview, levelsOf, release }
}

const start = () => {
  const sources = createSources<readonly Review[]>()
  const disk = createDisk()
  const repository = createReviews({
    watchReviews: (id) => sources.of(id).query,
    changeReview: disk.changeReview,
  })
  const loadReviews = vi.fn(() => Promise.resolve(repository))
  const store = useTeamReviewStore(startStores({ loadReviews }))
  const open = async (person: string, teamId?: string): Promise<void> => {
    await store.open(subjectOf(person, teamId))
    sources.of(`assessment of ${person}`).say([])
  }
  return { ...disk, sources, store, open, loadReviews }
}

describe('the manager’s own rating', () => {
  it('shows an answer before it is written, and says as long as it is not', async () => {
    const { store, open, disk, release, levelsOf } = start()
    await open('林')
    disk.isHeld = true
    store.rate(first, level(4), false)
    expect([store.answers.get(first.id), store.isSaving]).toEqual([level(4), true])
    await settled()
    await release()
    expect([store.answers.get(first.id), store.isSaving]).toEqual([level(4), false])
    expect(levelsOf('林')).toEqual([[first.id, 4]])
  })

  it('keeps what could not be written, says why, and writes it once more', async () => {
    const { store, open, disk, levelsOf } = start()
    await open('林')
    disk.isFull = true
    store.rate(first, level(4), false)
    store.rate(second, level(2), false)
    await settled()
    expect([store.failure, store.isSaving, store.answers.size]).toEqual([{ type: 'StorageFull' }, true, 2])
    disk.isFull = false
    store.retry()
    await settled()
    expect([store.failure, store.isSaving]).toEqual([null, false])
    expect(levelsOf('林')).toEqual([
      [first.id, 4],
      [second.id, 2],
    ])
  })

  it('loses nothing when another member is opened while it is being written', async () => {
    const { store, open, disk, release, levelsOf } = start()
    await open('林')
    disk.isHeld = true
    store.rate(first, level(4), false)
    store.note(first.id, { text: '看過', seen: '' })
    store.rate(second, level(2), false)
    await open('陳')
    expect(store.answers.size, 'nothing of one member is shown at another').toBe(0)
    await release()
    expect(levelsOf('林')).toHaveLength(2)
    expect([levelsOf('陳'), store.answers.size]).toEqual([[], 0])
  })

  it('of the same assessment in another team is another one', async () => {
    const { store, open, disk, release } = start()
    await open('林', 'team')
    disk.isHeld = true
    store.rate(first, level(4), false)
    await open('林', 'other team')
    await release()
    expect(store.answers.size).toBe(0)
  })

  it('follows another tab, and no older news', async () => {
    const { store, open, sources, levelsOf } = start()
    await open('林')
    const before = store.review
    store.rate(first, level(4), false)
    await settled()
    const written = store.review
    if (before === null || written === null) throw new Error('There is a review.')
    sources.of('assessment of 林').say([before])
    expect(store.answers.get(first.id), 'read before it was written').toEqual(level(4))
    const there = answerInReview(written, { indicatorId: second.id, answer: level(2) }, written.updatedAt)
    sources.of('assessment of 林').say([there])
    expect(store.answers.get(second.id)).toEqual(level(2))
    expect(levelsOf('林')).toHaveLength(1)
  })

  it('takes answers back in the order in which they were given', async () => {
    const { store, open, levelsOf } = start()
    await open('林')
    store.rate(first, level(4), false)
    store.rate(first, level(2), true)
    store.rate(second, level(2), false)
    expect(store.undo()?.indicator.id).toBe(second.id)
    expect(store.undo()?.indicator.id).toBe(first.id)
    expect(store.undo()).toBeNull()
    await settled()
    expect([levelsOf('林'), store.answers.size]).toEqual([[], 0])
  })

  it('can be opened again after the program could not be loaded', async () => {
    const { store, open, loadReviews } = start()
    loadReviews.mockRejectedValueOnce(new Error('offline'))
    await expect(open('林')).rejects.toThrow('offline')
    await open('林')
    expect(store.review).not.toBeNull()
  })
})
