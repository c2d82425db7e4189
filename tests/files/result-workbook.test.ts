import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createAssessment, type Rating, ratingsToAnswers } from '../../src/domain/assessment.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { resultToCsvFile } from '../../src/files/result-files.ts'
import { resultToWorkbook } from '../../src/files/result-workbook.ts'
import type { RatedAssessment } from '../../src/files/ratings-csv.ts'
import { toCellText } from '../../src/files/workbook-sheet.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'
import { type WorkbookCell, readWorkbook } from '../support/workbook-reader.ts'

const standard = createStandard({ name: '=HYPERLINK("a")' })
const notes = ['@SUM(A1)', 'a\u0007b\u001Bc\u0000d', '長'.repeat(10_000), '👩‍👩‍👧‍👦 שלום _x0041_ \r\n& <b>']
const ratings: readonly Rating[] = indicatorsOf(standard).map(({ id, code, text }, index) => ({
  indicatorId: id,
  code,
  text,
  answer: index === 3 ? { status: 'not-applicable' } : { status: 'rated', level: index === 0 ? 0 : 5 },
  ratedAt: '2026-11-21T06:32:11.000Z',
  evidence: { text: notes[index] ?? '', link: '' },
}))
const rated: RatedAssessment = {
  person: { id: 'person', name: '+886', employeeNumber: '007', unit: null },
  assessment: createAssessment('a1', standard, '2026-11-21T01:00:00.000Z'),
  ratings,
  report: analyzeGaps(createStandardOutline(standard), ratingsToAnswers(ratings)),
}
const now = new Date('2026-11-21T07:00:00.000Z')

const read = async (organization: string | null = null) => {
  const file = await resultToWorkbook(rated, organization, now)
  if (!(file.content instanceof Uint8Array)) throw new Error('A workbook is no text.')
  return { file, sheets: readWorkbook(file.content) }
}

/** What the CSV file says, without the guard that only a CSV file needs. */
const readCsv = (kind: 'ratings-csv' | 'gaps-csv'): string[][] =>
  parse(resultToCsvFile(kind, rated, now).content, { bom: true, recordDelimiter: '\r\n' }).map((row: string[]) =>
    row.map((cell) => (/^'[=+\-@＝＋－＠']/u.test(cell) ? cell.slice(1) : cell)),
  )

const toText = (cell: WorkbookCell | null | undefined): string => {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? `${cell.instant}.000+08:00` : String(cell)
}

describe('a workbook of a result', () => {
  it('has the columns and the values of both CSV files, cell by cell', async () => {
    const { file, sheets } = await read()
    expect(file.name).toBe('差距_TST0001-001v1_20261121.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual(['差距', '評量'])
    for (const [index, kind] of (['gaps-csv', 'ratings-csv'] as const).entries()) {
      const expected = readCsv(kind)
      const rows = sheets[index]?.rows.map((row) => (expected[0] ?? []).map((_, column) => toText(row[column])))
      expect(rows).toEqual(expected)
    }
  })

  it('keeps numbers as numbers, dates as dates, and a text as a text, whatever it looks like', async () => {
    const { sheets } = await read()
    const [header = [], first = []] = sheets[1]?.rows ?? []
    const cellOf = (column: string) => first[header.indexOf(column)]
    expect(cellOf('工號')).toBe('007')
    expect(cellOf('姓名')).toBe('+886')
    expect(cellOf('職能基準名稱')).toBe('=HYPERLINK("a")')
    expect(cellOf('佐證')).toBe('@SUM(A1)')
    expect([cellOf('要求級別'), cellOf('自評級別'), cellOf('差距')]).toEqual([4, 0, -4])
    expect(cellOf('評量時間')).toEqual({ instant: '2026-11-21T14:32:11' })
  })

  it('leaves out what is not there: never 0', async () => {
    const { sheets } = await read()
    const [header = [], ...rows] = sheets[1]?.rows ?? []
    const last = rows[3] ?? []
    expect(last[header.indexOf('狀態')]).toBe('不適用')
    expect(last[header.indexOf('自評級別')]).toBeNull()
    expect(last[header.indexOf('差距')]).toBeNull()
  })

  it('names the organisation on a sheet of its own, as a text whatever it looks like', async () => {
    const { sheets } = await read('=示範+股份有限公司')
    expect(sheets.map(({ name }) => name)).toEqual(['差距', '評量', '說明'])
    expect(sheets[2]?.rows).toEqual([
      ['機構名稱', '=示範+股份有限公司'],
      ['職能基準名稱', '=HYPERLINK("a")'],
      ['職能基準代碼', 'TST0001-001v1'],
      ['產生日期', { instant: '2026-11-21T00:00:00' }],
    ])
  })

  it('cuts a text that no cell can hold, and says so', () => {
    const cut = toCellText('字'.repeat(40_000))
    expect(cut).toHaveLength(32_767)
    expect(cut.endsWith('字…')).toBe(true)
    expect(toCellText('字'.repeat(32_767))).toHaveLength(32_767)
  })
})
