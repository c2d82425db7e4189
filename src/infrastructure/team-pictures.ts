import type { StorageFailure, TeamPicture, TeamPictures } from '../services.ts'
import type { OwnScriptUrl } from './own-scripts.ts'
import type { TeamCall, TeamReply } from './team-calls.ts'

/** As much of a worker as is used here. */
export interface TeamThread {
  readonly postMessage: (call: TeamCall) => void
  readonly addEventListener: {
    (type: 'message', listen: (event: { readonly data: TeamReply }) => void): void
    (type: 'error', listen: (event: unknown) => void): void
  }
}

type Question = TeamCall extends infer Call ? (Call extends TeamCall ? Omit<Call, 'id'> : never) : never

interface Listener {
  readonly next: (value: TeamPicture | null) => void
  readonly failed: (failure: StorageFailure) => void
}

/** The pictures of teams, computed in a worker: the page stays free however many people there are. */
export const createTeamPictures = (ownScriptUrl: OwnScriptUrl): TeamPictures =>
  // The address is one of ours: the policy gives no other.
  askTeamThread(new Worker(ownScriptUrl('team-worker') as string, { type: 'module' }))

/** Turns calls into messages and messages into values. */
export const askTeamThread = (thread: TeamThread): TeamPictures => {
  const listeners = new Map<number, Listener>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let lastId = 0
  const send = (question: Question): number => {
    lastId += 1
    thread.postMessage({ ...question, id: lastId })
    return lastId
  }
  /** The thread answers a question with what the same method of its reader returns. */
  const ask = <Value>(question: Question): Promise<Value> =>
    new Promise((resolve, reject) => {
      waiting.set(send(question), { resolve: (value) => resolve(value as Value), reject })
    })

  thread.addEventListener('message', ({ data }) => {
    if (data.type === 'news') listeners.get(data.id)?.next(data.value)
    else if (data.type === 'failure') listeners.get(data.id)?.failed(data.failure)
    else {
      const question = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.type === 'value') question?.resolve(data.value)
      else question?.reject(new Error(data.message))
    }
  })
  thread.addEventListener('error', () => {
    for (const { failed } of listeners.values()) failed({ type: 'StorageFailed' })
    for (const { reject } of waiting.values()) reject(new Error('The team worker did not start.'))
    waiting.clear()
  })

  return {
    watchTeam: (teamId) => ({
      subscribe: (next, failed) => {
        const id = send({ type: 'watch', teamId })
        listeners.set(id, { next, failed })
        return () => {
          listeners.delete(id)
          thread.postMessage({ id, type: 'stop' })
        }
      },
    }),
    readRows: (teamId, query) => ask({ type: 'rows', teamId, query }),
    readCover: (teamId, columnId) => ask({ type: 'cover', teamId, columnId }),
    readPerson: (teamId, personId) => ask({ type: 'person', teamId, personId }),
    readTurnout: (teamId, query) => ask({ type: 'turnout', teamId, query }),
    readPersonIds: (teamId) => ask({ type: 'person-ids', teamId }),
    readTrainingEvidence: (teamId, before, after) => ask({ type: 'evidence', teamId, before, after }),
    makeFile: (teamId, order) => ask({ type: 'file', teamId, order }),
  }
}
