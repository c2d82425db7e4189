import { describe, expect, it } from 'vitest'
import type { CatalogEntry } from '../../src/domain/catalog-index.ts'
import { countByLevel, filterStandards, textToLevelFilter } from '../../src/reports/standard-search.ts'
import { catalogIndex } from '../support/catalog-standards.ts'
import { firstOf } from '../support/rated-standards.ts'

const nothing = { name: null, code: null }

const entry = (changes: Partial<CatalogEntry>): CatalogEntry => ({
  ...firstOf(catalogIndex.standards),
  code: null,
  jobCategory: nothing,
  occupation: nothing,
  industry: nothing,
  levels: [],
  ...changes,
})

const entries = [
  entry({
    name: '跨境電商營運人員',
    code: 'KRM4224-001v1',
    jobCategory: { name: '行銷與銷售／零售與通路管理', code: 'KRM' },
    occupation: { name: '電話及網路行銷人員', code: '4224' },
    industry: { name: '批發及零售業', code: 'G' },
    levels: [4],
  }),
  entry({ name: 'EC 專員', levels: [3, 5] }),
  entry({ name: '數位行銷 Café 企劃', code: 'KMM2431-002v2', levels: [3, 4] }),
  entry({ name: '沒有級別的職類' }),
]

const namesFor = (query: string, level: Parameters<typeof filterStandards>[2] = 'all') =>
  filterStandards(entries, query, level).map(({ name }) => name)

const [trader, specialist, planner, unlevelled] = entries.map(({ name }) => name)

describe('searching the standards', () => {
  it.each([
    ['a part of the name', '電商', [trader]],
    ['a part of the code', '4224-001', [trader]],
    ['the code in small letters', 'krm4224', [trader]],
    ['the name of the job category', '零售與通路', [trader]],
    ['the name of the occupation', '網路行銷', [trader]],
    ['the name of the industry', '批發', [trader]],
    ['the code of the industry', 'G', [trader]],
    ['full-width letters for half-width ones', 'ＥＣ', [specialist]],
    ['full-width digits and a full-width hyphen', 'ＫＲＭ４２２４－００１', [trader]],
    ['a half-width slash for the full-width one', '銷售/零售', [trader]],
    ['every word, in any order, over several members', '4224 電商', [trader]],
    ['an ideographic blank between words', '行銷　企劃', [planner]],
    ['a decomposed accent', 'cafe\u0301', [planner]],
    ['two words that no standard has together', '電商 企劃', []],
    ['something that nobody is called', '太空人', []],
    ['characters that mean something in patterns', '.*', []],
    ['blanks only', '  　 ', [trader, specialist, planner, unlevelled]],
    ['nothing', '', [trader, specialist, planner, unlevelled]],
  ])('finds by %s', (_, query, found) => {
    expect(namesFor(query)).toEqual(found)
  })

  it('keeps those with a task of the level, or those without levels', () => {
    expect(namesFor('', 3)).toEqual([specialist, planner])
    expect(namesFor('行銷', 4)).toEqual([trader, planner])
    expect(namesFor('', 6)).toEqual([])
    expect(namesFor('', 'none')).toEqual([unlevelled])
  })

  it.each(catalogIndex.standards.map((standard) => [standard.name, standard] as const))(
    'finds a bundled standard by its name, its code and its occupation: %s',
    (name, { code, occupation }) => {
      for (const query of [name, code ?? name, occupation.name ?? name])
        expect(filterStandards(catalogIndex.standards, query, 'all').map((found) => found.name)).toContain(name)
    },
  )
})

describe('the levels to choose from', () => {
  it('are those that occur, ascending, each with its standards; those without levels last', () => {
    expect(countByLevel(entries)).toEqual([
      { level: 3, count: 2 },
      { level: 4, count: 2 },
      { level: 5, count: 1 },
      { level: 'none', count: 1 },
    ])
    expect(countByLevel(entries.slice(0, 1))).toEqual([{ level: 4, count: 1 }])
  })

  it.each([
    ['3', 3],
    ['none', 'none'],
    ['0', 'all'],
    ['7', 'all'],
    ['33', 'all'],
    ['', 'all'],
    [undefined, 'all'],
    [['3', '4'], 'all'],
  ])('are read from an address: %o is %s', (text, level) => {
    expect(textToLevelFilter(text)).toBe(level)
  })
})
