import { type AssessmentCycle, closeCycle, createAssessmentCycle, findOpenCycle } from '../domain/assessment-cycle.ts'
import { standardToReference } from '../domain/assessment.ts'
import { changeSeen, changedElsewhere } from '../domain/changed-elsewhere.ts'
import { toPlain } from '../domain/plain-copy.ts'
import { err, ok } from '../domain/result.ts'
import { lookAtStandard } from '../domain/team.ts'
import type { TeamWorkRepository } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'
import { readReceivedStandards } from './received-results.ts'
import { standardToRecord } from './stored-records.ts'
import { freezeStandard } from './team-repository.ts'
import { assessmentCycleRecordSchema, trainingRecordSchema } from './team-records.ts'

/** The rounds of a team, and the trainings that answer its needs. */
export const createTeamWorkRepository = (dependencies: StorageDependencies): TeamWorkRepository => {
  const { session, now, newId } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  const readCycles = async (teamId: string): Promise<readonly AssessmentCycle[]> => {
    const { unreadable, read } = readRecords(database)
    const cycles = await read('assessmentCycles', assessmentCycleRecordSchema, { teamId })
    quarantine.move(unreadable)
    return cycles.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
  }

  const readOpenCycle = async (teamId: string): Promise<AssessmentCycle | null> =>
    findOpenCycle(await database.assessmentCycles.where({ teamId }).sortBy('createdAt'))

  return {
    watchCycles: (teamId) => session.query(() => readCycles(teamId)),

    beginCycle: ({ teamId, isProfileHandedOut, ...start }, chosen) => {
      const id = newId()
      const createdAt = now().toISOString()
      const frozen = chosen === null ? null : standardToRecord(chosen, createdAt)
      const { teams, assessmentCycles, standards } = database
      return session.change([teams, assessmentCycles, standards], async () => {
        const team = await teams.get(teamId)
        if (team === undefined) return err(changedElsewhere<AssessmentCycle>(null))
        const open = await readOpenCycle(teamId)
        if (open !== null) return err(changedElsewhere(open))
        const standard = chosen === null ? team.standard : standardToReference(chosen)
        if (standard === null) throw new Error('A round asks for a standard.')
        const looking = lookAtStandard(team, standard)
        const profile = isProfileHandedOut ? looking.profile : null
        const cycle = createAssessmentCycle(id, { teamId, ...start, standard, profile, createdAt })
        if (frozen !== null) await freezeStandard(database, frozen)
        if (team.standard?.contentHash !== standard.contentHash)
          await teams.put({ ...looking, revision: team.revision + 1 })
        await assessmentCycles.add({ schemaVersion: 1, ...toPlain(cycle) })
        return ok(cycle)
      })
    },

    closeCycle: (id, isClosed) => {
      const at = now().toISOString()
      return session.change([database.assessmentCycles], async () => {
        const stored = await database.assessmentCycles.get(id)
        if (stored === undefined) return err(changedElsewhere<AssessmentCycle>(null))
        const open = isClosed ? null : await readOpenCycle(stored.teamId)
        if (open !== null && open.id !== id) return err(changedElsewhere(open))
        const closed = closeCycle(stored, isClosed ? at : null)
        await database.assessmentCycles.put({ schemaVersion: 1, ...closed })
        return ok(closed)
      })
    },

    removeCycle: ({ id, revision }) =>
      session.change([database.assessmentCycles], async () => {
        const stored = await database.assessmentCycles.get(id)
        if (stored !== undefined && stored.revision !== revision) return err(changedElsewhere(stored))
        await database.assessmentCycles.delete(id)
        return ok(null)
      }),

    readStandard: (contentHash) =>
      session.read(async () => (await readReceivedStandards(database, [contentHash]))[0] ?? null),

    watchTrainings: (teamId) =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const trainings = await read('trainings', trainingRecordSchema, { teamId })
        quarantine.move(unreadable)
        return trainings
      }),

    addTraining: (start) => {
      const training = { id: newId(), revision: 1, ...start }
      return session.write(async () => {
        await database.trainings.add({ schemaVersion: 1, ...toPlain(training) })
        return training
      })
    },

    changeTraining: (id, change, seen) =>
      session.change([database.trainings], async () => {
        const changed = changeSeen(await database.trainings.get(id), toPlain(change), seen)
        if (!changed.ok) return changed
        const training = { ...changed.value, revision: changed.value.revision + 1 }
        await database.trainings.put(training)
        return ok(training)
      }),

    removeTraining: (id) =>
      session.write(async () => {
        await database.trainings.delete(id)
        return null
      }),
  }
}
