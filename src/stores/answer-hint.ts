import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { type AnswerPattern, findAnswerPattern } from '../reports/answer-pattern.ts'
import { useCurrentAssessmentStore } from './current-assessment.ts'

/** The hint on a way of answering, until the person has put it away for this visit. */
export const useAnswerHintStore = defineStore('answer-hint', () => {
  const current = useCurrentAssessmentStore()
  const isDismissed = shallowRef(false)
  const found = shallowRef<AnswerPattern | null>(null)
  const find = (): AnswerPattern | null => {
    if (isDismissed.value || current.outline === null) return null
    const givenIds = new Set(current.given.map(({ indicator }) => indicator.id))
    return findAnswerPattern(current.outline, current.stored?.ratings ?? [], givenIds)
  }
  // Looked for in what is stored, and only when that has been read again: no key waits for it.
  watch(
    () => current.stored,
    () => {
      found.value = find()
    },
    { immediate: true },
  )
  const pattern = computed(() => (isDismissed.value ? null : found.value))
  const dismiss = (): void => {
    isDismissed.value = true
  }
  return { pattern, dismiss }
})
