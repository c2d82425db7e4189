import { describe, expect, it, vi } from 'vitest'
import { err } from '../../src/domain/result.ts'
import type { MadeFile, TeamFileOrder, TeamPicture, TeamPictures } from '../../src/services.ts'
import { useTeamPictureStore } from '../../src/stores/team-picture.ts'
import { createServices, settled, startStores } from '../support/services.ts'
import { createPictures, createSources, createTeam } from '../support/team-services.ts'

const pictureOf = (id: string): TeamPicture => ({
  team: createTeam({ id }),
  standard: null,
  personCount: 0,
  countedCount: 0,
  countByAbsence: { 'not-handed-in': 0, 'other-standard': 0, undecided: 0, 'awaiting-review': 0 },
  figures: [],
  covers: [],
  needs: null,
})
const order: TeamFileOrder = { kind: 'team-csv', by: 'duty', show: 'gap', areNamesHidden: false }

const start = (overrides: Partial<TeamPictures> = {}) => {
  const sources = createSources<TeamPicture | null>()
  const files: MadeFile[] = []
  const loadTeamPictures = vi.fn(() =>
    Promise.resolve(createPictures({ watchTeam: (id) => sources.of(id).query, ...overrides })),
  )
  const { deviceRecords } = createServices()
  const recordMadeFile = vi.fn(deviceRecords.recordMadeFile)
  const pinia = startStores({
    loadTeamPictures,
    saveFile: (made) => files.push(made),
    deviceRecords: { ...deviceRecords, recordMadeFile },
  })
  return { sources, files, recordMadeFile, loadTeamPictures, store: useTeamPictureStore(pinia) }
}

describe('the picture of a team', () => {
  it('is that of the team that was opened last, and one listener is left', async () => {
    const { store, sources } = start()
    for (const id of ['a', 'b', 'a']) void store.open(id)
    await settled()
    expect([sources.of('a').listeners(), sources.of('b').listeners()]).toEqual([1, 0])
    sources.of('a').say(pictureOf('a'))
    await store.open('b')
    sources.of('a').say(pictureOf('late'))
    expect(store.picture).toBeUndefined()
    sources.of('b').say(pictureOf('b'))
    expect([store.picture?.team.id, sources.of('a').listeners()]).toEqual(['b', 0])
  })

  it('that could not be read says so, and not at the next team', async () => {
    const { store, sources } = start()
    await store.open('a')
    sources.of('a').fail({ type: 'StorageNewer' })
    expect(store.failure).toEqual({ type: 'StorageNewer' })
    await store.open('b')
    expect(store.failure).toBeNull()
  })

  it('can be opened again after the program could not be loaded', async () => {
    const { store, sources, loadTeamPictures } = start()
    loadTeamPictures.mockRejectedValueOnce(new Error('offline'))
    await expect(store.open('a')).rejects.toThrow('offline')
    await store.open('a')
    sources.of('a').say(pictureOf('a'))
    expect(store.picture?.team.id).toBe('a')
  })
})

describe('a file of a team', () => {
  it('is handed over, named and noted', async () => {
    const file: MadeFile = { name: 'team.csv', type: 'text/csv', content: '' }
    const { store, files, recordMadeFile } = start({ makeFile: () => Promise.resolve(file) })
    await store.exportTeam(pictureOf('a'), order)
    expect([files, store.outcome]).toEqual([[file], { type: 'made', name: 'team.csv' }])
    expect(recordMadeFile).toHaveBeenCalledWith({ kind: 'team-csv', name: 'team.csv', standardName: null })
    store.forgetOutcome()
    expect(store.outcome).toBeNull()
  })

  it('that could not be made is not there, and the page says so', async () => {
    const { store, files, recordMadeFile } = start()
    await store.exportTeam(pictureOf('a'), order)
    expect([files.length, recordMadeFile.mock.calls.length, store.outcome]).toEqual([0, 0, { type: 'failed' }])
  })

  it('is made also where the device cannot note it', async () => {
    const file: MadeFile = { name: 'team.csv', type: 'text/csv', content: '' }
    const { store, files, recordMadeFile } = start({ makeFile: () => Promise.resolve(file) })
    recordMadeFile.mockResolvedValueOnce(err({ type: 'StorageFull' }))
    await store.exportTeam(pictureOf('a'), order)
    expect([files.length, store.outcome]).toEqual([1, { type: 'made', name: 'team.csv' }])
  })
})
