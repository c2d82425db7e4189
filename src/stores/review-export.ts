import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { Review } from '../domain/review.ts'
import { useServices } from './services.ts'

/** Makes the file that takes the manager's side back to the employee. */
export const useReviewExportStore = defineStore('review-export', () => {
  const { deviceRecords, saveFile, newId, now } = useServices()
  /** Name of the file that was made last. */
  const madeFile = shallowRef<string | null>(null)
  const hasFailed = shallowRef(false)

  const makeReviewFile = async (review: Review, standard: CompetencyStandard): Promise<void> => {
    madeFile.value = null
    hasFailed.value = false
    try {
      const { createReviewFile } = await import('../files/review-file.ts')
      const file = createReviewFile({ review, standard, fileId: newId(), now: now() })
      saveFile(file)
      madeFile.value = file.name
      await deviceRecords.recordMadeFile({ kind: 'review', name: file.name, standardName: standard.name })
    } catch {
      hasFailed.value = true
    }
  }

  return { madeFile: shallowReadonly(madeFile), hasFailed: shallowReadonly(hasFailed), makeReviewFile }
})
