import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratingsToAnswers } from '../../src/domain/assessment.ts'
import { gapsToCsv } from '../../src/files/gaps-csv.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { meanToFileText } from '../support/exact-mean.ts'
import { type ExpectedIndicator, expectDuties, expectGroup, expectOrigins } from '../support/expected-gaps.ts'
import { profileEntry, profileOf, randomAnswersTo } from '../support/random-assessments.ts'
import { type RandomFile, randomFile, toRatedAssessment } from '../support/rated-assessments.ts'
import { checkProperty } from '../support/random-seed.ts'
import { guarded, readCsv, readCsvRecords } from '../support/read-csv.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'

const columns =
  '工號, 姓名, 單位, 職能基準代碼, 職能基準名稱, 主要職責代碼, 主要職責, 工作任務代碼, 工作任務, 要求, 自評, 差距, 平均缺口, 已評, 適用, 未達指標, 達標率, 要求來源, 人員識別碼, 評量識別碼, 版次, 基準指紋'.split(
    ', ',
  )

const numbersToCells = (indicators: readonly ExpectedIndicator[]): readonly string[] => {
  const numbers = expectGroup(indicators)
  return [
    meanToFileText(numbers.required),
    meanToFileText(numbers.own),
    meanToFileText(numbers.gap),
    meanToFileText(numbers.shortfall),
    String(numbers.rated),
    String(numbers.applicable),
    numbers.unmet?.split('/')[0] ?? '',
    meanToFileText(numbers.metShare),
    expectOrigins(indicators).join('；'),
  ]
}

const expectedRows = ({ standard, answers, profile, rated }: RandomFile): readonly (readonly string[])[] => {
  const { person, assessment } = rated
  const front = [person.employeeNumber, person.name, person.unit, standard.code, standard.name]
  const back = [person.id, assessment.id, String(assessment.revision), standard.contentHash]
  return expectDuties(standard, answers, profile).flatMap((expected, at) => {
    const duty = standard.duties[at]
    const toRow = (
      task: { code: string | null; name: string | null } | undefined,
      indicators: readonly ExpectedIndicator[],
    ) => [
      ...[...front, duty?.code ?? null, duty?.name ?? null, task?.code ?? null, task?.name ?? null].map(guarded),
      ...numbersToCells(indicators),
      ...back,
    ]
    return [
      toRow(
        undefined,
        expected.tasks.flatMap(({ indicators }) => indicators),
      ),
      ...expected.tasks.map(({ indicators }, position) => toRow(duty?.tasks[position], indicators)),
    ]
  })
}

describe('the gaps file', () => {
  it('has one row per duty and one per task, with the numbers of a second calculation', () => {
    checkProperty(
      fc.property(randomFile, (file) => {
        expect(readCsv(gapsToCsv(file.rated).slice(1))).toEqual([columns, ...expectedRows(file)])
      }),
      400,
    )
  })

  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'has the numbers of a second calculation for a bundled standard: %s',
    (_, standard) => {
      const indicators = indicatorsOf(standard)
      checkProperty(
        fc.property(randomAnswersTo(indicators.map(({ id }) => id)), (drawn) => {
          const ratings = indicators.flatMap(({ id, code, text }) => {
            const answer = drawn.get(id)
            return answer === undefined
              ? []
              : [{ indicatorId: id, code, text, answer, ratedAt: '2026-11-20T01:00:00.000Z' }]
          })
          const rated = toRatedAssessment(standard, ratings)
          const answers = ratingsToAnswers(ratings)
          expect(readCsv(gapsToCsv(rated).slice(1)).slice(1)).toEqual(
            expectedRows({ standard, answers, profile: null, rated }),
          )
        }),
        20,
      )
    },
  )

  const numbersOf = (levels: readonly number[], given: readonly number[], wished: number | null = null) => {
    const standard = createStandard({ duties: [[{ indicators: 4, levels }]] })
    const ratings = indicatorsOf(standard).flatMap(({ id, code, text }, at) => {
      const level = given[at] as 0 | 1 | 2 | 3 | 4 | 5 | 6 | undefined
      if (level === undefined) return []
      const answer = { status: 'rated', level } as const
      return [{ indicatorId: id, code, text, answer, ratedAt: '2026-11-20T01:00:00.000Z' }]
    })
    const profile = wished === null ? null : profileOf(standard, [profileEntry('T1:T1.1', { level: wished })])
    const [, task] = readCsvRecords(gapsToCsv(toRatedAssessment(standard, ratings, profile)))
    return ['要求', '自評', '差距', '平均缺口', '已評', '適用', '未達指標', '達標率', '要求來源'].map(
      (column) => task?.[column],
    )
  }

  it.each([
    [
      'a mean with four decimals',
      [4],
      [3, 4, 4],
      null,
      ['4', '3.6667', '-0.3333', '0.3333', '3', '4', '1', '0.6667', '原文'],
    ],
    ['nothing rated', [4], [], null, ['', '', '', '', '0', '4', '', '', '']],
    ['nothing required', [], [3, 4], null, ['', '3.5', '', '', '2', '4', '', '', '']],
    ['all met', [4], [5, 5, 5, 5], null, ['4', '5', '1', '0', '4', '4', '0', '1', '原文']],
    ['levels side by side', [5, 4], [4], null, ['5', '4', '-1', '1', '1', '4', '1', '0', '原文並列 5、4']],
    ['a level that somebody set', [5, 4], [4], 4, ['4', '4', '0', '0', '1', '4', '0', '1', '自訂']],
  ] as const)('writes %s', (_, levels, given, wished, expected) => {
    expect(numbersOf(levels, given, wished)).toEqual(expected)
  })
})
