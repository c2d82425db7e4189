import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileStandard } from '../../src/compiler/compile-standard.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'

const project = join(import.meta.dirname, '../..')
const seeds = readdirSync(join(project, 'seeds')).sort()

const compileSeed = (file: string): CompetencyStandard => {
  const bytes = readFileSync(join(project, 'seeds', file))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const compiled = compileStandard({ file, sha256, text: bytes.toString('utf8') })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  return compiled.value
}

const readFixture = (path: string): unknown => JSON.parse(readFileSync(join(project, 'tests/fixtures', path), 'utf8'))

/** What the fixtures leave out: what depends on the file, and what is a guess. */
const comparable = (standard: CompetencyStandard): unknown => {
  const { formatVersion, contentHash, findings, source, ...printed } = standard
  expect([formatVersion, contentHash.length, findings.length > 0, source.file.length > 0]).toEqual([1, 64, true, true])
  return JSON.parse(JSON.stringify(printed, (key, value: unknown) => (key === 'suggestedCode' ? undefined : value)))
}

interface ExpectedFinding {
  readonly seed: string
  readonly rule: string
  readonly itemId: string | null
  readonly lines: readonly number[]
  readonly why: string
}

describe('the five documents', () => {
  it.each(seeds)('%s compiles to exactly the standard that a reader wrote down', (file) => {
    expect(comparable(compileSeed(file))).toEqual(readFixture(`standards/${file.slice(0, 3)}.json`))
  })

  it.each(seeds)('%s leaves no printed text unaccounted for', (file) => {
    expect(compileSeed(file).findings.filter((finding) => finding.rule === 'text-unaccounted')).toEqual([])
  })
})

describe('the oddities of the five documents', () => {
  const expected = readFixture('seed-findings.json') as readonly ExpectedFinding[]
  const standardBySeed = new Map(seeds.map((file) => [file.slice(0, 3), compileSeed(file)]))

  it.each(expected)('$seed $rule $itemId is found at its lines ($why)', ({ seed, rule, itemId, lines }) => {
    const found = standardBySeed.get(seed)?.findings.filter((one) => one.rule === rule && one.itemId === itemId)
    expect(found?.map((one) => one.lines)).toContainEqual(lines)
  })

  it('finds nothing that a reader did not find, but for placeholders among blank names', () => {
    const key = (finding: { rule: string; itemId: string | null }): string => `${finding.rule} ${finding.itemId}`
    for (const [seed, standard] of standardBySeed) {
      const known = new Set(expected.filter((one) => one.seed === seed).map(key))
      const surplus = standard.findings.map(key).filter((one) => !known.has(one))
      expect(surplus).toEqual(seed === '001' ? ['ambiguous-reference-or-placeholder K2#2'] : [])
    }
  })
})
