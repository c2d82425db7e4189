import { describe, expect, it } from 'vitest'
import { compileStandard } from '../../src/compiler/compile-standard.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { anySha256, compileSeed, compileText } from '../support/compiled-text.ts'
import { filledCells, withCell } from '../support/conservation/blank-cells.ts'
import { accountFor } from '../support/conservation/lost-text.ts'
import { removalsFrom } from '../support/conservation/removals.ts'
import { drawnDocuments, singleOddityDocuments } from '../support/generated-documents.ts'
import { readSeedText, seedFiles } from '../support/project-files.ts'
import { randomSeed } from '../support/random-seed.ts'
import { createRandom } from './generator/random.ts'

console.log(`Random documents from GENERATOR_SEED=${randomSeed}.`)

interface NamedDocument {
  readonly name: string
  readonly text: string
}

const seeds: readonly NamedDocument[] = seedFiles.map((name) => ({ name, text: readSeedText(name) }))

const randomDocuments = (count: number): readonly NamedDocument[] =>
  drawnDocuments(count).map(({ recipe, text }) => ({ name: recipe, text }))

const compileOrNull = (text: string): CompetencyStandard | null => {
  const compiled = compileStandard({ file: 'document.txt', sha256: anySha256, text })
  return compiled.ok ? compiled.value : null
}

/** Sentences about the first few failures; a broken compiler would otherwise print thousands. */
const few = (sentences: readonly string[]): readonly string[] => sentences.slice(0, 5)

describe('every printed character ends in one object at its place, or in a finding', () => {
  it.each(seedFiles)('in %s', (file) => {
    expect(accountFor(readSeedText(file), compileSeed(file)).lost).toEqual([])
  })

  it('in random documents, with each oddity by itself and by chance', () => {
    const lost = [...singleOddityDocuments(), ...drawnDocuments(250)].flatMap(({ recipe, text }) =>
      accountFor(text, compileText(text)).lost.map((sentence) => `${sentence}\n  in ${recipe}`),
    )
    expect(few(lost)).toEqual([])
  })

  it('in documents of which one cell was damaged', () => {
    const random = createRandom(randomSeed)
    const lost = [...seeds, ...randomDocuments(150)].flatMap(({ name, text }) =>
      Array.from({ length: 4 }, () => {
        const place = random.pick(filledCells(text).filter(({ line }) => line > headerLine(text)))
        const replacement = random.pick([
          '',
          '亂入',
          'T9 亂入',
          'P9.9.9 亂入',
          '■ 亂入 ■ 再入',
          '<p>亂</p><p>入</p>',
          '7',
        ])
        const damaged = withCell(text, place, replacement)
        const standard = compileOrNull(damaged)
        return (standard === null ? [] : accountFor(damaged, standard).lost).map(
          (sentence) => `${sentence}\n  in ${name} with 「${replacement}」 at ${place.line}, ${place.column}`,
        )
      }).flat(),
    )
    expect(few(lost)).toEqual([])
  })
})

const headerLine = (text: string): number =>
  text.split('\n').findIndex((line) => /工\s*作\s*產\s*出/u.test(line) && /行\s*為\s*指\s*標/u.test(line)) + 1

describe('the account', () => {
  it.each(seedFiles)('of %s notices whatever is taken out of the standard', (file) => {
    const standard = compileSeed(file)
    const { stretches } = accountFor(readSeedText(file), standard)
    const unnoticed = removalsFrom(standard, stretches).filter(
      ({ remove }) => accountFor(readSeedText(file), remove(standard)).lost.length === 0,
    )
    expect(few(unnoticed.map(({ what }) => what))).toEqual([])
  })

  it('of random documents notices one object, sub-item, place, half of a text or character that is taken out', () => {
    const random = createRandom(randomSeed)
    const unnoticed = randomDocuments(150).flatMap(({ name, text }) => {
      const standard = compileText(text)
      const removals = removalsFrom(standard, accountFor(text, standard).stretches)
      const halves = removals.filter(({ what }) => what.startsWith('characters'))
      return [...random.pickSeveral(removals, 6), ...random.pickSeveral(halves, 2)]
        .filter(({ remove }) => accountFor(text, remove(standard)).lost.length === 0)
        .map(({ what }) => `${what} in ${name}`)
    })
    expect(few(unnoticed)).toEqual([])
  })

  it('notices a compiler that does not read one cell, whichever it is', () => {
    const random = createRandom(randomSeed)
    const unnoticed = [...seeds, ...randomDocuments(150)].flatMap(({ name, text }) =>
      random
        .pickSeveral(filledCells(text), 5)
        .filter((place) => {
          const standard = compileOrNull(withCell(text, place, ''))
          return standard !== null && accountFor(text, standard).lost.length === 0
        })
        .map(({ line, column }) => `line ${line}, cell ${column} in ${name}`),
    )
    expect(few(unnoticed)).toEqual([])
  })
})
