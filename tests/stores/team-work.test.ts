import { describe, expect, it, vi } from 'vitest'
import { type AssessmentCycle, createAssessmentCycle } from '../../src/domain/assessment-cycle.ts'
import { changedElsewhere } from '../../src/domain/changed-elsewhere.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { MadeFile, Services, TeamWorkRepository } from '../../src/services.ts'
import { useTeamWorkStore } from '../../src/stores/team-work.ts'
import { createServices, settled, startStores } from '../support/services.ts'
import { createStandard } from '../support/stored-standard.ts'
import { createDeferred, createPictures, createSources, createTeamWork } from '../support/team-services.ts'

const standard = createStandard()
const { id, code, name, contentHash } = standard
const cycle = createAssessmentCycle('c', {
  teamId: 'a',
  period: '2026',
  dueOn: null,
  isLockedAfterDue: true,
  standard: { id, code, name, contentHash },
  profile: null,
  createdAt: '2026-11-01T00:00:00.000Z',
})
const round = { period: '2026', dueOn: null, isLockedAfterDue: true, isProfileHandedOut: true }

const start = (overrides: Partial<TeamWorkRepository> = {}, services: Partial<Services> = {}) => {
  const cycles = createSources<readonly AssessmentCycle[]>()
  const repository = createTeamWork({ watchCycles: (team) => cycles.of(team).query, ...overrides })
  const files: MadeFile[] = []
  const loadTeamWork = vi.fn(() => Promise.resolve(repository))
  const pinia = startStores({ loadTeamWork, saveFile: (file) => files.push(file), ...services })
  return { cycles, files, repository, loadTeamWork, work: useTeamWorkStore(pinia) }
}

describe('the rounds of the open team', () => {
  it('are those of the team that was opened last, however late the others answer', async () => {
    const { work, cycles, loadTeamWork, repository } = start()
    const arriving = createDeferred<TeamWorkRepository>()
    loadTeamWork.mockReturnValueOnce(arriving.promise)
    for (const team of ['a', 'b', 'a', 'b']) void work.open(team)
    arriving.resolve(repository)
    await settled()
    expect([cycles.of('a').subscriptions(), cycles.of('b').subscriptions()]).toEqual([0, 1])
    cycles.of('b').say([cycle])
    expect(work.openCycle).toEqual(cycle)
    await work.open('a')
    cycles.of('b').say([])
    expect(work.cycles).toBeNull()
  })

  it('can be opened again after the program could not be loaded', async () => {
    const { work, cycles, loadTeamWork } = start()
    loadTeamWork.mockRejectedValueOnce(new Error('offline'))
    await expect(work.open('a')).rejects.toThrow('offline')
    await work.open('a')
    cycles.of('a').say([cycle])
    expect(work.cycles).toEqual([cycle])
  })

  it('say what another tab has begun, until something was written', async () => {
    const outcomes = [err(changedElsewhere(cycle)), err({ type: 'StorageFull' as const }), ok(cycle)]
    const { work } = start({ beginCycle: () => Promise.resolve(outcomes.shift() ?? ok(cycle)) })
    expect(await work.beginCycle('a', round, standard)).toBe(false)
    expect([work.elsewhere?.stored, work.failure]).toEqual([cycle, null])
    expect(await work.beginCycle('a', round, standard)).toBe(false)
    expect([work.elsewhere, work.failure]).toEqual([null, { type: 'StorageFull' }])
    expect(await work.beginCycle('a', round, standard)).toBe(true)
    expect([work.elsewhere, work.failure]).toEqual([null, null])
  })

  it('forget what went wrong with another team', async () => {
    const { work } = start()
    await work.open('a')
    await work.removeTraining('t')
    expect(work.failure).toEqual({ type: 'StorageFailed' })
    await work.open('b')
    expect(work.failure).toBeNull()
  })
})

describe('the pack of a round', () => {
  const readStandard = () => Promise.resolve(ok(standard))
  const pictures = (people: number) => ({
    loadTeamPictures: () =>
      Promise.resolve(
        createPictures({ readPersonIds: () => Promise.resolve(Array.from({ length: people }, (_, i) => `p${i}`)) }),
      ),
  })
  const recipientsOf = ({ content }: MadeFile) =>
    (JSON.parse(content as string) as { pack: { recipients: readonly string[] } }).pack.recipients

  it('holds the standard that is kept for it, and whom it is for', async () => {
    const { work, files } = start({ readStandard }, pictures(3))
    await work.open('a')
    await work.makePack(cycle)
    expect(files.map(recipientsOf)).toEqual([['p0', 'p1', 'p2']])
    expect(work.madeFile).toBe(files[0]?.name)
  })

  it('stays small enough to be opened, however many people there are', async () => {
    const { work, files } = start({ readStandard }, pictures(10_001))
    await work.makePack(cycle)
    expect(files.map(recipientsOf)).toEqual([[]])
  })

  it('is not made without its standard, and says so', async () => {
    const { work, files } = start({ readStandard: () => Promise.resolve(ok(null)) }, pictures(1))
    await work.makePack(cycle)
    expect([files.length, work.madeFile, work.failure]).toEqual([0, null, { type: 'StorageFailed' }])
  })

  it('is with the manager also where the device cannot note it, and says that', async () => {
    const full = {
      ...createServices().deviceRecords,
      recordMadeFile: () => Promise.resolve(err({ type: 'StorageFull' as const })),
    }
    const { work, files } = start({ readStandard }, { ...pictures(1), deviceRecords: full })
    await work.open('a')
    await work.makePack(cycle)
    expect([files.length, work.madeFile, work.failure]).toEqual([1, files[0]?.name, { type: 'StorageFull' }])
  })
})
