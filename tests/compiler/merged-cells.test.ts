import { describe, expect, it } from 'vitest'
import { sampleRow } from '../support/sample-document.ts'
import { compileRows, findingsOf, indicatorsOf, tasksOf } from '../support/standard-views.ts'

/** One row per task: only what the rules about merged cells look at. */
const task = (duty: number, number: number, level: string, knowledge: string, skills = ''): string =>
  sampleRow(
    number === 1 ? `T${duty} 職責` : '',
    `T${duty}.${number} 任務`,
    '',
    `P${duty}.${number}.1 能做`,
    level,
    knowledge,
    skills,
  )

const competencies = (...rows: readonly string[]): unknown =>
  tasksOf(compileRows(...rows)).map(({ code, competencyScope, knowledgeIds, skillIds }) =>
    [code, competencyScope, ...knowledgeIds, ...skillIds].join(' '),
  )

const levels = (...rows: readonly string[]): unknown =>
  tasksOf(compileRows(...rows)).map(({ code, levelScope, levels: printed }) => [code, levelScope, ...printed].join(' '))

describe('knowledge and skills', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'hold for the whole duty where a task has none',
      [task(1, 1, '4', 'K1 成本', 'S1 溝通'), task(1, 2, '4', '')],
      ['T1.1 duty K1 S1', 'T1.2 duty K1 S1'],
    ],
    [
      'are the union of what stands on any row of the duty',
      [task(1, 1, '4', 'K1 成本', 'S1 溝通'), task(1, 2, '4', 'K2 物流'), task(1, 3, '4', '')],
      ['T1.1 duty K1 K2 S1', 'T1.2 duty K1 K2 S1', 'T1.3 duty K1 K2 S1'],
    ],
    [
      'are merged in every duty where they are in one',
      [task(1, 1, '4', 'K1 成本'), task(1, 2, '4', ''), task(2, 1, '4', 'K2 物流'), task(2, 2, '4', 'K3 稅務')],
      ['T1.1 duty K1', 'T1.2 duty K1', 'T2.1 duty K2 K3', 'T2.2 duty K2 K3'],
    ],
    [
      'belong to the only task of a duty',
      [task(1, 1, '4', 'K1 成本'), task(1, 2, '4', ''), task(2, 1, '4', 'K2 物流')],
      ['T1.1 duty K1', 'T1.2 duty K1', 'T2.1 task K2'],
    ],
    [
      'belong to their tasks where every task has some',
      [task(1, 1, '4', 'K1 成本'), task(1, 2, '4', '', 'S1 溝通')],
      ['T1.1 task K1', 'T1.2 task S1'],
    ],
    [
      'belong to their tasks where a pair stands on two rows of one duty, even of another duty',
      [task(1, 1, '4', 'K1 成本'), task(1, 2, '4', ''), task(2, 1, '4', 'K2 物流'), task(2, 2, '4', 'K2 物流')],
      ['T1.1 task K1', 'T1.2 task', 'T2.1 task K2', 'T2.2 task K2'],
    ],
    [
      'are merged although a pair stands in two duties',
      [task(1, 1, '4', 'K1 成本'), task(1, 2, '4', ''), task(2, 1, '4', 'K1 成本'), task(2, 2, '4', '')],
      ['T1.1 duty K1', 'T1.2 duty K1', 'T2.1 duty K1', 'T2.2 duty K1'],
    ],
    [
      'are merged although one code stands on two rows with two names',
      [task(1, 1, '4', 'K1 成本'), task(1, 2, '4', 'K1 物流'), task(1, 3, '4', '')],
      ['T1.1 duty K1 K1#2', 'T1.2 duty K1 K1#2', 'T1.3 duty K1 K1#2'],
    ],
    [
      'on a later row of the task count as its own',
      [task(1, 1, '4', ''), sampleRow('', '', '', 'P1.1.2 能再做', '', 'K1 成本'), task(1, 2, '4', 'K2 物流')],
      ['T1.1 task K1', 'T1.2 task K2'],
    ],
    ['may be missing altogether', [task(1, 1, '4', '')], ['T1.1 task']],
  ])('%s', (_what, rows, expected) => {
    expect(competencies(...rows)).toEqual(expected)
  })
})

describe('levels', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'hold for the whole duty where only its first row prints one and no duty prints two',
      [task(1, 1, '4', 'K1 甲'), task(1, 2, '', 'K2 乙'), task(2, 1, '3', 'K3 丙'), task(2, 2, '', 'K4 丁')],
      ['T1.1 duty 4', 'T1.2 duty 4', 'T2.1 duty 3', 'T2.2 duty 3'],
    ],
    [
      'belong to their rows as soon as some duty prints levels on two',
      [task(1, 1, '4', 'K1 甲'), task(1, 2, '', 'K2 乙'), task(2, 1, '3', 'K3 丙'), task(2, 2, '3', 'K4 丁')],
      ['T1.1 task 4', 'T1.2 task', 'T2.1 task 3', 'T2.2 task 3'],
    ],
    [
      'printed several in one cell hold for the duty, whatever other duties print',
      [task(1, 1, '5 4', 'K1 甲'), task(1, 2, '', 'K2 乙'), task(2, 1, '3', 'K3 丙'), task(2, 2, '3', 'K4 丁')],
      ['T1.1 duty 5 4', 'T1.2 duty 5 4', 'T2.1 task 3', 'T2.2 task 3'],
    ],
    [
      'printed several in one cell belong to their row where the duty prints another',
      [task(1, 1, '5 4', 'K1 甲'), task(1, 2, '3', 'K2 乙')],
      ['T1.1 task 5 4', 'T1.2 task 3'],
    ],
    [
      'on a later task row only are not merged',
      [task(1, 1, '', 'K1 甲'), task(1, 2, '4', 'K2 乙')],
      ['T1.1 task', 'T1.2 task 4'],
    ],
    ['belong to the only task of a duty', [task(1, 1, '5 4', 'K1 甲')], ['T1.1 task 5 4']],
    [
      'are never taken from the base level',
      [task(1, 1, '', 'K1 甲'), task(1, 2, '', 'K2 乙')],
      ['T1.1 task', 'T1.2 task'],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(levels(...rows)).toEqual(expected)
  })

  it.each([
    ['4', [4]],
    ['４', [4]],
    ['5 4', [5, 4]],
    ['5、4', [5, 4]],
    ['5<br>4', [5, 4]],
    ['<p>5</p> <p>4</p>', [5, 4]],
  ])('printed as %s are %j', (printed, expected) => {
    expect(tasksOf(compileRows(task(1, 1, printed, 'K1 甲')))[0]?.levels).toEqual(expected)
  })

  it('that are missing, or several, are findings on every task', () => {
    const standard = compileRows(
      task(1, 1, '5 4', 'K1 甲'),
      task(1, 2, '', 'K2 乙'),
      task(2, 1, '3', 'K3 丙'),
      task(2, 2, '', 'K4 丁'),
      task(2, 3, '3', 'K5 戊'),
    )
    expect(findingsOf(standard, 'level-multiple-unassigned')).toEqual([
      ['T1:T1.1', [4]],
      ['T1:T1.2', [5]],
    ])
    expect(findingsOf(standard, 'level-missing')).toEqual([['T2:T2.2', [7]]])
  })

  it('on a later row of a task are those of the indicators that begin there', () => {
    const standard = compileRows(
      task(1, 1, '3', 'K1 甲'),
      sampleRow('', '', '', 'P1.1.2 能議價 P1.1.3 能簽約', '4'),
      sampleRow('', '', '', 'P1.1.4 能結案'),
    )
    expect(tasksOf(standard)[0]?.levels).toEqual([3])
    expect(indicatorsOf(standard).map(({ code, levels: own }) => [code, own])).toEqual([
      ['P1.1.1', undefined],
      ['P1.1.2', [4]],
      ['P1.1.3', [4]],
      ['P1.1.4', undefined],
    ])
  })
})
