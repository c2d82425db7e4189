import { describe, expect, it } from 'vitest'
import { type Result, err, ok } from '../../src/domain/result.ts'
import { type Review, agreeInReview, createReview } from '../../src/domain/review.ts'
import type { ReviewRepository, StorageFailure } from '../../src/services.ts'
import { createReviewQueue } from '../../src/stores/review-queue.ts'
import { useTeamReviewStore } from '../../src/stores/team-review.ts'
import { createSource, settled, startStores } from '../support/services.ts'
import { createReviews } from '../support/team-services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const at = '2026-11-21T01:00:00.000Z'
const hash = 'a'.repeat(64)
const reviewer = { id: 'manager', name: null }
const toStart = (assessmentId: string): Review =>
  createReview(`review of ${assessmentId}`, {
    teamId: 'team',
    personId: 'person',
    assessmentId,
    assessmentRevision: 1,
    contentHash: hash,
    reviewer,
    updatedAt: at,
  })
const agree = (level: 1 | 2 | 3) => (review: Review) =>
  agreeInReview(review, 'P1', { level, reason: { text: '', seen: '' } }, at)
const levels = ({ agreed }: Review): readonly number[] => agreed.map(({ level }) => level)
const full = err({ type: 'StorageFull' } as const)

/** A disk on which every save waits for an outcome; `null` stores it. */
const createQueue = () => {
  const stored = new Map<string, Review>()
  const waiting: ((outcome: Result<Review, StorageFailure> | Error | null) => void)[] = []
  const defects: unknown[] = []
  const queue = createReviewQueue({
    save: (start, change) =>
      new Promise((resolve, reject) => {
        waiting.push((outcome) => {
          if (outcome instanceof Error) reject(outcome)
          else if (outcome === null) {
            const changed = change(stored.get(start.assessmentId) ?? start, at)
            stored.set(start.assessmentId, changed)
            resolve(ok(changed))
          } else resolve(outcome)
        })
      }),
    onSaved: () => undefined,
    onDefect: (error) => defects.push(error),
  })
  const finish = async (outcome: Result<Review, StorageFailure> | Error | null): Promise<void> => {
    const end = waiting.shift()
    if (end === undefined) throw new Error('Nothing is being saved.')
    end(outcome)
    await settled()
  }
  const levelsOf = (assessmentId: string) => {
    const review = stored.get(assessmentId)
    return review === undefined ? null : levels(review)
  }
  return { queue, waiting, defects, finish, levelsOf }
}

describe('changes of a review', () => {
  it('are written one after the other and shown before they are', async () => {
    const { queue, waiting, finish, levelsOf } = createQueue()
    const start = toStart('a1')
    queue.give(start, agree(1))
    queue.give(start, agree(2))
    expect([levels(queue.overlay(start)), waiting.length, queue.isSaving.value]).toEqual([[2], 1, true])
    expect(levels(queue.overlay(toStart('a2')))).toEqual([])
    await finish(null)
    await finish(null)
    expect([levelsOf('a1'), queue.isSaving.value, waiting.length]).toEqual([[2], false, 0])
  })

  it('that fail hold up the later ones: trying again does not bring an earlier level back', async () => {
    const { queue, waiting, finish, levelsOf } = createQueue()
    const start = toStart('a1')
    queue.give(start, agree(1))
    queue.give(start, agree(2))
    await finish(full)
    expect([queue.failure.value, waiting.length, levels(queue.overlay(start))]).toEqual([full.error, 0, [2]])
    queue.retry()
    await finish(null)
    await finish(null)
    expect([levelsOf('a1'), queue.failure.value]).toEqual([[2], null])
  })

  it('are tried again with the next change, and those of another review are not held up', async () => {
    const { queue, finish, levelsOf } = createQueue()
    queue.give(toStart('a1'), agree(1))
    await finish(full)
    queue.give(toStart('a2'), agree(3))
    await finish(full)
    await finish(null)
    expect([levelsOf('a1'), levelsOf('a2'), queue.failure.value]).toEqual([null, [3], full.error])
  })

  it('stay where saving breaks, and the break is reported', async () => {
    const { queue, defects, finish, levelsOf } = createQueue()
    queue.give(toStart('a1'), agree(1))
    await finish(new Error('broken'))
    expect([queue.failure.value, defects.length]).toEqual([{ type: 'StorageFailed' }, 1])
    queue.retry()
    await finish(null)
    expect(levelsOf('a1')).toEqual([1])
  })
})

describe('the manager who goes to the next member', () => {
  it('loses no answer that is still being written', async () => {
    const written: string[] = []
    const changeReview: ReviewRepository['changeReview'] = async (start, change) => {
      await settled()
      const changed = change(start, at)
      written.push(`${changed.assessmentId}: ${changed.ratings.map(({ level }) => level).join()}`)
      return ok(changed)
    }
    const source = createSource<readonly Review[]>()
    const pinia = startStores({
      loadReviews: () => Promise.resolve(createReviews({ watchReviews: () => source.query, changeReview })),
    })
    const store = useTeamReviewStore(pinia)
    const standard = createStandard()
    const subject = { teamId: 'team', personId: 'person', assessmentRevision: 1, contentHash: hash }
    await store.open({ ...subject, assessmentId: 'a1' })
    source.say([])
    store.rate(indicatorAt(standard, 0), { status: 'rated', level: 3 }, false)
    store.rate(indicatorAt(standard, 1), { status: 'rated', level: 4 }, false)
    await store.open({ ...subject, assessmentId: 'a2' })
    source.say([])
    expect(store.answers.size).toBe(0)
    await settled()
    await settled()
    expect(written).toEqual(['a1: 3', 'a1: 4'])
  })
})
