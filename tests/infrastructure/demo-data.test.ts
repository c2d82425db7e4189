import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { type CompetencyStandard, competencyStandardSchema } from '../../src/domain/competency-standard.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { CatalogFailure } from '../../src/services.ts'
import { createDemoData } from '../../src/infrastructure/demo-data.ts'
import { type Tab, firstOf, level, openTab, readTable, startAnswered, valueOf } from '../support/databases.ts'
import { createStandard } from '../support/stored-standard.ts'

const sample: CompetencyStandard = v.parse(
  competencyStandardSchema,
  JSON.parse(readFileSync('public/catalog/standards/KRM4224-001v1.json', 'utf8')),
)
const tables = ['assessments', 'ratings', 'snapshots', 'standards'] as const

let made = 0
const demoOf = (tab: Tab, failure: CatalogFailure | null = null, standard: CompetencyStandard = sample) =>
  createDemoData({
    session: tab.session,
    now: () => new Date('2026-11-21T01:00:00.000Z'),
    newId: () => `demo-${(made += 1)}`,
    loadStandard: () => Promise.resolve(failure === null ? ok(standard) : err(failure)),
  })

const counts = async (tab: Tab): Promise<readonly number[]> =>
  Promise.all(tables.map(async (table) => (await readTable(tab.databaseName, table)).length))

describe('sample data', () => {
  it('is a finished assessment, marked, with the round before it', async () => {
    const tab = openTab()
    const id = valueOf(await demoOf(tab).add('上一次'))
    const stored = await firstOf(tab.assessments.watchAssessment(id))
    expect(stored?.assessment).toMatchObject({ isDemo: true, updatedAt: '2026-11-21T01:00:00.000Z' })
    const levelByCode = new Map(
      stored?.ratings.map(({ code, answer }) => [code, answer.status === 'rated' ? answer.level : answer.status]),
    )
    expect(levelByCode.size).toBe(18)
    // Some of the invented answers of the drawing, by their printed codes.
    expect(['P1.1.3', 'P1.2.1', 'P2.3.2', 'P3.2.2', 'P3.3.2', 'P4.1.1'].map((code) => levelByCode.get(code))).toEqual([
      5,
      3,
      2,
      2,
      'not-applicable',
      5,
    ])
    const { snapshots } = await firstOf(tab.details.watchDetails(id))
    expect(snapshots).toMatchObject([{ name: '上一次', takenAt: '2026-05-24T01:00:00.000Z', revision: 19 }])
    // Six of the 18 answers differ from the time before: P1.1.3, P1.2.1, P2.1.2, P2.2.1, P3.1.1 and P4.2.1.
    expect(stored?.assessment.revision).toBe(19 + 6)
    expect(stored?.ratings.filter(({ ratedAt }) => ratedAt === '2026-11-21T01:00:00.000Z')).toHaveLength(6)
  })

  it('is there once, however often it is asked for', async () => {
    const tab = openTab()
    const demo = demoOf(tab)
    const [one, other] = await Promise.all([demo.add('上一次'), demo.add('上一次')])
    expect(valueOf(one)).toBe(valueOf(other))
    expect(await counts(tab)).toEqual([1, 18, 1, 1])
  })

  it('counts as no assessment, no answer and no change', async () => {
    const tab = openTab()
    await startAnswered(tab, createStandard(), [level(4), level(3)])
    valueOf(await demoOf(tab).add('上一次'))
    expect(await firstOf(tab.deviceRecords.watchOverview())).toMatchObject({
      assessmentCount: 1,
      answerCount: 2,
      demoCount: 1,
      changesSinceBackup: 2,
    })
  })

  it('goes in one step and leaves everything else', async () => {
    const tab = openTab()
    await startAnswered(tab, createStandard(), [level(4), level(3)])
    const before = await counts(tab)
    const demo = demoOf(tab)
    valueOf(await demo.add('上一次'))
    expect(await counts(tab)).toEqual([2, 20, 1, 2])
    valueOf(await demo.remove())
    expect(await counts(tab)).toEqual(before)
    valueOf(await demo.remove())
    expect(await counts(tab)).toEqual(before)
  })

  it('leaves the standard where the person rates it as well', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, sample, [level(4)])
    const demo = demoOf(tab)
    valueOf(await demo.add('上一次'))
    valueOf(await demo.remove())
    expect((await firstOf(tab.assessments.watchAssessment(id)))?.ratings).toHaveLength(1)
  })

  it('adds nothing where the standard cannot be read or has another shape', async () => {
    const tab = openTab()
    expect(await demoOf(tab, { type: 'CatalogOffline' }).add('上一次')).toEqual(err({ type: 'CatalogOffline' }))
    expect(await demoOf(tab, null, createStandard()).add('上一次')).toEqual(err({ type: 'CatalogDamaged' }))
    expect(await counts(tab)).toEqual([0, 0, 0, 0])
  })

  it('comes back marked from a backup, to a device that becomes the same person', async () => {
    const tab = openTab()
    valueOf(await demoOf(tab).add('上一次'))
    const backup = valueOf(await tab.deviceData.createBackup())
    const other = openTab()
    valueOf(await demoOf(other).add('上一次'))
    const prepared = valueOf(await other.deviceData.prepareRestore(backup.content))
    valueOf(await prepared.apply())
    const overview = await firstOf(other.deviceRecords.watchOverview())
    expect(overview).toMatchObject({ assessmentCount: 0, demoCount: 2 })
    expect(overview.person?.id).toBe((await firstOf(tab.deviceRecords.watchOverview())).person?.id)
    valueOf(await demoOf(other).remove())
    expect(await counts(other)).toEqual([0, 0, 0, 0])
  })
})
