import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createTeamImporter } from '../../src/infrastructure/team-import.ts'
import { createTeamRepository } from '../../src/infrastructure/team-repository.ts'
import { createClock, openTab, valueOf } from '../support/databases.ts'
import { memberFileText } from '../support/hand-over-files.ts'
import { createStandard } from '../support/stored-standard.ts'
import { toFile } from '../support/team-imports.ts'

const standard = createStandard()
const file = toFile(memberFileText({ standard, digits: '3456', personId: 'p1', name: '王小明' }))

/** A team without a standard, and an import into it that was looked at. */
const startWith = async () => {
  const tab = openTab()
  let ids = 0
  const newId = (): string => `id-${(ids += 1)}`
  const dependencies = { session: tab.session, now: createClock(), newId }
  const teams = createTeamRepository(dependencies)
  const team = valueOf(await teams.createTeam({ name: '業務部', unit: null, standard: null }))
  const importer = createTeamImporter(dependencies)
  await importer.prepare([file], team.id, [], () => undefined)
  /** Something else happens once the import has begun, before its first file is written. */
  const confirmWhile = async (meanwhile: () => Promise<unknown>) => {
    const done: Promise<unknown>[] = []
    const outcome = await importer.confirm({ teamId: team.id, teamName: '' }, {}, () => {
      if (done.length === 0) done.push(meanwhile())
    })
    await Promise.all(done)
    return valueOf(outcome)
  }
  return { tab, teams, team, confirmWhile }
}

describe('an import into a team that changes while it begins', () => {
  it('takes back nothing of what another tab has written', async () => {
    const { tab, teams, team, confirmWhile } = await startWith()
    const outcome = await confirmWhile(() => teams.changeTeam(team.id, { name: '新名稱', smallestGroup: 5 }, team))
    expect([outcome.storedFiles, outcome.failure]).toEqual([1, null])
    const { contentHash } = standard
    expect(await tab.session.database.teams.toArray()).toMatchObject([
      { name: '新名稱', smallestGroup: 5, standard: { contentHash }, revision: 3 },
    ])
  })

  it('stores nothing for a team that was deleted', async () => {
    const { tab, teams, team, confirmWhile } = await startWith()
    const outcome = await confirmWhile(() => teams.deleteTeam(team.id))
    expect([outcome.storedFiles, outcome.failure]).toEqual([0, { type: 'StorageFailed' }])
    const { database } = tab.session
    expect(await Promise.all([database.teams.count(), database.receivedResults.count()])).toEqual([0, 0])
  })
})
