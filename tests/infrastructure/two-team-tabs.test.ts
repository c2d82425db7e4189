import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CycleStart } from '../../src/services.ts'
import { createTeamRepository } from '../../src/infrastructure/team-repository.ts'
import { createTeamWorkRepository } from '../../src/infrastructure/team-work-repository.ts'
import { createClock, firstOf, openTab, readTable, refusalOf, valueOf } from '../support/databases.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard()
const reference = { id: standard.id, code: standard.code, name: standard.name, contentHash: standard.contentHash }
const other = { ...standard, id: 'OTHER', contentHash: '1'.repeat(64) }

const openTeams = (databaseName?: string) => {
  const tab = openTab(databaseName === undefined ? {} : { databaseName })
  const dependencies = { session: tab.session, now: createClock(), newId: () => randomUUID() }
  return { tab, teams: createTeamRepository(dependencies), work: createTeamWorkRepository(dependencies) }
}

/** Two tabs over one database with one team that has no result yet. */
const openBoth = async () => {
  const here = openTeams()
  const there = openTeams(here.tab.databaseName)
  const { id } = valueOf(await here.teams.createTeam({ name: '電商組', unit: null, standard: null }))
  const team = async () => (await firstOf(here.teams.watchTeams()))[0]
  return { here, there, id, team }
}

const start = (period: string, change: Partial<CycleStart> = {}): CycleStart => ({
  period,
  dueOn: null,
  isLockedAfterDue: true,
  isProfileHandedOut: true,
  ...change,
})

describe('the settings of a team in two tabs', () => {
  it('take changes of different fields from both', async () => {
    const { here, there, id, team } = await openBoth()
    valueOf(await here.teams.changeTeam(id, { name: '新名' }, { name: '電商組' }))
    valueOf(await there.teams.changeTeam(id, { unit: '營運處', smallestGroup: 5 }, { unit: '', smallestGroup: 3 }))
    expect(await team()).toMatchObject({ name: '新名', unit: '營運處', smallestGroup: 5, revision: 3 })
  })

  it('refuse the second of two texts for one field, and show the first', async () => {
    const { here, there, id, team } = await openBoth()
    valueOf(await here.teams.changeTeam(id, { name: '這一頁' }, { name: '電商組' }))
    const refused = await there.teams.changeTeam(id, { name: '那一頁', unit: '處' }, { name: '電商組', unit: '' })
    expect(refused).toMatchObject({ ok: false, error: { type: 'ChangedElsewhere', stored: { name: '這一頁' } } })
    expect(await team(), 'nothing is half written').toMatchObject({ name: '這一頁', unit: null, revision: 2 })
    valueOf(await there.teams.changeTeam(id, { name: '那一頁' }, { name: '這一頁' }))
    expect((await team())?.name).toBe('那一頁')
  })

  it('bring no team back that was deleted', async () => {
    const { here, there, id } = await openBoth()
    valueOf(await here.teams.deleteTeam(id))
    expect(refusalOf(await there.teams.changeTeam(id, { name: '還在' }, {}))).toBe('ChangedElsewhere')
    expect(await readTable(here.tab.databaseName, 'teams')).toEqual([])
  })

  it('keep what both require of different tasks', async () => {
    const { here, there, id, team } = await openBoth()
    valueOf(await here.teams.chooseStandard(id, standard))
    await Promise.all([
      here.teams.changeProfile(id, standard, [{ itemId: 'T1:T1.1', level: 5 }]),
      there.teams.changeProfile(id, standard, [{ itemId: 'T1:T1.2', level: 3 }]),
    ])
    const entries = (await team())?.profile?.entries ?? []
    expect(new Map(entries.map(({ itemId, level }) => [itemId, level]))).toEqual(
      new Map([
        ['T1:T1.1', 5],
        ['T1:T1.2', 3],
      ]),
    )
    valueOf(await here.teams.chooseStandard(id, other))
    const late = await there.teams.changeProfile(id, standard, [{ itemId: 'T1:T1.1', level: 1 }])
    expect(refusalOf(late), 'the ids of another standard mean something else').toBe('ChangedElsewhere')
  })

  it('keep what is required of a standard while the team looks at another one', async () => {
    const { here, id, team } = await openBoth()
    valueOf(await here.teams.chooseStandard(id, standard))
    valueOf(await here.teams.changeProfile(id, standard, [{ itemId: 'T1:T1.1', level: 5 }]))
    valueOf(await here.teams.chooseStandard(id, other))
    expect(await team()).toMatchObject({ profile: null, standard: { id: 'OTHER' } })
    valueOf(await here.teams.chooseStandard(id, standard))
    expect(await team()).toMatchObject({ profile: { entries: [{ itemId: 'T1:T1.1', level: 5 }] } })
    expect(await team()).not.toHaveProperty('otherProfiles')
  })
})

describe('the roster in two tabs', () => {
  const member = (teamId: string, personId: string, position = 0) => ({
    teamId,
    personId,
    name: personId,
    employeeNumber: null,
    unit: null,
    position,
    isRemoved: false,
    addedAt: '2026-11-20T01:00:00.000Z',
  })
  const openRoster = async () => {
    const both = await openBoth()
    const [one, two] = [member(both.id, '林'), member(both.id, '陳', 1)]
    valueOf(await both.here.teams.addMembers([one, two]))
    const read = async () => (await firstOf(both.here.teams.watchRoster(both.id))).members
    return { ...both, one, two, read }
  }

  it('moves people without taking back what the other tab calls them', async () => {
    const { here, there, one, two, read } = await openRoster()
    valueOf(await here.teams.changeMembers([{ member: one, change: { name: '林怡君' }, seen: { name: '林' } }]))
    // The other tab has not read the new name yet.
    valueOf(
      await there.teams.changeMembers([
        { member: two, change: { position: 0 } },
        { member: one, change: { position: 1 } },
      ]),
    )
    expect((await read()).map(({ name, position }) => [name, position])).toEqual([
      ['陳', 0],
      ['林怡君', 1],
    ])
  })

  it('refuses another name for somebody whom the other tab has just named, and writes nobody', async () => {
    const { here, there, one, two, read } = await openRoster()
    valueOf(await here.teams.changeMembers([{ member: one, change: { name: '林怡君' }, seen: { name: '林' } }]))
    const refused = await there.teams.changeMembers([
      { member: two, change: { unit: '處' } },
      { member: one, change: { name: '林志明' }, seen: { name: '林' } },
    ])
    expect(refused).toMatchObject({ ok: false, error: { type: 'ChangedElsewhere', stored: { name: '林怡君' } } })
    expect((await read()).map(({ name, unit }) => [name, unit])).toEqual([
      ['林怡君', null],
      ['陳', null],
    ])
  })

  it('lets one tab say who somebody is', async () => {
    const { here, there, id } = await openRoster()
    valueOf(await here.teams.saveAlias({ teamId: id, personId: 'x', samePersonId: '林' }, null))
    const refused = await there.teams.saveAlias({ teamId: id, personId: 'x', samePersonId: '陳' }, null)
    expect(refused).toMatchObject({ ok: false, error: { stored: { samePersonId: '林' } } })
    valueOf(await there.teams.saveAlias({ teamId: id, personId: 'x', samePersonId: '陳' }, '林'))
  })
})

describe('the rounds of a team', () => {
  it('begin without a result: the standard is frozen and becomes the team’s', async () => {
    const { here, id, team } = await openBoth()
    const cycle = valueOf(await here.work.beginCycle({ teamId: id, ...start('2026') }, standard))
    expect(cycle).toMatchObject({ teamId: id, period: '2026', revision: 1, standard: reference, profile: null })
    expect(await team()).toMatchObject({ standard: reference, revision: 2 })
    expect(valueOf(await here.work.readStandard(standard.contentHash))).toEqual(standard)
    expect(valueOf(await here.work.readStandard('0'.repeat(64)))).toBeNull()
  })

  it('take what the team requires of the same standard, where it is to be handed out', async () => {
    const { here, id } = await openBoth()
    valueOf(await here.teams.chooseStandard(id, standard))
    valueOf(await here.teams.changeProfile(id, standard, [{ itemId: 'T1:T1.1', level: 5 }]))
    const without = start('不附', { isProfileHandedOut: false })
    const one = valueOf(await here.work.beginCycle({ teamId: id, ...without }, null))
    expect(one.profile).toBeNull()
    valueOf(await here.work.closeCycle(one.id, true))
    const two = valueOf(await here.work.beginCycle({ teamId: id, ...start('附') }, null))
    expect(two.profile?.entries).toMatchObject([{ itemId: 'T1:T1.1', level: 5 }])
    valueOf(await here.work.closeCycle(two.id, true))
    const three = valueOf(await here.work.beginCycle({ teamId: id, ...start('別的') }, other))
    expect(three.profile).toBeNull()
  })

  it('are begun by one tab, not by two', async () => {
    const { here, there, id } = await openBoth()
    const outcomes = await Promise.all([
      here.work.beginCycle({ teamId: id, ...start('這一頁') }, standard),
      there.work.beginCycle({ teamId: id, ...start('那一頁') }, other),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    const [cycle, ...more] = await firstOf(here.work.watchCycles(id))
    expect(more).toEqual([])
    const refused = outcomes.find(({ ok }) => !ok)
    expect(refused).toMatchObject({ error: { type: 'ChangedElsewhere', stored: { period: cycle?.period } } })
  })

  it('end once, come back from nowhere, and are not deleted unseen', async () => {
    const { here, there, id } = await openBoth()
    const cycle = valueOf(await here.work.beginCycle({ teamId: id, ...start('2026') }, standard))
    const closed = valueOf(await here.work.closeCycle(cycle.id, true))
    expect(valueOf(await there.work.closeCycle(cycle.id, true))).toEqual(closed)
    expect(refusalOf(await there.work.removeCycle(cycle))).toBe('ChangedElsewhere')
    expect(await firstOf(here.work.watchCycles(id))).toHaveLength(1)
    valueOf(await there.work.removeCycle(closed))
    expect(refusalOf(await here.work.closeCycle(cycle.id, false))).toBe('ChangedElsewhere')
    expect(await readTable(here.tab.databaseName, 'assessmentCycles')).toEqual([])
  })

  it('are open one at a time: one that is over does not come back beside another', async () => {
    const { here, there, id } = await openBoth()
    const earlier = valueOf(await here.work.beginCycle({ teamId: id, ...start('上半年') }, standard))
    valueOf(await here.work.closeCycle(earlier.id, true))
    const later = valueOf(await here.work.beginCycle({ teamId: id, ...start('下半年') }, standard))
    expect(await there.work.closeCycle(earlier.id, false)).toMatchObject({
      error: { type: 'ChangedElsewhere', stored: { period: '下半年' } },
    })
    valueOf(await here.work.closeCycle(later.id, true))
    valueOf(await there.work.closeCycle(earlier.id, false))
    const open = (await firstOf(here.work.watchCycles(id))).filter(({ closedAt }) => closedAt === null)
    expect(open.map(({ period }) => period)).toEqual(['上半年'])
  })

  it('are kept by team, the oldest first', async () => {
    const { here, id } = await openBoth()
    const elsewhere = valueOf(await here.teams.createTeam({ name: '別組', unit: null, standard: null }))
    for (const period of ['一', '二']) {
      const cycle = valueOf(await here.work.beginCycle({ teamId: id, ...start(period) }, standard))
      valueOf(await here.work.closeCycle(cycle.id, true))
    }
    valueOf(await here.work.beginCycle({ teamId: elsewhere.id, ...start('三') }, standard))
    expect((await firstOf(here.work.watchCycles(id))).map(({ period }) => period)).toEqual(['一', '二'])
  })
})

describe('a training in two tabs', () => {
  it('keeps changes of different fields and refuses the second text of one', async () => {
    const { here, there, id } = await openBoth()
    const blank = { kind: '', hours: null, provider: '', heldOn: null, owner: '', isHeld: false, taskIds: [] }
    const training = valueOf(await here.work.addTraining({ teamId: id, name: '出貨實作', ...blank }))
    valueOf(await here.work.changeTraining(training.id, { provider: '甲' }, training))
    valueOf(await there.work.changeTraining(training.id, { isHeld: true, hours: 6 }, training))
    const refused = await there.work.changeTraining(training.id, { provider: '乙' }, training)
    expect(refused).toMatchObject({ error: { stored: { provider: '甲', isHeld: true, hours: 6, revision: 3 } } })
    valueOf(await here.work.removeTraining(training.id))
    expect(refusalOf(await there.work.changeTraining(training.id, { provider: '乙' }, training))).toBe(
      'ChangedElsewhere',
    )
    expect(await firstOf(here.work.watchTrainings(id))).toEqual([])
  })
})
