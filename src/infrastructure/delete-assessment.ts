import type { AssessmentDatabase } from './database.ts'

/** Everything that was said in an assessment and is replaced or removed as a whole. Call it inside a transaction. */
export const deleteAnswers = async (database: AssessmentDatabase, assessmentId: string): Promise<void> => {
  await database.ratings.where('assessmentId').equals(assessmentId).delete()
  await database.evidence.where('assessmentId').equals(assessmentId).delete()
  await database.marks.where('assessmentId').equals(assessmentId).delete()
  await database.selfChecks.where('assessmentId').equals(assessmentId).delete()
  await database.profiles.delete(assessmentId)
}

/**
 * Removes an assessment with everything that belongs to it, and its standard where nothing else needs that copy. Call it
 * inside a transaction over all tables.
 */
export const deleteAssessment = async (database: AssessmentDatabase, assessmentId: string): Promise<void> => {
  const assessment = await database.assessments.get(assessmentId)
  if (assessment === undefined) return
  await deleteAnswers(database, assessmentId)
  await database.snapshots.where('assessmentId').equals(assessmentId).delete()
  await database.planItems.where('assessmentId').equals(assessmentId).delete()
  await database.assessments.delete(assessmentId)
  const { contentHash } = assessment
  const isNeeded =
    (await database.assessments.filter((other) => other.contentHash === contentHash).count()) > 0 ||
    (await database.snapshots.filter((other) => other.contentHash === contentHash).count()) > 0 ||
    (await database.planItems.filter((other) => other.contentHash === contentHash).count()) > 0 ||
    (await database.receivedResults.where('contentHash').equals(contentHash).count()) > 0 ||
    (await database.teams.filter(({ standard }) => standard?.contentHash === contentHash).count()) > 0
  if (!isNeeded) await database.standards.delete(contentHash)
}
