import { describe, expect, it } from 'vitest'
import type { CompetencyItem, CompetencyStandard, Task } from '../../src/domain/competency-standard.ts'
import type { TextMatch } from '../../src/domain/text-match.ts'
import { type ComparedText, compareCompetencies } from '../../src/reports/competency-comparison.ts'
import { readCatalogueStandard } from '../support/catalogue-standards.ts'
import { createStandard } from '../support/stored-standard.ts'
import { typedAnswers } from '../support/typed-answers.ts'

const label = ({ codes, text }: ComparedText): string => `${codes.join('、')} ${text ?? '–'}`
const match = (one: string, other: string, kind: TextMatch['kind'] = 'knowledge'): TextMatch => ({
  id: `${one}|${other}`,
  kind,
  one,
  other,
  decidedAt: '2026-11-21T01:00:00.000Z',
})

describe('the ratings of the design beside 跨境電商商品企劃人員', () => {
  const own = readCatalogueStandard('KRM4224-001v1')
  const target = readCatalogueStandard('KMM2431-007v2')
  const answers = typedAnswers(own, '445334432432238545')
  const compared = compareCompetencies({ standard: own, answers }, target, [])

  it('hold 1 of 26, are short of 1, and 24 are new', () => {
    expect(compared.total).toBe(26)
    expect(compared.held.map(({ target: text }) => label(text))).toEqual(['K12 廣告學基礎'])
    expect(compared.short.map(({ target: text }) => label(text))).toEqual(['S03 報告撰寫能力'])
    expect(compared.similar.length + compared.added.length).toBe(24)
    expect([compared.used, compared.unrated]).toEqual([[], []])
  })

  it('have the levels of the tasks that list the item', () => {
    expect(compared.held[0]).toMatchObject({
      level: { own: '4.0', ratings: 4, taskCodes: ['T1.1', 'T1.2'], shortfall: null },
      requirement: { level: 4, undecided: [] },
    })
    expect(compared.short[0]).toMatchObject({
      level: { own: '3.6', ratings: 5, taskCodes: ['T1.1', 'T2.3'], shortfall: '0.4' },
      requirement: { level: 4, undecided: [] },
    })
  })

  it('ask about texts that share half of their pairs, and never about one that is identical elsewhere', () => {
    expect(compared.similar.map(({ target: text, own: like }) => [label(text), label(like)])).toEqual([
      ['K07 跨境電商相關法規', 'K09 相關法規'],
      ['K11 產業及產品相關法規', 'K09 相關法規'],
      ['K13 大眾傳播理論基礎', 'K04 大眾傳播學基礎'],
      ['S05 計畫撰寫能力', 'S01 企畫書撰寫能力'],
    ])
  })

  it('say in how many tasks a new item is needed, as the design prints it', () => {
    const taskCount = new Map(compared.added.map((text) => [text.codes[0], text.tasks.length]))
    expect(['K01', 'K03', 'K04', 'K05', 'K09', 'S02', 'S08'].map((code) => taskCount.get(code))).toEqual([
      3, 7, 11, 2, 6, 4, 2,
    ])
  })

  it.each([
    ['as it was asked', match('大眾傳播理論基礎', '大眾傳播學基礎')],
    ['the other way round', match('大眾傳播學基礎', '大眾傳播理論基礎')],
  ])('count a text that a person calls the same, %s', (_, decision) => {
    const decided = compareCompetencies({ standard: own, answers }, target, [decision])
    const found = [...decided.held, ...decided.short].find(({ target: text }) => text.codes[0] === 'K13')
    expect(found?.decisions).toEqual([decision])
    expect(decided.similar.map(({ target: text }) => text.codes[0])).toEqual(['K07', 'K11', 'S05'])
    expect(decided.held.length + decided.short.length + decided.similar.length + decided.added.length).toBe(26)
  })

  it('ignore a decision about skills for knowledge', () => {
    const wrongKind = match('大眾傳播理論基礎', '大眾傳播學基礎', 'skill')
    expect(compareCompetencies({ standard: own, answers }, target, [wrongKind])).toEqual(compared)
  })

  it('compare the two standards alone where there are no ratings', () => {
    const alone = compareCompetencies({ standard: own, answers: null }, target, [])
    expect(alone.unrated.map(({ target: text }) => text.codes[0])).toEqual(['K12', 'S03'])
    expect([alone.held, alone.short, alone.used]).toEqual([[], [], []])
  })
})

const item = (id: string, name: string | null, code = id): CompetencyItem => ({
  id,
  code,
  name,
  children: [],
  source: [{ line: 1, column: 0 }],
})

/** One duty with one task of one indicator per entry. */
const standardWith = (
  knowledge: readonly CompetencyItem[],
  tasks: readonly (Partial<Task> & { readonly knowledgeIds: readonly string[] })[],
  skills: readonly CompetencyItem[] = [],
): CompetencyStandard => {
  const base = createStandard({ duties: [tasks.map(() => ({ indicators: 1, levels: [4] }))] })
  const [duty] = base.duties
  if (duty === undefined) throw new Error('The standard has no duty.')
  return {
    ...base,
    knowledge,
    skills,
    duties: [{ ...duty, tasks: duty.tasks.map((task, index) => ({ ...task, ...tasks[index] })) }],
  }
}

describe('an item of the target', () => {
  const own = standardWith([item('K1', '法規')], [{ knowledgeIds: ['K1'] }, { knowledgeIds: [] }])
  const rated = (digits: string) => ({ standard: own, answers: typedAnswers(own, digits) })

  it.each([
    ['held at its level', [[4]], '4.', 'held', null],
    ['short below it', [[4]], '3.', 'short', '1.0'],
    ['measured at the highest of its tasks', [[2], [5]], '4.', 'short', '1.0'],
    ['used where no level is required', [[]], '2.', 'used', null],
    ['measured where only one task has a level', [[], [2]], '2.', 'held', null],
    ['unrated where its tasks are', [[4]], '.4', 'unrated', null],
    ['unrated where its tasks are not applicable', [[4]], '84', 'unrated', null],
    ['short at 0, which is a rating', [[1]], '0.', 'short', '1.0'],
  ] as const)('is %s', (_, levels, digits, state, shortfall) => {
    const target = standardWith(
      [item('K9', '法規')],
      levels.map((taskLevels) => ({ levels: taskLevels, knowledgeIds: ['K9'] })),
    )
    const compared = compareCompetencies(rated(digits), target, [])
    expect(compared[state]).toHaveLength(1)
    expect(compared[state][0]?.level?.shortfall ?? null).toBe(shortfall)
  })

  it.each([
    ['side by side and nothing else', [[5, 4]], { level: 5, undecided: [5, 4] }],
    ['side by side, and settled by another task', [[5, 4], [5]], { level: 5, undecided: [] }],
    ['side by side below another task', [[3, 2], [5]], { level: 5, undecided: [] }],
  ])('has levels %s', (_, levels, requirement) => {
    const target = standardWith(
      [item('K9', '法規')],
      levels.map((taskLevels) => ({ levels: taskLevels, knowledgeIds: ['K9'] })),
    )
    expect(compareCompetencies(rated('5.'), target, []).held[0]?.requirement).toEqual(requirement)
  })

  it('is matched by its text: the same code is nothing, and two codes of one text are one item', () => {
    const target = standardWith(
      [item('K1', '會計'), item('K2', '法規'), item('K3', '法規'), item('K4', null), item('K5', null)],
      [{ knowledgeIds: ['K1', 'K2', 'K3', 'K4', 'K5'] }],
      [item('S1', '法規')],
    )
    const compared = compareCompetencies(rated('44'), target, [])
    expect(compared.total).toBe(5)
    expect(compared.held.map(({ target: text }) => label(text))).toEqual(['K2、K3 法規'])
    expect(compared.added.map(label)).toEqual(['K1 會計', 'K4 –', 'K5 –', 'S1 法規'])
  })
})
