import { type ComputedRef, computed } from 'vue'
import type { Answers, Rating } from '../domain/assessment.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'
import { useMessages } from '../messages/messages.ts'
import { assessmentProgress } from '../reports/assessment-progress.ts'
import { type ProgressSegments, toProgressSegments } from '../reports/progress-segments.ts'
import { minutesLeft } from '../reports/rating-pace.ts'
import { type RailDuty, toRail } from '../reports/rating-rail.ts'
import { useAfterPaint } from './after-paint.ts'

/** The rail and the progress of the indicator that was painted last. */
export interface BesideQuestion {
  readonly indicatorId: string
  readonly rail: readonly RailDuty[]
  readonly segments: readonly ProgressSegments[]
  readonly progressLabel: string
}

/** The assessment that is rated. */
interface RatedAssessment {
  readonly outline: StandardOutline | null
  readonly answers: Answers
  readonly stored: { readonly ratings: readonly Rating[] } | null | undefined
}

/** What stands beside the question is drawn behind it. Null while there is no question. */
export const useBesideQuestion = (
  assessment: RatedAssessment,
  place: () => IndicatorPlace | null,
): { readonly beside: ComputedRef<BesideQuestion | null>; readonly minutes: ComputedRef<string | null> } => {
  const m = useMessages()
  const late = useAfterPaint(() => {
    const { outline, answers } = assessment
    const shown = place()
    return outline === null || shown === null ? null : { outline, answers, place: shown }
  })
  const progress = computed(() =>
    late.value === null ? null : assessmentProgress(late.value.outline, late.value.answers),
  )

  return {
    beside: computed(() => {
      if (late.value === null || progress.value === null) return null
      const { outline, place: shown, answers } = late.value
      return {
        indicatorId: shown.indicator.id,
        rail: toRail(outline, answers, shown),
        segments: toProgressSegments(outline, answers, shown.indicator.id),
        progressLabel: m.value.ratingProgress(progress.value.answered, progress.value.total),
      }
    }),
    /** Null where nothing is left. */
    minutes: computed(() => {
      const left = progress.value === null ? 0 : progress.value.total - progress.value.answered
      return left === 0 ? null : m.value.minutesLeft(minutesLeft(left, assessment.stored?.ratings ?? []))
    }),
  }
}
