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

  const filesOf = (count: number): readonly File[] =>
    Array.from({ length: count }, (_, index) => new File([''], `${index}.json`))
  const askedFor = (calls: readonly ImportCall[] | undefined, type: ImportCall['type']): Promise<ImportCall> =>
    vi.waitFor(() => {
      const call = calls?.find((one) => one.type === type)
      if (call === undefined) throw new Error(`Not asked to ${type}.`)
      return call
    })
  const isHandedOver = (call: ImportCall) => call.type === 'files'

  it('is handed all files in their order, some at a time, before it is asked what they would change', async () => {
    const { threads, importing } = startImport()
    const files = filesOf(120)
    void importing.prepare(files, null, () => undefined)
    await askedFor(threads[0]?.calls, 'prepare')
    const handed = threads[0]?.calls.filter(isHandedOver) ?? []
    expect(handed.map((call) => [call.areFirst, call.files.length])).toEqual([
      [true, 50],
      [false, 50],
      [false, 20],
    ])
    expect(handed.flatMap((call) => call.files)).toEqual(files)
    expect(threads[0]?.calls.at(-1)?.type).toBe('prepare')
  })

  it.each(['cancel', 'close'] as const)('is not asked about files that were still on their way at %s', async (stop) => {
    const { threads, importing } = startImport()
    const prepared = importing.prepare(filesOf(120), null, () => undefined)
    await askedFor(threads[0]?.calls, 'files')
    importing[stop]()
    expect(await prepared).toBeNull()
    expect(threads).toHaveLength(1)
    expect(threads[0]?.calls.filter(({ type }) => type === 'files' || type === 'prepare')).toHaveLength(1)
  })

  it('that breaks while files are on their way is not followed by one that knows only some of them', async () => {
    const { threads, importing } = startImport()
    const prepared = importing.prepare(filesOf(120), null, () => undefined)
    await askedFor(threads[0]?.calls, 'files')
    threads[0]?.break()
    await expect(prepared).rejects.toThrow('stopped')
    expect(threads).toHaveLength(1)
  })

  it('that has been ended fails nothing that the one after it is asked', async () => {
    const { threads, importing } = startImport()
    void importing.prepare(filesOf(1), null, () => undefined)
    await askedFor(threads[0]?.calls, 'prepare')
    importing.close()
    const prepared = importing.prepare(filesOf(1), null, () => undefined)
    const asked = await vi.waitFor(() => askedFor(threads[1]?.calls, 'prepare'))
    threads[0]?.break()
    threads[1]?.reply({ id: asked.id, type: 'value', value: null })
    expect(await prepared).toBeNull()
    expect(threads).toHaveLength(2)
  })

  it('tells how far it has come', async () => {
    const { threads, importing } = startImport()
    const shares: number[] = []
    const prepared = importing.prepare([new File([''], 'a.json')], null, ({ share }) => shares.push(share))
    const { id } = await askedFor(threads[0]?.calls, 'prepare')
    threads[0]?.reply({ id, type: 'progress', progress: { phase: 'reading', doneFiles: 0, fileCount: 1, share: 0.5 } })
    threads[0]?.reply({ id, type: 'value', value: null })
    expect([await prepared, shares]).toEqual([null, [0.5]])
  })

  it('that is gone has nothing to store, and does not seem to have stored it', async () => {
    const { threads, importing } = startImport()
    const prepared = importing.prepare([new File([''], 'a.json')], null, () => undefined)
    const { id } = await askedFor(threads[0]?.calls, 'prepare')
    threads[0]?.reply({ id, type: 'value', value: ok('preview') })
    await prepared
    threads[0]?.break()
    expect(await importing.confirm({ teamId: 'team', teamName: '' }, {}, () => undefined)).toEqual({
      ok: false,
      error: { type: 'StorageFailed' },
    })
  })
})
