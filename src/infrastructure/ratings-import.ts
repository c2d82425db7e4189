import * as v from 'valibot'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { Rating } from '../domain/assessment.ts'
import { type Result, ok } from '../domain/result.ts'
import { type ImportedAssessment, csvToAssessments } from '../files/ratings-csv-import.ts'
import type { Prepared, RatingsCsvProblem, RatingsImportPreview, StorageFailure } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { type EvidenceRecord, evidenceToRecord } from './detail-records.ts'
import { readPerson } from './person-record.ts'
import { assessmentToRecord, ratingToRecord, standardRecordSchema, standardToRecord } from './stored-records.ts'

export interface RatingsImportDependencies extends StorageDependencies {
  /** The bundled standards that can be read now. */
  readonly loadStandards: () => Promise<readonly CompetencyStandard[]>
}

/** Reads one's own ratings file and tells what it would add. */
export const prepareRatingsImport = async (
  dependencies: RatingsImportDependencies,
  text: string,
): Promise<Result<Prepared<RatingsImportPreview>, RatingsCsvProblem | StorageFailure>> => {
  const { session, now, loadStandards } = dependencies
  const { database } = session
  const here = await session.read(async () => ({
    person: await readPerson(database),
    frozen: (await database.standards.toArray()).filter((record) => v.is(standardRecordSchema, record)),
    ids: new Set(await database.assessments.toCollection().primaryKeys()),
  }))
  if (!here.ok) return here
  const bundled = await loadStandards()
  const standards: readonly CompetencyStandard[] = [...bundled, ...here.value.frozen.map(({ standard }) => standard)]
  const standardByHash = new Map(standards.map((standard) => [standard.contentHash, standard]))
  const imported = csvToAssessments(text, standardByHash, now().toISOString())
  if (!imported.ok) return imported
  const { person, ids } = here.value
  const other = imported.value.find(({ personId }) => personId !== '' && personId !== person?.id)
  return ok({
    preview: {
      assessments: imported.value.map(({ assessment, ratings }) => ({
        standardName: assessment.standard.name,
        answered: ratings.length,
        isAlreadyHere: ids.has(assessment.id),
      })),
      otherPerson: other === undefined ? null : other.personName || other.personId.slice(0, 4),
    },
    apply: () => session.write(() => addAssessments(dependencies, imported.value)),
  })
}

/** Adds what is not here: an assessment that was imported before may have been answered further. */
const addAssessments = (
  { session: { database }, now }: RatingsImportDependencies,
  imported: readonly ImportedAssessment[],
): PromiseLike<null> => {
  const at = now().toISOString()
  const { assessments, ratings: ratingTable, evidence, standards } = database
  return database.transaction('rw', assessments, ratingTable, evidence, standards, async () => {
    for (const { assessment, standard, ratings } of imported) {
      if ((await database.assessments.get(assessment.id)) !== undefined) continue
      const known = await database.standards.get(standard.contentHash)
      if (known === undefined) await database.standards.add(standardToRecord(standard, at))
      await database.assessments.add(assessmentToRecord(assessment))
      await database.ratings.bulkPut(ratings.map((rating) => ratingToRecord(assessment.id, rating)))
      await database.evidence.bulkPut(ratings.flatMap((rating) => ratingToEvidence(assessment.id, rating)))
    }
    return null
  })
}

const ratingToEvidence = (
  assessmentId: string,
  { indicatorId, evidence, ratedAt }: Rating,
): readonly EvidenceRecord[] =>
  evidence === undefined
    ? []
    : [evidenceToRecord(assessmentId, indicatorId, { ...evidence, updatedAt: ratedAt, other: null })]
