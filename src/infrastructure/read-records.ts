import * as v from 'valibot'
import type { AssessmentDatabase } from './database.ts'
import { type UnreadableRecord, issuesToReason } from './quarantine.ts'

/** The tables that stand beside the answers. */
type DetailTable = 'evidence' | 'marks' | 'profiles' | 'selfChecks' | 'snapshots' | 'planItems' | 'textMatches'

/** Reads tables and collects what cannot be read, so that it can be put aside afterwards. */
export const readRecords = (database: AssessmentDatabase) => {
  const unreadable: UnreadableRecord[] = []
  return {
    unreadable,
    /** The readable records of a table, or of one assessment in it. */
    read: async <Row>(
      table: DetailTable,
      schema: v.GenericSchema<unknown, Row>,
      assessmentId: string | null,
    ): Promise<Row[]> => {
      const rows: Row[] = []
      const all = database.table<unknown, string>(table)
      const chosen = assessmentId === null ? all.toCollection() : all.where('assessmentId').equals(assessmentId)
      await chosen.each((record, { primaryKey }) => {
        const parsed = v.safeParse(schema, record)
        if (parsed.success) rows.push(parsed.output)
        else unreadable.push({ table, key: primaryKey, record, reason: issuesToReason(parsed.issues) })
      })
      return rows
    },
  }
}
