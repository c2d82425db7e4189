import { Ajv } from 'ajv'
import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { closeCycle, createAssessmentCycle, findOpenCycle, lockedAt } from '../../src/domain/assessment-cycle.ts'
import { personToTurnIn } from '../../src/domain/cycle-turnout.ts'
import type { TeamPerson } from '../../src/domain/received-results.ts'
import { createReview } from '../../src/domain/review.ts'
import { createPackFile } from '../../src/files/pack-file.ts'
import { createReviewFile } from '../../src/files/review-file.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard()
const now = new Date('2026-11-21T01:00:00.000Z')
const schema = JSON.parse(
  readFileSync(new URL('../../public/schemas/competency-file.schema.json', import.meta.url), 'utf8'),
) as object
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema)

type Json = Readonly<Record<string, unknown>>

/** Reads a file as a program of somebody else would, with the checksum computed by other libraries. */
const readFile = (content: string): Json => {
  const { checksum, ...sealed } = JSON.parse(content) as { readonly checksum: string }
  expect(
    createHash('sha256')
      .update(canonicalize(sealed) ?? '')
      .digest('hex'),
  ).toBe(checksum)
  expect(isValid(JSON.parse(content)), JSON.stringify(isValid.errors)).toBe(true)
  return sealed
}

const cycle = createAssessmentCycle('3c0f5a7e-0000-4000-8000-000000000001', {
  teamId: 'team',
  period: '2026 下半年',
  dueOn: '2026-12-15',
  isLockedAfterDue: true,
  standard: { id: standard.id, code: standard.code, name: standard.name, contentHash: standard.contentHash },
  profile: {
    id: 'profile',
    standardId: standard.id,
    contentHash: standard.contentHash,
    entries: [
      {
        itemId: 'T1:T1.1',
        level: 5,
        importance: null,
        origin: 'own',
        setBy: null,
        setAt: now.toISOString(),
        reason: '',
      },
    ],
  },
  createdAt: '2026-11-01T00:00:00.000Z',
})

describe('an assessment pack', () => {
  it('brings the whole standard, the last day and what is required, and can be read by anybody', () => {
    const { name, content } = createPackFile({ cycle, standard, recipients: ['p1'], fileId: 'a3f91111', now })
    expect(name).toBe('職能自評_評量包_TST0001-001v1_20261121_a3f9.json')
    const file = readFile(content)
    expect(file.format).toBe('competency-pack')
    expect(file.standards).toEqual([standard])
    expect(file.pack).toMatchObject({
      id: cycle.id,
      period: '2026 下半年',
      dueAt: '2026-12-15',
      standard: { id: standard.id, contentHash: standard.contentHash },
      profile: { entries: [{ itemId: 'T1:T1.1', level: 5, origin: 'handed-out' }] },
      recipients: ['p1'],
    })
    expect(file).not.toHaveProperty('person')
  })

  it('leaves out what there is not, and never says null', () => {
    const bare = { ...cycle, dueOn: null, profile: null }
    const { pack } = readFile(createPackFile({ cycle: bare, standard, recipients: [], fileId: 'b', now }).content)
    expect(Object.keys(pack as object).sort()).toEqual(['id', 'period', 'recipients', 'standard'])
  })
})

describe('a review', () => {
  it('goes back with ratings, notes, agreed levels, and whether it was blind', () => {
    const review = {
      ...createReview('review', {
        teamId: 'team',
        personId: 'p1',
        assessmentId: 'assessment',
        assessmentRevision: 19,
        contentHash: standard.contentHash,
        reviewer: { id: 'chief', name: '周文琪' },
        updatedAt: now.toISOString(),
      }),
      ratings: [
        { indicatorId: 'i1', status: 'rated', level: 0, note: '=1+1' },
        { indicatorId: 'i2', status: 'not-applicable', level: null },
      ],
      agreed: [{ indicatorId: 'i1', level: 3, reason: '' }],
    } as const
    const { name, content } = createReviewFile({
      review: { ...review, ratings: [...review.ratings], agreed: [...review.agreed] },
      standard,
      fileId: 'c0de',
      now,
    })
    expect(name).toBe('職能自評_主管回饋_TST0001-001v1_20261121_c0de.json')
    const file = readFile(content)
    expect(file.format).toBe('competency-review')
    expect(file.reviews).toEqual([
      {
        id: 'review',
        assessmentId: 'assessment',
        assessmentRevision: 19,
        revision: 1,
        reviewer: { id: 'chief', name: '周文琪' },
        blind: true,
        ratings: review.ratings,
        agreed: review.agreed,
      },
    ])
    expect(content).not.toContain('personId')
  })
})

describe('a round', () => {
  const toDay = (instant: string): string => instant.slice(0, 10)
  /** One assessment, changed and handed in at these times. */
  const personWith = (instants: readonly string[]): Pick<TeamPerson, 'assessments'> => ({
    assessments: [
      {
        id: 'assessment',
        standard: cycle.standard,
        revisions: instants.map((updatedAt, index) => ({ revision: index + 1, contents: [{ updatedAt }] })),
      },
    ] as unknown as TeamPerson['assessments'],
  })

  it.each([
    ['nothing handed in', null, 'missing'],
    ['a result of before', '2026-10-31T23:59:59.000Z', 'missing'],
    ['the moment it begins', '2026-11-01T00:00:00.000Z', 'in-time'],
    ['the last day', '2026-12-15T23:00:00.000Z', 'in-time'],
    ['the day after', '2026-12-16T00:00:00.000Z', 'late'],
  ])('knows %s', (_, updatedAt, expected) => {
    const person = personWith(updatedAt === null ? [] : [updatedAt])
    expect(personToTurnIn(person, cycle, toDay)).toEqual({ state: expected, updatedAt })
    if (expected === 'late') expect(personToTurnIn(person, { ...cycle, dueOn: null }, toDay).state).toBe('in-time')
  })

  it('keeps somebody in time who corrects something after the last day', () => {
    const inTime = '2026-12-01T00:00:00.000Z'
    const person = personWith(['2026-10-01T00:00:00.000Z', inTime, '2026-12-20T00:00:00.000Z'])
    expect(personToTurnIn(person, cycle, toDay)).toEqual({ state: 'in-time', updatedAt: inTime })
  })

  it('asks for its own standard, in its own wording', () => {
    const other = { ...cycle, standard: { ...cycle.standard, contentHash: '0'.repeat(64) } }
    const person = personWith(['2026-12-01T00:00:00.000Z'])
    expect(personToTurnIn(person, other, toDay)).toEqual({ state: 'missing', updatedAt: null })
  })

  it('is the last one that is not closed', () => {
    const older = { ...cycle, id: 'older' }
    expect(findOpenCycle([older, cycle])?.id).toBe(cycle.id)
    expect(findOpenCycle([older, closeCycle(cycle, now.toISOString())])?.id).toBe('older')
    expect(findOpenCycle([closeCycle(cycle, now.toISOString())])).toBeNull()
    const closed = closeCycle(cycle, now.toISOString())
    expect(closed.revision).toBe(2)
    expect(closeCycle(closed, '2026-11-22T01:00:00.000Z'), 'what has ended does not end once more').toEqual(closed)
    expect(closeCycle(closed, null)).toEqual({ ...cycle, revision: 3 })
  })
})

describe('a round that locks', () => {
  it('keeps what is changed after its last day out of the picture, and nothing before it has passed', () => {
    expect(lockedAt(cycle, new Date(2026, 11, 15, 23, 59, 59))).toEqual({ type: 'now' })
    expect(lockedAt(cycle, new Date(2026, 11, 16))).toEqual({
      type: 'until',
      instant: new Date(2026, 11, 15, 23, 59, 59, 999).toISOString(),
    })
    const later = new Date(2027, 0, 1)
    expect(lockedAt(null, later)).toEqual({ type: 'now' })
    expect(lockedAt({ ...cycle, dueOn: null }, later)).toEqual({ type: 'now' })
    expect(lockedAt({ ...cycle, isLockedAfterDue: false }, later)).toEqual({ type: 'now' })
  })
})
