import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { type IndicatorMarks, isSameMarks, noMarks } from '../domain/indicator-marks.ts'
import { useAssessmentDetailsStore } from './assessment-details.ts'
import { useDefectStore } from './defect.ts'

interface PendingMarks {
  readonly indicatorId: string
  readonly marks: IndicatorMarks
  readonly hasFailed: boolean
}

/** The marks beside the answers: shown as they are made, written behind that. */
export const useIndicatorMarksStore = defineStore('indicator-marks', () => {
  const details = useAssessmentDetailsStore()
  const defect = useDefectStore()
  const pending = shallowRef<PendingMarks | null>(null)

  watch(
    () => details.details,
    (shown) => {
      // Only the database itself takes the place of what was chosen last, not an earlier choice on its way there.
      const marks = pending.value === null ? undefined : shown?.marksById.get(pending.value.indicatorId)
      if (pending.value !== null && isSameMarks(marks ?? noMarks, pending.value.marks)) pending.value = null
    },
  )
  watch(
    () => details.openId,
    () => {
      pending.value = null
    },
  )

  const marksOf = (indicatorId: string): IndicatorMarks =>
    pending.value?.indicatorId === indicatorId
      ? pending.value.marks
      : (details.details?.marksById.get(indicatorId) ?? noMarks)

  const save = async (indicatorId: string, marks: IndicatorMarks): Promise<void> => {
    const mine: PendingMarks = { indicatorId, marks, hasFailed: false }
    pending.value = mine
    const isWritten = await writeMarks(indicatorId, marks)
    if (!isWritten && pending.value === mine) pending.value = { ...mine, hasFailed: true }
  }

  const writeMarks = async (indicatorId: string, marks: IndicatorMarks): Promise<boolean> => {
    try {
      return (await details.saveMarks(indicatorId, marks))?.ok === true
    } catch (error) {
      defect.report(error)
      return false
    }
  }

  return {
    marksOf,
    save,
    /** The indicator whose marks could not be written; null where all is well. */
    failedId: computed(() => (pending.value?.hasFailed === true ? pending.value.indicatorId : null)),
    retry: async (): Promise<void> => {
      if (pending.value !== null) await save(pending.value.indicatorId, pending.value.marks)
    },
  }
})
