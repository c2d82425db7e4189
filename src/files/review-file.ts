import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { toPlain } from '../domain/plain-copy.ts'
import { type Review, isBlind } from '../domain/review.ts'
import type { MadeTextFile } from '../services.ts'
import {
  type CompetencyFile,
  type CompetencyFileReview,
  competencyFileFormatVersion,
  sealFile,
} from './competency-file.ts'
import { handedFileName } from './file-names.ts'

export interface ReviewFileContent {
  readonly review: Review
  readonly standard: CompetencyStandard
  readonly fileId: string
  readonly now: Date
}

/**
 * The manager's side on its way back to the employee: ratings with notes, agreed levels, whether it was blind. Nothing
 * of anybody else is in it, and no name is in the file name.
 */
export const createReviewFile = ({ review, standard, fileId, now }: ReviewFileContent): MadeTextFile => ({
  name: handedFileName(standard, { fileId, now }, { kind: 'review' }),
  type: 'application/json',
  content: sealFile({
    format: 'competency-review',
    formatVersion: competencyFileFormatVersion,
    fileId,
    exportedAt: now.toISOString(),
    contains: ['reviews'],
    standards: [toPlain(standard)],
    assessments: [],
    reviews: [reviewToFileReview(review)],
  }),
})

const reviewToFileReview = (review: Review): NonNullable<CompetencyFile['reviews']>[number] => ({
  id: review.id,
  assessmentId: review.assessmentId,
  assessmentRevision: review.assessmentRevision,
  revision: review.revision,
  reviewer: { id: review.reviewer.id, ...(review.reviewer.name !== null && { name: review.reviewer.name }) },
  blind: isBlind(review),
  ...(review.endorsedAt !== null && { endorsedAt: review.endorsedAt }),
  ratings: review.ratings.map(({ indicatorId, status, level, note }) => ({
    indicatorId,
    status,
    level,
    ...(note !== undefined && { note }),
  })),
  agreed: review.agreed.map(({ indicatorId, level, reason }) => ({ indicatorId, level, reason })),
})

/** What a file says of a review, as it is kept on the device of the person who was rated. */
export const fileReviewToReview = (
  review: CompetencyFileReview,
  { contentHash, personId, exportedAt }: Pick<Review, 'contentHash' | 'personId'> & { readonly exportedAt: string },
): Review => ({
  id: review.id,
  revision: review.revision,
  side: 'received',
  teamId: null,
  personId,
  assessmentId: review.assessmentId,
  assessmentRevision: review.assessmentRevision,
  contentHash,
  reviewer: { id: review.reviewer.id, name: review.reviewer.name ?? null },
  ratings: review.ratings.map(({ indicatorId, status, level, note }) => ({
    indicatorId,
    status,
    level,
    ...(note !== undefined && { note }),
  })),
  agreed: review.agreed.map(({ indicatorId, level, reason }) => ({ indicatorId, level, reason })),
  // The file says that it was not blind, not since when.
  shownEarlyAt: review.blind ? null : exportedAt,
  endorsedAt: null,
  updatedAt: exportedAt,
})
