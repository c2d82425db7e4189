import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import type { BehaviourIndicator } from '../../src/domain/competency-standard.ts'
import type { StoredAssessment } from '../../src/services.ts'
import { type Tab, firstOf, level, openTab, readTable, startAnswered, valueOf, watch } from '../support/databases.ts'
import { createLongStandard, createStandard, indicatorAt, indicatorsOf } from '../support/stored-standard.ts'

const openTwoTabs = (): readonly [Tab, Tab] => {
  const first = openTab()
  return [first, openTab({ databaseName: first.databaseName })]
}

/** What must not be done: read the assessment, add one, write it, each for itself. */
const saveNaively = async (
  { session: { database } }: Tab,
  id: string,
  indicator: BehaviourIndicator,
): Promise<void> => {
  const assessment = await database.assessments.get(id)
  if (assessment === undefined) throw new Error('There is no assessment.')
  await database.ratings.put({
    schemaVersion: 1,
    assessmentId: id,
    indicatorId: indicator.id,
    code: indicator.code,
    text: indicator.text,
    status: 'rated',
    level: 1,
    ratedAt: '2026-11-21T01:00:00.000Z',
  })
  await database.assessments.put({ ...assessment, revision: assessment.revision + 1 })
}

describe('two tabs that answer the same assessment', () => {
  it('lose none of 2 × 100 answers, and count every one of them', async () => {
    const tabs = openTwoTabs()
    const standard = createLongStandard(200)
    const { id } = await startAnswered(tabs[0], standard)
    const indicators = indicatorsOf(standard)
    const revisions = await Promise.all(
      indicators.map(async (indicator, index) => {
        const tab = tabs[index % 2 === 0 ? 0 : 1]
        return valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(3) }))
      }),
    )
    expect(await readTable(tabs[0].databaseName, 'ratings')).toHaveLength(200)
    expect(await readTable(tabs[0].databaseName, 'assessments')).toMatchObject([{ revision: 201 }])
    // Every change has a revision of its own: 2, 3, 4 … 201.
    expect([...revisions].sort((one, other) => one - other)).toEqual(Array.from({ length: 200 }, (_, n) => n + 2))
  })

  it('lose changes when each reads and writes for itself (control)', async () => {
    const tabs = openTwoTabs()
    const standard = createLongStandard(200)
    const { id } = await startAnswered(tabs[0], standard)
    await Promise.all(
      indicatorsOf(standard).map((indicator, index) => saveNaively(tabs[index % 2 === 0 ? 0 : 1], id, indicator)),
    )
    const [assessment] = (await readTable(tabs[0].databaseName, 'assessments')) as [{ readonly revision: number }]
    expect(assessment.revision).toBeLessThan(201)
  })

  it('end with one of two answers to the same indicator, whole', async () => {
    const tabs = openTwoTabs()
    const standard = createStandard()
    const { id } = await startAnswered(tabs[0], standard)
    const indicator = indicatorAt(standard, 0)
    await Promise.all(
      [level(2), { status: 'not-applicable' } as const].map((answer, index) =>
        tabs[index === 0 ? 0 : 1].assessments.saveAnswer({ assessmentId: id, indicator, answer }),
      ),
    )
    const [rating] = (await readTable(tabs[0].databaseName, 'ratings')) as [{ status: string; level: number | null }]
    expect([
      ['rated', 2],
      ['not-applicable', null],
    ]).toContainEqual([rating.status, rating.level])
    expect(await readTable(tabs[0].databaseName, 'assessments')).toMatchObject([{ revision: 3 }])
  })

  it('both start a round of the same standard, and freeze it once', async () => {
    const tabs = openTwoTabs()
    const standard = createStandard()
    await Promise.all(tabs.map((tab) => startAnswered(tab, standard)))
    expect(await readTable(tabs[0].databaseName, 'assessments')).toHaveLength(2)
    expect(await readTable(tabs[0].databaseName, 'standards')).toHaveLength(1)
  })
})

describe('a live query', () => {
  const codes = (stored: StoredAssessment | null | undefined): readonly (string | null)[] =>
    stored?.ratings.map(({ code }) => code) ?? []

  it('tells at once what is stored, and again after a change in the same tab', async () => {
    const tab = openTab()
    const standard = createStandard()
    const { id } = await startAnswered(tab, standard, [level(1)])
    const watched = watch(tab.assessments.watchAssessment(id))
    await vi.waitFor(() => expect(watched.values).toHaveLength(1))
    expect(codes(watched.values[0])).toEqual(['P1.1.1'])
    await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 1), answer: level(1) })
    await vi.waitFor(() => expect(codes(watched.values.at(-1))).toEqual(['P1.1.1', 'P1.1.2']))
    expect(watched.values.at(-1)?.assessment.revision).toBe(3)
  })

  it('tells changes that another tab makes', async () => {
    const [first, second] = openTwoTabs()
    const standard = createStandard()
    const { id } = await startAnswered(first, standard)
    const one = watch(first.assessments.watchAssessment(id))
    const all = watch(first.assessments.watchAssessments())
    const overview = watch(first.deviceRecords.watchOverview())
    await vi.waitFor(() => expect([one, all, overview].map(({ values }) => values.length)).toEqual([1, 1, 1]))
    await second.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 2), answer: level(4) })
    await vi.waitFor(() => expect(codes(one.values.at(-1))).toEqual(['P1.2.1']))
    await vi.waitFor(() => expect(codes(all.values.at(-1)?.[0])).toEqual(['P1.2.1']))
    await vi.waitFor(() => expect(overview.values.at(-1)?.answerCount).toBe(1))
    const other = await startAnswered(second, standard)
    await vi.waitFor(() =>
      expect(
        all.values
          .at(-1)
          ?.map(({ assessment }) => assessment.id)
          .sort(),
      ).toEqual([id, other.id].sort()),
    )
  })

  it('never shows a revision without the answers that belong to it', async () => {
    const [first, second] = openTwoTabs()
    const standard = createLongStandard(20)
    const { id } = await startAnswered(first, standard)
    const watched = watch(first.assessments.watchAssessment(id))
    for (const indicator of indicatorsOf(standard))
      valueOf(await second.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(2) }))
    await vi.waitFor(() => expect(watched.values.at(-1)?.ratings).toHaveLength(20))
    for (const stored of watched.values)
      expect(stored?.ratings.length).toBeGreaterThanOrEqual((stored?.assessment.revision ?? 1) - 1)
  })

  it('reads the answers once, and after each answer of its own tab only the assessment', async () => {
    const tab = openTab()
    const standard = createLongStandard(20)
    const { id } = await startAnswered(tab, standard)
    const watched = watch(tab.assessments.watchAssessment(id))
    await vi.waitFor(() => expect(watched.values).toHaveLength(1))
    const read = vi.spyOn(tab.session.database.ratings, 'where')
    const indicators = indicatorsOf(standard)
    for (const indicator of [...indicators].reverse())
      valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(2) }))
    await vi.waitFor(() => expect(watched.values.at(-1)?.assessment.revision).toBe(21))
    expect(read).not.toHaveBeenCalled()
    const [first, second] = [indicatorAt(standard, 0), indicatorAt(standard, 1)]
    valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator: first, answer: null }))
    valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator: second, answer: level(6) }))
    await vi.waitFor(() => expect(watched.values.at(-1)?.assessment.revision).toBe(23))
    expect(read).not.toHaveBeenCalled()
    // Whoever reads everything finds the same, in the same order.
    const fresh = openTab({ databaseName: tab.databaseName })
    expect(watched.values.at(-1)).toEqual(await firstOf(fresh.assessments.watchAssessment(id)))
  })

  it('reads the answers again where another tab has written in between', async () => {
    const [own, other] = openTwoTabs()
    const standard = createLongStandard(20)
    const { id } = await startAnswered(own, standard)
    const watched = watch(own.assessments.watchAssessment(id))
    await vi.waitFor(() => expect(watched.values).toHaveLength(1))
    await Promise.all(
      indicatorsOf(standard).map(async (indicator, position) => {
        const tab = position % 3 === 0 ? other : own
        return valueOf(await tab.assessments.saveAnswer({ assessmentId: id, indicator, answer: level(2) }))
      }),
    )
    await vi.waitFor(() => expect(watched.values.at(-1)?.assessment.revision).toBe(21))
    const fresh = openTab({ databaseName: own.databaseName })
    expect(watched.values.at(-1)).toEqual(await firstOf(fresh.assessments.watchAssessment(id)))
    expect(watched.values.at(-1)?.ratings).toHaveLength(20)
  })

  it('says nothing any more once it is stopped', async () => {
    const tab = openTab()
    const standard = createStandard()
    const { id } = await startAnswered(tab, standard)
    const stopped = watch(tab.assessments.watchAssessment(id))
    const going = watch(tab.assessments.watchAssessment(id))
    await vi.waitFor(() => expect([stopped.values.length, going.values.length]).toEqual([1, 1]))
    stopped.stop()
    await tab.assessments.saveAnswer({ assessmentId: id, indicator: indicatorAt(standard, 0), answer: level(1) })
    await vi.waitFor(() => expect(codes(going.values.at(-1))).toEqual(['P1.1.1']))
    expect(stopped.values).toHaveLength(1)
  })

  it('lists the assessment that was changed last first', async () => {
    const tab = openTab()
    const standard = createStandard()
    const first = await startAnswered(tab, standard)
    const second = await startAnswered(tab, standard)
    const watched = watch(tab.assessments.watchAssessments())
    const ids = (): readonly string[] | undefined => watched.values.at(-1)?.map(({ assessment }) => assessment.id)
    await vi.waitFor(() => expect(ids()).toEqual([second.id, first.id]))
    await tab.assessments.saveAnswer({
      assessmentId: first.id,
      indicator: indicatorAt(standard, 0),
      answer: level(1),
    })
    await vi.waitFor(() => expect(ids()).toEqual([first.id, second.id]))
  })
})
