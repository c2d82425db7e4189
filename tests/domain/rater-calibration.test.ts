import { describe, expect, it } from 'vitest'
import { calibrateRaters } from '../../src/domain/rater-calibration.ts'
import type { RaterAgreement } from '../../src/domain/rating-comparison.ts'
import { deriveTeamPeople } from '../../src/domain/received-results.ts'
import { type Review, createReview } from '../../src/domain/review.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { toFoldedPeople } from '../../src/domain/team-fold.ts'
import { createReceivedResult, digitsToAnswers } from '../support/received-results.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'

/** T1.1 with two indicators, T1.2 and T2.1 with one each; no task prints a level. */
const standard = createStandard({ duties: [[{ indicators: 2 }, { indicators: 1 }], [{ indicators: 1 }]] })
const outline = createStandardOutline(standard)

interface Rated {
  readonly who: string
  readonly self: string
  /** Absent where the manager has said nothing. */
  readonly other?: string
  readonly change?: Partial<Review>
}

const review = ({ who, other = '', change = {} }: Rated): Review => ({
  ...createReview(`review of ${who}`, {
    teamId: 'team',
    personId: who,
    assessmentId: `assessment of ${who}`,
    assessmentRevision: 1,
    contentHash: standard.contentHash,
    reviewer: { id: 'chief', name: null },
    updatedAt: '2026-11-20T01:00:00.000Z',
  }),
  ratings: [...digitsToAnswers(standard, other)].map(([indicatorId, answer]) => ({
    indicatorId,
    status: answer.status,
    level: answer.status === 'rated' ? answer.level : null,
  })),
  ...change,
})

/** In this order on the roster. */
const calibrate = (...rated: readonly Rated[]) => {
  const results = rated.map(({ who, self }) =>
    createReceivedResult({
      standard,
      digits: self,
      assessmentId: `assessment of ${who}`,
      person: { id: who, name: who, employeeNumber: null, unit: null },
    }),
  )
  const members = rated.map(({ who }, position) => ({
    ...{ teamId: 'team', personId: who, name: who, employeeNumber: null, unit: null },
    ...{ position, isRemoved: false, addedAt: '2026-11-01T01:00:00.000Z' },
  }))
  const people = deriveTeamPeople(results, { members, aliases: [], forkChoices: [] })
  const reviews = rated.filter(({ other }) => other !== undefined).map(review)
  return calibrateRaters('team', toFoldedPeople(people, standard.contentHash), outline, reviews)
}

/** compared: same near far, own higher, manager’s higher */
const toText = ({ compared, same, near, far, selfHigher, otherHigher }: RaterAgreement): string =>
  `${compared}: ${same} ${near} ${far}, ${selfHigher} ${otherHigher}`
const namesOf = (people: readonly { readonly name: string | null }[]): string =>
  people.map(({ name }) => name ?? '').join('')

const three = [
  { who: '丙', self: '4533', other: '4313' },
  { who: '甲', self: '0無52', other: '4424' },
  { who: '乙', self: '44不1', other: '3422' },
] as const

describe('two ratings of many people', () => {
  it('are counted over all, by duty and by task, in the order of the standard', () => {
    const { overall, duties } = calibrate(...three)
    // Counted by hand from the digits above.
    expect(toText(overall)).toBe('10: 3 2 5, 4 3')
    expect(duties.map(({ duty, agreement }) => [duty.code, toText(agreement)])).toEqual([
      ['T1', '7: 2 1 4, 4 1'],
      ['T2', '3: 1 1 1, 0 2'],
    ])
    expect(duties.flatMap(({ tasks }) => tasks.map(({ task, agreement }) => [task.code, toText(agreement)]))).toEqual([
      ['T1.1', '5: 2 1 2, 2 1'],
      ['T1.2', '2: 0 0 2, 2 0'],
      ['T2.1', '3: 1 1 1, 0 2'],
    ])
  })

  it('name the indicators far apart, most pairs first, with the people in roster order', () => {
    const { apart } = calibrate(...three)
    expect(apart.map(({ place, agreement, people }) => [place.indicator.code, agreement.far, namesOf(people)])).toEqual(
      [
        ['P1.2.1', 2, '丙甲'],
        ['P1.1.1', 1, '甲'],
        ['P1.1.2', 1, '丙'],
        ['P2.1.1', 1, '甲'],
      ],
    )
  })

  it('are counted the same when both sides change places, but for the direction', () => {
    const { overall } = calibrate(
      ...three.map(({ who, self, other }) => ({ who, self: other, other: self, change: { shownEarlyAt: null } })),
    )
    expect(toText(overall)).toBe('10: 3 2 5, 3 4')
  })

  it.each([
    ['nothing said', {}, { awaiting: '甲' }],
    ['one answer missing', { other: '444-' }, { awaiting: '甲' }],
    ['one left for later', { other: '444略' }, { awaiting: '甲' }],
    ['all answered', { other: '4444' }, { blind: '甲', overall: 4 }],
    ['all answered, nothing rated', { other: '不不無無' }, { blind: '甲', overall: 0 }],
    [
      'looked early',
      { other: '44--', change: { shownEarlyAt: '2026-11-20T01:00:00.000Z' } },
      { seen: '甲', overall: 2 },
    ],
    ['of another team', { other: '4444', change: { teamId: 'other' } }, { awaiting: '甲' }],
    ['received, not given', { other: '4444', change: { side: 'received', teamId: null } }, { awaiting: '甲' }],
    ['of another wording', { other: '4444', change: { contentHash: 'another' } }, { awaiting: '甲' }],
  ] as const)('count only what may be seen together: %s', (_, rated, expected) => {
    const { compared, awaiting, overall } = calibrate({ who: '甲', self: '4444', ...rated })
    expect({
      blind: namesOf(compared.filter(({ isBlind }) => isBlind)),
      seen: namesOf(compared.filter(({ isBlind }) => !isBlind)),
      awaiting: namesOf(awaiting),
      overall: overall.compared,
    }).toEqual({ blind: '', seen: '', awaiting: '', overall: 0, ...expected })
  })

  it('leave out who has not handed in, and keep the places of the roster', () => {
    const { compared, awaiting } = calibrateRaters(
      'team',
      toFoldedPeople(
        deriveTeamPeople([createReceivedResult({ standard, digits: '4444' })], {
          members: ['p0', 'p1'].map((personId, position) => ({
            ...{ teamId: 'team', personId, name: personId, employeeNumber: null, unit: null },
            ...{ position, isRemoved: false, addedAt: '2026-11-01T01:00:00.000Z' },
          })),
          aliases: [],
          forkChoices: [],
        }),
        standard.contentHash,
      ),
      outline,
      [],
    )
    expect(compared).toEqual([])
    expect(awaiting).toEqual([{ personId: 'p1', place: 1, name: 'p1' }])
  })

  it('give nobody a number', () => {
    const { compared, apart } = calibrate(...three)
    for (const person of compared) expect(Object.keys(person).sort()).toEqual(['isBlind', 'name', 'personId', 'place'])
    for (const { people } of apart)
      for (const person of people) expect(Object.keys(person).sort()).toEqual(['name', 'personId', 'place'])
    expect(indicatorsOf(standard)).toHaveLength(4)
  })
})
