import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { standardToContentHash } from '../domain/content-hash.ts'
import type {
  CompetencyFile,
  CompetencyFileAssessment,
  CompetencyFilePack,
  CompetencyFileRating,
  CompetencyFileReview,
} from './competency-file.ts'

/** An employee's file: somebody's assessments, each with its standard. */
export type HandOverFile = CompetencyFile & { readonly person: NonNullable<CompetencyFile['person']> }
/** A manager's file that hands out what is to be rated. */
export type PackFile = CompetencyFile & { readonly pack: CompetencyFilePack }
/** A manager's file that brings the own side back. */
export type ReviewFile = CompetencyFile & { readonly reviews: readonly CompetencyFileReview[] }

export const isHandOverFile = (file: CompetencyFile): file is HandOverFile =>
  file.format === 'competency-assessment' &&
  file.person !== undefined &&
  file.assessments.length > 0 &&
  areStandardsIntact(file) &&
  isWithoutRepeats(file.assessments.map(({ id }) => id)) &&
  file.assessments.every((assessment) => isAboutItsStandard(assessment, file.standards))

export const isPackFile = (file: CompetencyFile): file is PackFile => {
  if (file.format !== 'competency-pack' || file.pack === undefined || !areStandardsIntact(file)) return false
  const { standard, profile } = file.pack
  const isHere = file.standards.some(
    ({ id, contentHash }) => id === standard.id && contentHash === standard.contentHash,
  )
  return isHere && (profile === undefined || profile.contentHash === standard.contentHash)
}

export const isReviewFile = (file: CompetencyFile): file is ReviewFile =>
  file.format === 'competency-review' &&
  file.reviews !== undefined &&
  file.reviews.length > 0 &&
  isWithoutRepeats(file.reviews.map(({ id, revision }) => `${id}\n${revision}`)) &&
  file.reviews.every(({ ratings, agreed }) => isWithoutRepeats(ratings.map(idOf)) && isWithoutRepeats(agreed.map(idOf)))

const idOf = ({ indicatorId }: { readonly indicatorId: string }): string => indicatorId

const isWithoutRepeats = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** A standard is found by its hash, so the hash has to be that of its content. */
const areStandardsIntact = ({ standards }: CompetencyFile): boolean =>
  isWithoutRepeats(standards.map(({ contentHash }) => contentHash)) &&
  standards.every((standard) => standardToContentHash(standard) === standard.contentHash)

/** Identity and words both agree: a rating is never attached by id alone. */
const isAboutItsStandard = (
  { standard: reference, ratings, snapshots, profile }: CompetencyFileAssessment,
  standards: readonly CompetencyStandard[],
): boolean => {
  const standard = standards.find(({ contentHash }) => contentHash === reference.contentHash)
  if (standard === undefined || standard.id !== reference.id) return false
  if (profile !== undefined && profile.contentHash !== reference.contentHash) return false
  const textById = new Map(
    standard.duties.flatMap(({ tasks }) =>
      tasks.flatMap(({ indicators }) => indicators.map(({ id, text }) => [id, text] as const)),
    ),
  )
  return [ratings, ...(snapshots ?? []).map((snapshot) => snapshot.ratings)].every((answers) =>
    areAboutIndicators(answers, textById),
  )
}

const areAboutIndicators = (ratings: readonly CompetencyFileRating[], textById: ReadonlyMap<string, string>): boolean =>
  isWithoutRepeats(ratings.map(idOf)) && ratings.every(({ indicatorId, text }) => textById.get(indicatorId) === text)
