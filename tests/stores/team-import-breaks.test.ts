import { describe, expect, it } from 'vitest'
import { type Result, ok } from '../../src/domain/result.ts'
import type { StorageFailure } from '../../src/services.ts'
import type { TeamFileImport, TeamImportPreview } from '../../src/services-team-import.ts'
import { useTeamImportStore } from '../../src/stores/team-import.ts'
import { settled, startStores } from '../support/services.ts'

const preview: TeamImportPreview = { fileCount: 1, rows: [], tables: [], refused: [] }
const files = [new File(['{}'], 'a.json')]

const startWith = (overrides: Partial<TeamFileImport> = {}) => {
  const events: string[] = []
  const importing: TeamFileImport = {
    prepare: () => {
      events.push('prepare')
      return Promise.resolve<Result<TeamImportPreview, StorageFailure>>(ok(preview))
    },
    confirm: () => Promise.reject(new Error('The thread has stopped.')),
    cancel: () => events.push('cancel'),
    close: () => events.push('close'),
    ...overrides,
  }
  let arrive = (): void => undefined
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const loadTeamFileImport = async (): Promise<TeamFileImport> => {
    await arrival
    return importing
  }
  return { store: useTeamImportStore(startStores({ loadTeamFileImport })), events, arrive }
}

describe('an import of team files', () => {
  it('that is left before its program has arrived reads nothing', async () => {
    const { store, events, arrive } = startWith()
    const prepared = store.prepare(files, null)
    expect(store.phase).toBe('reading')
    store.leave()
    arrive()
    await prepared
    expect([store.phase, events]).toEqual(['choosing', []])
  })

  it('goes back to choosing where reading breaks', async () => {
    const { store, arrive } = startWith({ prepare: () => Promise.reject(new Error('The thread has stopped.')) })
    arrive()
    await expect(store.prepare(files, null)).rejects.toThrow('stopped')
    expect(store.phase).toBe('choosing')
  })

  it('goes back to choosing where storing breaks: leaving the page is possible', async () => {
    const { store, events, arrive } = startWith()
    arrive()
    await store.prepare(files, null)
    expect(store.phase).toBe('previewed')
    await expect(store.confirm(null, '團隊')).rejects.toThrow('stopped')
    expect([store.phase, store.preview]).toEqual(['choosing', null])
    store.leave()
    expect(events).toEqual(['prepare', 'close'])
  })

  it('reads nothing else while it is storing', async () => {
    const { store, events, arrive } = startWith({ confirm: () => new Promise(() => undefined) })
    arrive()
    await store.prepare(files, null)
    void store.confirm(null, '團隊')
    await settled()
    await store.prepare(files, null)
    expect([store.phase, events]).toEqual(['writing', ['prepare']])
  })
})
