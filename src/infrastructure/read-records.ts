import * as v from 'valibot'
import type { AssessmentDatabase } from './database.ts'
import { type UnreadableRecord, issuesToReason } from './quarantine.ts'

/** The tables whose records are found by the assessment or the team that they belong to. */
type OwnedTable =
  | 'evidence'
  | 'marks'
  | 'profiles'
  | 'selfChecks'
  | 'snapshots'
  | 'planItems'
  | 'textMatches'
  | 'teams'
  | 'teamMembers'
  | 'personAliases'
  | 'teamImports'
  | 'receivedParts'
  | 'forkChoices'
  | 'reviews'
  | 'assessmentCycles'
  | 'trainings'

/** Whose records are read; null reads all of them. */
export type RecordOwner = { readonly assessmentId: string } | { readonly teamId: string } | null

/** Reads tables and collects what cannot be read, so that it can be put aside afterwards. */
export const readRecords = (database: AssessmentDatabase) => {
  const unreadable: UnreadableRecord[] = []
  return {
    unreadable,
    /** The readable records of a table, or of one assessment or team in it. */
    read: async <Row>(table: OwnedTable, schema: v.GenericSchema<unknown, Row>, owner: RecordOwner): Promise<Row[]> => {
      const rows: Row[] = []
      const all = database.table<unknown, string>(table)
      const chosen = owner === null ? all.toCollection() : all.where(owner)
      await chosen.each((record, { primaryKey }) => {
        const parsed = v.safeParse(schema, record)
        if (parsed.success) rows.push(parsed.output)
        else unreadable.push({ table, key: primaryKey, record, reason: issuesToReason(parsed.issues) })
      })
      return rows
    },
  }
}
