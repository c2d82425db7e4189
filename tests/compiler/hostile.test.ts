import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compileStandard } from '../../src/compiler/compile-standard.ts'
import { decodeDocument } from '../../src/compiler/decode-document.ts'
import { type CompetencyStandard, competencyStandardSchema } from '../../src/domain/competency-standard.ts'
import { type Mutation, mutate, mutationArbitrary } from '../support/document-mutations.ts'
import { drawnDocuments } from '../support/generated-documents.ts'
import { readSeedText, seedFiles } from '../support/project-files.ts'
import { checkProperty } from '../support/random-seed.ts'
import { sampleDocument, sampleHeader } from '../support/sample-document.ts'

/** Compiles like the command line: bytes first. Whatever is wrong is a value; an exception fails the test. */
const compileBytes = (bytes: Uint8Array): CompetencyStandard | null => {
  const decoded = decodeDocument('hostile.txt', bytes)
  const compiled = decoded.ok ? compileStandard(decoded.value) : decoded
  if (compiled.ok) return compiled.value
  expect(compiled.error.length).toBeGreaterThan(0)
  return null
}

const compileHostile = (text: string): CompetencyStandard | null => compileBytes(new TextEncoder().encode(text))

const idsOf = (standard: CompetencyStandard): readonly string[] => [
  ...standard.duties.flatMap((duty) => [
    duty.id,
    ...duty.tasks.flatMap((task) => [task.id, ...[...task.outputs, ...task.indicators].map(({ id }) => id)]),
  ]),
  ...[...standard.knowledge, ...standard.skills, ...standard.attitudes].map(({ id }) => id),
]

/** What holds for everything that compiles, whatever it was. */
const expectSound = (standard: CompetencyStandard | null): void => {
  if (standard === null) return
  const parsed = v.safeParse(competencyStandardSchema, JSON.parse(JSON.stringify(standard)))
  expect(parsed.issues?.map(({ message }) => message)).toBeUndefined()
  const ids = idsOf(standard)
  expect(ids.length - new Set(ids).size).toBe(0)
  const known = new Set([...standard.knowledge, ...standard.skills].map(({ id }) => id))
  const named = standard.duties.flatMap(({ tasks }) =>
    tasks.flatMap(({ knowledgeIds, skillIds }) => [...knowledgeIds, ...skillIds]),
  )
  expect(named.filter((id) => !known.has(id))).toEqual([])
}

describe('a hostile document never throws, and what compiles is a sound standard', () => {
  it('of any bytes', () => {
    checkProperty(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(compileBytes(bytes))),
      500,
    )
  })

  it('of any text in any cell of a table', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('T1', 'T1.1 報價', 'O1.1.1', 'P1.1.1 能報價', '5 4', 'K01', 'S1、', '<p>', '■', '。'),
    )
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 8 })
    checkProperty(
      fc.property(rows, (cells) =>
        expectSound(compileHostile(sampleDocument({ rows: cells.map((row) => row.join('\t')) }))),
      ),
      500,
    )
  })

  it('of any text in any other part', () => {
    const line = fc.string({ unit: 'binary', maxLength: 60 })
    checkProperty(
      fc.property(
        fc.record({ title: line, front: fc.array(line), attitudes: fc.array(line), supplement: fc.array(line) }),
        (parts) => expectSound(compileHostile(sampleDocument(parts))),
      ),
      500,
    )
  })

  const changed = (texts: readonly string[], runs: number): void =>
    checkProperty(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(mutationArbitrary(), { minLength: 1, maxLength: 6 }),
        (text, mutations: readonly Mutation[]) => expectSound(compileHostile(mutate(text, mutations))),
      ),
      runs,
    )

  it.each(seedFiles)('made of %s', (file) => {
    changed([readSeedText(file)], 200)
  })

  it('made of a random document', () => {
    changed(
      drawnDocuments(60).map(({ text }) => text),
      300,
    )
  })
})

describe('a large document of a hostile kind', () => {
  const row = (indicator: string, knowledge = 'K01 成本'): string =>
    ['T1 接單', 'T1.1 報價', '', indicator, '4', knowledge, 'S01 溝通'].join('\t')

  it.each<[string, string]>([
    ['a hundred thousand nested tags', row(`P1.1.1 ${'<div><ul><li>'.repeat(100_000)}能報價`)],
    ['tags that are never closed', row(`P1.1.1 ${'<p '.repeat(100_000)}能報價`)],
    ['a code of ten thousand digits', row(`P1.1.${'9'.repeat(10_000)}能報價`)],
    [
      'ten thousand codes in one cell',
      row(Array.from({ length: 10_000 }, (_, index) => `P1.1.${index + 1}能`).join(' ')),
    ],
    ['ten thousand sub-items', row('P1.1.1 能報價', `K01 成本：${'■ 甲'.repeat(10_000)}`)],
    [
      'ten thousand repeated headers',
      Array.from({ length: 10_000 }, () => sampleHeader).join('\n') + '\n' + row('P1.1.1 能'),
    ],
    ['a row of a hundred thousand cells', row('P1.1.1 能報價') + '\t多'.repeat(100_000)],
  ])('with %s compiles to a sound standard', (_what, text) => {
    const standard = compileHostile(sampleDocument({ rows: [text] }))
    expect(standard).not.toBeNull()
    expectSound(standard)
  })
})
