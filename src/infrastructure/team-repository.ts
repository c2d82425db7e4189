import { standardToReference } from '../domain/assessment.ts'
import { changeSeen, changedElsewhere, findUnseen } from '../domain/changed-elsewhere.ts'
import { toPlain } from '../domain/plain-copy.ts'
import { changeProfile } from '../domain/requirement-profile.ts'
import { type Result, err, ok } from '../domain/result.ts'
import { type PersonAlias, type Team, type TeamMember, lookAtStandard, smallestGroupAllowed } from '../domain/team.ts'
import type { TeamRepository } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'
import { type StandardRecord, standardToRecord } from './stored-records.ts'
import { type TeamRecord, personAliasRecordSchema, teamMemberRecordSchema, teamRecordSchema } from './team-records.ts'

/** Teams, and what the manager decided about who belongs to them. */
export const createTeamRepository = (dependencies: StorageDependencies): TeamRepository => {
  const { session, now, newId } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  /** Every change is made to what is stored, never to what a page has read. */
  const change = (
    id: string,
    toChanged: (team: TeamRecord) => Result<TeamRecord, ReturnType<typeof changedElsewhere<Team>>>,
    frozen: StandardRecord | null = null,
  ): ReturnType<TeamRepository['changeTeam']> =>
    session.change([database.teams, database.standards], async () => {
      const team = await database.teams.get(id)
      const changed = team === undefined ? err(changedElsewhere<Team>(null)) : toChanged(team)
      if (!changed.ok) return changed
      if (frozen !== null) await freezeStandard(database, frozen)
      const next = { ...changed.value, revision: changed.value.revision + 1 }
      await database.teams.put(next)
      return ok<Team>(next)
    })

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

    changeTeam: (id, written, seen) => change(id, (team) => changeSeen(team, written, seen)),

    chooseStandard: (id, standard) =>
      change(
        id,
        (team) => ok(lookAtStandard(team, standardToReference(standard))),
        standardToRecord(standard, now().toISOString()),
      ),

    changeProfile: (id, { id: standardId, contentHash }, changes) => {
      const at = now().toISOString()
      const empty = { id: newId(), standardId, contentHash, entries: [] }
      return change(id, (team) => {
        if (team.standard?.contentHash !== contentHash) return err(changedElsewhere<Team>(team))
        const before = team.profile?.contentHash === contentHash ? team.profile : empty
        const profile = changeProfile(before, changes, at)
        return ok({ ...team, profile: { ...profile, entries: [...profile.entries] } })
      })
    },

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

    addMembers: (members) =>
      session.write(() =>
        database.transaction('rw', database.teamMembers, async () => {
          await database.teamMembers.bulkAdd(members.map((member) => ({ schemaVersion: 1, ...toPlain(member) })))
          return null
        }),
      ),

    changeMembers: (changes) =>
      session.change([database.teamMembers], async () => {
        const keys = changes.map(({ member }): [string, string] => [member.teamId, member.personId])
        const stored = await database.teamMembers.bulkGet(keys)
        const members = changes.map(({ member, change: written }, index) => ({
          ...(stored[index] ?? member),
          ...written,
        }))
        const refused = changes.findIndex(({ change: written, seen = {} }, index) => {
          const known = stored[index]
          return known !== undefined && findUnseen(known, written, seen).length > 0
        })
        if (refused >= 0) return err(changedElsewhere<TeamMember>(stored[refused] ?? null))
        await database.teamMembers.bulkPut(members.map((member) => ({ ...toPlain(member), schemaVersion: 1 })))
        return ok(null)
      }),

    saveAlias: ({ teamId, personId, samePersonId }, seen) => {
      const decidedAt = now().toISOString()
      return session.change([database.personAliases], async () => {
        const stored = await database.personAliases.get([teamId, personId])
        const isSeen = (stored?.samePersonId ?? null) === seen || stored?.samePersonId === samePersonId
        if (!isSeen) return err(changedElsewhere<PersonAlias>(stored ?? null))
        await database.personAliases.put({ schemaVersion: 1, teamId, personId, samePersonId, decidedAt })
        return ok(null)
      })
    },

    removeAlias: (teamId, personId) =>
      session.write(async () => {
        await database.personAliases.delete([teamId, personId])
        return null
      }),
  }
}

/** Keeps a standard under its hash, once. Call it inside a transaction over `standards`. */
export const freezeStandard = async (database: AssessmentDatabase, record: StandardRecord): Promise<void> => {
  if ((await database.standards.get(record.contentHash)) === undefined) await database.standards.add(record)
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
