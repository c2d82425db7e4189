import type { TeamImport } from '../domain/team.ts'
import type { ReceivedRepository } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'
import { readReceivedResults, readReceivedStandards } from './received-results.ts'
import { type TeamImportRecord, forkChoiceRecordSchema, teamImportRecordSchema } from './team-records.ts'

/** What was received for a team, and what the manager decided about it. */
export const createReceivedRepository = (dependencies: StorageDependencies): ReceivedRepository => {
  const { session, now } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  return {
    watchReceived: (teamId) =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const forkChoices = await read('forkChoices', forkChoiceRecordSchema, { teamId })
        const results = await readReceivedResults(database, teamId)
        const hashes = [...new Set(results.map(({ standard }) => standard.contentHash))]
        quarantine.move(unreadable)
        return { results, forkChoices, standards: await readReceivedStandards(database, hashes) }
      }),

    saveForkChoice: (choice) =>
      session.write(async () => {
        await database.forkChoices.put({ schemaVersion: 1, ...choice, decidedAt: now().toISOString() })
        return null
      }),

    removeForkChoice: ({ teamId, assessmentId, revision }) =>
      session.write(async () => {
        await database.forkChoices.delete([teamId, assessmentId, revision])
        return null
      }),

    watchImports: (teamId) =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const imports = await read('teamImports', teamImportRecordSchema, { teamId })
        quarantine.move(unreadable)
        return imports.map(recordToImport).sort((one, other) => other.importedAt.localeCompare(one.importedAt))
      }),

    undoImport: (importId) =>
      session.write(() =>
        database.transaction('rw', database.tables, async () => {
          await removeImport(database, importId)
          return null
        }),
      ),
  }
}

const recordToImport = (record: TeamImportRecord): TeamImport => record

/**
 * Takes back what an import has added: entries, and the decisions that were made for it. What was decided anew since
 * then stays. Call it inside a transaction over all tables.
 */
export const removeImport = async (database: AssessmentDatabase, importId: string): Promise<void> => {
  const record = await database.teamImports.get(importId)
  if (record === undefined) return
  const { teamId, decisions } = record
  await database.receivedResults.where('importId').equals(importId).delete()
  await database.receivedParts.where('importId').equals(importId).delete()
  for (const { personId, samePersonId } of decisions.aliases) {
    const alias = await database.personAliases.get([teamId, personId])
    if (alias?.samePersonId === samePersonId) await database.personAliases.delete([teamId, personId])
  }
  for (const { assessmentId, revision, contentKey } of decisions.forkChoices) {
    const choice = await database.forkChoices.get([teamId, assessmentId, revision])
    if (choice?.contentKey === contentKey) await database.forkChoices.delete([teamId, assessmentId, revision])
  }
  await database.teamImports.delete(importId)
  const team = await database.teams.get(teamId)
  const isEmpty = (await database.receivedResults.where('teamId').equals(teamId).count()) === 0
  if (team !== undefined && isEmpty && decisions.standardHash === team.standard?.contentHash)
    await database.teams.put({ ...team, revision: team.revision + 1, standard: null })
}
