import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { GapReport } from '../../src/domain/gap-analysis.ts'
import {
  type WrittenSum,
  chooseIndicator,
  explainNumber,
  findPrintedOrigin,
} from '../../src/reports/number-explanation.ts'
import { analyse, profileOf } from '../support/analysed-standards.ts'

const explain = (report: GapReport, id: string) => {
  const explanation = explainNumber(report, id)
  if (explanation === null) throw new Error(`There is no ${id}.`)
  return explanation
}
const written = (sum: WrittenSum | null) =>
  sum === null
    ? null
    : `${sum.parts.map(({ code, value }) => `${code ?? ''}${value}`).join('+')}=${sum.total}/${sum.count}`

describe('the sum behind a number', () => {
  const report = analyse([
    [
      [[4], '43'],
      [[3], '2-?s '],
      [[], '6'],
    ],
    [[[5, 4], '55']],
  ])

  it.each([
    ['T1', 'duty', '4+3+2=9/3', '4+4+3=11/3', true],
    ['T1:T1.1', 'task', '4+3=7/2', '4+4=8/2', false],
    ['T1:T1.2', 'task', '2=2/1', '3=3/1', false],
    ['T1:T1.3', 'task', '6=6/1', null, false],
    ['T2', 'duty', '5+5=10/2', '5+5=10/2', false],
  ])('of %s, a %s', (id, kind, own, required, isRounded) => {
    const explanation = explain(report, id)
    expect([explanation.kind, written(explanation.own), written(explanation.required), explanation.isRounded]).toEqual([
      kind,
      own,
      required,
      isRounded,
    ])
  })

  it('names why the others do not count', () => {
    const reasons = explain(report, 'T1').tasks.flatMap(({ indicators }) =>
      indicators.map(({ gap, excluded }) => [gap.indicator.code, excluded]),
    )
    expect(reasons).toEqual([
      ['P1.1.1', null],
      ['P1.1.2', null],
      ['P1.2.1', null],
      ['P1.2.2', 'not-applicable'],
      ['P1.2.3', 'no-opportunity'],
      ['P1.2.4', 'skipped'],
      ['P1.2.5', 'unrated'],
      ['P1.3.1', 'no-requirement'],
    ])
  })

  it('is none where nothing counts, and for what does not exist', () => {
    const empty = analyse([[[[4], '-?']]])
    expect([explain(empty, 'T1').own, explain(empty, 'T1').required, explain(empty, 'T1').counted]).toEqual([
      null,
      null,
      0,
    ])
    expect(explainNumber(report, 'T9')).toBe(null)
  })

  it('is by task where there are many indicators, and adds up to the same', () => {
    const many = analyse([
      [
        [[4], '4444444'],
        [[4], '333333'],
        [[4], '--'],
      ],
    ])
    const explanation = explain(many, 'T1')
    expect(explanation.isByTask).toBe(true)
    expect(written(explanation.own)).toBe('T1.128+T1.218=46/13')
    expect(written(explanation.required)).toBe('T1.128+T1.224=52/13')
  })
})

describe('the indicator in detail', () => {
  const report = analyse([
    [
      [[4], '43'],
      [[4], '2-1'],
    ],
  ])
  const chosen = (asked: string | null) => chooseIndicator(explain(report, 'T1'), asked)?.gap.indicator.code

  it('is the one asked for, also one that does not count; else the most below its requirement', () => {
    expect(chosen('T1:T1.2:P1.2.2')).toBe('P1.2.2')
    expect([chosen(null), chosen('nothing')]).toEqual(['P1.2.3', 'P1.2.3'])
  })

  it('is the first that counts where nothing is short, and the first at all where nothing counts', () => {
    const first = (keys: string) => chooseIndicator(explain(analyse([[[[4], keys]]]), 'T1'), null)?.gap.indicator.code
    expect([first('-45'), first('-?')]).toEqual(['P1.1.2', 'P1.1.1'])
  })
})

/** Lines as printed: the duty's tasks on lines 10, 11 …, indicators with their task. */
const withLines = (standard: CompetencyStandard): CompetencyStandard => ({
  ...standard,
  duties: standard.duties.map((duty) => ({
    ...duty,
    tasks: duty.tasks.map((task, index) => ({
      ...task,
      levelScope: task.levels.length > 1 ? 'duty' : 'task',
      source: [{ line: 10 + index, column: 1 }],
      indicators: task.indicators.map((indicator, position) => ({
        ...indicator,
        ...(position === 1 && { levels: [2] }),
        source: [{ line: 10 + index + position, column: 3 }],
      })),
    })),
  })),
})

describe('where the printed level stands', () => {
  const originOf = (report: GapReport, code: string) => {
    const gap = report.indicators.find(({ indicator }) => indicator.code === code)
    if (gap === undefined) throw new Error(`There is no ${code}.`)
    const { file, indicator, printedLevel } = findPrintedOrigin(report, gap)
    return [file, indicator[0]?.line, printedLevel?.of, printedLevel?.code, printedLevel?.line, printedLevel?.levels]
  }

  it('is the row of the indicator, of its task, or the first of the duty where the cell is merged', () => {
    const report = analyse(
      [
        [
          [[4], '44'],
          [[5, 4], '4'],
          [[], '4'],
        ],
      ],
      profileOf({ 'T1:T1.3': { level: 3 } }),
      withLines,
    )
    expect(originOf(report, 'P1.1.1')).toEqual(['test.txt', 10, 'task', 'T1.1', 10, [4]])
    expect(originOf(report, 'P1.1.2')).toEqual(['test.txt', 11, 'indicator', 'P1.1.2', 11, [2]])
    expect(originOf(report, 'P1.2.1')).toEqual(['test.txt', 11, 'duty', 'T1', 10, [5, 4]])
    expect(originOf(report, 'P1.3.1')).toEqual(['test.txt', 12, undefined, undefined, undefined, undefined])
  })
})
