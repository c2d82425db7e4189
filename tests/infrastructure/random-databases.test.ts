import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBackup, withoutBackupNotes } from '../support/backup-files.ts'
import { type Rows, type Tab, openTab, putRows, readRows, valueOf } from '../support/databases.ts'
import { randomSeed } from '../support/random-seed.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'

const someTexts = fc.constantFrom(
  '',
  '王小明',
  '𠮷田',
  '👩‍👩‍👧',
  'שלום',
  'a\r\nb',
  "'=1+1",
  '\u0000',
  '"',
  '\u2028',
  'é',
  'é',
)
const text = fc.oneof(someTexts, fc.string({ unit: 'grapheme', maxLength: 12 }))
const label = fc.option(text)
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

const standards = fc.uniqueArray(
  fc.record({ name: text, wording: text }).map((options) => createStandard({ id: 'RANDOM-001v1', ...options })),
  { maxLength: 3, selector: ({ contentHash }) => contentHash },
)

const answer = fc.oneof(
  fc.record({ status: fc.constant('rated'), level: fc.integer({ min: 0, max: 6 }) }),
  fc.record({
    status: fc.constantFrom('not-applicable', 'no-opportunity', 'skipped'),
    level: fc.constant(null),
  }),
)

const assessment = fc.record({
  /** Which of the standards, counted round and round. */
  standard: fc.nat(),
  id: fc.uuid(),
  revision: fc.integer({ min: 1, max: 5000 }),
  startedAt: instant,
  updatedAt: instant,
  handedInAt: fc.option(instant),
  ratedAt: instant,
  /** One for each of the four indicators. */
  answers: fc.array(fc.option(answer), { minLength: 4, maxLength: 4 }),
})

const madeFile = fc.record({
  schemaVersion: fc.constant(1),
  id: fc.uuid(),
  kind: fc.constantFrom('ratings-csv', 'gaps-csv'),
  name: text,
  standardName: label,
  madeAt: instant,
})

const quarantined = fc.record({
  schemaVersion: fc.constant(1),
  id: fc.uuid(),
  table: fc.constantFrom('ratings', 'assessments', 'standards'),
  record: fc.jsonValue({ maxDepth: 3 }).map((value) => withoutDangerousKeys(value)),
  reason: text,
  foundAt: instant,
})

const byId = { selector: ({ id }: { readonly id: string }): string => id }

/** Everything that the tables may hold, with answers to some indicators of every assessment. */
const databases: fc.Arbitrary<Rows> = fc
  .record({
    some: standards,
    drawn: fc.uniqueArray(assessment, { maxLength: 4, ...byId }),
    person: fc.option(fc.record({ id: fc.uuid(), name: label, employeeNumber: label, unit: label })),
    madeFiles: fc.uniqueArray(madeFile, { maxLength: 3, ...byId }),
    quarantine: fc.uniqueArray(quarantined, { maxLength: 2, ...byId }),
  })
  .map(({ some, drawn, person, madeFiles, quarantine }) => {
    const assessments = drawn.flatMap((one) => {
      const standard = some[one.standard % some.length]
      return standard === undefined ? [] : [{ ...one, standard }]
    })
    return {
      standards: some.map((standard) => ({
        schemaVersion: 1,
        contentHash: standard.contentHash,
        standardId: standard.id,
        standard,
        storedAt: '2026-11-21T01:00:00.000Z',
      })),
      assessments: assessments.map(({ standard, id, revision, startedAt, updatedAt, handedInAt }) => ({
        schemaVersion: 1,
        id,
        standardId: standard.id,
        standardCode: standard.code,
        standardName: standard.name,
        contentHash: standard.contentHash,
        revision,
        startedAt,
        updatedAt,
        handedInAt,
      })),
      ratings: assessments.flatMap(({ standard, id, answers, ratedAt }) =>
        indicatorsOf(standard).flatMap((indicator, index) => {
          const given = answers[index] ?? null
          if (given === null) return []
          const { id: indicatorId, code, text: words } = indicator
          return [{ schemaVersion: 1, assessmentId: id, indicatorId, code, text: words, ...given, ratedAt }]
        }),
      ),
      device: person === null ? [] : [{ schemaVersion: 1, key: 'person', ...person }],
      madeFiles,
      quarantine,
    }
  })

/** Files never carry these keys; `JSON.stringify` and back also makes -0 a 0, as every file does. */
const withoutDangerousKeys = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      ['__proto__', 'constructor', 'prototype'].includes(key) ? undefined : member,
    ),
  )

const openWith = async (rows: Rows): Promise<Tab> => {
  const tab = openTab()
  valueOf(await tab.session.read(() => Promise.resolve(null)))
  await putRows(tab.databaseName, rows)
  return tab
}

const backUp = async (tab: Tab): Promise<string> => valueOf(await tab.deviceData.createBackup()).content

const restore = async (tab: Tab, content: string): Promise<void> => {
  valueOf(await valueOf(await tab.deviceData.prepareRestore(content)).apply())
}

describe('any database', () => {
  it('survives backup, restore and backup with equal tables', async () => {
    const size = { assessments: 0, ratings: 0, quarantine: 0 }
    await fc.assert(
      fc.asyncProperty(databases, async (rows) => {
        const one = await openWith(rows)
        const first = await backUp(one)
        const other = openTab()
        await restore(other, first)
        const second = await backUp(other)
        expect(withoutBackupNotes(readBackup(second).tables)).toEqual(withoutBackupNotes(readBackup(first).tables))
        expect(withoutBackupNotes(await readRows(other.databaseName))).toEqual(
          withoutBackupNotes(await readRows(one.databaseName)),
        )
        size.assessments += rows.assessments?.length ?? 0
        size.ratings += rows.ratings?.length ?? 0
        size.quarantine += rows.quarantine?.length ?? 0
        one.session.close()
        other.session.close()
      }),
      { seed: randomSeed, numRuns: 60 },
    )
    // The property was about something.
    expect(Math.min(size.assessments, size.ratings, size.quarantine)).toBeGreaterThan(30)
  })

  it('holds every answer of two devices after one is restored on the other, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(databases, databases, async (here, there) => {
        const one = await openWith(here)
        const other = await openWith(there)
        const [ours, theirs] = [await backUp(one), await backUp(other)]
        await restore(one, theirs)
        await restore(other, ours)
        for (const tab of [one, other]) {
          const kept = (await readRows(tab.databaseName)).ratings?.map(withoutAssessment) ?? []
          for (const rating of [...(here.ratings ?? []), ...(there.ratings ?? [])])
            expect(kept).toContainEqual(withoutAssessment(rating))
          tab.session.close()
        }
      }),
      { seed: randomSeed, numRuns: 30 },
    )
  })
})

const oneStandard = createStandard()

/** Two devices that know the same two assessments in the same few revisions, with answers of their own. */
const clashing: fc.Arbitrary<Rows> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b'),
      revision: fc.integer({ min: 1, max: 3 }),
      levels: fc.array(fc.option(fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 2 }),
    }),
    { maxLength: 2, ...byId },
  )
  .map((drawn) => ({
    standards: [
      {
        schemaVersion: 1,
        contentHash: oneStandard.contentHash,
        standardId: oneStandard.id,
        standard: oneStandard,
        storedAt: '2026-11-21T01:00:00.000Z',
      },
    ],
    assessments: drawn.map(({ id, revision }) => ({
      schemaVersion: 1,
      id,
      standardId: oneStandard.id,
      standardCode: oneStandard.code,
      standardName: oneStandard.name,
      contentHash: oneStandard.contentHash,
      revision,
      startedAt: '2026-11-21T01:00:00.000Z',
      updatedAt: '2026-11-21T01:00:00.000Z',
      handedInAt: null,
    })),
    ratings: drawn.flatMap(({ id, levels }) =>
      levels.flatMap((level, index) =>
        level === null
          ? []
          : [
              {
                schemaVersion: 1,
                assessmentId: id,
                indicatorId: `i${index}`,
                code: null,
                text: '',
                status: 'rated',
                level,
                ratedAt: '2026-11-21T01:00:00.000Z',
              },
            ],
      ),
    ),
  }))

interface Known {
  readonly id: string
  readonly revision: number
  readonly levels: string
}

/** Every assessment with its answers in one text. */
const knownIn = (rows: Rows): readonly Known[] =>
  ((rows.assessments ?? []) as Known[]).map(({ id, revision }) => ({
    id,
    revision,
    levels: ((rows.ratings ?? []) as { assessmentId: string; indicatorId: string; level: number }[])
      .filter(({ assessmentId }) => assessmentId === id)
      .map(({ indicatorId, level }) => `${indicatorId}=${level}`)
      .sort()
      .join(),
  }))

/** What has to be left of two devices: of every assessment the latest revision, and each of its versions once. */
const mergeByHand = (here: readonly Known[], there: readonly Known[]): readonly string[] => {
  const both = [...here, ...there]
  const kept = both.filter(({ id, revision }) => both.every((one) => one.id !== id || one.revision <= revision))
  const distinct = new Set(kept.map(({ id, revision, levels }) => `${id} ${revision} ${levels}`))
  return [...distinct].map((text) => text.slice(2)).sort()
}

describe('two devices with the same assessments', () => {
  it('hold the same after an exchange: the latest revision, and both where it differs', async () => {
    const seen = { replaced: 0, keptBoth: 0, skipped: 0, added: 0 }
    await fc.assert(
      fc.asyncProperty(clashing, clashing, async (here, there) => {
        const one = await openWith(here)
        const other = await openWith(there)
        const [ours, theirs] = [await backUp(one), await backUp(other)]
        const { preview } = valueOf(await one.deviceData.prepareRestore(theirs))
        for (const key of ['replaced', 'keptBoth', 'skipped', 'added'] as const) seen[key] += preview[key]
        for (let time = 0; time < 2; time += 1) {
          await restore(one, theirs)
          await restore(other, ours)
        }
        for (const tab of [one, other]) {
          const left = knownIn(await readRows(tab.databaseName)).map(({ revision, levels }) => `${revision} ${levels}`)
          expect([...left].sort()).toEqual(mergeByHand(knownIn(here), knownIn(there)))
          tab.session.close()
        }
      }),
      { seed: randomSeed, numRuns: 80 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
  })
})

/** An answer that is kept beside another one has an assessment of its own. */
const withoutAssessment = (rating: unknown): object => ({ ...(rating as object), assessmentId: '' })
