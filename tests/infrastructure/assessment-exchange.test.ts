import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAssessmentExchange } from '../../src/infrastructure/assessment-exchange.ts'
import type { AssessmentExchange, AssignedStart } from '../../src/services.ts'
import { profileEntry, profileOf } from '../support/random-assessments.ts'
import { type Tab, level, openTab, readAssessment, readTable, startAnswered, valueOf } from '../support/databases.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const exchangeOf = (tab: Tab, navigator: Partial<Navigator> = {}): AssessmentExchange =>
  createAssessmentExchange(
    { session: tab.session, now: () => new Date('2026-11-21T03:00:00.000Z'), newId: () => randomUUID() },
    navigator as Navigator,
  )

const assigned: AssignedStart = {
  standard,
  pack: { id: 'pack-1', period: '2026 下半年', dueOn: '2026-12-31' },
  profile: profileOf(standard, [profileEntry(indicatorAt(standard, 0).id, { level: 6 })]),
}

describe('handing over', () => {
  it('is noted with its time, and raises no revision', async () => {
    const tab = openTab()
    const { id } = await startAnswered(tab, standard, [level(4)])
    const before = await readAssessment(tab, id)
    const exchange = exchangeOf(tab)
    valueOf(await exchange.recordHandOver(id, before.assessment.revision, '4---'))
    valueOf(await exchange.recordHandOver(id, before.assessment.revision, '4---'))
    const after = await readAssessment(tab, id)
    const { handedInAt, handedIn, ...rest } = after.assessment
    const { handedInAt: none, ...same } = before.assessment
    expect([none, rest]).toEqual([null, same])
    expect(handedInAt).toMatch(/^2026-11-21T/u)
    expect(handedIn).toEqual({ revision: before.assessment.revision, times: 2, answers: '4---' })
    expect(after.ratings).toEqual(before.ratings)
  })
})

describe('what a manager hands out', () => {
  it('is begun with its standard, its requirements and its period', async () => {
    const tab = openTab()
    const begun = valueOf(await exchangeOf(tab).startAssigned(assigned))
    expect((await readAssessment(tab, begun.id)).assessment).toMatchObject({ revision: 1, pack: assigned.pack })
    expect(await readTable(tab.databaseName, 'profiles')).toMatchObject([
      { assessmentId: begun.id, profile: { entries: [{ level: 6 }] } },
    ])
    expect(await readTable(tab.databaseName, 'standards')).toHaveLength(1)
  })

  it('is begun once, however often the file is opened', async () => {
    const tab = openTab()
    const exchange = exchangeOf(tab)
    const started = await Promise.all([exchange.startAssigned(assigned), exchange.startAssigned(assigned)])
    const again = valueOf(await exchange.startAssigned(assigned))
    expect(new Set([...started.map((one) => valueOf(one).id), again.id]).size).toBe(1)
    expect(await readTable(tab.databaseName, 'assessments')).toHaveLength(1)
  })
})

describe('sharing a file', () => {
  const file = { name: 'a.json', type: 'application/json', content: '{}' }

  it('is offered only where the system takes such files', () => {
    const tab = openTab()
    const share = () => Promise.resolve()
    expect(exchangeOf(tab).canShare(file)).toBe(false)
    expect(exchangeOf(tab, { share, canShare: () => false }).canShare(file)).toBe(false)
    expect(exchangeOf(tab, { share, canShare: () => true }).canShare(file)).toBe(true)
  })

  it.each([
    ['shared', () => Promise.resolve()],
    ['cancelled', () => Promise.reject(new DOMException('', 'AbortError'))],
    ['failed', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
  ])('tells what became of it: %s', async (outcome, share) => {
    expect(await exchangeOf(openTab(), { share }).share(file)).toBe(outcome)
  })
})
