import { textToUuid } from '../domain/identity.ts'
import type { BackupTables } from './backup-tables.ts'
import type { AssessmentRecord, DeviceRecord, RatingRecord } from './stored-records.ts'

/** What a restore writes, decided before anything is written. */
export interface RestorePlan {
  readonly put: BackupTables
  /** Assessments whose ratings are replaced as a whole. */
  readonly replacedAssessmentIds: readonly string[]
  readonly added: readonly AssessmentRecord[]
  readonly skipped: readonly AssessmentRecord[]
  readonly keptBoth: readonly AssessmentRecord[]
}

/**
 * Compares a backup with what is here. A later revision replaces, an older one never does, and the same revision with
 * other answers is kept beside ours: no answer of either side disappears unseen.
 */
export const planRestore = (here: BackupTables, backup: BackupTables): RestorePlan => {
  const hereById = new Map(here.assessments.map((assessment) => [assessment.id, assessment]))
  const ratingsHere = ratingsByAssessment(here.ratings)
  const ratingsOfBackup = ratingsByAssessment(backup.ratings)
  const plan = { added: [], replaced: [], skipped: [], keptBoth: [] } as Record<Decision, AssessmentRecord[]>
  const ratings: RatingRecord[] = []
  for (const assessment of backup.assessments) {
    const incoming = ratingsOfBackup.get(assessment.id) ?? []
    const decision = decide(hereById.get(assessment.id), assessment, ratingsHere.get(assessment.id) ?? [], incoming)
    if (decision === 'keptBoth') {
      const copy = { ...assessment, id: forkId(assessment, incoming) }
      if (hereById.has(copy.id)) {
        plan.skipped.push(assessment)
        continue
      }
      plan.keptBoth.push(copy)
      for (const rating of incoming) ratings.push({ ...rating, assessmentId: copy.id })
    } else {
      plan[decision].push(assessment)
      if (decision !== 'skipped') for (const rating of incoming) ratings.push(rating)
    }
  }
  const hasAssessment = new Set([...hereById.keys(), ...backup.assessments.map(({ id }) => id)])
  const withoutAssessment = backup.ratings.filter(({ assessmentId }) => !hasAssessment.has(assessmentId))
  return {
    put: {
      assessments: [...plan.added, ...plan.replaced, ...plan.keptBoth],
      // Answers of an assessment that could not be read come along: they belong to it again once it can be.
      ratings: [...ratings, ...missing(here.ratings, withoutAssessment, ratingKey)],
      standards: missing(here.standards, backup.standards, ({ contentHash }) => contentHash),
      device: personOf(here, backup),
      madeFiles: missing(here.madeFiles, backup.madeFiles, ({ id }) => id),
      quarantine: missing(here.quarantine, backup.quarantine, ({ id }) => id),
    },
    replacedAssessmentIds: plan.replaced.map(({ id }) => id),
    added: plan.added,
    skipped: plan.skipped,
    keptBoth: plan.keptBoth,
  }
}

type Decision = 'added' | 'replaced' | 'skipped' | 'keptBoth'

const decide = (
  ours: AssessmentRecord | undefined,
  incoming: AssessmentRecord,
  ourRatings: readonly RatingRecord[],
  incomingRatings: readonly RatingRecord[],
): Decision => {
  if (ours === undefined) return 'added'
  if (incoming.revision > ours.revision) return 'replaced'
  if (incoming.revision < ours.revision) return 'skipped'
  return contentOf(ourRatings) === contentOf(incomingRatings) ? 'skipped' : 'keptBoth'
}

/** The answers in one text, whatever order they were stored in. */
const contentOf = (ratings: readonly RatingRecord[]): string =>
  JSON.stringify(
    ratings
      .map(({ indicatorId, status, level }) => [indicatorId, status, level] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** The same fork has the same identity, so that restoring twice adds it once. */
const forkId = (assessment: AssessmentRecord, ratings: readonly RatingRecord[]): string =>
  textToUuid(`${assessment.id}\n${assessment.revision}\n${contentOf(ratings)}`)

const ratingsByAssessment = (ratings: readonly RatingRecord[]): ReadonlyMap<string, readonly RatingRecord[]> => {
  const byAssessment = new Map<string, RatingRecord[]>()
  for (const rating of ratings) {
    const known = byAssessment.get(rating.assessmentId)
    if (known === undefined) byAssessment.set(rating.assessmentId, [rating])
    else known.push(rating)
  }
  return byAssessment
}

const ratingKey = ({ assessmentId, indicatorId }: RatingRecord): string => `${assessmentId}\n${indicatorId}`

const missing = <Row>(here: readonly Row[], backup: readonly Row[], keyOf: (row: Row) => string): Row[] => {
  const known = new Set(here.map(keyOf))
  return backup.filter((row) => !known.has(keyOf(row)))
}

/** A device without any assessment becomes the person of the backup; any other stays who it is. */
const personOf = (here: BackupTables, backup: BackupTables): DeviceRecord[] =>
  here.assessments.length === 0 ? backup.device.filter(({ key }) => key === 'person') : []
