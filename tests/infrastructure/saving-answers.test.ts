import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import {
  hashDatabase,
  level,
  openTab,
  readAssessment,
  readTable,
  refusalOf,
  startAnswered,
  valueOf,
} from '../support/databases.ts'
import { failCommit, failMutation, stopFailing } from '../support/failing-storage.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const indicator = indicatorAt(standard, 0)

describe('saving an answer', () => {
  const answers: readonly (readonly [name: string, answer: Answer, status: string, storedLevel: number | null])[] = [
    ['a level', { status: 'rated', level: 4 }, 'rated', 4],
    ['還不會做', { status: 'rated', level: 0 }, 'rated', 0],
    ['不適用', { status: 'not-applicable' }, 'not-applicable', null],
    ['尚無機會', { status: 'no-opportunity' }, 'no-opportunity', null],
    ['先略過', { status: 'skipped' }, 'skipped', null],
  ]

  it.each(answers)(
    'writes %s with the words of the indicator and the next revision',
    async (_, answer, status, stored) => {
      const tab = openTab()
      const { id } = await startAnswered(tab, standard)
      expect(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer })).toEqual({ ok: true, value: 2 })
      expect(await readTable(tab.databaseName, 'ratings')).toEqual([
        {
          schemaVersion: 1,
          assessmentId: id,
          indicatorId: 'T1:T1.1:P1.1.1',
          code: 'P1.1.1',
          text: '能完成第 P1.1.1 項工作。',
          status,
          level: stored,
          ratedAt: '2026-11-21T01:00:02.000Z',
        },
      ])
      expect(await readTable(tab.databaseName, 'assessments')).toMatchObject([
        { id, revision: 2, startedAt: '2026-11-21T01:00:01.000Z', updatedAt: '2026-11-21T01:00:02.000Z' },
      ])
      expect((await readAssessment(tab, id)).ratings[0]?.answer).toEqual(answer)
    },
  )

  it.each(answers)('changes nothing when %s is given again', async (_, answer) => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [answer])
    const before = await hashDatabase(tab.databaseName)
    expect(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer })).toEqual({ ok: true, value: 2 })
    expect(await hashDatabase(tab.databaseName)).toBe(before)
    // The same comparison sees another answer.
    valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(6) }))
    expect(await hashDatabase(tab.databaseName)).not.toBe(before)
  })

  it('puts a new answer in the place of the old one', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2)])
    expect(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(5) })).toEqual({
      ok: true,
      value: 3,
    })
    const { ratings } = await readAssessment(tab, id)
    expect(ratings.map(({ answer }) => answer)).toEqual([{ status: 'rated', level: 5 }])
  })

  it('takes an answer back with null, as a change like every other', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(2), level(3)])
    expect(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: null })).toEqual({
      ok: true,
      value: 4,
    })
    const { ratings } = await readAssessment(tab, id)
    expect(ratings.map(({ code }) => code)).toEqual(['P1.1.2'])
    expect(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: null })).toEqual({
      ok: true,
      value: 4,
    })
  })

  it('refuses an answer to an assessment that is not there, and writes no row', async () => {
    const tab = openTab()
    await startAnswered(tab, standard, [level(1)])
    const before = await hashDatabase(tab.databaseName)
    const saved = await tab.assessments.saveAnswer({ assessmentId: 'nowhere', indicator, answer: level(4) })
    expect(refusalOf(saved)).toBe('StorageFailed')
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })

  it('leaves the other answers of the assessment and of other assessments alone', async () => {
    const tab = openTab()
    const other = await startAnswered(tab, standard, [level(1), level(1)])
    const own = await startAnswered(tab, standard, [level(2), level(2)])
    valueOf(await tab.assessments.saveAnswer({ assessmentId: own.id, indicator, answer: level(6) }))
    const levels = async (id: string): Promise<readonly unknown[]> =>
      (await readAssessment(tab, id)).ratings.map(({ code, answer }) => [code, answer])
    expect(await levels(other.id)).toEqual([
      ['P1.1.1', { status: 'rated', level: 1 }],
      ['P1.1.2', { status: 'rated', level: 1 }],
    ])
    expect(await levels(own.id)).toEqual([
      ['P1.1.1', { status: 'rated', level: 6 }],
      ['P1.1.2', { status: 'rated', level: 2 }],
    ])
  })
})

/** The answer and the revision as two writes of their own: what the repository must not be. */
const saveInTwoWrites = async (databaseName: string, assessmentId: string): Promise<void> => {
  const database = new Dexie(databaseName)
  onTestFinished(() => database.close())
  await database.open()
  await database.table('ratings').put({ assessmentId, indicatorId: indicator.id, status: 'rated', level: 6 })
  await database.table('assessments').update(assessmentId, { revision: 2 })
}

describe('a write that fails in the middle', () => {
  const changes: readonly (readonly [name: string, answer: Answer | null])[] = [
    ['a first answer', level(6)],
    ['another answer', level(5)],
    ['an answer taken back', null],
  ]

  const failures = [
    ['QuotaExceededError', 'StorageFull'],
    ['UnknownError', 'StorageFailed'],
    ['AbortError', 'StorageFailed'],
  ] as const

  const cases = changes.flatMap(([change, answer], row) =>
    [1, 2].flatMap((at) =>
      failures.map(([name, failure]) => ({ change, answer, isFirst: row === 0, at, name, failure })),
    ),
  )

  it.each(cases)(
    'leaves $change unwritten when mutation $at ends in $name',
    async ({ answer, isFirst, at, name, failure }) => {
      const tab = openTab()
      const { id } = await startAnswered(tab, standard, isFirst ? [] : [level(1)])
      const before = await hashDatabase(tab.databaseName)
      const count = failMutation({ at, how: 'always', name })
      const saved = await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer })
      expect(refusalOf(saved)).toBe(failure)
      // Tried again once on a new connection.
      expect(count.failures).toBe(2)
      expect(await hashDatabase(tab.databaseName)).toBe(before)
    },
  )

  it.each(failures)('leaves a change unwritten when its commit ends in %s', async (name, failure) => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(1)])
    const before = await hashDatabase(tab.databaseName)
    const count = failCommit(name)
    const saved = await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(5) })
    expect(refusalOf(saved)).toBe(failure)
    expect(count.failures).toBe(2)
    expect(await hashDatabase(tab.databaseName)).toBe(before)
    stopFailing()
    expect(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(5) })).toEqual({
      ok: true,
      value: 3,
    })
  })

  it('has exactly the two mutations whose failing is tried above', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(1)])
    for (const answer of [level(2), null]) {
      const count = failMutation({ at: 99, how: 'always' })
      valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer }))
      expect(count).toEqual({ mutations: 2, failures: 0 })
    }
  })

  it.each([1, 2])('is tried once more and then complete when only the first try fails at mutation %i', async (at) => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    const count = failMutation({ at, how: 'once' })
    expect(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(4) })).toEqual({
      ok: true,
      value: 2,
    })
    expect(count.failures).toBe(1)
    expect(await readTable(tab.databaseName, 'ratings')).toMatchObject([{ level: 4 }])
    expect(await readTable(tab.databaseName, 'assessments')).toMatchObject([{ revision: 2 }])
  })

  it('leaves half a change behind when the answer and the revision are two writes (control)', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard)
    failMutation({ at: 1, how: 'always', table: 'assessments' })
    const change = { assessmentId: id, indicator, answer: level(6) }
    expect(refusalOf(await tab.assessments.saveAnswer(change))).toBe('StorageFailed')
    expect(await readTable(tab.databaseName, 'ratings')).toEqual([])
    await expect(saveInTwoWrites(tab.databaseName, id)).rejects.toThrow()
    expect(await readTable(tab.databaseName, 'ratings')).toHaveLength(1)
    expect(await readTable(tab.databaseName, 'assessments')).toMatchObject([{ revision: 1 }])
  })

  it.each([1, 2])('leaves nothing of an assessment that was being started when mutation %i fails', async (at) => {
    const tab = openTab()
    await startAnswered(tab, createStandard({ id: 'OTHER-001v1' }), [level(3)])
    const before = await hashDatabase(tab.databaseName)
    failMutation({ at, how: 'always' })
    expect(refusalOf(await tab.assessments.startAssessment(standard))).toBe('StorageFailed')
    expect(await hashDatabase(tab.databaseName)).toBe(before)
  })
})
