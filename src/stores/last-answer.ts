import { defineStore } from 'pinia'
import { computed } from 'vue'
import { answerToLevel } from '../domain/answer.ts'
import type { StoredEvidence } from '../domain/evidence.ts'
import { requestEvidence } from '../reports/evidence-request.ts'
import { findNotedParts } from '../reports/noted-parts.ts'
import { answerToOption } from '../reports/rating-options.ts'
import { useAssessmentDetailsStore } from './assessment-details.ts'
import { useCurrentAssessmentStore } from './current-assessment.ts'
import { useEarlierRoundsStore } from './earlier-rounds.ts'

/** The last answer of this session, and whether a line of evidence is asked for beside it. */
export const useLastAnswerStore = defineStore('last-answer', () => {
  const current = useCurrentAssessmentStore()
  const details = useAssessmentDetailsStore()
  const earlier = useEarlierRoundsStore()

  const evidenceById = computed((): ReadonlyMap<string, StoredEvidence> => details.details?.evidenceById ?? new Map())
  /** The indicators with a note, and the tasks and duties that they stand in. */
  const notedIds = computed(() =>
    current.outline === null ? new Set<string>() : findNotedParts(current.outline, evidenceById.value),
  )

  const lastGiven = computed(() => {
    const given = current.given.at(-1)
    const option = given === undefined ? null : answerToOption(given.answer)
    return given === undefined || option === null
      ? null
      : { id: given.indicator.id, code: given.indicator.code ?? '', option }
  })
  const before = computed(() =>
    lastGiven.value === null ? null : (earlier.ratingById.get(lastGiven.value.id)?.level ?? null),
  )
  const request = computed(() => {
    if (lastGiven.value === null) return null
    const { id, option } = lastGiven.value
    return requestEvidence({
      level: answerToLevel(option.answer),
      required: current.requirementOf(id)?.level ?? null,
      before: before.value,
      hasNote: notedIds.value.has(id),
    })
  })

  return {
    lastGiven,
    /** Why a line of evidence is asked for. */
    request,
    /** The level of the round before where the last answer is far from it, else null. */
    jumpedFrom: computed(() => (request.value === 'jump' ? before.value : null)),
    evidenceById,
    notedIds,
  }
})
