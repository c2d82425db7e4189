import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { compileText } from '../support/compiled-text.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { findingsOf } from '../support/standard-views.ts'

/** The standard of a small document with these lines between title and duties; the first of them is line 3. */
const compileFront = (front: readonly string[], title = '接單人員職能基準'): CompetencyStandard =>
  compileText(sampleDocument({ title, front: [...front, ''] }))

describe('the name', () => {
  const names = (jobCategory: string, occupation: string): readonly string[] => [
    `職能基準名稱 (擇一填寫)\t\t職類\t${jobCategory}`,
    `\t\t職業\t${occupation}`,
  ]

  it.each<[string, readonly string[], string, string, CompetencyStandard['nameKind']]>([
    ['is that of the occupation', names('', '接單專員'), '接單人員職能基準', '接單專員', 'occupation'],
    ['is that of the job category', names('零售接單', ''), '接單人員職能基準', '零售接單', 'job-category'],
    ['is the title without 職能基準 where both are blank', names('', ''), '接單人員職能基準', '接單人員', null],
    ['is the title without 職能基準表', names('', ''), '接單人員 職能基準表', '接單人員', null],
    ['is the title where there is no such table', [], '#### 接單人員職能基準', '接單人員', null],
    ['loses line-wrap blanks', names('', '接單 專員'), '接單人員職能基準', '接單專員', 'occupation'],
  ])('%s', (_what, front, title, name, nameKind) => {
    expect(compileFront(front, title)).toMatchObject({ name, nameKind })
  })

  it.each([
    ['[註1]', '跨境電商 <sup>[註1]</sup> 接單人員'],
    ['【註 1】', '跨境電商接單人員【註 1】'],
    ['（註１）', '跨境電商接單人員（註１）'],
  ])('loses the marker %s of a note, which the standard keeps', (_marker, printed) => {
    expect(compileFront(names('', printed))).toMatchObject({ name: '跨境電商接單人員', noteRefs: ['註1'] })
  })

  it('is one of two, and the other is a finding', () => {
    const standard = compileFront(names('零售接單', '接單專員'))
    const other = standard.name === '接單專員' ? '零售接單' : '接單專員'
    expect(['接單專員', '零售接單']).toContain(standard.name)
    expect(standard.findings.filter(({ rule }) => rule === 'text-unaccounted').map(({ detail }) => detail)).toEqual([
      other,
    ])
  })
})

describe('the identity', () => {
  it('is the printed code', () => {
    expect(compileFront(['職能基準代碼\t\tABC1234-001v1'])).toMatchObject({
      id: 'ABC1234-001v1',
      code: 'ABC1234-001v1',
    })
  })

  it('is made from the name where no code is printed', () => {
    const hash = createHash('sha256').update('接單人員', 'utf8').digest('hex')
    const standard = compileFront(['職能基準代碼\t\t'])
    expect(standard).toMatchObject({ id: `uncoded-${hash.slice(0, 8)}`, code: null })
    expect(findingsOf(standard, 'no-code')).toEqual([[null, [3]]])
  })
})

describe('the table of the description', () => {
  const full = [
    '所屬 類別\t職類別\t行銷 / 零售\t\t職類別代碼\tKRM',
    '\t職業別\t客服人員\t職業別代碼\t4224\t',
    '\t行業別\t\t\t行業別代碼\tG47',
    '工作描述\t\t從事接單 與出貨。',
    '基準級別\t\t4',
  ]

  it('is read label by label, whatever blank cells stand between', () => {
    expect(compileFront(full)).toMatchObject({
      category: {
        jobCategory: { name: '行銷 / 零售', code: 'KRM' },
        occupation: { name: '客服人員', code: '4224' },
        industry: { name: null, code: 'G47' },
      },
      description: '從事接單與出貨。',
      baseLevel: 4,
    })
  })

  it('is read as Markdown below a blank header', () => {
    const rows = full.map((row) => `| ${row.split('\t').join(' | ')} |`)
    expect(compileFront(['| | | | |', '|---|---|---|---|', ...rows])).toMatchObject({
      category: { jobCategory: { code: 'KRM' } },
      baseLevel: 4,
    })
  })

  it('may lack the base level, which is a finding and no level', () => {
    const standard = compileFront(['基準級別\t\t'])
    expect(standard.baseLevel).toBeNull()
    expect(findingsOf(standard, 'no-base-level')).toEqual([[null, [3]]])
  })

  it('of the old form has 入門水準, which is a member and a requirement', () => {
    const standard = compileFront(['所屬行業別\t批發業\t行業別代碼\tG45', '入門水準\t大學以上畢業。'])
    expect(standard).toMatchObject({
      category: { industry: { name: '批發業', code: 'G45' } },
      entryLevel: '大學以上畢業。',
    })
    expect(standard.requirements[0]).toEqual({
      group: '入門水準',
      text: '大學以上畢業。',
      source: [{ line: 4, column: 1 }],
    })
  })
})

describe('the table of versions', () => {
  const header = '版本\t職能基準代碼\t職能基準名稱\t狀態\t更新說明\t發展更新日期'

  it('keeps its rows as printed, blanks as null', () => {
    const standard = compileFront([
      header,
      'V2\tABC1234-001v2\t接單人員\t最新版本\t略\t2020/9/1',
      'V1\tABC1234-001\t接單助理\t歷史版本\t已被《ABC1234-001v2》取代\t',
      '',
      '職能基準代碼\tABC1234-001v2',
    ])
    expect(standard.versions).toEqual([
      {
        version: 'V2',
        code: 'ABC1234-001v2',
        name: '接單人員',
        status: '最新版本',
        updateNote: '略',
        date: '2020/9/1',
        source: [{ line: 4, column: 0 }],
      },
      {
        version: 'V1',
        code: 'ABC1234-001',
        name: '接單助理',
        status: '歷史版本',
        updateNote: '已被《ABC1234-001v2》取代',
        date: null,
        source: [{ line: 5, column: 0 }],
      },
    ])
    expect(standard.code).toBe('ABC1234-001v2')
    expect(findingsOf(standard, 'date-missing')).toEqual([[null, [5]]])
    expect(findingsOf(standard, 'code-without-version-suffix')).toEqual([[null, [5]]])
    expect(findingsOf(standard, 'no-version-table')).toEqual([])
  })

  it('may stand in another order of columns', () => {
    const standard = compileFront(['狀態\t版本\t職能基準代碼', '最新版本\tV1\tABC1234-001v1', ''])
    expect(standard.versions).toMatchObject([{ version: 'V1', code: 'ABC1234-001v1', status: '最新版本', date: null }])
  })

  it('may be missing, which is a finding', () => {
    const standard = compileFront(['職能基準代碼\tABC1234-001v1'])
    expect(standard.versions).toEqual([])
    expect(findingsOf(standard, 'no-version-table')).toEqual([[null, []]])
  })
})
