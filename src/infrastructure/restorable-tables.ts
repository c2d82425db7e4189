import * as v from 'valibot'
import { textToUuid } from '../domain/identity.ts'
import { type BackupTables, type TablesInFile, backupTablesSchema } from './backup-tables.ts'
import { issuesToReason } from './quarantine.ts'
import { receivedResultsToFile } from './received-results-in-file.ts'
import type { QuarantineRecord } from './stored-records.ts'

/**
 * The tables as a backup carries them. One record that no restore can read would make the whole file worthless, so it is
 * carried in the quarantine instead; on the device it stays where it is.
 */
export const toRestorableTables = (tables: BackupTables, foundAt: string): TablesInFile => {
  const unreadable: QuarantineRecord[] = []
  const { entries } = backupTablesSchema
  const keepReadable = <Row>(table: string, schema: v.GenericSchema<Row, unknown>, rows: readonly Row[]): Row[] =>
    rows.filter((row) => {
      const parsed = v.safeParse(schema, row)
      if (parsed.success && isJson(row)) return true
      const text = toText(row)
      unreadable.push({
        schemaVersion: 1,
        id: textToUuid(`${table}\n${text}`),
        table,
        record: isJson(row) ? row : text,
        reason: parsed.success ? 'is no JSON' : issuesToReason(parsed.issues),
        foundAt,
      })
      return false
    })
  return {
    assessments: keepReadable('assessments', entries.assessments.item, tables.assessments),
    ratings: keepReadable('ratings', entries.ratings.item, tables.ratings),
    standards: keepReadable('standards', entries.standards.item, tables.standards),
    device: keepReadable('device', entries.device.item, tables.device),
    madeFiles: keepReadable('madeFiles', entries.madeFiles.item, tables.madeFiles),
    evidence: keepReadable('evidence', entries.evidence.wrapped.item, tables.evidence),
    marks: keepReadable('marks', entries.marks.wrapped.item, tables.marks),
    profiles: keepReadable('profiles', entries.profiles.wrapped.item, tables.profiles),
    selfChecks: keepReadable('selfChecks', entries.selfChecks.wrapped.item, tables.selfChecks),
    snapshots: keepReadable('snapshots', entries.snapshots.wrapped.item, tables.snapshots),
    planItems: keepReadable('planItems', entries.planItems.wrapped.item, tables.planItems),
    textMatches: keepReadable('textMatches', entries.textMatches.wrapped.item, tables.textMatches),
    teams: keepReadable('teams', entries.teams.wrapped.item, tables.teams),
    teamMembers: keepReadable('teamMembers', entries.teamMembers.wrapped.item, tables.teamMembers),
    personAliases: keepReadable('personAliases', entries.personAliases.wrapped.item, tables.personAliases),
    teamImports: keepReadable('teamImports', entries.teamImports.wrapped.item, tables.teamImports),
    receivedResults: keepReadable(
      'receivedResults',
      entries.receivedResults.wrapped.item,
      tables.receivedResults.map(receivedResultsToFile),
    ),
    receivedParts: keepReadable('receivedParts', entries.receivedParts.wrapped.item, tables.receivedParts),
    forkChoices: keepReadable('forkChoices', entries.forkChoices.wrapped.item, tables.forkChoices),
    reviews: keepReadable('reviews', entries.reviews.wrapped.item, tables.reviews),
    assessmentCycles: keepReadable('assessmentCycles', entries.assessmentCycles.wrapped.item, tables.assessmentCycles),
    trainings: keepReadable('trainings', entries.trainings.wrapped.item, tables.trainings),
    quarantine: [
      ...keepReadable('quarantine', entries.quarantine.item, tables.quarantine.map(toFileQuarantine)),
      ...unreadable,
    ],
  }
}

/** What lies in the quarantine may be anything that a database can hold. */
const toFileQuarantine = (row: QuarantineRecord): QuarantineRecord =>
  isJson(row.record) ? row : { ...row, record: toText(row.record) }

const toText = (value: unknown): string => {
  try {
    return JSON.stringify(value)
  } catch {
    return String(value)
  }
}

const loneSurrogate = /\p{Surrogate}/u
/** What the reader of our files refuses. */
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const deepest = 50

/** Whether a file can carry the value as it is, so that it has the same hash when it is read back. */
const isJson = (value: unknown, depth = 0): boolean => {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return !loneSurrogate.test(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > deepest) return false
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1))
  if (Object.prototype.toString.call(value) !== '[object Object]') return false
  return Object.entries(value).every(
    ([key, member]) =>
      !refusedKeys.has(key) && !loneSurrogate.test(key) && (member === undefined || isJson(member, depth + 1)),
  )
}
