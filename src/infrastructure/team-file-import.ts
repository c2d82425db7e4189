import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { err } from '../domain/result.ts'
import type { TeamFileImport, TeamImportProgress } from '../services-team-import.ts'
import type { ImportCall, ImportNews, ImportReply } from './import-calls.ts'
import type { OwnScriptUrl } from './own-scripts.ts'
import { type Thread, createThreadCalls } from './thread-calls.ts'

export interface TeamFileImportDependencies {
  readonly startThread: () => Thread<ImportCall, ImportReply>
  /** The bundled standards that can be read now: a table names its standard by hash alone. */
  readonly loadStandards: () => Promise<readonly CompetencyStandard[]>
}

export const createImportThread = (ownScriptUrl: OwnScriptUrl): Thread<ImportCall, ImportReply> =>
  // The address is one of ours: the policy gives no other.
  new Worker(ownScriptUrl('import-worker') as string, { type: 'module' })

/** Imports beside the page. The thread starts with the first files and ends when the page is left. */
export const createTeamFileImport = ({ startThread, loadStandards }: TeamFileImportDependencies): TeamFileImport => {
  /** Counts what is handed over; whatever stops it counts as well. */
  let handOvers = 0
  /** During which of them the thread broke. */
  let broken = 0
  const progressById = new Map<number, (progress: TeamImportProgress) => void>()
  const { ask, tell, newId, isOpen, close } = createThreadCalls<ImportCall, ImportNews>(startThread, {
    onNews: ({ id, progress }) => progressById.get(id)?.(progress),
    onBroken: () => {
      broken = handOvers
    },
  })
  const askWithProgress = async <Value>(
    toCall: (id: number) => ImportCall,
    onProgress: (progress: TeamImportProgress) => void,
  ): Promise<Value> => {
    const id = newId()
    progressById.set(id, onProgress)
    try {
      return await ask<Value>(toCall(id))
    } finally {
      progressById.delete(id)
    }
  }

  const isBroken = (own: number): boolean => broken === own
  const isStopped = (own: number): boolean => own !== handOvers
  const handOver = async (files: readonly File[], own: number): Promise<void> => {
    for (let start = 0; start < files.length && !isBroken(own) && !isStopped(own); start += filesAtOnce) {
      tell({ id: newId(), type: 'files', areFirst: start === 0, files: files.slice(start, start + filesAtOnce) })
      await nextTask()
    }
  }

  return {
    prepare: async (files, teamId, onProgress) => {
      handOvers += 1
      const own = handOvers
      // A hand-over file brings its standard; reading the whole catalogue would hold the page up for nothing.
      const areOwnFormat = files.every(({ name }) => /\.json$/iu.test(name))
      // The thread starts while the catalogue is read.
      const [bundled] = await Promise.all([areOwnFormat ? [] : loadStandards(), handOver(files, own)])
      // Another thread would know none of the files, or only the last of them.
      if (isBroken(own)) throw new Error('The thread beside the page has stopped.')
      if (isStopped(own)) return null
      return askWithProgress((id) => ({ id, type: 'prepare', teamId, bundled }), onProgress)
    },
    confirm: async (target, decisions, onProgress) => {
      // What was looked at has gone with the thread: it cannot be stored, and must not seem to be.
      if (!isOpen()) return err({ type: 'StorageFailed' })
      return askWithProgress(
        (id) => ({ id, type: 'confirm', target: { ...target }, decisions: structuredClone(decisions) }),
        onProgress,
      )
    },
    cancel: () => {
      handOvers += 1
      if (isOpen()) tell({ id: newId(), type: 'cancel' })
    },
    close: () => {
      handOvers += 1
      close()
    },
  }
}

/** The page is held up for a fifth of a millisecond and more by every file that goes to another thread. */
const filesAtOnce = 50

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
