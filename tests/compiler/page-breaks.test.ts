import { describe, expect, it } from 'vitest'
import { compileText } from '../support/compiled-text.ts'
import { sampleDocument, sampleHeader, sampleRow } from '../support/sample-document.ts'
import { codeAndWords, compileRows, findingsOf, indicatorsOf, outputsOf, tasksOf } from '../support/standard-views.ts'

const places = (column: number, ...lines: readonly number[]) => lines.map((line) => ({ line, column }))

describe('a row that a page break cuts in every column', () => {
  const standard = compileRows(
    sampleRow('T1 接單與', 'T1.1 報價及', 'O1.1.1 報價', 'P1.1.1 能報', '4', 'K01 成本', 'S01 溝'),
    sampleHeader,
    sampleRow('出貨', '議價', '單', '價', '', '分析', '通'),
  )

  it('is joined with nothing between the halves', () => {
    expect(standard.duties).toMatchObject([{ name: '接單與出貨', source: places(0, 4, 6) }])
    expect(tasksOf(standard)).toMatchObject([{ name: '報價及議價', source: places(1, 4, 6), levels: [4] }])
    expect(outputsOf(standard)).toMatchObject([{ name: '報價單', source: places(2, 4, 6) }])
    expect(indicatorsOf(standard)).toMatchObject([{ text: '能報價', source: places(3, 4, 6) }])
    expect(standard.knowledge).toMatchObject([{ name: '成本分析', source: places(5, 4, 6) }])
    expect(standard.skills).toMatchObject([{ name: '溝通', source: places(6, 4, 6) }])
  })

  it('is a finding on each of them', () => {
    const ids = ['T1', 'T1:T1.1', 'T1:T1.1:O1.1.1', 'T1:T1.1:P1.1.1', 'K01', 'S01']
    const found = findingsOf(standard, 'joined-across-page-break')
    expect(new Map(found)).toEqual(new Map(ids.map((id) => [id, [4, 6]])))
  })
})

describe('the text above a page break', () => {
  const above = sampleRow(
    'T1 接單',
    'T1.1 報價',
    'O1.1.1 使用 Google',
    'P1.1.1 能報',
    '4',
    'K1 範圍： ■ 智財 ■ 個',
    'S1 溝通',
  )

  it.each([
    ['gets one blank where Latin meets Latin', sampleRow('', '', 'Analytics 報告'), '使用 Google Analytics 報告'],
    ['gets none where Latin meets Han', sampleRow('', '', '報告'), '使用 Google報告'],
  ])('%s', (_what, below, expected) => {
    expect(outputsOf(compileRows(above, sampleHeader, below)).map(({ name }) => name)).toEqual([expected])
  })

  it('goes on up to the first code, and new items follow', () => {
    const standard = compileRows(above, sampleHeader, sampleRow('', '', '', '價。 P1.1.2 能議價'))
    expect(indicatorsOf(standard).map(codeAndWords)).toEqual([
      ['P1.1.1', '能報價。'],
      ['P1.1.2', '能議價'],
    ])
    expect(findingsOf(standard, 'joined-across-page-break')).toEqual([['T1:T1.1:P1.1.1', [4, 6]]])
  })

  it('goes on in its last sub-item, and new sub-items follow', () => {
    const standard = compileRows(above, sampleHeader, sampleRow('', '', '', '', '', '資法 ■ 商標法 K2 稅務'))
    expect(standard.knowledge).toMatchObject([
      { code: 'K1', name: '範圍：', children: ['智財', '個資法', '商標法'], source: places(5, 4, 6) },
      { code: 'K2', name: '稅務', children: [] },
    ])
  })

  it('gets whole sub-items where the next page begins with one', () => {
    const standard = compileRows(above, sampleHeader, sampleRow('', '', '', '', '', '■ 商標法'))
    expect(standard.knowledge).toMatchObject([{ children: ['智財', '個', '商標法'] }])
  })

  it('goes on over a third page', () => {
    const standard = compileRows(
      above,
      sampleHeader,
      sampleRow('', '', '', '價並'),
      sampleHeader,
      sampleRow('', '', '', '議價'),
    )
    expect(indicatorsOf(standard)).toMatchObject([{ text: '能報價並議價', source: places(3, 4, 6, 8) }])
  })

  it('does not go on where no header is repeated', () => {
    const standard = compileRows(above, sampleRow('', '', '', '價'))
    expect(indicatorsOf(standard).map(codeAndWords)).toEqual([
      ['P1.1.1', '能報'],
      [null, '價'],
    ])
    expect(findingsOf(standard, 'joined-across-page-break')).toEqual([])
  })

  it('does not go on below the first row of the page', () => {
    const standard = compileRows(above, sampleHeader, sampleRow('', '', '', '價'), sampleRow('', '', '', '並議價'))
    expect(indicatorsOf(standard).map(codeAndWords)).toEqual([
      ['P1.1.1', '能報價'],
      [null, '並議價'],
    ])
  })

  it('does not go on in outputs and indicators of another task', () => {
    const standard = compileRows(
      above,
      sampleHeader,
      sampleRow('', 'T1.2 出貨', '', '價 P1.2.1 能出貨', '4', 'K1 成本'),
    )
    expect(tasksOf(standard).map(({ indicators }) => indicators.map(codeAndWords))).toEqual([
      [['P1.1.1', '能報']],
      [
        [null, '價'],
        ['P1.2.1', '能出貨'],
      ],
    ])
  })

  it('goes on where a header is printed twice, and below blank lines and rules', () => {
    const standard = compileText(
      sampleDocument({ rows: [above, '', sampleHeader, '|---|---|---|---|---|---|---|', sampleRow('', '', '', '價')] }),
    )
    expect(indicatorsOf(standard)).toMatchObject([{ text: '能報價', source: places(3, 4, 8) }])
  })
})

describe('the tail of a merged list', () => {
  const rows = [
    sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K1 成本 K2 物', 'S1 溝'),
    sampleRow('', 'T1.2 出貨', '', 'P1.2.1 能出貨', '4'),
    sampleHeader,
    sampleRow('', 'T1.3 收款', '', 'P1.3.1 能收款', '4', '流 K3 稅務', '通 S2 記帳'),
  ]

  it('stands on another task row of the duty and is joined there', () => {
    const standard = compileRows(...rows)
    expect(standard.knowledge.map(codeAndWords)).toEqual([
      ['K1', '成本'],
      ['K2', '物流'],
      ['K3', '稅務'],
    ])
    expect(standard.skills).toMatchObject([
      { code: 'S1', name: '溝通', source: places(6, 4, 7) },
      { code: 'S2', name: '記帳' },
    ])
    expect(findingsOf(standard, 'joined-across-page-break')).toEqual([
      ['K2', [4, 7]],
      ['S1', [4, 7]],
    ])
  })

  it('is none in the next duty', () => {
    const standard = compileRows(
      ...rows.slice(0, 3),
      sampleRow('T2 收款', 'T2.1 開票', '', 'P2.1.1 能開票', '4', '流 K3 稅務', 'S2 記帳'),
    )
    expect(standard.knowledge.map(codeAndWords)).toEqual([
      ['K1', '成本'],
      ['K2', '物'],
      [null, '流'],
      ['K3', '稅務'],
    ])
  })
})

describe('a code in front of the tail of the item above', () => {
  const above = sampleRow(
    'T1 研究',
    'T1.1 蒐集',
    '',
    'P1.1.1 能蒐集',
    '4',
    'K1 統計',
    'S1 問卷設計 S2 製作具有複雜構想的',
  )
  const bare = sampleRow('', 'T1.3 報告', '', 'P1.3.1 能報告', '4')
  const tail = 'S3 報告的讀寫技能 找出資訊來源的研究技能'

  it.each<[string, readonly string[], number]>([
    [
      'on another task row of a merged duty',
      [above, sampleHeader, sampleRow('', 'T1.2 分析', '', 'P1.2.1 能分析', '4', '', tail), bare],
      6,
    ],
    ['on the continuation of the task', [above, sampleHeader, sampleRow('', '', '', '', '', '', tail), bare], 6],
  ])('is put behind it, %s', (_what, rows, line) => {
    const standard = compileRows(...rows)
    expect(standard.skills).toMatchObject([
      { id: 'S1', name: '問卷設計' },
      { id: 'S2', name: '製作具有複雜構想的報告的讀寫技能', source: places(6, 4, line) },
      { id: 'S3', name: '找出資訊來源的研究技能', source: places(6, line) },
    ])
    expect(findingsOf(standard, 'code-displaced-by-page-break')).toEqual([
      ['S2', [4, line]],
      ['S3', [line]],
    ])
  })

  it.each<[string, readonly string[], string]>([
    [
      'where no header is repeated',
      [above, sampleRow('', '', '', '', '', '', tail), bare],
      '報告的讀寫技能找出資訊來源的研究技能',
    ],
    [
      'on the second row of the page',
      [above, sampleHeader, sampleRow('', '', '', 'P1.1.2 能整理'), sampleRow('', '', '', '', '', '', tail), bare],
      '報告的讀寫技能找出資訊來源的研究技能',
    ],
    [
      'where the blank stands beside a Latin letter',
      [above, sampleHeader, sampleRow('', '', '', '', '', '', 'S3 使用 Excel 的技能'), bare],
      '使用 Excel 的技能',
    ],
  ])('is none %s', (_what, rows, name) => {
    const standard = compileRows(...rows)
    expect(standard.skills.map(codeAndWords)).toContainEqual(['S3', name])
    expect(findingsOf(standard, 'code-displaced-by-page-break')).toEqual([])
  })
})
