import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { carryOver } from '../../src/domain/carry-over.ts'
import type { CompetencyStandard, Duty } from '../../src/domain/competency-standard.ts'
import { type IndicatorPlace, createStandardOutline } from '../../src/domain/standard-outline.ts'
import { createStandard } from '../support/stored-standard.ts'

/** A standard of one duty whose tasks hold these indicator texts; ids and codes are positions only. */
const standardOf = (
  hash: string,
  tasks: readonly (readonly [name: string | null, texts: readonly string[]])[],
): CompetencyStandard => {
  const source = [{ line: 1, column: 0 }]
  const duty: Duty = {
    id: 'T1',
    code: 'T1',
    name: '職責',
    source,
    tasks: tasks.map(([name, texts], task) => ({
      id: `T1.${task}`,
      code: `T1.${task}`,
      name,
      levels: [4],
      levelScope: 'task',
      outputs: [],
      indicators: texts.map((text, index) => ({
        id: `P${task}.${index}`,
        code: `P${task}.${index}`,
        text,
        source,
      })),
      competencyScope: 'task',
      knowledgeIds: [],
      skillIds: [],
      source,
    })),
  }
  return { ...createStandard(), contentHash: hash, duties: [duty] }
}

const level = (value: 0 | 1 | 2 | 3 | 4 | 5 | 6): Answer => ({ status: 'rated', level: value })
const ids = (places: readonly IndicatorPlace[]): readonly string[] => places.map(({ indicator }) => indicator.id)

const carry = (earlier: CompetencyStandard, answers: Readonly<Record<string, Answer>>, next: CompetencyStandard) => {
  const result = carryOver(
    createStandardOutline(earlier),
    new Map(Object.entries(answers)),
    createStandardOutline(next),
  )
  return {
    offered: result.offered.map(({ place, earlier: answer }) => [place.indicator.id, answer] as const),
    unanswered: ids(result.unanswered),
    added: ids(result.added),
    left: ids(result.left),
  }
}

describe('an earlier round of the same wording', () => {
  const standard = standardOf('a', [
    ['甲', ['一', '二', '三']],
    ['乙', ['一', '一']],
    [null, ['四']],
  ])

  it('offers every answer but 先略過, which is none, each to its own indicator', () => {
    expect(
      carry(
        standard,
        {
          'P0.0': level(0),
          'P0.1': { status: 'skipped' },
          'P1.0': { status: 'no-opportunity' },
          'P1.1': { status: 'not-applicable' },
          'P2.0': level(6),
        },
        standard,
      ),
    ).toEqual({
      offered: [
        ['P0.0', level(0)],
        ['P1.0', { status: 'no-opportunity' }],
        ['P1.1', { status: 'not-applicable' }],
        ['P2.0', level(6)],
      ],
      unanswered: ['P0.1', 'P0.2'],
      added: [],
      left: [],
    })
  })
})

describe('an earlier round of another wording', () => {
  it('offers the same text under the same task text, wherever it stands and whatever its code is', () => {
    const earlier = standardOf('a', [
      ['甲', ['一', '二']],
      ['乙', ['三']],
    ])
    const next = standardOf('b', [
      ['乙', ['三', '二']],
      ['甲', ['二', '一']],
    ])
    expect(carry(earlier, { 'P0.0': level(1), 'P0.1': level(2), 'P1.0': level(3) }, next)).toEqual({
      offered: [
        ['P0.0', level(3)],
        ['P1.0', level(2)],
        ['P1.1', level(1)],
      ],
      unanswered: [],
      // 二 stood under 甲, not under 乙.
      added: ['P0.1'],
      left: [],
    })
  })

  it.each([
    ['a full stop more', '甲', '一。'],
    ['another task text', '甲 ', '一'],
  ])('takes %s for another text, and lists both', (_, task, text) => {
    const earlier = standardOf('a', [['甲', ['一']]])
    expect(carry(earlier, { 'P0.0': level(4) }, standardOf('b', [[task, [text]]]))).toEqual({
      offered: [],
      unanswered: [],
      added: ['P0.0'],
      left: ['P0.0'],
    })
  })

  it('offers nothing where it is not clear which of several equal texts is meant', () => {
    const twice = standardOf('a', [['甲', ['一', '一']]])
    const once = standardOf('b', [['甲', ['一']]])
    const answers = { 'P0.0': level(2), 'P0.1': level(5) }
    expect(carry(twice, answers, once)).toMatchObject({ offered: [], added: ['P0.0'], left: ['P0.0', 'P0.1'] })
    expect(carry(twice, answers, standardOf('c', [['甲', ['一', '一', '二']]])).offered).toEqual([
      ['P0.0', level(2)],
      ['P0.1', level(5)],
    ])
  })

  it('offers nothing under a task without a name: there is no text that could be the same', () => {
    const answers = { 'P0.0': level(2) }
    expect(carry(standardOf('a', [[null, ['一']]]), answers, standardOf('b', [[null, ['一']]]))).toMatchObject({
      offered: [],
      added: ['P0.0'],
    })
  })

  it('tells an indicator that was there and not answered from one that was not there, and leaves out what nobody answered', () => {
    const earlier = standardOf('a', [['甲', ['一', '二', '三', '四']]])
    const next = standardOf('b', [['甲', ['一', '二', '五']]])
    expect(carry(earlier, { 'P0.1': { status: 'skipped' }, 'P0.2': { status: 'skipped' } }, next)).toEqual({
      offered: [],
      unanswered: ['P0.0', 'P0.1'],
      added: ['P0.2'],
      left: [],
    })
  })
})
