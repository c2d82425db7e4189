import { toPlain } from '../domain/plain-copy.ts'
import { type Team, smallestGroupAllowed } from '../domain/team.ts'
import type { TeamRepository } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'
import { personAliasRecordSchema, teamMemberRecordSchema, teamRecordSchema } from './team-records.ts'

/** Teams, and what the manager decided about who belongs to them. */
export const createTeamRepository = (dependencies: StorageDependencies): TeamRepository => {
  const { session, now, newId } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  return {
    watchTeams: () =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const teams = await read('teams', teamRecordSchema, null)
        quarantine.move(unreadable)
        return teams.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
      }),

    createTeam: (start) => {
      const team: Team = {
        id: newId(),
        revision: 1,
        name: start.name,
        unit: start.unit,
        standard: start.standard,
        profile: null,
        smallestGroup: smallestGroupAllowed,
        isManagerRatingOn: false,
        createdAt: now().toISOString(),
      }
      return session.write(async () => {
        await database.teams.add({ schemaVersion: 1, ...toPlain(team) })
        return team
      })
    },

    changeTeam: (id, change) =>
      session.write(() =>
        database.transaction('rw', database.teams, async () => {
          const record = await database.teams.get(id)
          if (record === undefined) throw new Error(`There is no team ${id}.`)
          const changed = { ...record, ...toPlain(change), revision: record.revision + 1 }
          await database.teams.put(changed)
          return changed
        }),
      ),

    deleteTeam: (id) =>
      session.write(() =>
        database.transaction('rw', database.tables, async () => {
          await deleteTeam(database, id)
          return null
        }),
      ),

    watchRoster: (teamId) =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const members = await read('teamMembers', teamMemberRecordSchema, { teamId })
        const aliases = await read('personAliases', personAliasRecordSchema, { teamId })
        quarantine.move(unreadable)
        return { members: members.sort((one, other) => one.position - other.position), aliases }
      }),

    saveMembers: (members) =>
      session.write(async () => {
        await database.teamMembers.bulkPut(members.map((member) => ({ schemaVersion: 1, ...toPlain(member) })))
        return null
      }),

    saveAlias: ({ teamId, personId, samePersonId }) =>
      session.write(async () => {
        const decidedAt = now().toISOString()
        await database.personAliases.put({ schemaVersion: 1, teamId, personId, samePersonId, decidedAt })
        return null
      }),

    removeAlias: (teamId, personId) =>
      session.write(async () => {
        await database.personAliases.delete([teamId, personId])
        return null
      }),
  }
}

/** Removes a team with everything that belongs to it. Call it inside a transaction over all tables. */
export const deleteTeam = async (database: AssessmentDatabase, teamId: string): Promise<void> => {
  const owned = [
    database.teamMembers,
    database.personAliases,
    database.teamImports,
    database.receivedResults,
    database.receivedParts,
    database.forkChoices,
    database.reviews,
    database.assessmentCycles,
    database.trainings,
  ]
  for (const table of owned) await table.where('teamId').equals(teamId).delete()
  await database.teams.delete(teamId)
}
