import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvToRows, guardText, rowsToCsv, unguardText } from '../../src/files/csv-text.ts'
import { awkwardText, awkwardTexts } from '../support/awkward-texts.ts'
import { checkProperty } from '../support/random-seed.ts'
import { guarded, readCsv } from '../support/read-csv.ts'

const columns = ['工號', '姓名', '單位', '職能基準代碼', '行為指標', '差距', '佐證', '指標識別碼']
const number = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constantFrom(-0.3333, 1.25, 0))
const cell = fc.oneof({ weight: 4, arbitrary: awkwardText }, number, fc.constant(null))
const table = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 5 })

describe('a CSV file', () => {
  it('begins with one byte order mark and ends every line with CR and LF', () => {
    expect(rowsToCsv(['a', 'b'], [[1, '二']])).toBe('\uFEFFa,b\r\n1,二\r\n')
    expect(rowsToCsv(['a'], [])).toBe('\uFEFFa\r\n')
  })

  it('has the cells that were written, as another reader reads them', () => {
    checkProperty(
      fc.property(table, (rows) => {
        const text = rowsToCsv(columns, rows)
        expect([text.startsWith('\uFEFF'), text.endsWith('\r\n')]).toEqual([true, true])
        expect(readCsv(text.slice(1))).toEqual([
          columns,
          ...rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : guarded(value)))),
        ])
      }),
      1000,
    )
  })

  it('keeps numbers numbers, also negative ones, and leaves nothing empty', () => {
    expect(readCsv(rowsToCsv(['a', 'b', 'c', 'd'], [[-1, -0.3333, null, 0]]))[1]).toEqual(['-1', '-0.3333', '', '0'])
  })

  it('is read back as it was written, but for NUL', () => {
    const filled = table.map((rows) => rows.map((row, at) => [`${at}`, ...row.slice(1)]))
    checkProperty(
      fc.property(filled, (rows) => {
        const read = csvToRows(rowsToCsv(columns, rows))
        expect(read?.map((row) => columns.map((column) => row[column]))).toEqual(
          rows.map((row) => row.map((value) => String(value ?? '').replaceAll('\u0000', ''))),
        )
      }),
      1000,
    )
  })
})

describe('a text that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['  =1', "'  =1"],
    ['\u3000=1', "'\u3000=1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['\t1', "'\t1"],
    ['\r1', "'\r1"],
    ['\n1', "'\n1"],
    ["'quoted", "''quoted"],
    ['\u0000=1', "'=1"],
    ['1-1', '1-1'],
    ['王=小明', '王=小明'],
    ['−1', '−1'],
    [' plain', ' plain'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(guardText(text)).toBe(written)
  })

  it('loses exactly the one apostrophe again', () => {
    for (const text of awkwardTexts) expect(unguardText(guardText(text))).toBe(text.replaceAll('\u0000', ''))
    expect(unguardText("''x")).toBe("'x")
    expect(unguardText('x')).toBe('x')
  })
})

describe('a table that another program has saved', () => {
  const expected = [{ 姓名: '王, 小明', 級別: '4', 備註: 'a"b\nc' }]

  it.each([
    ['with commas', '\uFEFF姓名,級別,備註\r\n"王, 小明",4,"a""b\nc"\r\n'],
    ['without a byte order mark', '姓名,級別,備註\r\n"王, 小明",4,"a""b\nc"\r\n'],
    ['with semicolons', '姓名;級別;備註\r\n"王, 小明";4;"a""b\nc"\r\n'],
    ['with tabs', '姓名\t級別\t備註\r\n王, 小明\t4\t"a""b\nc"\r\n'],
    ['with lines that end with LF', '姓名,級別,備註\n"王, 小明",4,"a""b\nc"\n'],
    ['without a last line end', '姓名,級別,備註\r\n"王, 小明",4,"a""b\nc"'],
    ['with empty lines', '姓名,級別,備註\r\n\r\n"王, 小明",4,"a""b\nc"\r\n,,\r\n\r\n'],
    ['with blanks around the names of columns', ' 姓名 ,級別, 備註\r\n"王, 小明",4,"a""b\nc"\r\n'],
    ['with every cell in quotes', '"姓名","級別","備註"\r\n"王, 小明","4","a""b\nc"\r\n'],
  ])('is read %s', (_, text) => {
    expect(csvToRows(text)).toEqual(expected)
  })

  it('has empty cells where a row is too short', () => {
    expect(csvToRows('a,b,c\r\n1,2\r\n')).toEqual([{ a: '1', b: '2', c: '' }])
  })

  it.each([
    ['is empty', ''],
    ['is a byte order mark', '\uFEFF'],
    ['has a quote that is never closed', 'a,b\r\n"1,2\r\n3,4\r\n'],
  ])('is no table where it %s', (_, text) => {
    expect(csvToRows(text)).toBeNull()
  })

  it('cannot reach the prototype through the name of a column', () => {
    const [row] = csvToRows('__proto__,a\r\npolluted,1\r\n') ?? []
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
  })
})
