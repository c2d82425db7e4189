import { createDatabaseSession } from './database-session.ts'
import { createId } from './identity.ts'
import type { TeamCall, TeamReply } from './team-calls.ts'
import { createTeamReader } from './team-reader.ts'

/** Answers the page from a thread of its own. */
const start = (): void => {
  const session = createDatabaseSession({ onProblem: () => undefined })
  const reader = createTeamReader({ session, now: () => new Date(), newId: createId })
  const stopById = new Map<number, () => void>()
  const reply = (message: TeamReply): void => postMessage(message)

  const answer = async (call: TeamCall): Promise<void> => {
    const { id } = call
    switch (call.type) {
      case 'watch':
        stopById.set(
          id,
          reader.watchTeam(call.teamId).subscribe(
            (value) => reply({ id, type: 'news', value }),
            (failure) => reply({ id, type: 'failure', failure }),
          ),
        )
        return
      case 'stop':
        stopById.get(id)?.()
        stopById.delete(id)
        return
      case 'rows':
        reply({ id, type: 'value', value: await reader.readRows(call.teamId, call.query) })
        return
      case 'cover':
        reply({ id, type: 'value', value: await reader.readCover(call.teamId, call.columnId) })
        return
      case 'person':
        reply({ id, type: 'value', value: await reader.readPerson(call.teamId, call.personId) })
        return
      case 'turnout':
        reply({ id, type: 'value', value: await reader.readTurnout(call.teamId, call.query) })
        return
      case 'person-ids':
        reply({ id, type: 'value', value: await reader.readPersonIds(call.teamId) })
        return
      case 'evidence':
        reply({ id, type: 'value', value: await reader.readTrainingEvidence(call.teamId, call.before, call.after) })
        return
      case 'calibration':
        reply({ id, type: 'value', value: await reader.readCalibration(call.teamId) })
        return
      case 'file':
        reply({ id, type: 'value', value: await reader.makeFile(call.teamId, call.order) })
        return
    }
  }

  addEventListener('message', ({ data }: MessageEvent<TeamCall>) => {
    answer(data).catch((error: unknown) => reply({ id: data.id, type: 'defect', message: String(error) }))
  })
}

start()
