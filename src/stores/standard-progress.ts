import { type ComputedRef, computed, watch } from 'vue'
import { analyzeGaps } from '../domain/gap-analysis.ts'
import { isAddressOf } from '../domain/standard-address.ts'
import type { StandardOutline } from '../domain/standard-outline.ts'
import { type AnswerState, type StateChoice, chooseStates } from '../reports/answer-states.ts'
import type { AssessmentSummary } from '../reports/assessment-summary.ts'
import { type ProgressReport, compareReports, judgeToday, tasksLookedBackOn } from '../reports/progress.ts'
import type { AssessmentDetails } from '../services.ts'
import { useAssessmentDetailsStore } from './assessment-details.ts'
import { useAssessmentsStore } from './assessments.ts'
import { useCurrentAssessmentStore } from './current-assessment.ts'
import { useHistoryStore } from './history.ts'

/** Which standard, and which two states of it; null where nothing is named. */
export interface ProgressAddress {
  readonly standard: string
  readonly from: string | null
  readonly to: string | null
}

/** Two states of the answers to one standard beside each other. */
export interface StandardProgress {
  /** Null while loading. */
  readonly all: ComputedRef<readonly AnswerState[] | null>
  readonly choice: ComputedRef<StateChoice>
  /** Assessments of the standard on this device; null while loading. */
  readonly own: ComputedRef<readonly AssessmentSummary[] | null>
  /** The assessment that the later state is of: its notes and marks stand beside it, and a new snapshot would hold it. */
  readonly subject: ComputedRef<AssessmentSummary | null>
  readonly subjectDetails: ComputedRef<AssessmentDetails | null>
  readonly outline: ComputedRef<StandardOutline | null>
  /** Null where there are no two states, and until it is known what the person requires. */
  readonly progress: ComputedRef<ProgressReport | null>
}

/** Opens the assessment that the later state is of, and compares it with the earlier one. */
export const useStandardProgress = (address: () => ProgressAddress): StandardProgress => {
  const assessments = useAssessmentsStore()
  const current = useCurrentAssessmentStore()
  const details = useAssessmentDetailsStore()
  const history = useHistoryStore()
  void history.watch()

  const all = computed(() => history.statesOf(address().standard))
  const choice = computed(() => chooseStates(all.value ?? [], address().from, address().to))
  const own = computed(
    () =>
      assessments.summaries?.filter(({ assessment }) => isAddressOf(address().standard, assessment.standard)) ?? null,
  )
  const subject = computed(
    () => own.value?.find(({ assessment }) => assessment.id === choice.value.now?.assessmentId) ?? null,
  )
  watch(
    () => choice.value.now?.assessmentId,
    (id) => {
      if (id !== undefined) current.open(id)
    },
    { immediate: true },
  )
  const subjectDetails = computed(() =>
    choice.value.now !== null && details.openId === choice.value.now.assessmentId ? details.details : null,
  )
  const outline = computed(() => subject.value?.outline ?? null)
  const progress = computed(() => {
    const { before, now } = choice.value
    if (outline.value === null || before === null || now === null || subjectDetails.value === null) return null
    const { marksById, profile: presentProfile } = subjectDetails.value
    const profile = now.snapshot === null ? presentProfile : now.snapshot.profile
    const report = analyzeGaps(outline.value, before.answers, profile)
    const judged = analyzeGaps(outline.value, judgeToday(before.answers, marksById), profile)
    return compareReports(report, analyzeGaps(outline.value, now.answers, profile), {
      report: judged,
      taskIds: tasksLookedBackOn(report, marksById),
    })
  })

  return { all, choice, own, subject, subjectDetails, outline, progress }
}
