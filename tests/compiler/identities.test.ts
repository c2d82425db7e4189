import { describe, expect, it } from 'vitest'
import { sampleRow } from '../support/sample-document.ts'
import { compileRows, findingsOf, indicatorsOf, tasksOf } from '../support/standard-views.ts'

describe('a code without a name', () => {
  const standard = compileRows(
    sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K1 成本', 'S1 溝通'),
    sampleRow('', 'T1.2 出貨', '', 'P1.2.1 能出貨', '4', 'K1 K2 物流', 'S1 溝通'),
  )

  it('is an item with a blank name, and no reference to another item', () => {
    expect(standard.knowledge.map(({ id, name }) => [id, name])).toEqual([
      ['K1', '成本'],
      ['K1#2', null],
      ['K2', '物流'],
    ])
    expect(findingsOf(standard, 'blank-name')).toEqual([['K1#2', [5]]])
  })
})

describe('one code with two names', () => {
  const standard = compileRows(
    sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K1 成本', 'S5 聊天 S7 試算表'),
    sampleRow('', 'T1.2 出貨', '', 'P1.2.1 能出貨', '4', 'K1 成本', 'S5 試算表'),
  )

  it('is two items, both a finding, the second with the code it was probably meant to have', () => {
    expect(standard.skills.map(({ id, name, suggestedCode }) => [id, name, suggestedCode])).toEqual([
      ['S5', '聊天', undefined],
      ['S7', '試算表', undefined],
      ['S5#2', '試算表', 'S7'],
    ])
    expect(findingsOf(standard, 'same-code-two-meanings')).toEqual([
      ['S5', [4]],
      ['S5#2', [5]],
    ])
    expect(tasksOf(standard).map(({ skillIds }) => skillIds)).toEqual([['S5', 'S7'], ['S5#2']])
  })

  it('is one item with all its places where code and name are the same', () => {
    expect(standard.knowledge).toMatchObject([
      {
        id: 'K1',
        source: [
          { line: 4, column: 5 },
          { line: 5, column: 5 },
        ],
      },
    ])
  })
})

describe('repeated and misplaced codes', () => {
  const standard = compileRows(
    sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價 P1.1.1 能議價', '4', 'K1 成本', 'S1 溝通'),
    sampleRow('', 'T1.1 出貨', '', 'P1.2.1 能出貨 P1.1.1 能裝箱', '4', 'K2 物流', 'S2 包裝'),
  )

  it('get identities by position, in printed order', () => {
    expect(indicatorsOf(standard).map(({ id }) => id)).toEqual([
      'T1:T1.1:P1.1.1',
      'T1:T1.1:P1.1.1#2',
      'T1:T1.1#2:P1.2.1',
      'T1:T1.1#2:P1.1.1',
    ])
  })

  it('are findings, and the misplaced one gets a suggestion', () => {
    expect(findingsOf(standard, 'duplicate-code')).toEqual([
      ['T1:T1.1', [4]],
      ['T1:T1.1:P1.1.1', [4]],
      ['T1:T1.1:P1.1.1#2', [4]],
      ['T1:T1.1#2', [5]],
    ])
    expect(findingsOf(standard, 'code-not-unique-in-document').map(([id]) => id)).toEqual([
      'T1:T1.1:P1.1.1',
      'T1:T1.1:P1.1.1#2',
      'T1:T1.1#2:P1.1.1',
    ])
    expect(findingsOf(standard, 'code-not-under-parent-task')).toEqual([['T1:T1.1#2:P1.2.1', [5]]])
    expect(indicatorsOf(standard)[2]?.suggestedCode).toBe('P1.1.1')
  })
})

describe('a duty', () => {
  it('whose cell is printed again on each of its rows is one duty with all its places', () => {
    const standard = compileRows(
      sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K1 成本', 'S1 溝通'),
      sampleRow('T1 接單', 'T1.2 出貨', '', 'P1.2.1 能出貨', '4', 'K1 成本', 'S1 溝通'),
    )
    expect(standard.duties).toMatchObject([
      {
        id: 'T1',
        source: [
          { line: 4, column: 0 },
          { line: 5, column: 0 },
        ],
        tasks: [{ code: 'T1.1' }, { code: 'T1.2' }],
      },
    ])
  })

  it('whose code is used again for another one keeps the code and gets an identity of its own', () => {
    const standard = compileRows(
      sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '4', 'K1 成本', 'S1 溝通'),
      sampleRow('T1 出貨', 'T1.1 裝箱', '', 'P1.1.1 能裝箱', '4', 'K1 成本', 'S1 溝通'),
    )
    expect(standard.duties.map(({ id, code }) => [id, code])).toEqual([
      ['T1', 'T1'],
      ['T1#2', 'T1'],
    ])
    expect(indicatorsOf(standard).map(({ id }) => id)).toEqual(['T1:T1.1:P1.1.1', 'T1#2:T1.1:P1.1.1'])
  })
})
