import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating } from '../../src/domain/assessment.ts'
import { createPlanItem } from '../../src/domain/development-plan.ts'
import { type HandOverPart, handOverParts } from '../../src/domain/hand-over.ts'
import { type HandOverContent, createHandOverFile } from '../../src/files/hand-over-file.ts'
import { recognizeFile } from '../../src/files/recognize-file.ts'
import { sealIndependently } from '../support/backup-files.ts'
import { readProjectJson } from '../support/project-files.ts'
import { profileEntry, profileOf, rated } from '../support/random-assessments.ts'
import { checkProperty } from '../support/random-seed.ts'
import { toRatedAssessment } from '../support/rated-assessments.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const isFile = new Ajv({ strict: false, validateFormats: false }).compile(
  readProjectJson('public/schemas/competency-file.schema.json') as object,
)

const standard = createStandard()
const [first, second, third] = [indicatorAt(standard, 0), indicatorAt(standard, 1), indicatorAt(standard, 2)]
const secrets = { evidence: '只有自己看的佐證', plan: '只有自己看的行動', snapshot: '只有自己看的版本' }

const ratingOf = ({ id, code, text }: typeof first, answer: Rating['answer']): Rating => ({
  indicatorId: id,
  code,
  text,
  answer,
  ratedAt: '2026-11-20T01:00:00.000Z',
})
const ratings: readonly Rating[] = [
  { ...ratingOf(first, rated(0)), evidence: { text: secrets.evidence, link: 'https://example.org/secret' } },
  ratingOf(second, { status: 'skipped' }),
  ratingOf(third, { status: 'no-opportunity' }),
]
const { assessment } = toRatedAssessment(standard, ratings, null, {
  pack: { id: 'pack-1', period: '2026 下半年', dueOn: null },
})
const planOf = (assessmentId: string) => ({
  ...createPlanItem(`item of ${assessmentId}`, '2026-11-20T01:00:00.000Z', {
    assessmentId,
    standardId: standard.id,
    standardName: standard.name,
    contentHash: standard.contentHash,
    target: { kind: 'indicator', itemId: first.id, code: first.code, text: first.text, taskName: null },
    origin: 'gap',
    levelBefore: 0,
    requiredBefore: 4,
    successEvidence: '',
  }),
  action: secrets.plan,
})
const content: HandOverContent = {
  assessment,
  standard,
  ratings,
  plan: [planOf(assessment.id), planOf('another assessment')],
  selfChecks: new Map(standard.knowledge.slice(0, 1).map(({ id }) => [id, 'familiar' as const])),
  snapshots: [
    {
      id: 'snapshot',
      assessmentId: assessment.id,
      name: secrets.snapshot,
      takenAt: '2026-11-19T01:00:00.000Z',
      revision: 2,
      standardId: standard.id,
      contentHash: standard.contentHash,
      ratings: ratings.slice(0, 1),
      profile: profileOf(standard, [profileEntry(first.id, { level: 6 })]),
    },
  ],
}

const person = { id: '4f2c7c1e-8b0a-4a86-9a55-0d9a1d1c7f10', name: '王小明', employeeNumber: null, unit: '業務/一部' }

interface Made {
  readonly name: string
  readonly content: string
  readonly bytes: number
}

const make = (
  parts: readonly HandOverPart[],
  changed: Partial<HandOverContent> = {},
  isNameInFileName = false,
): Made => {
  const made = createHandOverFile(
    { ...content, ...changed },
    {
      person,
      parts: new Set(parts),
      isNameInFileName,
      fileId: 'a3f9c1e0-0000-4000-8000-000000000000',
      now: new Date('2026-11-20T16:30:00.000Z'),
    },
  )
  if (!made.ok) throw new Error(made.error.type)
  return made.value
}

interface ReadFile {
  readonly checksum: string
  readonly contains: readonly string[]
  readonly plan?: readonly { readonly action: string }[]
  readonly assessments: readonly [Record<string, unknown> & { readonly ratings: readonly Record<string, unknown>[] }]
}
const read = (text: string): ReadFile => JSON.parse(text) as ReadFile

describe('the file for the manager', () => {
  it('holds the ratings and nothing else where nothing else was chosen', () => {
    const { content: text } = make([])
    expect(read(text).contains).toEqual(['ratings'])
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret)
    for (const key of ['evidence', 'plan', 'selfChecks', 'snapshots', 'profile', 'handedIn'])
      expect(text).not.toContain(`"${key}":`)
    expect(read(text).assessments[0].ratings).toEqual([
      {
        indicatorId: first.id,
        code: first.code,
        text: first.text,
        status: 'rated',
        level: 0,
        ratedAt: ratings[0]?.ratedAt,
      },
      {
        indicatorId: second.id,
        code: second.code,
        text: second.text,
        status: 'skipped',
        level: null,
        ratedAt: ratings[0]?.ratedAt,
      },
      {
        indicatorId: third.id,
        code: third.code,
        text: third.text,
        status: 'no-opportunity',
        level: null,
        ratedAt: ratings[0]?.ratedAt,
      },
    ])
    expect(read(text).assessments[0]).toMatchObject({ revision: 3, packId: 'pack-1' })
  })

  it('holds exactly the parts that were chosen, whichever they are', () => {
    checkProperty(
      fc.property(fc.subarray([...handOverParts]), (parts) => {
        const { content: text } = make(parts)
        expect(read(text).contains).toEqual(['ratings', ...parts])
        expect([text.includes(secrets.evidence), text.includes('https://example.org/secret')]).toEqual(
          Array(2).fill(parts.includes('evidence')),
        )
        expect(text.includes(secrets.plan)).toBe(parts.includes('plan'))
        expect(text.includes(secrets.snapshot)).toBe(parts.includes('snapshots'))
        expect(text.includes('"selfChecks":')).toBe(parts.includes('selfChecks'))
        expect([isFile(JSON.parse(text)), isFile.errors]).toEqual([true, null])
        expect(recognizeFile(text, 'x')).toMatchObject({ type: 'hand-over', isAltered: false })
      }),
      50,
    )
  })

  it('has the plan of this assessment only', () => {
    expect(read(make(['plan']).content).plan).toHaveLength(1)
  })

  it('never holds one’s own targets, not even those of a snapshot', () => {
    const { content: text } = make([...handOverParts])
    expect(text).not.toContain('"entries"')
  })

  it('carries the checksum and the size that an independent reader computes', () => {
    const { content: text, bytes } = make([...handOverParts])
    expect(read(text).checksum).toBe(read(sealIndependently(read(text))).checksum)
    expect(bytes).toBe(Buffer.byteLength(text))
  })

  it('is named after the standard, the day here and four digits, and after the person only when asked to', () => {
    expect(make([]).name).toMatch(/^職能自評_TST0001-001v1_2026112[01]_a3f9\.json$/u)
    expect(make([], {}, true).name).toMatch(/^職能自評_TST0001-001v1_王小明_2026112[01]_a3f9\.json$/u)
  })

  it('can be read although a text in it was cut inside a character', () => {
    const cut = ratings.map((rating) => ({ ...rating, evidence: { text: '報告 \ud83d', link: '' } }))
    const made = make(['evidence'], { ratings: cut })
    expect(recognizeFile(made.content, 'x')).toMatchObject({ type: 'hand-over', isAltered: false })
    expect(made.content).toContain('報告 \uFFFD')
  })

  it('is not made where it would be larger than a manager can open', () => {
    const long = ratings.map((rating) => ({ ...rating, evidence: { text: '證'.repeat(300_000), link: '' } }))
    const made = createHandOverFile(
      { ...content, ratings: long },
      { person, parts: new Set(['evidence']), isNameInFileName: false, fileId: 'file', now: new Date() },
    )
    expect(made).toMatchObject({ ok: false, error: { type: 'HandOverTooLarge', largest: 2_097_152 } })
    expect(make([], { ratings: long }).bytes).toBeLessThan(20_000)
  })
})
