import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Assessment } from '../domain/assessment.ts'
import type { Review } from '../domain/review.ts'
import type { CompetencyFile } from '../files/competency-file.ts'
import type { StorageFailure } from '../services.ts'
import { useServices } from './services.ts'
import { createSubjectWatch } from './subject-watch.ts'

/** What managers have sent back about the own assessments. It enters no number. */
export const useReceivedReviewsStore = defineStore('received-reviews', () => {
  const { loadReviews, deviceRecords } = useServices()
  /** The latest first; null while loading. */
  const reviews = shallowRef<readonly Review[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  const watch = createSubjectWatch()

  const open = (assessmentId: string): Promise<void> =>
    watch(assessmentId, {
      reset: () => {
        reviews.value = null
      },
      load: loadReviews,
      subscribe: (repository) =>
        repository.watchReviews(assessmentId).subscribe(
          (value) => {
            reviews.value = value
              .filter(({ side }) => side === 'received')
              .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
          },
          (error) => {
            failure.value = error
          },
        ),
    })

  /** Keeps what a file says about assessments of this device; tells whether it was written. */
  const keep = async (file: CompetencyFile, assessments: readonly Assessment[]): Promise<boolean> => {
    const person = await deviceRecords.readPerson()
    if (!person.ok) {
      failure.value = person.error
      return false
    }
    const { fileReviewToReview } = await import('../files/review-file.ts')
    const repository = await loadReviews()
    for (const review of file.reviews ?? []) {
      const assessment = assessments.find(({ id }) => id === review.assessmentId)
      if (assessment === undefined) continue
      const kept = await repository.saveReview(
        fileReviewToReview(review, {
          contentHash: assessment.standard.contentHash,
          personId: person.value.id,
          exportedAt: file.exportedAt,
        }),
      )
      failure.value = kept.ok ? null : kept.error
      if (!kept.ok) return false
    }
    return true
  }

  return { reviews: shallowReadonly(reviews), failure: shallowReadonly(failure), open, keep }
})
