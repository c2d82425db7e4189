import { describe, expect, test } from 'vitest'
import {
  bodyRows,
  columnsOfStandard,
  columnText,
  competenciesOf,
  expectedTexts,
  headerCount,
  indicatorsOf,
  linesOf,
  outputsOf,
  printedAt,
  squeeze,
  tasksOf,
} from './document-reading'
import {
  type GeneratedDocument,
  generateDocument,
  type Layout,
  layouts,
  oddities,
  odditiesContradict,
  type Oddity,
  withImplied,
} from './generator'
import { oddityEvidence } from './oddity-evidence'

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, seed) => seed)

const describeDocument = ({ layout, oddities: shown }: GeneratedDocument, seed: number): string =>
  `seed ${seed}, ${layout}, ${shown.join(' + ') || 'no oddity'}`

const manyDocuments = seeds(2000).map((seed) => generateDocument({ seed }))

const compatiblePairs = oddities.flatMap((left, index) =>
  oddities
    .slice(index + 1)
    .filter((right) => !odditiesContradict(left, right))
    .map((right): readonly [Oddity, Oddity] => [left, right]),
)

/** A page break may leave a single character above. */
const startsHere = (printed: string, text: string): boolean => {
  const [first = '', second = ''] = Array.from(squeeze(text))
  return printed.includes(first + second) || printed.endsWith(first)
}

/** Code and half texts of an item with a displaced code do not stand side by side. */
const displacedIds = ({ findings }: GeneratedDocument): ReadonlySet<string> =>
  new Set(findings.flatMap(({ rule, itemId }) => (rule === 'code-displaced-by-page-break' ? [itemId ?? ''] : [])))

describe('the same options', () => {
  test.each(seeds(40))('give the same document twice (seed %i)', (seed) => {
    expect(generateDocument({ seed })).toEqual(generateDocument({ seed }))
  })

  test('give different documents for different seeds', () => {
    expect(new Set(manyDocuments.map(({ text }) => text)).size).toBe(manyDocuments.length)
  })
})

describe('two thousand documents of chance', () => {
  test('cover every layout and every oddity', () => {
    expect(new Set(manyDocuments.map(({ layout }) => layout))).toEqual(new Set(layouts))
    expect(new Set(manyDocuments.flatMap((document) => document.oddities))).toEqual(new Set(oddities))
  })

  test('show in their text every oddity that they claim', () => {
    const unseen = manyDocuments.flatMap((document, seed) =>
      document.oddities
        .filter((oddity) => !oddityEvidence[oddity](document))
        .map((oddity) => `${oddity}: ${describeDocument(document, seed)}`),
    )
    expect(unseen).toEqual([])
  })

  test('give every object an id of its own', () => {
    const repeated = manyDocuments.flatMap((document, seed) => {
      const items = [
        ...document.expected.duties,
        ...tasksOf(document),
        ...outputsOf(document),
        ...indicatorsOf(document),
        ...competenciesOf(document),
        ...document.expected.attitudes,
      ]
      return new Set(items.map(({ id }) => id)).size < items.length ? [describeDocument(document, seed)] : []
    })
    expect(repeated).toEqual([])
  })

  test('print the first characters of every text at its first place', () => {
    const wrong = manyDocuments.flatMap((document, seed) =>
      expectedTexts(document).flatMap(({ id, text, source }) => {
        const place = source[0]
        const isThere = place !== undefined && startsHere(printedAt(document, place), text)
        return isThere ? [] : [`${id}: ${describeDocument(document, seed)}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('print every text whole at its places, halves in order', () => {
    const wrong = manyDocuments.flatMap((document, seed) => {
      const displaced = displacedIds(document)
      return expectedTexts(document)
        .filter(({ id }) => !displaced.has(id))
        .flatMap(({ id, text, source }) => {
          const printed = source.map((place) => printedAt(document, place)).join('')
          return printed.includes(squeeze(text)) ? [] : [`${id}: ${describeDocument(document, seed)}`]
        })
    })
    expect(wrong).toEqual([])
  })

  test('print in the table what the standard says and nothing else', () => {
    const wrong = manyDocuments.flatMap((document, seed) => {
      // Behind a displaced code the printed order is not that of the standard.
      const isDisplaced = document.oddities.includes('displaced-code')
      return Object.entries(columnsOfStandard(document))
        .filter(([column]) => !isDisplaced || Number(column) < 4)
        .filter(([column, text]) => columnText(document, Number(column)) !== text)
        .map(([column]) => `column ${column}: ${describeDocument(document, seed)}`)
    })
    expect(wrong).toEqual([])
  })

  test('name only items of the standard and lines of the document in their findings', () => {
    const wrong = manyDocuments.flatMap((document, seed) => {
      const ids = new Set(expectedTexts(document).map(({ id }) => id))
      const lineCount = linesOf(document).length
      return document.findings
        .filter(
          ({ itemId, lines }) =>
            (typeof itemId === 'string' && !ids.has(itemId)) || lines.some((line) => line < 1 || line > lineCount),
        )
        .map(({ rule }) => `${rule}: ${describeDocument(document, seed)}`)
    })
    expect(wrong).toEqual([])
  })

  test('refer only to knowledge and skills that exist', () => {
    const wrong = manyDocuments.flatMap((document, seed) => {
      const ids = new Set(competenciesOf(document).map(({ id }) => id))
      const named = tasksOf(document).flatMap(({ knowledgeIds, skillIds }) => [...knowledgeIds, ...skillIds])
      return named.every((id) => ids.has(id)) && new Set(named).size === ids.size
        ? []
        : [describeDocument(document, seed)]
    })
    expect(wrong).toEqual([])
  })

  test('keep every text free of line-wrap blanks, tags and blanks at its ends', () => {
    const wrong = manyDocuments.flatMap((document, seed) =>
      expectedTexts(document)
        .filter(({ text }) => /\p{Script=Han}\s+\p{Script=Han}|<|^\s|\s$/u.test(text))
        .map(({ text }) => `${text}: ${describeDocument(document, seed)}`),
    )
    expect(wrong).toEqual([])
  })

  test('have names of 2 to 80 characters', () => {
    const lengths = manyDocuments
      .flatMap((document) => [
        ...tasksOf(document).map(({ name }) => name),
        ...outputsOf(document).map(({ name }) => name),
        ...competenciesOf(document).flatMap(({ name, children }) => [...(name === null ? [] : [name]), ...children]),
        ...indicatorsOf(document).map(({ text }) => text.replace(/[【[]註 ?\d[】\]]|\*/g, '')),
      ])
      .map((text) => Array.from(text).length)
    expect(Math.min(...new Set(lengths))).toBeGreaterThanOrEqual(2)
    expect(Math.max(...new Set(lengths))).toBeLessThanOrEqual(80)
  })

  test('show texts that are cut between Latin words, between sub-items and over three pages', () => {
    const continued = manyDocuments.flatMap((document) =>
      document.oddities.includes('page-breaks') ? bodyRows(document).filter(({ continuesPage }) => continuesPage) : [],
    )
    const tails = continued.flatMap(({ cells }) => cells.slice(2).map(squeeze))
    expect(tails.some((tail) => tail.startsWith('■'))).toBe(true)
    expect(tails.some((tail) => /^(Analytics|Studio|Compose|Sigma|BI)/.test(tail))).toBe(true)
    expect(manyDocuments.some((document) => indicatorsOf(document).some(({ source }) => source.length > 2))).toBe(true)
  })
})

describe('a document without oddities', () => {
  const tidy = seeds(200).map((seed) => generateDocument({ seed, oddities: [] }))
  // A task without outputs is legal and nothing odd.
  const visible = oddities.filter((oddity) => oddity !== 'no-outputs' && oddity !== 'two-part-codes')

  test('asks for no finding', () => {
    expect(tidy.flatMap(({ findings }) => findings)).toEqual([])
  })

  test('shows no oddity', () => {
    const seen = tidy.flatMap((document, seed) =>
      visible.filter((oddity) => oddityEvidence[oddity](document)).map((oddity) => `${oddity}: seed ${seed}`),
    )
    expect(seen).toEqual([])
  })
})

describe.each(layouts)('layout %s', (layout: Layout) => {
  test.each(oddities)('shows %s when it is the only oddity asked for', (oddity) => {
    for (const seed of seeds(10)) {
      const document = generateDocument({ seed, layout, oddities: [oddity] })
      expect(document.layout).toBe(layout)
      expect(document.oddities).toEqual(withImplied([oddity]))
      expect(oddityEvidence[oddity](document), describeDocument(document, seed)).toBe(true)
    }
  })

  test('prints its own marks and no others', () => {
    const text = seeds(20)
      .map((seed) => generateDocument({ seed, layout }).text)
      .join('\n')
    expect(text.includes('\t')).toBe(layout === 'tab' || layout === 'html')
    expect(text.includes('|--')).toBe(layout === 'markdown' || layout === 'markdown-html')
    expect(text.includes('<p>')).toBe(layout === 'html' || layout === 'markdown-html')
  })
})

describe('pairs of oddities', () => {
  test('are both shown wherever they do not contradict each other', () => {
    const unseen = compatiblePairs.flatMap(([left, right], index) => {
      const document = generateDocument({ seed: index, oddities: [left, right] })
      return [left, right]
        .filter((oddity) => !oddityEvidence[oddity](document))
        .map((oddity) => `${oddity}: ${describeDocument(document, index)}`)
    })
    expect(unseen).toEqual([])
  })

  test('contradict each other both ways, and no oddity contradicts itself', () => {
    for (const left of oddities) {
      expect(odditiesContradict(left, left)).toBe(false)
      for (const right of oddities) expect(odditiesContradict(left, right)).toBe(odditiesContradict(right, left))
    }
  })

  test('are refused where they contradict each other', () => {
    expect(() => generateDocument({ seed: 1, oddities: ['no-code', 'version-date-missing'] })).toThrow('contradict')
  })
})

describe('the size', () => {
  test('is kept where no oddity needs more room', () => {
    const { expected } = generateDocument({
      seed: 5,
      oddities: [],
      size: { duties: 9, tasks: 12, outputs: 6, indicators: 12, attitudes: 12, requirements: 3, notes: 2 },
    })
    expect(expected.duties.map(({ tasks }) => tasks.length)).toEqual(Array.from({ length: 9 }, () => 12))
    for (const task of expected.duties.flatMap(({ tasks }) => tasks)) {
      expect(task.outputs).toHaveLength(6)
      expect(task.indicators).toHaveLength(12)
    }
    expect(expected.attitudes).toHaveLength(12)
    expect(expected.requirements).toHaveLength(3)
    expect(expected.notes).toHaveLength(2)
  })

  test('grows where an oddity needs more room', () => {
    const document = generateDocument({
      seed: 5,
      oddities: ['merged-tail-on-another-row'],
      size: { duties: 1, tasks: 1 },
    })
    expect(oddityEvidence['merged-tail-on-another-row'](document)).toBe(true)
    expect(headerCount(document)).toBeGreaterThan(1)
  })
})
