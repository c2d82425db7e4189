import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { compileText } from '../support/compiled-text.ts'
import { sampleDocument, sampleRow } from '../support/sample-document.ts'
import { findingsOf, indicatorsOf } from '../support/standard-views.ts'

/** The heading of the attitudes stands in line 6. */
const compileAttitudes = (...attitudes: readonly string[]): CompetencyStandard =>
  compileText(sampleDocument({ attitudes }))

/** The heading of the supplement stands in line 9. */
const compileSupplement = (...supplement: readonly string[]): CompetencyStandard =>
  compileText(sampleDocument({ supplement }))

type Attitude = readonly [code: string | null, name: string, description: string | null]

const heading = '職能內涵 (A=attitude 態度)'

describe('attitudes', () => {
  it.each<[string, readonly string[], readonly Attitude[]]>([
    [
      'stand in a dash list',
      [heading, '- A01 細心：處理細節。', '- A02主動：不需指示。'],
      [
        ['A01', '細心', '處理細節。'],
        ['A02', '主動', '不需指示。'],
      ],
    ],
    [
      'stand in paragraphs',
      [heading, '', 'A01 細心：處理細節、程序與時限。', '', '抗壓性'],
      [
        ['A01', '細心', '處理細節、程序與時限。'],
        [null, '抗壓性', null],
      ],
    ],
    [
      'stand in one line with codes',
      [heading, 'A01主動積極、A02正直誠實、A03 自我提升'],
      [
        ['A01', '主動積極', null],
        ['A02', '正直誠實', null],
        ['A03', '自我提升', null],
      ],
    ],
    [
      'stand in one line without codes',
      [heading, '主動積極、正直誠實、自我提升'],
      [
        [null, '主動積極', null],
        [null, '正直誠實', null],
        [null, '自我提升', null],
      ],
    ],
    [
      'stand in the line of their heading',
      [`${heading}：A01 主動積極、A02 正直誠實`],
      [
        ['A01', '主動積極', null],
        ['A02', '正直誠實', null],
      ],
    ],
    [
      'stand in one line without codes in the line of their heading',
      [`${heading} 主動積極、正直誠實`],
      [
        [null, '主動積極', null],
        [null, '正直誠實', null],
      ],
    ],
    [
      'keep a 、 in the name before a description',
      [heading, 'A01 溝通、協調：能與人溝通。'],
      [['A01', '溝通、協調', '能與人溝通。']],
    ],
    [
      'follow a heading with marks and blanks',
      ['#### 職能 內涵 ( A=attitude 態度 )', 'A1 細心'],
      [['A1', '細心', null]],
    ],
    [
      'follow a heading with full-width parentheses',
      ['**職能內涵（A=attitude 態度）**', 'A1 細心'],
      [['A1', '細心', null]],
    ],
    [
      'have a trailing dot',
      [heading, 'A01. 細心', 'A02 主動'],
      [
        ['A01', '細心', null],
        ['A02', '主動', null],
      ],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(
      compileAttitudes(...lines).attitudes.map(({ code, name, description }) => [code, name, description]),
    ).toEqual(expected)
  })

  it('get identities by position and their printed line', () => {
    const standard = compileAttitudes(heading, 'A01 細心', 'A01 主動', '抗壓性', '彈性：能應變')
    expect(standard.attitudes.map(({ id, source }) => [id, source])).toEqual([
      ['A01', [{ line: 7, column: 0 }]],
      ['A01#2', [{ line: 8, column: 0 }]],
      ['A~1', [{ line: 9, column: 0 }]],
      ['A~2', [{ line: 10, column: 0 }]],
    ])
    expect(findingsOf(standard, 'duplicate-code')).toEqual([
      ['A01', [7]],
      ['A01#2', [8]],
    ])
    expect(findingsOf(standard, 'uncoded')).toEqual([
      ['A~1', [9]],
      ['A~2', [10]],
    ])
  })
})

const part = '說明與補充事項'

describe('requirements', () => {
  it.each([
    '建議擔任此職類/職業之學歷/經歷/或能力條件',
    '擔任此職業之必要學經歷與能力條件',
    '建議擔任此職業之學歷與經歷',
    '能力條件',
  ])('stand below the heading %s', (group) => {
    const standard = compileSupplement(part, '', `- ${group}：`, '  - 高中畢業。', '  - 具 2 年經驗。')
    expect(standard.requirements).toEqual([
      { group, text: '高中畢業。', source: [{ line: 12, column: 0 }] },
      { group, text: '具 2 年經驗。', source: [{ line: 13, column: 0 }] },
    ])
    expect(standard.notes).toEqual([])
  })

  it('stand below a paragraph as heading, with dashes below it', () => {
    const standard = compileSupplement(
      part,
      '',
      '學歷條件：',
      '',
      '- 高中畢業。',
      '',
      '其他補充說明：',
      '',
      '- 每三年檢視。',
    )
    expect(standard.requirements.map(({ group, text }) => [group, text])).toEqual([['學歷條件', '高中畢業。']])
    expect(standard.notes.map(({ group, text }) => [group, text])).toEqual([['其他補充說明', '每三年檢視。']])
  })

  it('may stand in the line of their heading', () => {
    const standard = compileSupplement(part, '- 學歷/經歷/能力條件：高中畢業。')
    expect(standard.requirements.map(({ group, text }) => [group, text])).toEqual([
      ['學歷/經歷/能力條件', '高中畢業。'],
    ])
  })

  it('end where a line stands further left than their heading', () => {
    const standard = compileSupplement(part, ' - 學歷條件：', '   - 高中畢業。', '本基準每三年檢視。')
    expect(standard.requirements.map(({ text }) => text)).toEqual(['高中畢業。'])
    expect(standard.notes.map(({ group, text }) => [group, text])).toEqual([[null, '本基準每三年檢視。']])
  })
})

describe('notes', () => {
  it.each([
    ['【註 1】跨境電商：透過網路的交易。', '註1', '跨境電商', '透過網路的交易。'],
    ['[註1] 跨境電商：透過網路的交易。', '註1', '跨境電商', '透過網路的交易。'],
    ['註２：跨境電商：透過網路的交易。', '註2', '跨境電商', '透過網路的交易。'],
    ['【註】本基準每三年檢視。', '註', null, '本基準每三年檢視。'],
    ['跨境電商：透過網路的交易。', null, null, '跨境電商：透過網路的交易。'],
  ])('are read with label and term: %s', (printed, label, term, text) => {
    const standard = compileSupplement(part, '- 其他補充說明：', `  - ${printed}`)
    expect(standard.notes).toEqual([{ group: '其他補充說明', label, term, text, source: [{ line: 11, column: 0 }] }])
  })

  it('stand without a heading before the first one', () => {
    const standard = compileSupplement(part, '', '- 參考國外資料。', '- 學歷條件：', ' - 高中畢業。')
    expect(standard.notes.map(({ group, text }) => [group, text])).toEqual([[null, '參考國外資料。']])
    expect(standard.requirements).toHaveLength(1)
  })

  it('stand in the line of the heading of the part', () => {
    const standard = compileSupplement(`${part}：參考國外資料。`)
    expect(standard.notes.map(({ group, text, source }) => [group, text, source])).toEqual([
      [null, '參考國外資料。', [{ line: 9, column: 0 }]],
    ])
  })

  it.each(['●', '■', '-'])('are none where only %s stands', (mark) => {
    const standard = compileSupplement(part, '', mark)
    expect([standard.notes, standard.requirements]).toEqual([[], []])
    expect(findingsOf(standard, 'text-unaccounted')).toEqual([])
  })

  it('are named by markers in other texts, which keep the marker; one that is missing is a finding', () => {
    const rows = [
      sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能依數據【註2】與規範[註 3]報價', '4', 'K1 成本', 'S1 溝通'),
    ]
    const supplement = [part, '- 其他補充說明：', '  - 【註 2】數據：訂單數。']
    const standard = compileText(sampleDocument({ rows, supplement }))
    expect(indicatorsOf(standard)).toMatchObject([
      { text: '能依數據【註2】與規範[註 3]報價', noteRefs: ['註2', '註3'] },
    ])
    expect(findingsOf(standard, 'note-missing')).toEqual([['T1:T1.1:P1.1.1', [4]]])
  })
})
