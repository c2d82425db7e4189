import { describe, expect, it, vi } from 'vitest'
import { ok } from '../../src/domain/result.ts'
import type { ImportCall, ImportReply } from '../../src/infrastructure/import-calls.ts'
import type { TeamCall, TeamReply } from '../../src/infrastructure/team-calls.ts'
import { createTeamFileImport } from '../../src/infrastructure/team-file-import.ts'
import { askTeamThread } from '../../src/infrastructure/team-pictures.ts'
import type { Thread } from '../../src/infrastructure/thread-calls.ts'

/** Threads that say what the test lets them say. */
const createThreads = <Call, Reply>() => {
  const threads: {
    readonly calls: Call[]
    readonly reply: (reply: Reply) => void
    readonly break: () => void
    readonly terminate: () => void
  }[] = []
  const start = (): Thread<Call, Reply> => {
    const calls: Call[] = []
    const listenByType = new Map<string, (event: { readonly data: Reply }) => void>()
    const say = (type: string, data: unknown): void => listenByType.get(type)?.({ data: data as Reply })
    const terminate = vi.fn<() => void>()
    threads.push({ calls, reply: (reply) => say('message', reply), break: () => say('error', null), terminate })
    return {
      postMessage: (call) => calls.push(call),
      addEventListener: (type: string, listen: (event: { readonly data: Reply }) => void) =>
        void listenByType.set(type, listen),
      terminate,
    }
  }
  return { start, threads }
}

describe('the thread of the team pictures', () => {
  it('answers each question, in whatever order', async () => {
    const { start, threads } = createThreads<TeamCall, TeamReply>()
    const pictures = askTeamThread(start)
    const asked = [pictures.readPerson('team', 'p1'), pictures.readPerson('team', 'p2')]
    const [first, second] = threads[0]?.calls ?? []
    threads[0]?.reply({ id: second?.id ?? 0, type: 'value', value: 'two' })
    threads[0]?.reply({ id: first?.id ?? 0, type: 'value', value: 'one' })
    expect(await Promise.all(asked)).toEqual(['one', 'two'])
    const broken = pictures.readCover('team', 'T1')
    threads[0]?.reply({ id: threads[0].calls[2]?.id ?? 0, type: 'defect', message: 'RangeError' })
    await expect(broken).rejects.toThrow('RangeError')
    expect(threads).toHaveLength(1)
  })

  it('that broke fails every question and watch, and is replaced with the next question', async () => {
    const { start, threads } = createThreads<TeamCall, TeamReply>()
    const pictures = askTeamThread(start)
    const news: unknown[] = []
    const stop = pictures.watchTeam('team').subscribe(
      (value) => news.push(value),
      (failure) => news.push(failure.type),
    )
    const person = pictures.readPerson('team', 'p1')
    threads[0]?.break()
    await expect(person).rejects.toThrow('stopped')
    expect([news, threads[0]?.terminate]).toEqual([['StorageFailed'], expect.toSatisfy(wasCalled)])
    const again = pictures.readPerson('team', 'p1')
    const [watch, question] = threads[1]?.calls ?? []
    expect([watch?.type, question?.type]).toEqual(['watch', 'person'])
    threads[1]?.reply({ id: watch?.id ?? 0, type: 'news', value: null })
    threads[1]?.reply({ id: question?.id ?? 0, type: 'value', value: 'person' })
    expect([await again, news]).toEqual(['person', ['StorageFailed', null]])
    stop()
    threads[1]?.reply({ id: watch?.id ?? 0, type: 'news', value: null })
    expect([threads[1]?.calls.at(-1), news.length]).toEqual([{ id: watch?.id, type: 'stop' }, 2])
  })
})

const wasCalled = (terminate: () => void): boolean => vi.mocked(terminate).mock.calls.length === 1

describe('the thread of an import', () => {
  const startImport = () => {
    const { start, threads } = createThreads<ImportCall, ImportReply>()
    return {
      threads,
      importing: createTeamFileImport({ startThread: start, loadStandards: () => Promise.resolve([]) }),
    }
  }

  it('tells how far it has come', async () => {
    const { threads, importing } = startImport()
    const shares: number[] = []
    const prepared = importing.prepare([new File([''], 'a.json')], null, ({ share }) => shares.push(share))
    await Promise.resolve()
    const id = threads[0]?.calls[0]?.id ?? 0
    threads[0]?.reply({ id, type: 'progress', progress: { phase: 'reading', doneFiles: 0, fileCount: 1, share: 0.5 } })
    threads[0]?.reply({ id, type: 'value', value: null })
    expect([await prepared, shares]).toEqual([null, [0.5]])
  })

  it('that is gone has nothing to store, and does not seem to have stored it', async () => {
    const { threads, importing } = startImport()
    const prepared = importing.prepare([new File([''], 'a.json')], null, () => undefined)
    await Promise.resolve()
    threads[0]?.reply({ id: threads[0].calls[0]?.id ?? 0, type: 'value', value: ok('preview') })
    await prepared
    threads[0]?.break()
    expect(await importing.confirm({ teamId: 'team', teamName: '' }, {}, () => undefined)).toEqual({
      ok: false,
      error: { type: 'StorageFailed' },
    })
  })
})
