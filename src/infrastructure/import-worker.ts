import type { TeamImportProgress } from '../services-team-import.ts'
import { createDatabaseSession, patientMilliseconds } from './database-session.ts'
import { createId } from './identity.ts'
import type { ImportCall, ImportReply } from './import-calls.ts'
import { createTeamImporter } from './team-import.ts'

/** Reads and stores files of members on a thread of its own: the page never waits for a file. */
const start = (): void => {
  const session = createDatabaseSession({ onProblem: () => undefined, unansweredAfter: patientMilliseconds })
  const importer = createTeamImporter({ session, now: () => new Date(), newId: createId })
  const reply = (message: ImportReply): void => postMessage(message)
  let handedOver: readonly File[] = []

  const answer = async (call: ImportCall): Promise<void> => {
    const { id } = call
    const onProgress = createCalmProgress((progress) => reply({ type: 'progress', id, progress }))
    if (call.type === 'cancel') importer.cancel()
    else if (call.type === 'files') handedOver = call.areFirst ? call.files : [...handedOver, ...call.files]
    else if (call.type === 'prepare')
      reply({
        type: 'value',
        id,
        value: await importer.prepare(handedOver, call.teamId, call.bundled, onProgress),
      })
    else reply({ type: 'value', id, value: await importer.confirm(call.target, call.decisions, onProgress) })
  }

  addEventListener('message', ({ data }: MessageEvent<ImportCall>) => {
    answer(data).catch((error: unknown) => reply({ type: 'defect', id: data.id, message: String(error) }))
  })
}

/** A percent is as much as a person sees move: thousands of small files would only keep the page busy. */
const createCalmProgress = (tell: (progress: TeamImportProgress) => void): ((progress: TeamImportProgress) => void) => {
  let told = -1
  return (progress) => {
    const percent = Math.floor(progress.share * 100)
    if (percent === told) return
    told = percent
    tell(progress)
  }
}

start()
