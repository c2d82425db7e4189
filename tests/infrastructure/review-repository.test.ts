import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { type Review, answerInReview, createReview, noteInReview } from '../../src/domain/review.ts'
import { createReviewRepository } from '../../src/infrastructure/review-repository.ts'
import { createTeamWorkRepository } from '../../src/infrastructure/team-work-repository.ts'
import { createAssessmentCycle } from '../../src/domain/assessment-cycle.ts'
import { createClock, firstOf, openTab, putRows, readTable, valueOf } from '../support/databases.ts'

const startOf = (id: string, teamId = 'team'): Review =>
  createReview(id, {
    teamId,
    personId: 'person',
    assessmentId: 'assessment',
    assessmentRevision: 19,
    contentHash: 'f'.repeat(64),
    reviewer: { id: 'chief', name: null },
    updatedAt: '2026-11-21T00:00:00.000Z',
  })

const openReviews = (databaseName?: string) => {
  const tab = openTab(databaseName === undefined ? {} : { databaseName })
  const dependencies = { session: tab.session, now: createClock(), newId: () => 'id' }
  return { tab, reviews: createReviewRepository(dependencies), work: createTeamWorkRepository(dependencies) }
}

const answer = (indicatorId: string, level: 0 | 3 | 4) => (review: Review, at: string) =>
  answerInReview(review, { indicatorId, answer: { status: 'rated', level } }, at)

describe('the manager’s own rating', () => {
  it('is one per assessment and team, whoever begins it, and keeps the answers of two tabs', async () => {
    const one = openReviews()
    const other = openReviews(one.tab.databaseName)
    await Promise.all([
      one.reviews.changeReview(startOf('from-one'), answer('i1', 4)),
      other.reviews.changeReview(startOf('from-other'), answer('i2', 0)),
    ])
    valueOf(await one.reviews.changeReview(startOf('from-one'), (review, at) => noteInReview(review, 'i2', '看過', at)))
    const [review, ...others] = await firstOf(one.reviews.watchReviews('assessment'))
    expect(others).toEqual([])
    expect(review?.revision).toBe(4)
    expect(new Map(review?.ratings.map(({ indicatorId, level, note }) => [indicatorId, [level, note]]))).toEqual(
      new Map([
        ['i1', [4, undefined]],
        ['i2', [0, '看過']],
      ]),
    )
  })

  it('of another team is another one', async () => {
    const { reviews } = openReviews()
    valueOf(await reviews.changeReview(startOf('a', 'team-a'), answer('i1', 4)))
    valueOf(await reviews.changeReview(startOf('b', 'team-b'), answer('i1', 3)))
    expect((await firstOf(reviews.watchTeamReviews('team-a'))).map(({ id }) => id)).toEqual(['a'])
    expect((await firstOf(reviews.watchReviews('assessment'))).length).toBe(2)
  })

  it('that came in a file is kept once, and an older one never replaces it', async () => {
    const { reviews, tab } = openReviews()
    const received: Review = { ...startOf('r'), side: 'received', teamId: null, revision: 3 }
    valueOf(await reviews.saveReview(received))
    valueOf(await reviews.saveReview(received))
    valueOf(
      await reviews.saveReview({ ...received, revision: 2, agreed: [{ indicatorId: 'i', level: 1, reason: '' }] }),
    )
    expect(await readTable(tab.databaseName, 'reviews')).toEqual([{ schemaVersion: 1, ...received }])
    // A rating of one's own is begun beside it.
    valueOf(await reviews.changeReview(startOf('own'), answer('i1', 4)))
    expect((await readTable(tab.databaseName, 'reviews')).length).toBe(2)
  })

  it('that cannot be read is put aside and not lost', async () => {
    const { reviews, tab } = openReviews()
    valueOf(await reviews.changeReview(startOf('a'), answer('i1', 4)))
    await putRows(tab.databaseName, { reviews: [{ id: 'broken', assessmentId: 'assessment', teamId: 'team' }] })
    expect((await firstOf(reviews.watchReviews('assessment'))).map(({ id }) => id)).toEqual(['a'])
    await expect.poll(async () => (await readTable(tab.databaseName, 'quarantine')).length).toBe(1)
  })
})

describe('rounds', () => {
  it('are kept by team, the oldest first', async () => {
    const { work } = openReviews()
    const create = (id: string, teamId: string, createdAt: string) =>
      createAssessmentCycle(id, {
        teamId,
        period: id,
        dueOn: null,
        isLockedAfterDue: false,
        standard: { id: 's', code: null, name: 's', contentHash: 'f'.repeat(64) },
        profile: null,
        createdAt,
      })
    valueOf(await work.saveCycle(create('second', 'team', '2026-06-01T00:00:00.000Z')))
    valueOf(await work.saveCycle(create('first', 'team', '2026-01-01T00:00:00.000Z')))
    valueOf(await work.saveCycle(create('elsewhere', 'other', '2026-01-01T00:00:00.000Z')))
    expect((await firstOf(work.watchCycles('team'))).map(({ id }) => id)).toEqual(['first', 'second'])
    valueOf(await work.removeCycle('first'))
    expect((await firstOf(work.watchCycles('team'))).map(({ id }) => id)).toEqual(['second'])
  })
})
