import { type Page, expect } from '@playwright/test'
import { gapsColumns, guarded, parseCsv, ratingsColumns } from './csv-files.ts'
import { type ExpectedGroup, expectResult } from './expected-result.ts'
import type { PrintedStandard } from './printed-standards.ts'
import type { DownloadedFile } from './result-screen.ts'
import { readPersonId, readRatings } from './stored-data.ts'

/** What was typed, on which page, and how often it was changed. */
export interface TypedAssessment {
  readonly page: Page
  readonly standard: PrintedStandard
  readonly digits: string
  readonly assessmentId: string
  readonly revision: number
}

/** The day where the person is, whatever the zone of the machine that runs the test. */
export const todayInTaipei = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' }).format(new Date()).replaceAll('-', '')

const statusByDigit: Readonly<Record<string, string>> = { '7': '尚無機會', '8': '不適用', '9': '未評', '': '未評' }

export const checkRatingsCsv = async (file: DownloadedFile, given: TypedAssessment): Promise<void> => {
  const { page, standard, digits, assessmentId, revision } = given
  expect(file.name).toBe(`評量_${standard.code ?? standard.name}_${todayInTaipei()}.csv`)
  const { header, rows } = parseCsv(file.bytes)
  expect(header).toEqual(ratingsColumns)
  const personId = await readPersonId(page)
  const ratedAtById = new Map((await readRatings(page, assessmentId)).map((one) => [one.indicatorId, one.ratedAt]))
  const timeColumn = ratingsColumns.indexOf('評量時間')
  let position = 0
  const expected = standard.duties.flatMap((duty) =>
    duty.tasks.flatMap((task) =>
      task.indicators.map((indicator) => {
        const digit = digits[position] ?? ''
        position += 1
        const levels = indicator.levels ?? task.levels
        const required = levels.length === 0 ? '' : String(Math.max(...levels))
        const own = '0123456'.includes(digit) ? digit : ''
        const isTimed = digit !== '' && digit !== '9'
        return [
          ...['', '', '', guarded(standard.code), guarded(standard.name)],
          ...[guarded(duty.code), guarded(duty.name), guarded(task.code), guarded(task.name)],
          ...[guarded(indicator.code), guarded(indicator.text), required],
          ...[statusByDigit[digit] ?? '已評', own, ''],
          own === '' || required === '' ? '' : String(Number(own) - Number(required)),
          ...['', '', isTimed ? instantOf(ratedAtById.get(indicator.id) ?? '') : ''],
          ...[indicator.id, personId, assessmentId, String(revision), standard.contentHash],
        ]
      }),
    ),
  )
  expect(personId).toMatch(/^[0-9a-f]{8}-/u)
  for (const row of rows) expect(row[timeColumn]).toMatch(/^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00)?$/u)
  const withInstants = rows.map((row) => row.map((cell, column) => (column === timeColumn ? instantOf(cell) : cell)))
  expect(withInstants).toEqual(expected)
}

/** The same moment, however it is written. */
const instantOf = (text: string): string => (text === '' ? '' : String(Date.parse(text)))

export const checkGapsCsv = async (file: DownloadedFile, given: TypedAssessment): Promise<void> => {
  const { page, standard, digits, assessmentId, revision } = given
  expect(file.name).toBe(`差距_${standard.code ?? standard.name}_${todayInTaipei()}.csv`)
  const { header, rows } = parseCsv(file.bytes)
  expect(header).toEqual(gapsColumns)
  const personId = await readPersonId(page)
  const result = expectResult(standard, digits)
  const numbersOf = ({ file: numbers }: ExpectedGroup): readonly string[] => [
    ...[numbers.required, numbers.own, numbers.gap, numbers.shortfall],
    ...[numbers.rated, numbers.applicable, numbers.unmet, numbers.metShare, numbers.origin],
  ]
  const tasks = [...result.tasks]
  const expected = standard.duties.flatMap((duty, place) => {
    const dutyCells = [
      '',
      '',
      '',
      guarded(standard.code),
      guarded(standard.name),
      guarded(duty.code),
      guarded(duty.name),
    ]
    const identity = [personId, assessmentId, String(revision), standard.contentHash]
    const dutyGroup = result.duties[place]
    return [
      [...dutyCells, '', '', ...(dutyGroup === undefined ? [] : numbersOf(dutyGroup)), ...identity],
      ...duty.tasks.map((task) => {
        const group = tasks.shift()
        return [
          ...dutyCells,
          ...[guarded(task.code), guarded(task.name)],
          ...(group === undefined ? [] : numbersOf(group)),
          ...identity,
        ]
      }),
    ]
  })
  expect(rows).toEqual(expected)
}
