import type { Answers } from '../domain/assessment.ts'
import { type StandardOutline, dutyToIndicators } from '../domain/standard-outline.ts'

/** One group per duty, one segment per indicator, for the progress bar. */
export interface ProgressSegments {
  readonly segments: readonly ('done' | 'current' | 'open')[]
}

export const toProgressSegments = (
  outline: StandardOutline,
  answers: Answers,
  currentIndicatorId: string | null,
): readonly ProgressSegments[] =>
  outline.standard.duties
    .map((duty): ProgressSegments => ({
      segments: dutyToIndicators(duty).map(({ id }) =>
        id === currentIndicatorId ? 'current' : answers.has(id) ? 'done' : 'open',
      ),
    }))
    .filter(({ segments }) => segments.length > 0)
