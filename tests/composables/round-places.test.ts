import { describe, expect, it } from 'vitest'
import { useRoundPlaces } from '../../src/composables/round-places.ts'
import type { Answer } from '../../src/domain/answer.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import type { RatingMode } from '../../src/reports/rating-round.ts'
import { createStandard } from '../support/stored-standard.ts'

const outline = createStandardOutline(createStandard({ duties: [[{ indicators: 3 }, { indicators: 3 }]] }))
const ids = outline.places.map(({ indicator }) => indicator.id)
const rated = (...positions: readonly number[]) =>
  new Map(positions.map((position): [string, Answer] => [ids[position] ?? '', { status: 'rated', level: 3 }]))

/** A round at a place from 0; `answered` now, `before` in the earlier round. */
const roundAt = (
  mode: RatingMode,
  position: number,
  { answered = [], before = null }: { answered?: readonly number[]; before?: readonly number[] | null },
) => {
  const round = useRoundPlaces({
    mode: () => mode,
    outline: () => outline,
    answers: () => rated(...answered),
    indicatorId: () => ids[position] ?? '',
    earlier: () => (before === null ? null : { outline, answers: rated(...before) }),
  })
  const neighbour = (steps: 1 | -1): number | null => {
    const place = outline.places[position]
    return place === undefined ? null : (round.neighbourOf(place, steps)?.position ?? null)
  }
  return { ways: [neighbour(-1), neighbour(1)], round }
}

describe('the way of a round', () => {
  it.each([
    ['from one that is 未評 to the next', 'open', 2, { answered: [1, 3] }, [0, 4]],
    ['ends where nothing behind it is 未評', 'open', 4, { answered: [1, 3, 5] }, [2, null]],
    ['of one indicator leads nowhere', 'one', 2, {}, [null, null]],
    ['goes through what the earlier round answered', 'recheck', 3, { before: [0, 1, 3, 5] }, [1, 5]],
    ['does so whatever is answered by now', 'recheck', 3, { answered: [0, 1, 3, 5], before: [1, 3, 5] }, [1, 5]],
    ['has nothing to go through without the earlier round', 'recheck', 3, {}, [null, null]],
  ] as const)('%s', (_, mode, position, given, ways) => {
    expect(roundAt(mode, position, given).ways).toEqual(ways)
  })

  it.each([
    ['among what the earlier round answered', 3, [0, 3, 5], { position: 2, total: 3 }],
    ['among all where the earlier round has no answer', 4, [0, 3, 5], { position: 5, total: 6 }],
    ['among all without an earlier round', 4, null, { position: 5, total: 6 }],
  ] as const)('is counted %s', (_, position, before, counted) => {
    expect(roundAt('recheck', position, { before }).round.counted.value).toEqual(counted)
  })

  it('has the earlier answer of the indicator, and what is 未評 now', () => {
    const { round } = roundAt('recheck', 3, { answered: [0, 1], before: [3] })
    expect(round.earlierAnswer.value).toEqual({ status: 'rated', level: 3 })
    expect(round.unrated.value.map(({ position }) => position)).toEqual([2, 3, 4, 5])
    expect(roundAt('recheck', 4, { before: [3] }).round.earlierAnswer.value).toBeNull()
  })
})
