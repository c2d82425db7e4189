import { defineStore } from 'pinia'
import { type ComputedRef, computed, shallowReadonly, shallowRef, watch } from 'vue'
import type { Answer } from '../domain/answer.ts'
import { type Answers, type Rating, isSameAnswers, ratingsToAnswers } from '../domain/assessment.ts'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import { type GapReport, analyzeGaps } from '../domain/gap-analysis.ts'
import { type RequiredLevel, requiredLevel } from '../domain/required-level.ts'
import { profileToEntryById } from '../domain/requirement-profile.ts'
import { type StandardOutline, createOutlineCache } from '../domain/standard-outline.ts'
import type { StorageFailure, StoredAssessment } from '../services.ts'
import { createAnswerQueue } from './answer-queue.ts'
import { useAssessmentDetailsStore } from './assessment-details.ts'
import { useDefectStore } from './defect.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'

/** An answer of this session that can be taken back. */
export interface GivenAnswer {
  readonly assessmentId: string
  readonly indicator: BehaviourIndicator
  readonly answer: Answer
  readonly before: Answer | null
}

/** The assessment that is open: its frozen standard, its answers, and the commands of the rating screen. */
export const useCurrentAssessmentStore = defineStore('current-assessment', () => {
  const { assessments } = useServices()
  const storage = useStorageStore()
  const details = useAssessmentDetailsStore()
  const openId = shallowRef<string | null>(null)
  /** Undefined while loading, null where there is no such assessment. */
  const stored = shallowRef<StoredAssessment | null | undefined>(undefined)
  const failure = shallowRef<StorageFailure | null>(null)
  const given = shallowRef<readonly GivenAnswer[]>([])
  const queue = createAnswerQueue({
    save: assessments.saveAnswer,
    onSaved: storage.answerSaved,
    onDefect: useDefectStore().report,
  })
  watch(() => queue.failed.value.length > 0, storage.setUnsaved)
  watch(() => queue.isSaving.value, storage.setSaving)
  let stop = (): void => undefined

  /** Watches an assessment. Answers that are still being written stay in the queue. */
  const open = (id: string): void => {
    if (openId.value === id && failure.value === null) return
    stop()
    void details.open(id)
    openId.value = id
    stored.value = undefined
    failure.value = null
    given.value = given.value.filter(({ assessmentId }) => assessmentId === id)
    stop = assessments.watchAssessment(id).subscribe(
      (value) => {
        stored.value = value
        failure.value = null
        if (value !== null) queue.settle(id, value.assessment.revision)
      },
      (error) => {
        failure.value = error
      },
    )
  }

  const outlineOf = createOutlineCache()
  const outline = computed(() => (stored.value == null ? null : outlineOf(stored.value.standard)))
  const snapshot = computed(() => ratingsToAnswers(stored.value?.ratings ?? []))
  /** Stays the same object as long as it says the same: that an answer has been written draws nothing anew. */
  const answers = computed((before?: Answers) => {
    const now = queue.overlay(openId.value, snapshot.value)
    return before !== undefined && isSameAnswers(before, now) ? before : now
  })
  /** Null until it is known which requirements the person has set: numbers must not change before the eyes. */
  const report = computed((): GapReport | null =>
    outline.value === null || details.details === null
      ? null
      : analyzeGaps(outline.value, answers.value, details.details.profile),
  )
  /** The answers as they are stored, each with its note: what files are made from. */
  const ratings = computed((): readonly Rating[] => {
    const evidenceById = details.details?.evidenceById
    return (stored.value?.ratings ?? []).map((rating) => {
      const evidence = evidenceById?.get(rating.indicatorId)
      return evidence === undefined ? rating : { ...rating, evidence: { text: evidence.text, link: evidence.link } }
    })
  })

  /**
   * Answers an indicator. Choosing again before moving on (`isSameStep`) is one step of undoing: it leads back to what
   * stood there first.
   */
  const rate = (indicator: BehaviourIndicator, answer: Answer, isSameStep: boolean): void => {
    const assessmentId = openId.value
    if (assessmentId === null) return
    const last = given.value.at(-1)
    const replaced = isSameStep && last?.indicator.id === indicator.id ? last : null
    const before = replaced === null ? (answers.value.get(indicator.id) ?? null) : replaced.before
    const earlier = replaced === null ? given.value : given.value.slice(0, -1)
    given.value = [...earlier, { assessmentId, indicator, answer, before }]
    queue.give(assessmentId, indicator, answer)
  }

  /** Takes the last answer of this session back and returns which one it was; null where there is none. */
  const undo = (): GivenAnswer | null => {
    const last = given.value.at(-1)
    if (last === undefined) return null
    given.value = given.value.slice(0, -1)
    queue.give(last.assessmentId, last.indicator, last.before)
    return last
  }

  return {
    openId: shallowReadonly(openId),
    stored: shallowReadonly(stored),
    failure: shallowReadonly(failure),
    failedAnswers: queue.failed,
    isSaving: queue.isSaving,
    writeFailure: queue.failure,
    given: shallowReadonly(given),
    outline,
    answers,
    ratings,
    report,
    requirementOf: useRequirements(outline),
    open,
    rate,
    undo,
    retry: queue.retry,
  }
})

/** The required level of one indicator, without analysing the others; null like the report while it is not known. */
const useRequirements = (outline: ComputedRef<StandardOutline | null>) => {
  const details = useAssessmentDetailsStore()
  const entryById = computed(() => (details.details === null ? null : profileToEntryById(details.details.profile)))
  return (indicatorId: string): RequiredLevel | null => {
    const place = outline.value?.placeById.get(indicatorId)
    return place === undefined || entryById.value === null
      ? null
      : requiredLevel(place.indicator, place.task, entryById.value)
  }
}
