import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { compileText } from '../support/compiled-text.ts'
import { sampleDocument, sampleHeader, sampleRow } from '../support/sample-document.ts'
import { codeAndWords, compileRows, findingsOf, indicatorsOf, outputsOf, tasksOf } from '../support/standard-views.ts'

describe('a row whose first cell is a task code', () => {
  it('is read one column further right, under the duty above, and its cells keep their printed places', () => {
    const standard = compileRows(
      sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K01 成本', 'S01 溝通'),
      sampleRow('T1.2 出貨', 'O1.2.1 出貨單', 'P1.2.1 能出貨', '4', 'K02 物流', 'S02 包裝'),
    )
    expect(standard.duties.map(codeAndWords)).toEqual([['T1', '接單']])
    expect(tasksOf(standard)[1]).toMatchObject({
      id: 'T1:T1.2',
      name: '出貨',
      levels: [4],
      knowledgeIds: ['K02'],
      skillIds: ['S02'],
      source: [{ line: 5, column: 0 }],
      outputs: [{ name: '出貨單', source: [{ line: 5, column: 1 }] }],
      indicators: [{ text: '能出貨', source: [{ line: 5, column: 2 }] }],
    })
    expect(findingsOf(standard, 'shifted-columns')).toEqual([['T1:T1.2', [5]]])
  })
})

describe('a cell with several task codes', () => {
  const standard = compileRows(
    sampleRow('T1 接單', 'T1.1 報價 T1.2 議價', 'O1.1.1 報價單', 'P1.1.1 能報價', '4', 'K01 成本', 'S01 溝通'),
    sampleRow('', 'T1.3 出貨', '', 'P1.3.1 能出貨', '3', 'K02 物流', 'S02 包裝'),
  )

  it('gives several tasks with the same lists', () => {
    const [first, second, third] = tasksOf(standard)
    expect([first, second]).toMatchObject(
      ['T1.1', 'T1.2'].map((code) => ({
        id: `T1:${code}`,
        code,
        levels: [4],
        outputs: [{ id: `T1:${code}:O1.1.1`, name: '報價單' }],
        indicators: [{ id: `T1:${code}:P1.1.1`, text: '能報價' }],
        knowledgeIds: ['K01'],
        skillIds: ['S01'],
      })),
    )
    expect(third).toMatchObject({ levels: [3], knowledgeIds: ['K02'] })
  })

  it('is a finding on each of them, and no mistake in the codes', () => {
    expect(findingsOf(standard, 'shared-row')).toEqual([
      ['T1:T1.1', [4]],
      ['T1:T1.2', [4]],
    ])
    expect(standard.findings.map(({ rule }) => rule)).not.toContain('code-not-under-parent-task')
    expect(standard.findings.map(({ rule }) => rule)).not.toContain('code-not-unique-in-document')
  })
})

describe('other layouts of a row', () => {
  const cells = ['T1 接單', 'T1.1 報價', 'O1.1.1 報價單', 'P1.1.1 能報價', '4', 'K1 成本', 'S1 溝通']
  const labels = sampleHeader.split('\t')
  const words = (standard: CompetencyStandard): unknown => ({
    duty: standard.duties.map(codeAndWords),
    task: tasksOf(standard).map(({ code, name, levels, source }) => [code, name, levels, source]),
    output: outputsOf(standard).map(codeAndWords),
    indicator: indicatorsOf(standard).map(codeAndWords),
    knowledge: standard.knowledge.map(codeAndWords),
    skill: standard.skills.map(codeAndWords),
  })
  const expected = (line: number, column: number): unknown => ({
    duty: [['T1', '接單']],
    task: [['T1.1', '報價', [4], [{ line, column }]]],
    output: [['O1.1.1', '報價單']],
    indicator: [['P1.1.1', '能報價']],
    knowledge: [['K1', '成本']],
    skill: [['S1', '溝通']],
  })
  const htmlRow = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag} class="c">${text}</${tag}>`).join('')}</tr>`

  it.each<[string, string, string, number, number]>([
    ['is read as Markdown', `| ${labels.join(' | ')} |`, `| ${cells.join(' | ')} |`, 4, 1],
    ['is read without outer pipes', labels.join(' | '), cells.join(' | '), 4, 1],
    ['is read as a row of HTML', htmlRow('th', labels), htmlRow('td', cells), 4, 1],
    [
      'is read by its labels where the columns stand in another order',
      [...labels].reverse().join('\t'),
      [...cells].reverse().join('\t'),
      4,
      5,
    ],
    [
      'is read where the header is wrapped',
      labels.map((label) => `${label.slice(0, 2)} ${label.slice(2)}`).join('\t'),
      cells.join('\t'),
      4,
      1,
    ],
    [
      'is read with emphasis and full-width parentheses in the header',
      labels.map((label) => `**${label.replace('(', '（').replace(')', '）')}**`).join('\t'),
      cells.join('\t'),
      4,
      1,
    ],
  ])('%s', (_what, header, row, line, column) => {
    const standard = compileText(sampleDocument({ header, rows: [row] }))
    expect(words(standard)).toEqual(expected(line, column))
    expect(standard.findings.filter(({ rule }) => rule === 'text-unaccounted')).toEqual([])
  })

  it('follows a repeated header that puts the columns in another order', () => {
    const next = ['', 'T1.2 出貨', '', 'P1.2.1 能出貨', '3', 'K2 物流', 'S2 包裝']
    const standard = compileText(
      sampleDocument({ rows: [cells.join('\t'), [...labels].reverse().join('\t'), [...next].reverse().join('\t')] }),
    )
    expect(tasksOf(standard)).toMatchObject([
      { name: '報價', levels: [4] },
      { name: '出貨', levels: [3], knowledgeIds: ['K2'], skillIds: ['S2'], indicators: [{ text: '能出貨' }] },
    ])
  })
})

describe('the labels of before 2014', () => {
  it('head duties and tasks, are kept as printed, and are a finding', () => {
    const header = sampleHeader.replace('主要職責\t工作任務', '工作任務\t工作活動')
    const standard = compileText(sampleDocument({ header }))
    expect(standard.columnLabels).toEqual({ duty: '工作任務', task: '工作活動' })
    expect(standard.duties).toMatchObject([{ code: 'T1', tasks: [{ code: 'T1.1' }] }])
    expect(findingsOf(standard, 'legacy-column-labels')).toEqual([[null, [3]]])
  })

  it('are no finding in the form of today', () => {
    const standard = compileText(sampleDocument({}))
    expect(standard.columnLabels).toEqual({ duty: '主要職責', task: '工作任務' })
    expect(findingsOf(standard, 'legacy-column-labels')).toEqual([])
  })
})
