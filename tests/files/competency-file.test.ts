import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessmentToFileAssessment, openFile, personToFilePerson, sealFile } from '../../src/files/competency-file.ts'
import { sealIndependently } from '../support/backup-files.ts'
import { type JsonPath, changeAt } from '../support/json-edit.ts'
import { rated } from '../support/random-assessments.ts'
import { nobody, toRatedAssessment } from '../support/rated-assessments.ts'
import { checkProperty } from '../support/random-seed.ts'
import { sampleFile, sampleFileText } from '../support/sample-files.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const problemOf = (text: string): string | null => {
  const opened = openFile(text)
  return opened.ok ? null : opened.error.type
}

/** The file with one value changed, sealed as somebody who means it would. */
const resealed = (path: JsonPath, value: unknown): string =>
  sealIndependently(changeAt(sampleFile, path, () => value) as object)

describe('a file that is handed over', () => {
  it('is read as it was written', () => {
    const opened = openFile(sampleFileText)
    if (!opened.ok) throw new Error(opened.error.type)
    expect(opened.value).toEqual({ ...sampleFile, checksum: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown })
    expect(sampleFileText.endsWith('}\n')).toBe(true)
  })

  it('carries the checksum that an independent reader computes', () => {
    const sealed = JSON.parse(sealIndependently(sampleFile)) as { checksum: string }
    expect((JSON.parse(sampleFileText) as { checksum: string }).checksum).toBe(sealed.checksum)
  })

  it('is the same file in another layout and another order of members', () => {
    const reversed = JSON.stringify(
      Object.fromEntries(Object.entries(JSON.parse(sampleFileText) as object).reverse()),
      null,
      '\t',
    )
    expect(reversed).not.toBe(sampleFileText)
    expect(problemOf(reversed)).toBeNull()
  })

  it('keeps what a later program has added', () => {
    const text = sealFile({ ...sampleFile, goals: [{ id: 'one' }], person: { ...sampleFile.person, title: '專員' } })
    const opened = openFile(text)
    expect(opened).toMatchObject({ ok: true, value: { goals: [{ id: 'one' }], person: { title: '專員' } } })
  })

  it('is refused where any other character stands in one of its values', () => {
    checkProperty(
      fc.property(
        fc.nat(sampleFileText.length - 1),
        fc.constantFrom('0', 'a', '"', '{', '}', '[', ']', ':', ',', ' '),
        (at, character) => {
          const changed = `${sampleFileText.slice(0, at)}${character}${sampleFileText.slice(at + 1)}`
          const opened = openFile(changed)
          if (opened.ok) expect(JSON.parse(changed)).toEqual(JSON.parse(sampleFileText))
        },
      ),
      500,
    )
  })
})

describe('a file that cannot be used', () => {
  const rating: JsonPath = ['assessments', 0, 'ratings', 0]

  it.each([
    ['is empty', 'FileNotOurs', ''],
    ['is a list', 'FileNotOurs', '[]'],
    ['is nothing', 'FileNotOurs', 'null'],
    ['is of another program', 'FileNotOurs', resealed(['format'], 'something')],
    ['has a format that is a list', 'FileNotOurs', resealed(['format'], ['competency-backup'])],
    ['is cut off', 'FileDamaged', sampleFileText.slice(0, -3)],
    ['is of a later format', 'FileNewer', resealed(['formatVersion'], 2)],
    ['is of a format before the first', 'FileDamaged', resealed(['formatVersion'], 0)],
    ['is of a kind that nobody knows', 'FileDamaged', resealed(['format'], 'competency-poem')],
    ['was edited', 'FileAltered', sampleFileText.replace('"level": 0', '"level": 6')],
    ['has another checksum', 'FileAltered', sampleFileText.replace(/("checksum": ")./u, '$1x').replace('"x', '"0')],
    ['has no checksum', 'FileDamaged', JSON.stringify(sampleFile)],
    ['has a level of 7', 'FileDamaged', resealed([...rating, 'level'], 7)],
    ['has a rating without a level', 'FileDamaged', resealed([...rating, 'level'], null)],
    ['has a level beside a skipped indicator', 'FileDamaged', resealed([...rating, 'status'], 'skipped')],
    ['has an evidence that is null instead of absent', 'FileDamaged', resealed([...rating, 'evidence'], null)],
    ['has a person whose name is null instead of absent', 'FileDamaged', resealed(['person', 'name'], null)],
    ['has a time that is a day', 'FileDamaged', resealed(['exportedAt'], '2026-11-21')],
    ['has a revision of 0', 'FileDamaged', resealed(['assessments', 0, 'revision'], 0)],
    ['has a manager rating without a level', 'FileDamaged', resealed(['reviews', 0, 'ratings', 0, 'level'], null)],
    [
      'has a level beside what a manager could not see',
      'FileDamaged',
      resealed(['reviews', 0, 'ratings', 0, 'status'], 'no-opportunity'),
    ],
    ['holds half a character', 'FileDamaged', sampleFileText.replace('王小明', '王\\ud800')],
    ['holds half a character in a key', 'FileDamaged', sampleFileText.replace('"person"', '"\\udc00":1,"person"')],
    ['holds a number beyond all numbers', 'FileDamaged', sampleFileText.replace('"person"', '"size":1e400,"person"')],
    [
      'is nested without end',
      'FileDamaged',
      sampleFileText.replace('"person"', `"x":${'['.repeat(1e5)}${']'.repeat(1e5)},"person"`),
    ],
    ['reaches for the prototype', 'FileDamaged', sampleFileText.replace('"person"', '"__proto__":{"a":1},"person"')],
    ['reaches for a constructor', 'FileDamaged', sampleFileText.replace('"unit"', '"constructor":{"a":1},"unit"')],
  ])('says why and throws nothing: it %s', (_, why, text) => {
    expect(text).not.toBe(sampleFileText)
    expect(problemOf(text)).toBe(why)
  })
})

describe('what a file says of a person and of answers', () => {
  it('leaves out what nobody has entered, instead of writing null', () => {
    expect(personToFilePerson(nobody)).toStrictEqual({ id: 'person' })
    expect(personToFilePerson({ ...nobody, name: '', unit: '業務部' })).toStrictEqual({
      id: 'person',
      name: '',
      unit: '業務部',
    })
  })

  it('has a level exactly where there is a rating, and the words of the indicator with it', () => {
    const standard = createStandard()
    const { id, code, text } = indicatorAt(standard, 0)
    const given = { indicatorId: id, code, text, ratedAt: '2026-11-20T01:00:00.000Z' }
    const answers = [
      rated(0),
      { status: 'not-applicable' },
      { status: 'no-opportunity' },
      { status: 'skipped' },
    ] as const
    const ratings = answers.map((answer) => ({ ...given, answer }))
    const { assessment } = toRatedAssessment(standard, ratings)
    expect(assessmentToFileAssessment(assessment, ratings).ratings).toStrictEqual([
      { ...given, status: 'rated', level: 0 },
      { ...given, status: 'not-applicable', level: null },
      { ...given, status: 'no-opportunity', level: null },
      { ...given, status: 'skipped', level: null },
    ])
  })
})
