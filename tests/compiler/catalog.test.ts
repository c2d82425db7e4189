import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compileCatalog } from '../../src/compiler/compile-catalog.ts'
import type { SourceDocument } from '../../src/compiler/compile-standard.ts'
import { type CatalogIndex, catalogIndexSchema } from '../../src/domain/catalog-index.ts'
import { type CompetencyStandard, competencyStandardSchema } from '../../src/domain/competency-standard.ts'
import { anySha256 } from '../support/compiled-text.ts'
import { projectFolder, readProjectText, readSeedBytes, readSeedText, seedFiles } from '../support/project-files.ts'
import { sampleDocument, sampleRow } from '../support/sample-document.ts'

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const seedDocuments: readonly SourceDocument[] = seedFiles.map((file) => ({
  file,
  sha256: sha256(readSeedBytes(file)),
  text: readSeedText(file),
}))

const catalog = compileCatalog(seedDocuments)
const textByPath = new Map(catalog.files.map(({ path, text }) => [path, text]))
const parse = (text: string | undefined): unknown => JSON.parse(text ?? 'null')
const readIndex = (text = textByPath.get('index.json')): CatalogIndex => v.parse(catalogIndexSchema, parse(text))
const readStandard = (path: string): CompetencyStandard =>
  v.parse(competencyStandardSchema, parse(textByPath.get(path)))

describe('the catalogue of the five documents', () => {
  it('has no problem, one index, and one file per standard', () => {
    expect(catalog.problems).toEqual([])
    expect([...textByPath.keys()]).toEqual([
      'index.json',
      'standards/KMM2431-002v2.json',
      'standards/KMM2431-007v2.json',
      'standards/KRM2431-001v2.json',
      'standards/KRM4224-001v1.json',
      'standards/uncoded-8c5d39a6.json',
    ])
  })

  it('is the committed one, byte for byte, and nothing else is committed', () => {
    const committed = readdirSync(join(projectFolder, 'public/catalog'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(projectFolder, 'public/catalog').length + 1))
    expect(committed.sort()).toEqual([...textByPath.keys()].sort())
    for (const [path, text] of textByPath) expect(readProjectText(`public/catalog/${path}`)).toBe(text)
  })

  // What a reader counts in the documents (the table of the anomalies, section 8).
  it.each([
    ['KMM2431-002v2', '行銷專員', 4, [3, 4, 5], [7, 27, 23, 113, 23, 25, 5, 2, 1, 2], '最新版本'],
    ['KMM2431-007v2', '跨境電商商品企劃人員', 4, [4], [5, 11, 6, 21, 17, 9, 6, 1, 2, 2], '最新版本'],
    ['KRM2431-001v2', '綜合零售業數位行銷專員', 3, [3, 4], [5, 13, 15, 13, 17, 18, 12, 3, 0, 2], '最新版本'],
    ['KRM4224-001v1', '跨境電商營運人員', 4, [4], [4, 10, 10, 18, 15, 18, 7, 2, 0, 0], null],
    ['uncoded-8c5d39a6', '電子商務行銷企劃人員', null, [], [3, 15, 31, 60, 18, 10, 7, 1, 0, 0], null],
  ])('lists %s with what it holds', (id, name, baseLevel, levels, counts, status) => {
    const [duties, tasks, outputs, indicators, knowledge, skills, attitudes, requirements, notes, versions] = counts
    expect(readIndex().standards.find((entry) => entry.id === id)).toMatchObject({
      code: id.startsWith('uncoded') ? null : id,
      name,
      baseLevel,
      levels,
      counts: { duties, tasks, outputs, indicators, knowledge, skills, attitudes, requirements, notes, versions },
      status,
      supersededBy: null,
      file: `standards/${id}.json`,
    })
  })

  it('lists the standards by code, and the one without a code last', () => {
    expect(readIndex().standards.map(({ code }) => code)).toEqual([
      'KMM2431-002v2',
      'KMM2431-007v2',
      'KRM2431-001v2',
      'KRM4224-001v1',
      null,
    ])
  })

  it('gives every standard the hash of its wording, as an independent reader computes it', () => {
    for (const { id, contentHash, file } of readIndex().standards) {
      const standard = readStandard(file)
      expect([standard.id, standard.contentHash]).toEqual([id, contentHash])
      expect(contentHash).toBe(sha256(canonicalize(contentOf(parse(textByPath.get(file)))) ?? ''))
    }
  })

  it('repeats category and findings of its standards', () => {
    for (const entry of readIndex().standards) {
      const { category, findings } = readStandard(entry.file)
      const { jobCategory, occupation, industry } = entry
      expect({ jobCategory, occupation, industry }).toEqual(category)
      const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
      expect(entry.findings).toEqual({ error: count('error'), warning: count('warning'), info: count('info') })
    }
  })

  it('names the document of each standard and the hash of its bytes', () => {
    const sources = readIndex().standards.map(({ file }) => readStandard(file).source)
    const expected = seedDocuments.map(({ file, sha256: hash }) => ({
      file,
      sha256: hash,
      copyright: '勞動部勞動力發展署',
    }))
    expect(new Set(sources.map((source) => JSON.stringify(source)))).toEqual(
      new Set(expected.map((source) => JSON.stringify(source))),
    )
  })

  it('does not depend on the order of the documents', () => {
    expect(compileCatalog([...seedDocuments].reverse())).toEqual(catalog)
  })
})

/** The content that the hash is over, left out by hand. */
const contentOf = (value: unknown, isTop = true): unknown => {
  if (Array.isArray(value)) return value.map((item) => contentOf(item, false))
  if (typeof value !== 'object' || value === null) return value
  const leftOut = [
    'source',
    'suggestedCode',
    'printedCode',
    ...(isTop ? ['formatVersion', 'contentHash', 'findings'] : []),
  ]
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (leftOut.includes(key) ? [] : [[key, contentOf(member, false)]])),
  )
}

const documentOf = (file: string, text: string): SourceDocument => ({ file, sha256: anySha256, text })

const versionTable = (rows: readonly string[]): readonly string[] => [
  '版本\t職能基準代碼\t職能基準名稱\t狀態\t更新說明\t發展更新日期',
  ...rows,
  '',
]

describe('an entry of the index', () => {
  const entryOf = (text: string) => readIndex(compileCatalog([documentOf('a.txt', text)]).files[0]?.text).standards[0]

  it('takes status and successor from the version that carries its own code', () => {
    const front = versionTable([
      'V2\tABC1234-001v2\t接單人員\t最新版本\t取代《ABC1234-001v1》\t2023/1/1',
      'V1\tABC1234-001v1\t接單人員\t歷史版本\t已被《ABC1234-001v2》取代\t2020/1/1',
    ])
    expect(entryOf(sampleDocument({ front: [...front, '職能基準代碼\tABC1234-001v1', ''] }))).toMatchObject({
      status: '歷史版本',
      supersededBy: 'ABC1234-001v2',
    })
  })

  it('has neither where no version carries its code', () => {
    const front = versionTable(['V1\tABC1234-001\t接單人員\t歷史版本\t已被《ABC1234-001v2》取代\t2020/1/1'])
    expect(entryOf(sampleDocument({ front: [...front, '職能基準代碼\tABC1234-001v1', ''] }))).toMatchObject({
      status: null,
      supersededBy: null,
    })
  })

  it('lists every level that occurs once, ascending, those of single indicators too', () => {
    const rows = [
      sampleRow('T1 接單', 'T1.1 報價', '', 'P1.1.1 能報價', '5 3', 'K1 成本', 'S1 溝通'),
      sampleRow('', 'T1.2 議價', '', 'P1.2.1 能議價', '3', 'K1 成本', 'S1 溝通'),
      sampleRow('', '', '', 'P1.2.2 能簽約', '6'),
    ]
    expect(entryOf(sampleDocument({ rows }))?.levels).toEqual([3, 5, 6])
  })
})

describe('documents that cannot be in the catalogue', () => {
  it('are all reported at once, and the others are compiled', () => {
    const { files, problems } = compileCatalog([
      documentOf('empty.txt', ''),
      documentOf('good.txt', sampleDocument({})),
      documentOf('other.txt', '今天天氣很好。'),
      documentOf('again.txt', sampleDocument({ front: ['', ''] })),
      documentOf('cut.txt', sampleDocument({}).split('T1 接單')[0] ?? ''),
    ])
    const [, standard] = files
    expect(files).toHaveLength(2)
    expect(problems).toEqual([
      { file: 'empty.txt', problem: { type: 'Empty' } },
      { file: 'other.txt', problem: { type: 'NoDutyTable' } },
      {
        file: 'again.txt',
        problem: { type: 'SameIdTwice', id: standard?.path.slice('standards/'.length, -5), otherFile: 'good.txt' },
      },
      { file: 'cut.txt', problem: { type: 'NoIndicator' } },
    ])
  })

  it('may be all of them: then the index is empty', () => {
    expect(readIndex(compileCatalog([]).files[0]?.text).standards).toEqual([])
  })
})
