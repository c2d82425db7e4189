import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createTeamReader } from '../../src/infrastructure/team-reader.ts'
import type { LiveQuery, StorageFailure, TeamPictures } from '../../src/services.ts'
import { createClock, openTab } from '../support/databases.ts'

const failing: LiveQuery<never> = {
  subscribe: (_, failed) => {
    queueMicrotask(() => failed({ type: 'StorageFailed' }))
    return () => undefined
  },
}

const nextFailure = (reader: TeamPictures): Promise<StorageFailure> =>
  new Promise((resolve, reject) => {
    const stop = reader.watchTeam('team').subscribe(reject, (failure) => {
      resolve(failure)
      queueMicrotask(() => stop())
    })
  })

describe('a team that cannot be read', () => {
  it('says so to everybody who comes, not only to the first', async () => {
    const { session } = openTab()
    const reader = createTeamReader({
      session: { ...session, query: () => failing },
      now: createClock(),
      newId: () => 'id',
    })
    expect(await nextFailure(reader)).toEqual({ type: 'StorageFailed' })
    expect(await nextFailure(reader)).toEqual({ type: 'StorageFailed' })
  })
})
