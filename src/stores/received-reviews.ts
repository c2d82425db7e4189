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
        failure.value = null
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

  /** Keeps what a file says about assessments of this device, all of it or nothing; tells whether it was written. */
  const keep = async (file: CompetencyFile, assessments: readonly Assessment[]): Promise<boolean> => {
    const person = await deviceRecords.readPerson()
    if (!person.ok) {
      failure.value = person.error
      return false
    }
    const { fileReviewToReview } = await import('../files/review-file.ts')
    const repository = await loadReviews()
    const received = (file.reviews ?? []).flatMap((review) => {
      const assessment = assessments.find(({ id }) => id === review.assessmentId)
      if (assessment === undefined) return []
      const { contentHash } = assessment.standard
      return fileReviewToReview(review, { contentHash, personId: person.value.id, exportedAt: file.exportedAt })
    })
    if (received.length === 0) return false
    const kept = await repository.keepReviews(received)
    failure.value = kept.ok ? null : kept.error
    return kept.ok
  }

  return { reviews: shallowReadonly(reviews), failure: shallowReadonly(failure), open, keep }
})
