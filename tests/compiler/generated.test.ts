import { describe, expect, it } from 'vitest'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { compileText } from '../support/compiled-text.ts'
import { firstDifference } from '../support/first-difference.ts'
import {
  type RandomDocument,
  drawnDocuments,
  oddityPairDocuments,
  singleOddityDocuments,
  tidyDocuments,
} from '../support/generated-documents.ts'
import { randomSeed } from '../support/random-seed.ts'

console.log(`Random documents from GENERATOR_SEED=${randomSeed}.`)

/** What the generator leaves to the compiler: the form, where the file came from, and what follows from the content. */
const leftToCompiler: ReadonlySet<string> = new Set(['formatVersion', 'contentHash', 'findings', 'source'])

const comparable = (standard: CompetencyStandard): unknown => {
  const content = Object.fromEntries(Object.entries(standard).filter(([member]) => !leftToCompiler.has(member)))
  return JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === 'suggestedCode' ? undefined : value)))
}

const differenceOf = ({ text, expected }: RandomDocument): string | null =>
  firstDifference(comparable(compileText(text)), expected, 'standard')

const missingFindings = ({ text, findings: wanted }: RandomDocument): readonly string[] => {
  const { findings } = compileText(text)
  return wanted
    .filter(
      ({ rule, itemId, lines }) =>
        !findings.some(
          (found) =>
            found.rule === rule &&
            (itemId === undefined || found.itemId === itemId) &&
            lines.every((line) => found.lines.includes(line)),
        ),
    )
    .map((finding) => `no finding ${JSON.stringify(finding)}`)
}

const problemsOf = (document: RandomDocument): readonly string[] => {
  const difference = differenceOf(document)
  return [...(difference === null ? [] : [difference]), ...missingFindings(document)].map(
    (problem) => `${problem}\n  in ${document.recipe} (${document.oddities.join(' + ')})`,
  )
}

describe('a random document compiles to exactly what its generator meant, with every finding it asks for', () => {
  it.each([
    { what: 'with each oddity by itself in each layout', documents: singleOddityDocuments, least: 196 },
    { what: 'with each pair of oddities', documents: oddityPairDocuments, least: 1000 },
    { what: 'with everything by chance', documents: () => drawnDocuments(500), least: 500 },
  ])('$what', ({ documents, least }) => {
    const all = documents()
    expect(all.length).toBeGreaterThanOrEqual(least)
    expect(all.flatMap(problemsOf).slice(0, 5)).toEqual([])
  })
})

describe('the findings of random documents', () => {
  it('are none where the document shows no oddity', () => {
    const found = tidyDocuments(200).flatMap(({ text, recipe }) =>
      compileText(text).findings.map(({ rule, itemId }) => `${rule} ${itemId ?? ''} in ${recipe}`),
    )
    expect(found).toEqual([])
  })

  it('never say that text was lost, nor that a whole document was cut off', () => {
    const alarms = drawnDocuments(500)
      .filter(({ oddities }) => !oddities.includes('no-final-newline'))
      .flatMap(({ text, recipe }) =>
        compileText(text)
          .findings.filter(({ rule }) => rule === 'text-unaccounted' || rule === 'possibly-truncated')
          .map(({ rule, lines }) => `${rule} at ${lines.join()} in ${recipe}`),
      )
    expect(alarms).toEqual([])
  })
})

describe('the comparison with the generator', () => {
  it('notices a standard of another document', () => {
    const [one, other] = drawnDocuments(2)
    expect(one && other && firstDifference(comparable(compileText(one.text)), other.expected)).not.toBeNull()
  })

  it('notices one changed letter, one missing member and one surplus item', () => {
    const expected = { name: '分析', levels: [4], source: { line: 1 } }
    expect(firstDifference({ ...expected, name: '分折' }, expected)).toContain('name')
    expect(firstDifference({ name: '分析', levels: [4] }, expected)).toContain('source')
    expect(firstDifference({ ...expected, levels: [4, 5] }, expected)).toContain('levels.1')
    expect(firstDifference(expected, { ...expected })).toBeNull()
  })

  it('notices a finding that is not there', () => {
    const [document] = tidyDocuments(1)
    expect(
      document && missingFindings({ ...document, findings: [{ rule: 'no-code', itemId: null, lines: [] }] }),
    ).toHaveLength(1)
  })
})
