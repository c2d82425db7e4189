import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import type { ReceivedResult } from '../../src/domain/team.ts'
import { packResults, readReceivedResults, unpackResults } from '../../src/infrastructure/received-results.ts'
import {
  receivedResultsInFileSchema,
  receivedResultsToFile,
} from '../../src/infrastructure/received-results-in-file.ts'
import { standardToRecord } from '../../src/infrastructure/stored-records.ts'
import { openTab, putRows, valueOf } from '../support/databases.ts'
import { checkProperty } from '../support/random-seed.ts'
import { createReceivedResult } from '../support/received-results.ts'
import { createLongStandard, createStandard, indicatorsOf } from '../support/stored-standard.ts'

const standard = createStandard()
const place = { teamId: 'team', importId: 'import' }
const createIds = (): (() => string) => {
  let count = 0
  return () => `id${(count += 1)}`
}

const label = fc.option(fc.string({ unit: 'grapheme', maxLength: 8 }))
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const answer: fc.Arbitrary<Answer | null> = fc.constantFrom<(Answer | null)[]>(
  null,
  { status: 'not-applicable' },
  { status: 'no-opportunity' },
  { status: 'skipped' },
  ...([0, 1, 2, 3, 4, 5, 6] as const).map((level): Answer => ({ status: 'rated', level })),
)

interface PlainResult {
  readonly person: { id: string; name: string | null; employeeNumber: string | null; unit: string | null }
  readonly assessmentId: string
  readonly revision: number
  readonly startedAt: string
  readonly updatedAt: string
  readonly isAltered: boolean
  readonly source: 'file' | 'table'
  readonly partHashes: Readonly<Record<string, string>>
  readonly answers: readonly (Answer | null)[]
}

const plainResults: fc.Arbitrary<readonly PlainResult[]> = fc.array(
  fc.record({
    person: fc.record({ id: fc.uuid(), name: label, employeeNumber: label, unit: label }),
    assessmentId: fc.uuid(),
    revision: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    startedAt: instant,
    updatedAt: instant,
    isAltered: fc.boolean(),
    source: fc.constantFrom('file' as const, 'table' as const),
    partHashes: fc.dictionary(fc.constantFrom('evidence', 'plan'), fc.constantFrom('hash1', 'hash2')),
    answers: fc.array(answer, { minLength: 4, maxLength: 4 }),
  }),
  { maxLength: 12 },
)

const toResult = ({ answers, ...plain }: PlainResult): ReceivedResult => ({
  ...place,
  ...plain,
  standard: { id: standard.id, code: standard.code, name: standard.name, contentHash: standard.contentHash },
  readAnswers: () =>
    new Map(
      indicatorsOf(standard).flatMap(({ id }, index) => {
        const given = answers[index] ?? null
        return given === null ? [] : [[id, given] as const]
      }),
    ),
})

/** As plain data, in an order of its own: blocks put results of one kind together. */
const toPlain = (results: readonly ReceivedResult[]): readonly string[] =>
  results
    .map(({ person, assessmentId, revision, startedAt, updatedAt, isAltered, source, partHashes, readAnswers }) =>
      JSON.stringify({
        person,
        assessmentId,
        revision,
        startedAt,
        updatedAt,
        isAltered,
        source,
        partHashes: Object.entries(partHashes).sort(),
        answers: indicatorsOf(standard).map(({ id }) => readAnswers().get(id) ?? null),
      }),
    )
    .sort()

describe('packed results', () => {
  it('come out as they went in, whatever was answered', () => {
    checkProperty(
      fc.property(plainResults, (plain) => {
        const results = plain.map(toResult)
        const records = packResults(results, standard, place, createIds())
        const unpacked = records.flatMap((record) => unpackResults(record, standard) ?? [])
        expect(toPlain(unpacked)).toEqual(toPlain(results))
      }),
    )
  })

  it('are the same after a backup has carried them', () => {
    checkProperty(
      fc.property(plainResults, (plain) => {
        const records = packResults(plain.map(toResult), standard, place, createIds())
        const carried = records.map((record) =>
          v.parse(receivedResultsInFileSchema, JSON.parse(JSON.stringify(receivedResultsToFile(record)))),
        )
        expect(carried).toEqual(records)
      }),
      50,
    )
  })

  it('take one byte for an answer, and no byte of theirs says 0 for 未評', () => {
    const [record] = packResults([createReceivedResult({ standard, digits: '0-略無' })], standard, place, createIds())
    expect([...(record?.answers ?? [])]).toEqual([0, 255, 9, 7])
  })

  it('lie in blocks of at most a thousand', () => {
    const one = createReceivedResult({ standard, digits: '3' })
    const records = packResults(
      Array.from({ length: 2500 }, () => one),
      standard,
      place,
      createIds(),
    )
    expect(records.map(({ count }) => count)).toEqual([1000, 1000, 500])
  })

  it('are not read against a standard of another size, and not when they were cut off or have a time that no calendar has', () => {
    const [record] = packResults([createReceivedResult({ standard, digits: '3456' })], standard, place, createIds())
    if (record === undefined) throw new Error('There is a record.')
    expect(unpackResults(record, createLongStandard(9))).toBeNull()
    expect(unpackResults({ ...record, answers: record.answers.subarray(1) }, standard)).toBeNull()
    expect(unpackResults({ ...record, updatedAt: Float64Array.of(1e300) }, standard)).toBeNull()
    expect(unpackResults(record, standard)).toHaveLength(1)
  })
})

describe('the results of a team', () => {
  it('are read with their frozen standards, and not those of another team', async () => {
    const tab = openTab()
    valueOf(await tab.session.read(() => Promise.resolve(null)))
    const other = createStandard({ name: '另一份' })
    const ids = createIds()
    await putRows(tab.databaseName, {
      standards: [standard, other].map((one) => standardToRecord(one, '2026-11-21T01:00:00.000Z')),
      receivedResults: [
        ...packResults([createReceivedResult({ standard, digits: '3456' })], standard, place, ids),
        ...packResults([createReceivedResult({ standard: other, digits: '1' })], other, place, ids),
        ...packResults([createReceivedResult({ standard, digits: '2' })], standard, { ...place, teamId: 'x' }, ids),
      ],
    })
    const results = await readReceivedResults(tab.session.database, 'team')
    expect(results.map((result) => result.standard.name).sort()).toEqual(['另一份', '測試人員'].sort())
    expect(results.map(({ readAnswers }) => readAnswers().size).sort()).toEqual([1, 4])
  })

  it('keep their standard when an own assessment against it is deleted', async () => {
    const tab = openTab()
    const assessment = valueOf(await tab.assessments.startAssessment(standard))
    await putRows(tab.databaseName, {
      receivedResults: packResults([createReceivedResult({ standard, digits: '3456' })], standard, place, createIds()),
    })
    valueOf(await tab.details.deleteAssessment(assessment.id))
    expect(await readReceivedResults(tab.session.database, 'team')).toHaveLength(1)
  })
})
