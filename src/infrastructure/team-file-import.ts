import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { ok } from '../domain/result.ts'
import type { TeamFileImport, TeamImportProgress } from '../services-team-import.ts'
import type { ImportCall, ImportReply } from './import-calls.ts'
import type { OwnScriptUrl } from './own-scripts.ts'

/** As much of a worker as is used here. */
export interface ImportThread {
  readonly postMessage: (call: ImportCall) => void
  readonly addEventListener: {
    (type: 'message', listen: (event: { readonly data: ImportReply }) => void): void
    (type: 'error', listen: (event: unknown) => void): void
  }
  readonly terminate: () => void
}

export interface TeamFileImportDependencies {
  readonly startThread: () => ImportThread
  /** The bundled standards that can be read now: a table names its standard by hash alone. */
  readonly loadStandards: () => Promise<readonly CompetencyStandard[]>
}

export const createImportThread = (ownScriptUrl: OwnScriptUrl): ImportThread =>
  // The address is one of ours: the policy gives no other.
  new Worker(ownScriptUrl('import-worker') as string, { type: 'module' })

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
  readonly onProgress: (progress: TeamImportProgress) => void
}

type Question = ImportCall extends infer Call ? (Call extends ImportCall ? Omit<Call, 'id'> : never) : never

/** Imports beside the page. The thread starts with the first files and ends when the page is left. */
export const createTeamFileImport = ({ startThread, loadStandards }: TeamFileImportDependencies): TeamFileImport => {
  const waitingById = new Map<number, Waiting>()
  let thread: ImportThread | null = null
  let lastId = 0

  const failAll = (): void => {
    for (const { reject } of waitingById.values()) reject(new Error('The import worker has stopped.'))
    waitingById.clear()
    thread = null
  }
  const open = (): ImportThread => {
    const opened = startThread()
    opened.addEventListener('message', ({ data }) => {
      const waiting = waitingById.get(data.id)
      if (data.type === 'progress') {
        waiting?.onProgress(data.progress)
        return
      }
      waitingById.delete(data.id)
      if (data.type === 'value') waiting?.resolve(data.value)
      else waiting?.reject(new Error(data.message))
    })
    opened.addEventListener('error', failAll)
    return opened
  }
  const send = (question: Question): number => {
    thread ??= open()
    lastId += 1
    thread.postMessage({ ...question, id: lastId })
    return lastId
  }
  /** The thread answers with what the method of its importer returns. */
  const ask = <Value>(question: Question, onProgress: Waiting['onProgress']): Promise<Value> =>
    new Promise((resolve, reject) => {
      waitingById.set(send(question), { resolve: (value) => resolve(value as Value), reject, onProgress })
    })

  return {
    prepare: async (files, teamId, onProgress) => {
      // A hand-over file brings its standard; reading the whole catalogue would hold the page up for nothing.
      const bundled = files.every(({ name }) => /\.json$/iu.test(name)) ? [] : await loadStandards()
      return ask({ type: 'prepare', files: [...files], teamId, bundled }, onProgress)
    },
    confirm: async (target, decisions, onProgress) => {
      if (thread === null) return ok({ ...emptyOutcome, teamId: target.teamId ?? '' })
      return ask({ type: 'confirm', target: { ...target }, decisions: structuredClone(decisions) }, onProgress)
    },
    cancel: () => {
      if (thread !== null) send({ type: 'cancel' })
    },
    close: () => {
      thread?.terminate()
      thread = null
      waitingById.clear()
    },
  }
}

/** Nothing was looked at, so there is nothing to store. */
const emptyOutcome = { importId: '', storedFiles: 0, fileCount: 0, failure: null } as const
