import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { type UnreadableRecord, createQuarantine } from '../../src/infrastructure/quarantine.ts'
import {
  type Tab,
  firstOf,
  killConnection,
  level,
  openTab,
  putRows,
  readTable,
  startAnswered,
  valueOf,
  watch,
} from '../support/databases.ts'
import { failMutation } from '../support/failing-storage.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const ratingOf = (assessmentId: string, code: string) => ({
  schemaVersion: 1,
  assessmentId,
  indicatorId: `T1:T1.1:${code}`,
  code,
  text: `能完成第 ${code} 項工作。`,
  status: 'rated',
  level: 3,
  ratedAt: '2026-11-21T01:00:00.000Z',
})
const assessmentRow = (id: string) => ({
  schemaVersion: 1,
  id,
  standardId: standard.id,
  standardCode: standard.code,
  standardName: standard.name,
  contentHash: standard.contentHash,
  revision: 4,
  startedAt: '2026-11-21T01:00:00.000Z',
  updatedAt: '2026-11-21T01:00:00.000Z',
  handedInAt: null,
})

const quarantined = async (tab: Tab): Promise<readonly unknown[]> => readTable(tab.databaseName, 'quarantine')

describe('a rating that cannot be read', () => {
  const damages: readonly (readonly [name: string, damaged: object])[] = [
    ['has a level of 7', { level: 7 }],
    ['has half a level', { level: 3.5 }],
    ['says rated without a level', { level: null }],
    ['says 不適用 with a level', { status: 'not-applicable' }],
    ['has an unknown status', { status: 'finished', level: null }],
    ['is of a later layout', { schemaVersion: 2 }],
    ['has no words', { text: undefined }],
    ['has a date that is none', { ratedAt: 'yesterday' }],
  ]

  it.each(damages)('goes to the quarantine as it was, and the others still load: it %s', async (_, damaged) => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2)])
    const record = { ...ratingOf(id, 'P1.1.2'), ...damaged }
    await putRows(tab.databaseName, { ratings: [record] })
    const watched = watch(tab.assessments.watchAssessment(id))
    await vi.waitFor(async () => expect(await quarantined(tab)).toHaveLength(1))
    expect(await quarantined(tab)).toEqual([
      {
        schemaVersion: 1,
        id: expect.any(String) as string,
        table: 'ratings',
        record,
        reason: expect.stringMatching(/./u) as string,
        foundAt: expect.stringMatching(/^2026-11-21T/u) as string,
      },
    ])
    expect(await readTable(tab.databaseName, 'ratings')).toMatchObject([{ code: 'P1.1.1' }])
    expect(watched.values.at(-1)?.ratings.map(({ code }) => code)).toEqual(['P1.1.1'])
    expect(watched.failures).toEqual([])
  })

  it('moves no rating that can be read (control)', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2)])
    await putRows(tab.databaseName, { ratings: [ratingOf(id, 'P1.1.2')] })
    expect((await firstOf(tab.assessments.watchAssessment(id)))?.ratings).toHaveLength(2)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await quarantined(tab)).toEqual([])
  })

  it('is moved once, however many screens find it', async () => {
    const tab = openTab()
    const other = openTab({ databaseName: tab.databaseName })
    const { id } = await startAnswered(tab, standard)
    await putRows(tab.databaseName, { ratings: [{ ...ratingOf(id, 'P1.1.2'), level: 9 }] })
    for (const one of [tab, other]) {
      watch(one.assessments.watchAssessments())
      watch(one.assessments.watchAssessment(id))
    }
    await vi.waitFor(async () => expect(await quarantined(tab)).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await quarantined(tab)).toHaveLength(1)
  })

  it('is not moved where an answer has taken its place between finding and moving', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(4), { status: 'not-applicable' }])
    const [answered, untouched] = await readTable(tab.databaseName, 'ratings')
    const quarantine = createQuarantine({ session: tab.session, now: () => new Date(0), newId: () => 'q' })
    const found = (indicatorId: string, record: unknown): UnreadableRecord => ({
      table: 'ratings',
      key: [id, indicatorId],
      record,
      reason: 'test',
    })
    quarantine.move([found('T1:T1.1:P1.1.1', ratingOf(id, 'P1.1.1')), found('T1:T1.1:P1.1.2', untouched)])
    // What still lies there as it was found is moved.
    await vi.waitFor(async () => expect(await quarantined(tab)).toMatchObject([{ record: untouched }]))
    expect(await readTable(tab.databaseName, 'ratings')).toEqual([answered])
  })
})

describe('an assessment that cannot be read', () => {
  it('goes to the quarantine as it was, and the others still load', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2)])
    const record = { ...assessmentRow('broken'), revision: 0 }
    await putRows(tab.databaseName, { assessments: [record], ratings: [ratingOf('broken', 'P1.1.1')] })
    const watched = watch(tab.assessments.watchAssessments())
    await vi.waitFor(async () => expect(await quarantined(tab)).toMatchObject([{ table: 'assessments', record }]))
    expect(watched.values.at(-1)?.map(({ assessment }) => assessment.id)).toEqual([id])
    expect(await readTable(tab.databaseName, 'assessments')).toMatchObject([{ id }])
    // Its answers stay where they are: they belong to it again once it can be read.
    expect(await readTable(tab.databaseName, 'ratings')).toHaveLength(2)
  })

  it('is no assessment to whoever opens it', async () => {
    const tab = openTab()
    await startAnswered(tab, standard)
    await putRows(tab.databaseName, { assessments: [{ ...assessmentRow('broken'), startedAt: 5 }] })
    expect(await firstOf(tab.assessments.watchAssessment('broken'))).toBeNull()
    await vi.waitFor(async () => expect(await quarantined(tab)).toHaveLength(1))
  })
})

describe('a frozen standard that cannot be read', () => {
  it('goes to the quarantine as it was, its assessment waits, and the others still load', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2)])
    const broken = createStandard({ id: 'BROKEN-001v1' })
    const waiting = await startAnswered(tab, broken, [level(5)])
    const record = {
      schemaVersion: 1,
      contentHash: broken.contentHash,
      standardId: broken.id,
      standard: { ...broken, duties: 'lost' },
      storedAt: '2026-11-21T01:00:00.000Z',
    }
    await putRows(tab.databaseName, { standards: [record] })
    const other = openTab({ databaseName: tab.databaseName })
    const watched = watch(other.assessments.watchAssessments())
    await vi.waitFor(async () => expect(await quarantined(tab)).toMatchObject([{ table: 'standards', record }]))
    expect(watched.values.at(-1)?.map(({ assessment }) => assessment.id)).toEqual([id])
    expect(await readTable(tab.databaseName, 'assessments')).toHaveLength(2)
    expect(await readTable(tab.databaseName, 'ratings')).toHaveLength(2)
    // The same wording from the catalogue makes it whole again.
    const next = await startAnswered(other, broken)
    const shown = (): ReadonlySet<string> => new Set(watched.values.at(-1)?.map(({ assessment }) => assessment.id))
    await vi.waitFor(() => expect(shown()).toEqual(new Set([next.id, waiting.id, id])))
  })
})

describe('a record of a made file that cannot be read', () => {
  it('goes to the quarantine as it was, and the overview still loads', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(1)])
    const record = { schemaVersion: 1, id: 'x', kind: 'poem', name: 'a.txt' }
    const backup = { schemaVersion: 1, key: 'backup', madeAt: 'once', revisionByAssessment: {} }
    await putRows(tab.databaseName, { madeFiles: [record], device: [backup] })
    const watched = watch(tab.deviceRecords.watchOverview())
    await vi.waitFor(() => expect(watched.values.at(-1)?.quarantineCount).toBe(2))
    expect(watched.values.at(-1)).toEqual({
      assessmentCount: 1,
      answerCount: 1,
      demoCount: 0,
      evidenceCount: 0,
      planItemCount: 0,
      person: null,
      quarantineCount: 2,
      madeFiles: [],
      lastBackupAt: null,
      changesSinceBackup: 1,
    })
    expect(new Set((await quarantined(tab)).map((row) => (row as { readonly record: unknown }).record))).toEqual(
      new Set([record, backup]),
    )
    expect(watched.failures).toEqual([])
  })
})

describe('a quarantine that cannot be written', () => {
  it('leaves the record where it is, and is not tried again and again', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2)])
    const record = { ...ratingOf(id, 'P1.1.2'), level: 9 }
    await putRows(tab.databaseName, { ratings: [record] })
    const count = failMutation({ at: 1, how: 'always', table: 'quarantine' })
    const watched = watch(tab.assessments.watchAssessment(id))
    await vi.waitFor(() => expect(count.failures).toBe(2))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(count.failures).toBe(2)
    expect(await readTable(tab.databaseName, 'ratings')).toContainEqual(record)
    expect(watched.values.at(-1)?.ratings.map(({ code }) => code)).toEqual(['P1.1.1'])
    // Also not after the database was reopened for another reason.
    await killConnection(tab.session.database)
    valueOf(
      await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 2), answer: level(1) }),
    )
    await vi.waitFor(() => expect(watched.values.at(-1)?.ratings).toHaveLength(2))
    expect(count.failures).toBe(2)
  })
})
