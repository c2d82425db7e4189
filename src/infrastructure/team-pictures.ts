import type { StorageFailure, TeamPicture, TeamPictures } from '../services.ts'
import type { OwnScriptUrl } from './own-scripts.ts'
import type { TeamCall, TeamNews, TeamReply } from './team-calls.ts'
import { type Thread, createThreadCalls } from './thread-calls.ts'

interface Listener {
  readonly teamId: string
  readonly next: (value: TeamPicture | null) => void
  readonly failed: (failure: StorageFailure) => void
}

/** The pictures of teams, computed in a worker: the page stays free however many people there are. */
export const createTeamPictures = (ownScriptUrl: OwnScriptUrl): TeamPictures =>
  // The address is one of ours: the policy gives no other.
  askTeamThread(() => new Worker(ownScriptUrl('team-worker') as string, { type: 'module' }))

/** Asks a thread for what its reader returns. A thread that broke is replaced with the next question. */
export const askTeamThread = (start: () => Thread<TeamCall, TeamReply>): TeamPictures => {
  const listenerById = new Map<number, Listener>()
  const { ask, tell, newId, isOpen } = createThreadCalls<TeamCall, TeamNews>(start, {
    onNews: (news) => {
      const listener = listenerById.get(news.id)
      if (news.type === 'news') listener?.next(news.value)
      else listener?.failed(news.failure)
    },
    onStart: () => {
      for (const [id, { teamId }] of listenerById) tell({ id, type: 'watch', teamId })
    },
    onBroken: () => {
      for (const { failed } of listenerById.values()) failed({ type: 'StorageFailed' })
    },
  })

  return {
    watchTeam: (teamId) => ({
      subscribe: (next, failed) => {
        const id = newId()
        tell({ id, type: 'watch', teamId })
        listenerById.set(id, { teamId, next, failed })
        return () => {
          listenerById.delete(id)
          if (isOpen()) tell({ id, type: 'stop' })
        }
      },
    }),
    readRows: (teamId, query) => ask({ id: newId(), type: 'rows', teamId, query }),
    readCover: (teamId, columnId) => ask({ id: newId(), type: 'cover', teamId, columnId }),
    readPerson: (teamId, personId) => ask({ id: newId(), type: 'person', teamId, personId }),
    readTurnout: (teamId, query) => ask({ id: newId(), type: 'turnout', teamId, query }),
    readPersonIds: (teamId) => ask({ id: newId(), type: 'person-ids', teamId }),
    readTrainingEvidence: (teamId, before, after) => ask({ id: newId(), type: 'evidence', teamId, before, after }),
    readCalibration: (teamId) => ask({ id: newId(), type: 'calibration', teamId }),
    makeFile: (teamId, order) => ask({ id: newId(), type: 'file', teamId, order }),
  }
}
