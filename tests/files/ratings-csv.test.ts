import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '../../src/domain/assessment.ts'
import { ratingsToCsv } from '../../src/files/ratings-csv.ts'
import { resultToCsvFile } from '../../src/files/result-files.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { type ExpectedIndicator, expectDuties } from '../support/expected-gaps.ts'
import { type RandomFile, nobody, randomFile, toRatedAssessment } from '../support/rated-assessments.ts'
import { firstOf } from '../support/rated-standards.ts'
import { checkProperty } from '../support/random-seed.ts'
import { guarded, readCsv, readCsvRecords } from '../support/read-csv.ts'
import { createStandard, indicatorAt, indicatorsOf } from '../support/stored-standard.ts'

const columns =
  '工號, 姓名, 單位, 職能基準代碼, 職能基準名稱, 主要職責代碼, 主要職責, 工作任務代碼, 工作任務, 行為指標代碼, 行為指標, 要求級別, 狀態, 自評級別, 主管評級, 差距, 佐證, 佐證連結, 評量時間, 指標識別碼, 人員識別碼, 評量識別碼, 版次, 基準指紋'.split(
    ', ',
  )

const statuses = { rated: '已評', 'not-applicable': '不適用', 'no-opportunity': '尚無機會', skipped: '未評' } as const

const big = (value: bigint | null): string => (value === null ? '' : value.toString())

/** Taipei has been eight hours ahead of Greenwich ever since 1980. */
const taipeiTime = (instant: string): string =>
  `${new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`

const expectedRows = ({ standard, answers, profile, rated }: RandomFile): readonly (readonly string[])[] => {
  const indicators = expectDuties(standard, answers, profile).flatMap(({ tasks }) =>
    tasks.flatMap((task) => task.indicators),
  )
  const numbersById = new Map<string, ExpectedIndicator>(indicators.map((one) => [one.id, one]))
  const { person, assessment } = rated
  return standard.duties.flatMap((duty) =>
    duty.tasks.flatMap((task) =>
      task.indicators.map((indicator) => {
        const { own = null, required = null } = numbersById.get(indicator.id) ?? {}
        const rating = rated.ratings.find(({ indicatorId }) => indicatorId === indicator.id)
        const isSkipped = rating?.answer.status === 'skipped'
        const texts = [person.employeeNumber, person.name, person.unit, standard.code, standard.name]
        const places = [duty.code, duty.name, task.code, task.name, indicator.code, indicator.text]
        return [
          ...[...texts, ...places].map(guarded),
          big(required),
          rating === undefined ? '未評' : statuses[rating.answer.status],
          big(own),
          '',
          own === null || required === null ? '' : big(own - required),
          guarded(rating?.evidence?.text ?? null),
          guarded(rating?.evidence?.link ?? null),
          rating?.ratedAt == null || isSkipped ? '' : taipeiTime(rating.ratedAt),
          indicator.id,
          person.id,
          assessment.id,
          String(assessment.revision),
          standard.contentHash,
        ]
      }),
    ),
  )
}

describe('the ratings file', () => {
  it('has the cells that the format names, whatever the texts and answers are', () => {
    checkProperty(
      fc.property(randomFile, (file) => {
        expect(readCsv(ratingsToCsv(file.rated).slice(1))).toEqual([columns, ...expectedRows(file)])
      }),
      400,
    )
  })

  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'has one row for each indicator of a bundled standard, with its printed words: %s',
    (_, standard) => {
      const rows = readCsvRecords(ratingsToCsv(toRatedAssessment(standard, [])))
      expect(rows.map((row) => [row['指標識別碼'], row['行為指標']])).toEqual(
        indicatorsOf(standard).map(({ id, text }) => [id, guarded(text)]),
      )
      expect(new Set(rows.map((row) => [row['狀態'], row['自評級別'], row['差距']].join()))).toEqual(
        new Set(['未評,,']),
      )
    },
  )

  const standard = createStandard({
    duties: [[{ indicators: 6, levels: [4] }, { indicators: 1 }, { indicators: 1, levels: [5, 4] }]],
  })
  const answers = [
    { status: 'rated', level: 0 },
    { status: 'rated', level: 5 },
    { status: 'not-applicable' },
    { status: 'no-opportunity' },
    { status: 'skipped' },
    null,
    { status: 'rated', level: 6 },
    { status: 'rated', level: 4 },
  ] as const
  const ratings = answers.flatMap((answer, at): readonly Rating[] => {
    const { id, code, text } = indicatorAt(standard, at)
    return answer === null ? [] : [{ indicatorId: id, code, text, answer, ratedAt: '2026-11-20T16:30:00.000Z' }]
  })

  it('never writes 0 for what is no rating, and writes 0 for a rating of 0', () => {
    const rows = readCsvRecords(ratingsToCsv(toRatedAssessment(standard, ratings)))
    expect(rows.map((row) => [row['狀態'], row['要求級別'], row['自評級別'], row['差距']])).toEqual([
      ['已評', '4', '0', '-4'],
      ['已評', '4', '5', '1'],
      ['不適用', '4', '', ''],
      ['尚無機會', '4', '', ''],
      ['未評', '4', '', ''],
      ['未評', '4', '', ''],
      ['已評', '', '6', ''],
      ['已評', '5', '4', '-1'],
    ])
  })

  it('tells the local time of an answer, and none where there is none', () => {
    const times = readCsvRecords(ratingsToCsv(toRatedAssessment(standard, ratings))).map((row) => row['評量時間'])
    expect(times.slice(3, 6)).toEqual(['2026-11-21T00:30:00.000+08:00', '', ''])
  })
})

describe('the name of a file', () => {
  const now = new Date('2026-11-20T16:30:00.000Z')
  const person = { ...nobody, name: '王小明', employeeNumber: 'A01' }
  const fileOf = (code: string | null, name: string) => {
    const rated = toRatedAssessment({ ...createStandard(), code, name }, [], null, { person })
    return resultToCsvFile('ratings-csv', rated, now)
  }

  it.each([
    ['KRM4224-001v1', '跨境電商營運人員', '評量_KRM4224-001v1_20261121.csv'],
    [null, '數位行銷 企劃/專案:人員?', '評量_數位行銷-企劃-專案-人員-_20261121.csv'],
    [null, 'a\\b*c"d<e>f|g', '評量_a-b-c-d-e-f-g_20261121.csv'],
  ])('is made of code %s or name %s and the local day', (code, name, expected) => {
    expect(fileOf(code, name).name).toBe(expected)
  })

  it('tells the two files apart and never names the person', () => {
    const rated = toRatedAssessment(createStandard(), [], null, { person })
    const files = (['ratings-csv', 'gaps-csv'] as const).map((kind) => resultToCsvFile(kind, rated, now))
    expect(files.map(({ name }) => name.split('_')[0])).toEqual(['評量', '差距'])
    expect(files.some(({ name }) => name.includes('王小明') || name.includes('A01'))).toBe(false)
    expect(firstOf(files).content).toContain('王小明')
  })
})
