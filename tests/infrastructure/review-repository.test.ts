import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { type Review, agreeInReview, answerInReview, createReview, noteInReview } from '../../src/domain/review.ts'
import { createReviewRepository } from '../../src/infrastructure/review-repository.ts'
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
  return { tab, reviews: createReviewRepository(dependencies) }
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
    valueOf(
      await one.reviews.changeReview(startOf('from-one'), (review, at) =>
        noteInReview(review, 'i2', { text: '看過', seen: '' }, at),
      ),
    )
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

  it('is not built upon what cannot be read, which is left as it was', async () => {
    const { reviews, tab } = openReviews()
    valueOf(await reviews.changeReview(startOf('whole'), answer('i1', 4)))
    const [whole] = await readTable(tab.databaseName, 'reviews')
    const damaged = { ...(whole as object), id: 'damaged', ratings: 'gone' }
    await putRows(tab.databaseName, { reviews: [damaged] })
    valueOf(await reviews.changeReview(startOf('whole'), answer('i2', 3)))
    const stored = await readTable(tab.databaseName, 'reviews')
    expect(stored).toContainEqual(damaged)
    expect(stored.find((record) => (record as Review).id === 'whole')).toMatchObject({ revision: 3 })
  })

  it('that came in a file is kept once, and an older one never replaces it', async () => {
    const { reviews, tab } = openReviews()
    const received: Review = { ...startOf('r'), side: 'received', teamId: null, revision: 3 }
    valueOf(await reviews.keepReviews([received]))
    valueOf(await reviews.keepReviews([received]))
    valueOf(
      await reviews.keepReviews([{ ...received, revision: 2, agreed: [{ indicatorId: 'i', level: 1, reason: '' }] }]),
    )
    expect(await readTable(tab.databaseName, 'reviews')).toEqual([{ schemaVersion: 1, ...received }])
    // A rating of one's own is begun beside it.
    valueOf(await reviews.changeReview(startOf('own'), answer('i1', 4)))
    expect((await readTable(tab.databaseName, 'reviews')).length).toBe(2)
  })

  it.each([
    ['an older', 1],
    ['a newer', 9],
  ])('that came in a file takes the place of %s one that cannot be read, which is put aside', async (_, revision) => {
    const { reviews, tab } = openReviews()
    const received: Review = { ...startOf('r'), side: 'received', teamId: null, revision: 3 }
    const damaged = { schemaVersion: 1, ...received, revision, ratings: 'gone' }
    valueOf(await reviews.keepReviews([]))
    await putRows(tab.databaseName, { reviews: [damaged] })
    valueOf(await reviews.keepReviews([received]))
    expect(await readTable(tab.databaseName, 'reviews')).toEqual([{ schemaVersion: 1, ...received }])
    expect(await readTable(tab.databaseName, 'quarantine')).toMatchObject([{ table: 'reviews', record: damaged }])
  })

  it('that cannot be read is put aside and not lost', async () => {
    const { reviews, tab } = openReviews()
    valueOf(await reviews.changeReview(startOf('a'), answer('i1', 4)))
    await putRows(tab.databaseName, { reviews: [{ id: 'broken', assessmentId: 'assessment', teamId: 'team' }] })
    expect((await firstOf(reviews.watchReviews('assessment'))).map(({ id }) => id)).toEqual(['a'])
    await expect.poll(async () => (await readTable(tab.databaseName, 'quarantine')).length).toBe(1)
  })
})

describe('a note that two tabs write', () => {
  it('keeps both texts, once', async () => {
    const one = openReviews()
    const other = openReviews(one.tab.databaseName)
    const note = (text: string, seen: string) => (review: Review, at: string) =>
      noteInReview(review, 'i1', { text, seen }, at)
    valueOf(await one.reviews.changeReview(startOf('a'), answer('i1', 4)))
    valueOf(await one.reviews.changeReview(startOf('a'), note('這一頁', '')))
    valueOf(await other.reviews.changeReview(startOf('a'), note('那一頁', '')))
    valueOf(await other.reviews.changeReview(startOf('a'), note('那一頁', '')))
    const [review] = await firstOf(one.reviews.watchReviews('assessment'))
    expect(review?.ratings[0]?.note).toBe('那一頁\n這一頁')
    valueOf(await one.reviews.changeReview(startOf('a'), note('整理過', '那一頁\n這一頁')))
    const [settled] = await firstOf(one.reviews.watchReviews('assessment'))
    expect(settled?.ratings[0]?.note).toBe('整理過')
  })

  it('keeps both reasons of an agreement', async () => {
    const { reviews } = openReviews()
    const agree = (level: 3 | 4, text: string, seen: string) => (review: Review, at: string) =>
      agreeInReview(review, 'i1', { level, reason: { text, seen } }, at)
    valueOf(await reviews.changeReview(startOf('a'), agree(3, '一起看過', '')))
    valueOf(await reviews.changeReview(startOf('a'), agree(4, '補了紀錄', '')))
    const [review] = await firstOf(reviews.watchReviews('assessment'))
    expect(review?.agreed).toEqual([{ indicatorId: 'i1', level: 4, reason: '補了紀錄\n一起看過' }])
  })
})
