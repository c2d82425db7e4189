import { toPlain } from '../domain/plain-copy.ts'
import type { TeamWorkRepository } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'
import { assessmentCycleRecordSchema, trainingRecordSchema } from './team-records.ts'

/** The rounds of a team, and the trainings that answer its needs. */
export const createTeamWorkRepository = (dependencies: StorageDependencies): TeamWorkRepository => {
  const { session } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  return {
    watchCycles: (teamId) =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const cycles = await read('assessmentCycles', assessmentCycleRecordSchema, { teamId })
        quarantine.move(unreadable)
        return cycles.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
      }),

    saveCycle: (cycle) =>
      session.write(async () => {
        await database.assessmentCycles.put({ schemaVersion: 1, ...toPlain(cycle) })
        return cycle
      }),

    removeCycle: (id) =>
      session.write(async () => {
        await database.assessmentCycles.delete(id)
        return null
      }),

    watchTrainings: (teamId) =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const trainings = await read('trainings', trainingRecordSchema, { teamId })
        quarantine.move(unreadable)
        return trainings
      }),

    saveTraining: (training) =>
      session.write(async () => {
        await database.trainings.put({ schemaVersion: 1, ...toPlain(training) })
        return training
      }),

    removeTraining: (id) =>
      session.write(async () => {
        await database.trainings.delete(id)
        return null
      }),
  }
}
