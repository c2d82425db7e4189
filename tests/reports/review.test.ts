import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import type { RequiredLevel } from '../../src/domain/required-level.ts'
import type { Rating } from '../../src/domain/assessment.ts'
import { type IndicatorPlace, createStandardOutline } from '../../src/domain/standard-outline.ts'
import { findIndicators, toUnratedPlaces } from '../../src/reports/indicator-search.ts'
import { toRatingPages, toRowsRequirements } from '../../src/reports/rating-pages.ts'
import {
  firstUnanswered,
  nextOpenPlace,
  placeBefore,
  placeBehind,
  textToRatingMode,
} from '../../src/reports/rating-round.ts'
import { toReviewGroups } from '../../src/reports/review-groups.ts'
import { groupByDuty, groupByTask } from '../../src/reports/task-groups.ts'
import { createLongStandard, createStandard } from '../support/stored-standard.ts'

/** P1.1.1, P1.1.2 | P1.2.1 | P2.1.1 */
const outline = createStandardOutline(createStandard())
const idOf = (code: string): string =>
  outline.places.find(({ indicator }) => indicator.code === code)?.indicator.id ?? code
const answersOf = (byCode: Readonly<Record<string, Answer>>): ReadonlyMap<string, Answer> =>
  new Map(Object.entries(byCode).map(([code, answer]) => [idOf(code), answer]))
const codes = (places: readonly IndicatorPlace[]): readonly (string | null)[] =>
  places.map(({ indicator }) => indicator.code)
const codeOf = (place: IndicatorPlace | null): string | null => place?.indicator.code ?? null

const four: Answer = { status: 'rated', level: 4 }
const zero: Answer = { status: 'rated', level: 0 }
const skipped: Answer = { status: 'skipped' }
const noOpportunity: Answer = { status: 'no-opportunity' }
const notApplicable: Answer = { status: 'not-applicable' }

describe('the review', () => {
  const groupsOf = (byCode: Readonly<Record<string, Answer>>, ratings: readonly Rating[] = []) =>
    toReviewGroups(outline, answersOf(byCode), ratings).map(({ kind, places }) => [kind, codes(places)])

  it('lists 先略過, 尚無機會 and 不適用 in this order, each in the order of the standard', () => {
    expect(
      groupsOf({ 'P2.1.1': skipped, 'P1.1.2': notApplicable, 'P1.1.1': skipped, 'P1.2.1': noOpportunity }),
    ).toEqual([
      ['skipped', ['P1.1.1', 'P2.1.1']],
      ['no-opportunity', ['P1.2.1']],
      ['not-applicable', ['P1.1.2']],
    ])
  })

  it('has no empty group: neither ratings, a 0 among them, nor missing answers stand in it', () => {
    expect(groupsOf({ 'P1.1.1': four, 'P1.1.2': zero })).toEqual([])
  })

  it('lists answers to another wording, whatever they are, beside their own group', () => {
    const rating = (code: string, answer: Answer, text: string): Rating => ({
      indicatorId: idOf(code),
      code,
      text,
      answer,
      ratedAt: '2026-11-21T01:00:00.000Z',
    })
    const ratings = [
      rating('P1.1.1', four, '舊的文字'),
      rating('P1.1.2', skipped, '舊的文字'),
      rating('P1.2.1', four, '能完成第 P1.2.1 項工作。'),
    ]
    expect(groupsOf({ 'P1.1.1': four, 'P1.1.2': skipped, 'P1.2.1': four }, ratings)).toEqual([
      ['skipped', ['P1.1.2']],
      ['changed', ['P1.1.1', 'P1.1.2']],
    ])
    // The answer has been taken back and the database does not show it yet.
    expect(groupsOf({ 'P1.1.2': skipped, 'P1.2.1': four }, ratings.slice(0, 1))).toEqual([['skipped', ['P1.1.2']]])
  })
})

describe('indicators that are 未評', () => {
  it('are those without an answer and those at 先略過, no others', () => {
    const answers = answersOf({ 'P1.1.1': skipped, 'P1.1.2': noOpportunity, 'P1.2.1': zero })
    expect(codes(toUnratedPlaces(outline, answers))).toEqual(['P1.1.1', 'P2.1.1'])
  })

  it('stand under their tasks and duties; what has none of them is left out', () => {
    const places = outline.places.filter(({ indicator }) => ['P1.1.2', 'P2.1.1'].includes(indicator.code ?? ''))
    expect(
      groupByDuty(places).map(({ duty, tasks }) => [
        duty.code,
        tasks.map(({ task, places: own }) => [task.code, codes(own)]),
      ]),
    ).toEqual([
      ['T1', [['T1.1', ['P1.1.2']]]],
      ['T2', [['T2.1', ['P2.1.1']]]],
    ])
    expect(groupByTask([])).toEqual([])
  })
})

describe('the search for an indicator', () => {
  it.each([
    ['P1.1', ['P1.1.1', 'P1.1.2']],
    ['p2.1.1', ['P2.1.1']],
    ['Ｐ１．２', ['P1.2.1']],
    ['完成', ['P1.1.1', 'P1.1.2', 'P1.2.1', 'P2.1.1']],
    [' 完成  P1.2 ', ['P1.2.1']],
    ['完成 沒有', []],
    // The names of tasks and duties are not searched.
    ['任務', []],
  ])('finds by code or text: %s', (query, expected) => {
    expect(codes(findIndicators(outline.places, query))).toEqual(expected)
  })
})

describe('the pages of the list mode', () => {
  it('are the tasks, in the order of the standard', () => {
    expect(
      toRatingPages(outline).map(({ duty, task, places, from, to }) => [duty.code, task.code, codes(places), from, to]),
    ).toEqual([
      ['T1', 'T1.1', ['P1.1.1', 'P1.1.2'], 1, 2],
      ['T1', 'T1.2', ['P1.2.1'], 1, 1],
      ['T2', 'T2.1', ['P2.1.1'], 1, 1],
    ])
  })

  it.each([
    [7, [[1, 7]]],
    [
      8,
      [
        [1, 7],
        [8, 8],
      ],
    ],
    [
      15,
      [
        [1, 7],
        [8, 14],
        [15, 15],
      ],
    ],
  ])('have at most 7 rows: a task of %i indicators', (indicators, expected) => {
    const pages = toRatingPages(createStandardOutline(createLongStandard(indicators)))
    expect(pages.map(({ from, to }) => [from, to])).toEqual(expected)
    expect(pages.flatMap(({ places }) => codes(places))).toHaveLength(indicators)
  })

  it('are none for a standard without indicators', () => {
    expect(toRatingPages(createStandardOutline(createStandard({ duties: [[{ indicators: 0 }]] })))).toEqual([])
  })

  it('say once what several rows require, and tell apart what differs in the level or in being undecided', () => {
    const required = (level: number, undecided: readonly number[] = []): RequiredLevel =>
      ({ level, undecided }) as RequiredLevel
    const byCode: Readonly<Record<string, RequiredLevel | null>> = {
      'P1.1.1': required(4),
      'P1.1.2': required(5, [5, 4]),
      'P1.2.1': required(4),
      'P2.1.1': null,
    }
    const requirementById = new Map(Object.entries(byCode).map(([code, value]) => [idOf(code), value]))
    expect(
      toRowsRequirements(outline.places, (id) => requirementById.get(id) ?? null).map(({ requirement, codes: own }) => [
        requirement?.level ?? null,
        own,
      ]),
    ).toEqual([
      [4, ['P1.1.1', 'P1.2.1']],
      [5, ['P1.1.2']],
      [null, ['P2.1.1']],
    ])
  })
})

describe('a round through some indicators', () => {
  it('goes to the next one that is 未評 and ends behind the last: it never begins again by itself', () => {
    const answers = answersOf({ 'P1.1.1': skipped, 'P1.1.2': four, 'P1.2.1': skipped, 'P2.1.1': notApplicable })
    expect([-1, 0, 1, 2, 3].map((position) => codeOf(nextOpenPlace(outline, answers, position)))).toEqual([
      'P1.1.1',
      'P1.2.1',
      'P1.2.1',
      null,
      null,
    ])
  })

  it('goes forward and back within a list', () => {
    const list = outline.places.filter(({ position }) => position !== 1)
    expect([0, 1, 3].map((position) => codeOf(placeBehind(list, position)))).toEqual(['P1.2.1', 'P1.2.1', null])
    expect([0, 1, 3].map((position) => codeOf(placeBefore(list, position)))).toEqual([null, 'P1.1.1', 'P1.2.1'])
  })

  it('goes on at the first indicator without an answer; 先略過 is one', () => {
    expect(codeOf(firstUnanswered(outline.places, answersOf({ 'P1.1.1': skipped })))).toBe('P1.1.2')
    const all = answersOf({ 'P1.1.1': four, 'P1.1.2': four, 'P1.2.1': four, 'P2.1.1': four })
    expect(codeOf(firstUnanswered(outline.places, all))).toBe('P1.1.1')
    expect(firstUnanswered([], all)).toBeNull()
  })

  it.each([
    ['list', 'list'],
    ['open', 'open'],
    ['one', 'one'],
    ['recheck', 'recheck'],
    ['single', 'single'],
    ['anything', 'single'],
    [undefined, 'single'],
    [['list'], 'single'],
  ])('is named by the address: %j', (text, expected) => {
    expect(textToRatingMode(text)).toBe(expected)
  })
})
