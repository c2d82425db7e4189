import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { reviewToAnswers } from '../../src/domain/rating-comparison.ts'
import { type Review, answerInReview, createReview, isReviewComplete, noteInReview } from '../../src/domain/review.ts'

const at = '2026-11-21T01:00:00.000Z'
const started = createReview('review', {
  teamId: 'team',
  personId: 'person',
  assessmentId: 'assessment',
  assessmentRevision: 1,
  contentHash: 'a'.repeat(64),
  reviewer: { id: 'manager', name: null },
  updatedAt: at,
})
const answer = (review: Review, given: Answer | null): Review =>
  answerInReview(review, { indicatorId: 'P1', answer: given }, at)
const note = (review: Review, text: string, seen = ''): Review => noteInReview(review, 'P1', { text, seen }, at)
const three: Answer = { status: 'rated', level: 3 }
const indicator = { id: 'P1', code: 'P1', text: '' } as Parameters<typeof isReviewComplete>[0][number]

describe('taking the first answer back', () => {
  it('leaves nothing where nothing was noted', () => {
    expect(answer(answer(started, three), null).ratings).toEqual([])
  })

  it('keeps what was noted, and the indicator waits for an answer', () => {
    const undone = answer(note(answer(started, three), '帶新人'), null)
    expect(undone.ratings).toEqual([{ indicatorId: 'P1', status: 'skipped', level: null, note: '帶新人' }])
    expect(isReviewComplete([indicator], reviewToAnswers(undone))).toBe(false)
  })

  it('brings the note back with the next answer', () => {
    const again = answer(answer(note(answer(started, three), '帶新人'), null), { status: 'rated', level: 0 })
    expect(again.ratings).toEqual([{ indicatorId: 'P1', status: 'rated', level: 0, note: '帶新人' }])
    expect(isReviewComplete([indicator], reviewToAnswers(again))).toBe(true)
  })

  it('leaves nothing where the note was emptied before', () => {
    expect(answer(note(note(answer(started, three), '帶新人'), '', '帶新人'), null).ratings).toEqual([])
  })
})
