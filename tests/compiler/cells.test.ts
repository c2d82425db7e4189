import { describe, expect, it } from 'vitest'
import { sampleRow } from '../support/sample-document.ts'
import { codeAndWords, compileRows, findingsOf, indicatorsOf, outputsOf } from '../support/standard-views.ts'

type Words = readonly (readonly [string | null, string | null])[]

describe('a code that its name runs into', () => {
  const tenSteps = Array.from({ length: 11 }, (_, index) => `P1.1.${index + 1}第${index + 1}步`)

  it.each<[string, readonly string[], Words]>([
    [
      'is cut where the list has come to: O2.3.13D列印',
      [sampleRow('T2 製造', 'T2.3 列印', 'O2.3.13D列印品 O2.3.22D圖面 O2.3.33份副本', 'P2.3.1 能列印', '4')],
      [
        ['O2.3.1', '3D列印品'],
        ['O2.3.2', '2D圖面'],
        ['O2.3.3', '3份副本'],
      ],
    ],
    [
      'is cut by the task where it has two parts: O1.22D圖面',
      [
        sampleRow('T1 製造', 'T1.1 列印', 'O1.13D模型', 'P1.1能列印', '4'),
        sampleRow('', 'T1.2 製圖', 'O1.22D圖面', 'P1.2能製圖', '4'),
      ],
      [
        ['O1.1', '3D模型'],
        ['O1.2', '2D圖面'],
      ],
    ],
    [
      'is cut by the number down the duty where it has two parts',
      [
        sampleRow('T1 製造', 'T1.1 列印', 'O1.13D模型 O1.22D圖面', 'P1.1能列印', '4'),
        sampleRow('', 'T1.2 包裝', 'O1.35號箱', 'P1.2能包裝', '4'),
      ],
      [
        ['O1.1', '3D模型'],
        ['O1.2', '2D圖面'],
        ['O1.3', '5號箱'],
      ],
    ],
    [
      'keeps all its digits where the list is that long',
      [sampleRow('T1 接單', 'T1.1 報價', tenSteps.join(' ').replaceAll('P', 'O'), 'P1.1.1 能報價', '4')],
      Array.from({ length: 11 }, (_, index): [string, string] => [`O1.1.${index + 1}`, `第${index + 1}步`]),
    ],
  ])('%s', (_what, rows, expected) => {
    expect(outputsOf(compileRows(...rows)).map(codeAndWords)).toEqual(expected)
  })

  it.each<[string, string, Words]>([
    [
      'has two digits where the document prints K01: K013D列印',
      'K013D列印知識 K022D製圖 K03 10進位',
      [
        ['K01', '3D列印知識'],
        ['K02', '2D製圖'],
        ['K03', '10進位'],
      ],
    ],
    [
      'is the next of the list where the document prints K1',
      'K1 成本 K23D列印 K35S管理',
      [
        ['K1', '成本'],
        ['K2', '3D列印'],
        ['K3', '5S管理'],
      ],
    ],
    [
      'keeps two digits that the list has come to',
      'K9成本 K10稅務 K11法規',
      [
        ['K9', '成本'],
        ['K10', '稅務'],
        ['K11', '法規'],
      ],
    ],
  ])('of knowledge %s', (_what, cell, expected) => {
    const row = sampleRow('T1 製造', 'T1.1 列印', '', 'P1.1.1 能列印', '4', cell, 'S01 溝通')
    expect(compileRows(row).knowledge.map(codeAndWords)).toEqual(expected)
  })
})

describe('what looks like a code inside a text', () => {
  it.each<[string, string, Words]>([
    [
      'is text where it is not the next of the list',
      'S1 使用S3儲存資料 S2 溝通',
      [
        ['S1', '使用S3儲存資料'],
        ['S2', '溝通'],
      ],
    ],
    ['is text inside a Latin word', 'S1 操作ABS2系統 AS2標準', [['S1', '操作ABS2系統 AS2標準']]],
    [
      'is text where the document pads its codes',
      'S01 使用 S3 服務 S02 溝通',
      [
        ['S01', '使用 S3 服務'],
        ['S02', '溝通'],
      ],
    ],
    [
      'is a code directly behind the text before it where it is the next',
      'S1 談判S2 溝通',
      [
        ['S1', '談判'],
        ['S2', '溝通'],
      ],
    ],
  ])('%s', (_what, cell, expected) => {
    const row = sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K1 成本', cell)
    expect(compileRows(row).skills.map(codeAndWords)).toEqual(expected)
  })
})

describe('the separators of a list', () => {
  it('are no part of a name, but inside a name they are', () => {
    const row = sampleRow(
      'T1 接單',
      'T1.1 報價',
      '',
      'P1.1.1 能報價',
      '4',
      'K1：成本、K2、物流(本國、跨境)/報關、K3 稅務',
      'S1 中、英打字',
    )
    const standard = compileRows(row)
    expect(standard.knowledge.map(({ name }) => name)).toEqual(['成本', '物流(本國、跨境)/報關', '稅務'])
    expect(standard.skills.map(({ name }) => name)).toEqual(['中、英打字'])
  })
})

describe('a code with a trailing dot', () => {
  it('loses the dot and keeps it as printed', () => {
    const standard = compileRows(sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1.能報價 P1.1.2. 能議價', '4'))
    expect(indicatorsOf(standard)).toMatchObject([
      { code: 'P1.1.1', printedCode: 'P1.1.1.', text: '能報價' },
      { code: 'P1.1.2', printedCode: 'P1.1.2.', text: '能議價' },
    ])
    expect(findingsOf(standard, 'trailing-dot-code')).toEqual([
      ['T1:T1.1:P1.1.1', [4]],
      ['T1:T1.1:P1.1.2', [4]],
    ])
  })
})

describe('a cell without codes', () => {
  it.each([
    ['one paragraph', '能報價並議價', ['能報價並議價']],
    ['paragraphs', '<p>能報價</p> <p>能議價</p>', ['能報價', '能議價']],
    ['bullets ●', '● 能報價 ● 能議價', ['能報價', '能議價']],
    ['bullets ■ without blanks', '■能報價■能議價', ['能報價', '能議價']],
    ['sentences, which keep their full stops', '能報價。能議價。', ['能報價。', '能議價。']],
    ['list items', '<ul><li>能報價</li><li>能議價</li></ul>', ['能報價', '能議價']],
    ['dashes', '- 能報價 - 能議價', ['能報價', '能議價']],
    ['nothing where a dash stands inside a word', '能報價-議價', ['能報價-議價']],
    ['nothing where 、 joins words', '能報價、議價', ['能報價、議價']],
  ])('is split at %s', (_what, cell, expected) => {
    const standard = compileRows(sampleRow('T1 接單', 'T1.1 報價', '', cell, '4', 'K01 成本', 'S01 溝通'))
    expect(indicatorsOf(standard)).toMatchObject(
      expected.map((text, index) => ({ id: `T1:T1.1:P~${index + 1}`, code: null, text })),
    )
    expect(findingsOf(standard, 'uncoded')).toEqual(expected.map((_, index) => [`T1:T1.1:P~${index + 1}`, [4]]))
  })

  it.each(['-', '–', '●', '<p> </p>'])('is blank where only %s stands', (mark) => {
    const standard = compileRows(sampleRow('T1 接單', 'T1.1 報價', mark, 'P1.1.1 能報價', '4', mark, mark))
    expect([outputsOf(standard), standard.knowledge, standard.skills]).toEqual([[], [], []])
    expect(findingsOf(standard, 'text-unaccounted')).toEqual([])
  })

  it.each([
    [
      'output',
      sampleRow('T1 接單', 'T1.1 報價', '● 報價單 ● 合約', 'P1.1.1 能報價', '4', 'K1 成本', 'S1 溝通'),
      'T1:T1.1:O~',
    ],
    ['knowledge', sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', '● 成本 ● 稅務', 'S1 溝通'), 'K~'],
    ['skill', sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K1 成本', '<p>溝通</p><p>談判</p>'), 'S~'],
  ])('gives an %s per part, with an identity of its own', (_what, row, stem) => {
    expect(findingsOf(compileRows(row), 'uncoded')).toEqual([
      [`${stem}1`, [4]],
      [`${stem}2`, [4]],
    ])
  })
})

describe('sub-items', () => {
  it.each([
    ['bullets', 'K1 研究原則： ■ 抽樣 ■ 設計 K2 產業'],
    [
      'bullets in an unclosed list',
      '<p>K1 研究原則：</p> <ul style="list-style-type: none"> ■ 抽樣 ■ 設計 <p>K2 產業</p>',
    ],
    ['list items', '<p>K1 研究原則：</p><ul><li>抽樣</li><li>設計</li></ul><p>K2 產業</p>'],
  ])('printed as %s belong to their item, which keeps its colon', (_what, cell) => {
    const standard = compileRows(sampleRow('T1 研究', 'T1.1 蒐集', '', 'P1.1.1 能蒐集', '4', cell, 'S1 溝通'))
    expect(standard.knowledge).toMatchObject([
      { code: 'K1', name: '研究原則：', children: ['抽樣', '設計'] },
      { code: 'K2', name: '產業', children: [] },
    ])
  })
})

describe('the text of a cell', () => {
  it.each([
    ['loses line-wrap blanks between two Han characters', '能報 價並 議價', '能報價並議價'],
    ['keeps blanks beside Latin letters and digits', '能以 Excel 計算 3 年 成本', '能以 Excel 計算 3 年成本'],
    ['loses tags', '能<b>報</b><sup>價</sup>', '能報價'],
    ['loses a line break between two Han characters', '能報<br>價', '能報價'],
    ['keeps what only looks like a tag', '庫存<5%且成本>3', '庫存<5%且成本>3'],
    ['keeps typing errors and odd marks', '企畫*與企劃，，不構具體', '企畫*與企劃，，不構具體'],
    ['makes one blank of many', '使用 Power   BI\u00a0工具', '使用 Power BI 工具'],
  ])('%s', (_what, printed, expected) => {
    const row = sampleRow('T1 接單', 'T1.1 報價', '', `P1.1.1 ${printed}`, '4', 'K1 成本', 'S1 溝通')
    expect(indicatorsOf(compileRows(row)).map(({ text }) => text)).toEqual([expected])
  })
})
