import { type Answers, type Assessment, type Rating, ratingsToAnswers } from '../domain/assessment.ts'
import { type Coverage, answersToCoverage } from '../domain/coverage.ts'
import type { StandardOutline } from '../domain/standard-outline.ts'
import { type Progress, assessmentProgress, isEveryIndicatorAnswered } from './assessment-progress.ts'

/** An assessment as lists show it. */
export interface AssessmentSummary {
  readonly assessment: Assessment
  readonly outline: StandardOutline
  readonly ratings: readonly Rating[]
  readonly answers: Answers
  readonly coverage: Coverage
  readonly progress: Progress
  /** Every indicator has an answer that is not 先略過. */
  readonly isComplete: boolean
}

export const summarizeAssessment = (
  assessment: Assessment,
  outline: StandardOutline,
  ratings: readonly Rating[],
): AssessmentSummary => {
  const answers = ratingsToAnswers(ratings)
  return {
    assessment,
    outline,
    ratings,
    answers,
    coverage: answersToCoverage(
      outline.places.map(({ indicator }) => indicator),
      answers,
    ),
    progress: assessmentProgress(outline, answers),
    isComplete: isEveryIndicatorAnswered(outline, answers),
  }
}
