import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { type Assessment, createAssessment } from '../../src/domain/assessment.ts'
import { type Round, findEarlierRatings } from '../../src/reports/earlier-round.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard()
const rated = (level: 0 | 1 | 2 | 3 | 4 | 5 | 6): Answer => ({ status: 'rated', level })

const round = (
  id: string,
  startedAt: string,
  answers: Readonly<Record<string, Answer>>,
  change: Partial<Assessment> = {},
): Round => ({
  assessment: { ...createAssessment(id, standard, startedAt), ...change },
  ratings: Object.entries(answers).map(([indicatorId, answer]) => ({
    indicatorId,
    code: null,
    text: '',
    answer,
    ratedAt: startedAt,
  })),
})
const now = round('now', '2026-11-01', { a: rated(5) }).assessment
const find = (...rounds: readonly Round[]) => Object.fromEntries(findEarlierRatings(now, rounds))

describe('the rating of the round before', () => {
  it('is the latest one of each indicator, in whatever order the rounds come', () => {
    const spring = round('spring', '2026-03-01', { a: rated(1), b: rated(2) })
    const summer = round('summer', '2026-07-01', { a: rated(0), b: { status: 'skipped' } })
    const expected = { a: { level: 0, startedAt: '2026-07-01' }, b: { level: 2, startedAt: '2026-03-01' } }
    expect(find(spring, summer)).toEqual(expected)
    expect(find(summer, spring)).toEqual(expected)
  })

  it.each([
    ['this round itself', round('now', '2026-03-01', { a: rated(3) })],
    ['a later round', round('later', '2026-12-01', { a: rated(3) })],
    ['sample data', round('demo', '2026-03-01', { a: rated(3) }, { isDemo: true })],
    [
      'another wording',
      round('old', '2026-03-01', { a: rated(3) }, { standard: { ...now.standard, contentHash: 'other' } }),
    ],
    ['another standard', round('other', '2026-03-01', { a: rated(3) }, { standard: { ...now.standard, id: 'other' } })],
    ['an answer that is no rating', round('old', '2026-03-01', { a: { status: 'not-applicable' } })],
  ])('is not that of %s', (_, other) => {
    expect(find(other)).toEqual({})
  })
})
