import { describe, expect, it } from 'vitest'
import { rowsToCsv } from '../../src/files/csv-text.ts'
import { gapsCsvColumns } from '../../src/files/gaps-csv.ts'
import { type RecognizedFile, largestHandedFile, recognizeFile } from '../../src/files/recognize-file.ts'
import { csvToAssessments } from '../../src/files/ratings-csv-import.ts'
import { sealIndependently } from '../support/backup-files.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { toBig5, toUtf16 } from '../support/encoded-texts.ts'
import { type JsonPath, changeAt } from '../support/json-edit.ts'
import { readProjectText } from '../support/project-files.ts'
import { ratingsFile } from '../support/ratings-file.ts'
import { sampleFile, sampleFileText } from '../support/sample-files.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const csv = ratingsFile({ standard, answers: [['已評', '3']], personName: '王小明' })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const kindOf = (recognized: RecognizedFile): string =>
  recognized.type === 'refused' ? recognized.problem.type : recognized.type

const recognize = (content: string | Uint8Array, name = 'file'): string => kindOf(recognizeFile(content, name))

const sealed = (change: object, without: readonly string[] = []): string =>
  sealIndependently(
    Object.fromEntries(Object.entries({ ...sampleFile, ...change }).filter(([key]) => !without.includes(key))),
  )

const pack = {
  id: 'pack',
  period: '2026 下半年',
  dueAt: '2026-12-31',
  standard: { id: standard.id, contentHash: standard.contentHash },
  recipients: [],
}
const packFile = { format: 'competency-pack', pack, assessments: [], contains: ['pack'] }
const reviewFile = { format: 'competency-review', assessments: [], standards: [] }

const edited = (path: JsonPath, value: unknown): string =>
  sealIndependently(changeAt(sampleFile, path, () => value) as object)

describe('a file from outside', () => {
  it.each<[string, string, string | Uint8Array, string?]>([
    ['a file handed to a manager', 'hand-over', sampleFileText],
    ['the same under another name', 'hand-over', sampleFileText, 'photo.png'],
    ['the same as bytes', 'hand-over', bytes(sampleFileText)],
    ['the same with a byte order mark', 'hand-over', bytes(`\uFEFF${sampleFileText}`)],
    ['the same as UTF-16', 'hand-over', toUtf16(sampleFileText, true)],
    ['the same as UTF-16, the other way round', 'hand-over', toUtf16(sampleFileText, false)],
    ['an assessment pack', 'pack', sealed(packFile)],
    [
      'a pack that is due at an instant',
      'pack',
      sealed({ ...packFile, pack: { ...pack, dueAt: '2026-12-31T15:59:59.000Z' } }),
    ],
    ['a review', 'review', sealed(reviewFile, ['person'])],
    ['a backup', 'backup', sealed({ format: 'competency-backup', tables: {} })],
    ['a ratings file', 'ratings-csv', csv, 'ratings.csv'],
    ['a gaps file', 'FileIsGapsCsv', rowsToCsv(gapsCsvColumns, [])],
    ['a team table', 'FileIsTeamMatrix', '\uFEFF工號,姓名,單位,T1 差距,T2 差距,已評,適用\r\n1,王,業務,-1,0,4,4\r\n'],
    ['a compiled standard', 'FileIsStandard', JSON.stringify(catalogStandards[0])],
    ['a printed standard', 'FileIsStandardDocument', readProjectText('seeds/000_83152ab80b674502.txt')],
    ['a printed standard as bytes', 'FileIsStandardDocument', bytes(readProjectText('seeds/001_f3e2194615a981b6.txt'))],
    ['an encrypted file', 'FileEncrypted', 'age-encryption.org/v1\n-> scrypt …', 'x.json'],
    ['an encrypted file as text', 'FileEncrypted', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', 'x.txt'],
    ['a file that says to be encrypted', 'FileEncrypted', '?', '職能自評.json.age'],
    ['a workbook', 'FileIsWorkbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '差距.xlsx'],
    ['an archive', 'FileNotOurs', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'all.zip'],
    ['nothing', 'FileEmpty', new Uint8Array()],
    ['blanks', 'FileEmpty', ' \r\n'],
    ['a picture', 'FileNotOurs', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xd8])],
    ['a letter', 'FileNotOurs', '敬啟者：\n附件是我的自評。'],
    ['a table of something else', 'FileNotOurs', '日期,金額\r\n2026-11-20,100\r\n'],
    ['JSON of something else', 'FileNotOurs', '{"name":"package"}'],
    ['a web page', 'FileNotOurs', '<!doctype html><title>登入</title>'],
  ])('is recognised: %s', (_, kind, content, name) => {
    expect(recognize(content, name)).toBe(kind)
  })

  it('is recognised by every bundled document', () => {
    for (const { source } of catalogStandards)
      expect(recognize(readProjectText(`seeds/${source.file}`))).toBe('FileIsStandardDocument')
  })
})

describe('a ratings file that another program has saved', () => {
  const rows = csv.slice(1).split('\r\n')
  const reordered = rows.map((row) => row.split(',').reverse().join(',')).join('\r\n')
  const variants: readonly (readonly [string, string | Uint8Array])[] = [
    ['without a byte order mark', csv.slice(1)],
    ['with semicolons', csv.replaceAll(',', ';')],
    ['with tabs', csv.replaceAll(',', '\t')],
    ['with another order of columns', reordered],
    ['with line feeds only', csv.replaceAll('\r\n', '\n')],
    ['as UTF-16 with tabs', toUtf16(csv.slice(1).replaceAll(',', '\t'), true)],
    ['as Big5', toBig5(csv.slice(1))],
  ]

  it.each(variants)('holds the same rating: %s', (_, content) => {
    const recognized = recognizeFile(typeof content === 'string' ? bytes(content) : content, 'ratings.csv')
    if (recognized.type !== 'ratings-csv') throw new Error(kindOf(recognized))
    const read = csvToAssessments(
      recognized.text,
      new Map([[standard.contentHash, standard]]),
      '2026-11-21T00:00:00.000Z',
    )
    if (!read.ok) throw new Error(read.error.type)
    const { text, id } = indicatorAt(standard, 0)
    expect(read.value.map(({ personName, ratings }) => [personName, ratings])).toMatchObject([
      ['王小明', [{ indicatorId: id, text, answer: { status: 'rated', level: 3 } }]],
    ])
  })

  it('says where it was not saved as UTF-8', () => {
    expect(recognizeFile(toBig5(csv.slice(1)), 'x.csv')).toMatchObject({ encoding: 'big5' })
    expect(recognizeFile(bytes(csv), 'x.csv')).toMatchObject({ encoding: 'utf-8' })
  })

  it('is recognised by its first bytes, wherever they end', () => {
    const whole = bytes(csv)
    for (let end = whole.length - 12; end < whole.length; end += 1)
      expect(recognize(whole.subarray(0, end))).toBe('ratings-csv')
  })

  it('names the columns that somebody has taken out', () => {
    const cut = csv.replace(',指標識別碼', ',其他').replace(',基準指紋', ',別的')
    expect(recognizeFile(cut, 'x.csv')).toEqual({
      type: 'refused',
      problem: { type: 'CsvColumnsMissing', columns: ['指標識別碼', '基準指紋'] },
    })
  })
})

describe('a file that is handed over and not as it should be', () => {
  const rating: JsonPath = ['assessments', 0, 'ratings', 0]

  it('is opened where somebody has edited it, and says so', () => {
    expect(recognizeFile(sampleFileText, 'x')).toMatchObject({ type: 'hand-over', isAltered: false })
    const changed = sampleFileText.replace('"level": 0', '"level": 6')
    expect(recognizeFile(changed, 'x')).toMatchObject({ type: 'hand-over', isAltered: true })
  })

  it.each([
    ['the words of an indicator differ', edited([...rating, 'text'], '別的題目')],
    ['an indicator is not of the standard', edited([...rating, 'indicatorId'], 'T9:T9.9:P9.9.9')],
    ['an indicator stands twice', edited(['assessments', 0, 'ratings', 1], sampleFile.assessments[0]?.ratings[0])],
    ['the standard is missing', edited(['standards'], [])],
    ['the standard says something else than its hash', edited(['standards', 0, 'name'], '別的基準')],
    ['an assessment stands twice', sealed({ assessments: [...sampleFile.assessments, ...sampleFile.assessments] })],
    [
      'a snapshot is about something else',
      edited(['assessments', 0, 'snapshots', 0, 'ratings', 0, 'text'], '別的題目'),
    ],
    ['nobody is named', edited(['person'], undefined)],
    ['nothing was rated', edited(['assessments'], [])],
    [
      'a pack names a standard it does not hold',
      sealed({ ...packFile, pack: { ...pack, standard: { id: 'X', contentHash: '0'.repeat(64) } } }),
    ],
    ['a pack is none', sealed({ ...packFile, pack: undefined }, ['pack'])],
    ['a review has no review', sealed({ ...reviewFile, reviews: [] })],
  ])('is refused: %s', (_, text) => {
    expect(recognize(text)).toBe('FileInconsistent')
  })

  it('is refused before it is read where it is larger than 2 MB, unless it is a backup', () => {
    const filling = 'x'.repeat(largestHandedFile)
    expect(recognize(sealed({ filling }))).toBe('FileTooLarge')
    expect(recognize(`{"format":"competency-assessment","filling":"${filling}`)).toBe('FileTooLarge')
    expect(recognize(sealed({ filling, note: '"format":"competency-backup"' }))).toBe('FileTooLarge')
    expect(recognize(sealed({ filling, format: 'competency-backup' }))).toBe('backup')
    expect(recognize(bytes(`${csv}${'\r\n'.repeat(largestHandedFile)}`))).toBe('ratings-csv')
  })

  it('reaches no prototype', () => {
    const text = sampleFileText.replace('"person"', '"__proto__":{"polluted":true},"person"')
    expect(recognize(text)).toBe('FileDamaged')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('is read as its last word where a key stands twice', () => {
    const text = sampleFileText.replace('"fileId": "file"', '"fileId": "first", "fileId": "file"')
    expect(recognizeFile(text, 'x')).toMatchObject({ type: 'hand-over', isAltered: false, file: { fileId: 'file' } })
  })
})
