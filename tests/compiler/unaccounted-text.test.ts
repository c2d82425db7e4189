import { describe, expect, it } from 'vitest'
import { compileText } from '../support/compiled-text.ts'
import { accountFor } from '../support/conservation/lost-text.ts'
import { type SampleParts, sampleDocument, sampleHeader, sampleRow } from '../support/sample-document.ts'

/** The finding that a text got, with its line. */
const unaccounted = (text: string): readonly unknown[] =>
  compileText(text)
    .findings.filter(({ rule }) => rule === 'text-unaccounted')
    .map(({ lines, detail }) => [lines[0], detail])

describe('text that belongs to nothing is a finding with its line and words', () => {
  const before = sampleRow('T1 接單', 'T1.1 報價', 'O1.1.1 報價單', 'P1.1.1 能報價', '4', 'K01 成本', 'S01 溝通')
  const behind = sampleRow('', 'T1.2 出貨', '', 'P1.2.1 能出貨', '4', 'K01 成本', 'S01 溝通')

  it.each<[string, SampleParts, readonly (readonly [number, string])[]]>([
    [
      'a foreign column',
      { header: `${sampleHeader}\t備註`, rows: [`${before}\t限北區`, `${behind}\t`] },
      [[4, '限北區']],
    ],
    [
      'a foreign column in the middle',
      {
        header: sampleHeader.replace('\t職能級別', '\t審查意見\t職能級別'),
        rows: [before.replace('\t4\t', '\t再議\t4\t')],
      },
      [[4, '再議']],
    ],
    ['cells beyond the last column', { rows: [`${before}\t多一格\t`, behind] }, [[4, '多一格']]],
    [
      'running text between the pages',
      { rows: [before, '', '第 2 頁，共 9 頁', '', sampleHeader, behind] },
      [[6, '第 2 頁，共 9 頁']],
    ],
    ['running text with a tag', { rows: [before, '<p>勞動部</p>', behind] }, [[5, '勞動部']]],
    ['a word in the level column', { rows: [before.replace('\t4\t', '\t依規定\t')] }, [[4, '依規定']]],
    ['a level that is none', { rows: [before.replace('\t4\t', '\t7\t')] }, [[4, '7']]],
    [
      'a level on a later row in which no indicator begins',
      { rows: [before, sampleHeader, sampleRow('', '', '', '的單', '5'), behind] },
      [[6, '5']],
    ],
    [
      'a line before the tables that is no title',
      { front: ['本基準由產業公會訂定', ''] },
      [[3, '本基準由產業公會訂定']],
    ],
    [
      'a cell without a label before it',
      { front: ['孤立的格子\t職能基準代碼\tABC1234-001v1', ''] },
      [[3, '孤立的格子']],
    ],
    ['a second value of a label', { front: ['職能基準代碼\tABC1234-001v1\t另一個值', ''] }, [[3, '另一個值']]],
    ['a base level that is none', { front: ['基準級別\t四到五', ''] }, [[3, '四到五']]],
    ['a heading with nothing below it', { supplement: ['說明與補充事項', '- 其他補充說明：'] }, [[10, '其他補充說明']]],
    [
      'a column that no table of versions has',
      {
        front: [
          '版本\t職能基準代碼\t職能基準名稱\t狀態\t更新說明\t發展更新日期\t審查人',
          'V1\tABC1234-001v1\t接單人員\t最新版本\t略\t2020/1/1\t王小明',
          '',
        ],
      },
      [
        [3, '審查人'],
        [4, '王小明'],
      ],
    ],
  ])('%s', (_what, parts, expected) => {
    const text = sampleDocument(parts)
    expect(unaccounted(text)).toEqual(expected)
    expect(accountFor(text, compileText(text)).lost).toEqual([])
  })

  it('text in front of the first code, where no page break explains it, is an object of its own', () => {
    const text = sampleDocument({ rows: [before.replace('P1.1.1', '須先取得授權。 P1.1.1')] })
    const [task] = compileText(text).duties[0]?.tasks ?? []
    expect(task?.indicators.map(({ code, text: words }) => [code, words])).toEqual([
      [null, '須先取得授權。'],
      ['P1.1.1', '能報價'],
    ])
    expect(accountFor(text, compileText(text)).lost).toEqual([])
  })

  it('nothing is found where nothing is lost', () => {
    expect(unaccounted(sampleDocument({ rows: [before, behind] }))).toEqual([])
  })
})
