import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import { deriveTeamPeople, peopleToStanding } from '../../src/domain/received-results.ts'
import { createDemoTeam } from '../../src/infrastructure/demo-team.ts'
import { readStoredTeam } from '../../src/infrastructure/stored-team.ts'
import { zhTWImport } from '../../src/messages/zh-TW-import.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { createClock, hashDatabase, openTab, readTable, valueOf } from '../support/databases.ts'

const standard = catalogStandards.find(({ id }) => id === 'KRM4224-001v1')

const setUp = () => {
  if (standard === undefined) throw new Error('The sample standard is in the catalogue.')
  const tab = openTab()
  let count = 0
  const demo = createDemoTeam({
    session: tab.session,
    now: createClock(),
    newId: () => `id${(count += 1)}`,
    loadStandard: () => Promise.resolve(ok(standard)),
  })
  return { tab, demo, hash: standard.contentHash }
}

describe('the sample team', () => {
  it('has eight invented people and is marked as sample data', async () => {
    const { tab, demo, hash } = setUp()
    const id = valueOf(await demo.addDemoTeam(zhTWImport.demo))
    const team = await readStoredTeam(tab.session.database, id)
    expect(team.team).toMatchObject({ isDemo: true, name: '電商營運組（示範）' })
    const { counted } = peopleToStanding(deriveTeamPeople(team.results, team), hash)
    expect(counted.map(({ person }) => person.name)).toEqual(zhTWImport.demo.names)
    const [first, , third] = counted.map(({ result }) => [...result.readAnswers().values()])
    expect(first?.[0]).toEqual({ status: 'rated', level: 4 })
    expect(first?.[14]).toEqual({ status: 'not-applicable' })
    expect(third?.[14]).toEqual({ status: 'skipped' })
  })

  it('is added once, and removed with everything in it', async () => {
    const { tab, demo } = setUp()
    valueOf(await tab.session.read(() => Promise.resolve(null)))
    await demo.addDemoTeam(zhTWImport.demo)
    const added = await hashDatabase(tab.databaseName)
    await demo.addDemoTeam(zhTWImport.demo)
    expect(await hashDatabase(tab.databaseName)).toBe(added)
    valueOf(await demo.removeDemoTeam())
    expect(await readTable(tab.databaseName, 'teams')).toEqual([])
    expect(await readTable(tab.databaseName, 'receivedResults')).toEqual([])
  })
})
