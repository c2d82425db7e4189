import * as v from 'valibot'
import type { AssessmentDatabase } from './database.ts'
import {
  evidenceRecordSchema,
  marksRecordSchema,
  planItemRecordSchema,
  profileRecordSchema,
  selfCheckRecordSchema,
  snapshotRecordSchema,
  textMatchRecordSchema,
} from './detail-records.ts'
import {
  assessmentRecordSchema,
  deviceRecordSchema,
  madeFileRecordSchema,
  quarantineRecordSchema,
  ratingRecordSchema,
  standardRecordSchema,
} from './stored-records.ts'
import {
  assessmentCycleRecordSchema,
  forkChoiceRecordSchema,
  personAliasRecordSchema,
  receivedPartsRecordSchema,
  reviewRecordSchema,
  teamImportRecordSchema,
  teamMemberRecordSchema,
  teamRecordSchema,
  trainingRecordSchema,
} from './team-records.ts'
import { receivedResultsInFileSchema } from './received-results-in-file.ts'

/**
 * Every table of the database, with the shape of its records: what a backup carries and a restore accepts. A test fails
 * for a table that is neither here nor among the excluded ones.
 */
export const backupTablesSchema = v.object({
  assessments: v.array(assessmentRecordSchema),
  ratings: v.array(ratingRecordSchema),
  standards: v.array(standardRecordSchema),
  device: v.array(deviceRecordSchema),
  madeFiles: v.array(madeFileRecordSchema),
  quarantine: v.array(quarantineRecordSchema),
  // A backup of the first version has none of these.
  evidence: v.optional(v.array(evidenceRecordSchema), []),
  marks: v.optional(v.array(marksRecordSchema), []),
  profiles: v.optional(v.array(profileRecordSchema), []),
  selfChecks: v.optional(v.array(selfCheckRecordSchema), []),
  snapshots: v.optional(v.array(snapshotRecordSchema), []),
  planItems: v.optional(v.array(planItemRecordSchema), []),
  textMatches: v.optional(v.array(textMatchRecordSchema), []),
  // A backup of the second version has none of these.
  teams: v.optional(v.array(teamRecordSchema), []),
  teamMembers: v.optional(v.array(teamMemberRecordSchema), []),
  personAliases: v.optional(v.array(personAliasRecordSchema), []),
  teamImports: v.optional(v.array(teamImportRecordSchema), []),
  receivedResults: v.optional(v.array(receivedResultsInFileSchema), []),
  receivedParts: v.optional(v.array(receivedPartsRecordSchema), []),
  forkChoices: v.optional(v.array(forkChoiceRecordSchema), []),
  reviews: v.optional(v.array(reviewRecordSchema), []),
  assessmentCycles: v.optional(v.array(assessmentCycleRecordSchema), []),
  trainings: v.optional(v.array(trainingRecordSchema), []),
})

/** Tables that a backup leaves out, each with its reason. */
export const excludedTables: Readonly<Record<string, string>> = {}

/** Every table as it lies in the database. */
export type BackupTables = v.InferOutput<typeof backupTablesSchema>

/** Every table as a file carries it: what is packed on the device is text there. */
export type TablesInFile = v.InferInput<typeof backupTablesSchema>

/** All records as they lie in the database, read in one transaction so that they fit together. */
export const readAllTables = (database: AssessmentDatabase): PromiseLike<BackupTables> =>
  database.transaction('r', database.tables, async () => ({
    assessments: await database.assessments.toArray(),
    ratings: await database.ratings.toArray(),
    standards: await database.standards.toArray(),
    device: await database.device.toArray(),
    madeFiles: await database.madeFiles.toArray(),
    quarantine: await database.quarantine.toArray(),
    evidence: await database.evidence.toArray(),
    marks: await database.marks.toArray(),
    profiles: await database.profiles.toArray(),
    selfChecks: await database.selfChecks.toArray(),
    snapshots: await database.snapshots.toArray(),
    planItems: await database.planItems.toArray(),
    textMatches: await database.textMatches.toArray(),
    teams: await database.teams.toArray(),
    teamMembers: await database.teamMembers.toArray(),
    personAliases: await database.personAliases.toArray(),
    teamImports: await database.teamImports.toArray(),
    receivedResults: await database.receivedResults.toArray(),
    receivedParts: await database.receivedParts.toArray(),
    forkChoices: await database.forkChoices.toArray(),
    reviews: await database.reviews.toArray(),
    assessmentCycles: await database.assessmentCycles.toArray(),
    trainings: await database.trainings.toArray(),
  }))
