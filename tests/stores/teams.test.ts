import { describe, expect, it, vi } from 'vitest'
import { changedElsewhere } from '../../src/domain/changed-elsewhere.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { Roster, TeamRepository } from '../../src/services.ts'
import { useStorageStore } from '../../src/stores/storage.ts'
import { useTeamsStore } from '../../src/stores/teams.ts'
import { settled, startStores } from '../support/services.ts'
import { createDeferred, createSources, createTeam, createTeams } from '../support/team-services.ts'

const team = createTeam()
const start = (overrides: Partial<TeamRepository> = {}) => {
  const rosters = createSources<Roster>()
  const loadTeams = vi.fn(() =>
    Promise.resolve(createTeams({ watchRoster: (id) => rosters.of(id).query, ...overrides })),
  )
  const pinia = startStores({ loadTeams })
  return { rosters, loadTeams, teams: useTeamsStore(pinia), storage: useStorageStore(pinia) }
}
const rosterOf = (name: string): Roster => ({
  members: [],
  aliases: [{ teamId: name, personId: 'x', samePersonId: name, decidedAt: '2026-11-20T01:00:00.000Z' }],
})

describe('the teams of the device', () => {
  it('say that a change failed until one has been written', async () => {
    const outcomes = [err({ type: 'StorageFull' as const }), ok(team)]
    const { teams, storage } = start({ changeTeam: () => Promise.resolve(outcomes.shift() ?? ok(team)) })
    await teams.changeTeam('team', { name: '新' }, {})
    expect([teams.failure, storage.lastSavedAt]).toEqual([{ type: 'StorageFull' }, null])
    await teams.changeTeam('team', { name: '新' }, {})
    expect(teams.failure).toBeNull()
    expect(storage.lastSavedAt).not.toBeNull()
  })

  it('hand what another tab was faster with to whoever has asked, and call nothing saved', async () => {
    const refused = err(changedElsewhere(team))
    const { teams, storage } = start({ changeTeam: () => Promise.resolve(refused) })
    expect(await teams.changeTeam('team', { name: '新' }, { name: '舊' })).toEqual(refused)
    expect([teams.failure, storage.lastSavedAt]).toEqual([null, null])
  })

  it('say who belongs to the team that was asked for last, however late the others answer', async () => {
    const arriving = createDeferred<TeamRepository>()
    const { teams, loadTeams, rosters } = start()
    loadTeams.mockReturnValueOnce(arriving.promise)
    void teams.watchRoster('a')
    void teams.watchRoster('b')
    void teams.watchRoster('a')
    arriving.resolve(createTeams({ watchRoster: (id) => rosters.of(id).query }))
    await settled()
    expect([rosters.of('a').subscriptions(), rosters.of('b').subscriptions()]).toEqual([1, 0])
    rosters.of('a').say(rosterOf('a'))
    await teams.watchRoster('b')
    rosters.of('a').say(rosterOf('late'))
    expect(teams.roster).toBeNull()
    rosters.of('b').say(rosterOf('b'))
    expect(teams.roster).toEqual(rosterOf('b'))
  })

  it('ask again for a part of the program that did not arrive', async () => {
    const { teams, loadTeams, rosters } = start()
    loadTeams.mockRejectedValueOnce(new Error('offline'))
    await expect(teams.watchRoster('a')).rejects.toThrow('offline')
    await teams.watchRoster('a')
    rosters.of('a').say(rosterOf('a'))
    expect(teams.roster).toEqual(rosterOf('a'))
  })

  it('say whom this tab knew a person as', async () => {
    const saveAlias = vi.fn<TeamRepository['saveAlias']>(() => Promise.resolve(ok(null)))
    const { teams, rosters } = start({ saveAlias })
    await teams.saveAlias('team', 'x', 'y')
    await teams.watchRoster('team')
    rosters.of('team').say(rosterOf('z'))
    await teams.saveAlias('team', 'x', 'y')
    expect(saveAlias.mock.calls.map(([, seen]) => seen)).toEqual([null, 'z'])
  })
})
