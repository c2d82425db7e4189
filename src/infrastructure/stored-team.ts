import * as v from 'valibot'
import type { TeamDecisions } from '../domain/received-results.ts'
import type { ReceivedResult, Team, TeamImport } from '../domain/team.ts'
import type { AssessmentDatabase } from './database.ts'
import { readRecords } from './read-records.ts'
import { readReceivedResults } from './received-results.ts'
import {
  forkChoiceRecordSchema,
  personAliasRecordSchema,
  teamImportRecordSchema,
  teamMemberRecordSchema,
  teamRecordSchema,
} from './team-records.ts'

/** A team with all that it has received and decided; an empty one where there is none yet. */
export interface StoredTeam extends TeamDecisions {
  readonly team: Team | null
  readonly results: readonly ReceivedResult[]
  readonly imports: readonly TeamImport[]
}

/** What cannot be read is passed over here; the page that writes puts it into quarantine. */
export const readStoredTeam = async (database: AssessmentDatabase, teamId: string | null): Promise<StoredTeam> => {
  const record: unknown = teamId === null ? undefined : await database.teams.get(teamId)
  if (teamId === null || !v.is(teamRecordSchema, record)) return emptyTeam
  const { read } = readRecords(database)
  return {
    team: record,
    results: await readReceivedResults(database, teamId),
    members: await read('teamMembers', teamMemberRecordSchema, { teamId }),
    aliases: await read('personAliases', personAliasRecordSchema, { teamId }),
    forkChoices: await read('forkChoices', forkChoiceRecordSchema, { teamId }),
    imports: await read('teamImports', teamImportRecordSchema, { teamId }),
  }
}

const emptyTeam: StoredTeam = { team: null, results: [], members: [], aliases: [], forkChoices: [], imports: [] }
