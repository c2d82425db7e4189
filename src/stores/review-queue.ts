import { type ComputedRef, type ShallowRef, computed, shallowRef } from 'vue'
import { type Result, err } from '../domain/result.ts'
import type { Review } from '../domain/review.ts'
import type { ReviewChange, StorageFailure } from '../services.ts'

/** Which review is meant: a team has one of each assessment. */
type ReviewPlace = Pick<Review, 'teamId' | 'assessmentId'>

interface PendingChange {
  /** What the review begins as where nothing is stored yet. */
  readonly start: Review
  readonly change: ReviewChange
}

export interface ReviewQueue {
  readonly give: (start: Review, change: ReviewChange) => void
  /** The review with what is not written yet laid over it. */
  readonly overlay: (review: Review) => Review
  /** Writes once more what could not be written. */
  readonly retry: () => void
  readonly isSaving: ComputedRef<boolean>
  readonly failure: Readonly<ShallowRef<StorageFailure | null>>
}

export interface ReviewQueueOptions {
  readonly save: (start: Review, change: ReviewChange) => Promise<Result<Review, StorageFailure>>
  readonly onSaved: (review: Review) => void
  /** Saving has thrown instead of telling a failure. */
  readonly onDefect: (error: unknown) => void
}

const isSamePlace = (one: ReviewPlace, other: ReviewPlace): boolean =>
  one.teamId === other.teamId && one.assessmentId === other.assessmentId

/**
 * Changes of reviews on their way to the disk, in the order in which they were made. A change that cannot be written
 * stays and holds up those behind it of the same review: an earlier answer must not come after a later one. Going to
 * another member takes nothing out of it.
 */
export const createReviewQueue = ({ save, onSaved, onDefect }: ReviewQueueOptions): ReviewQueue => {
  const pending = shallowRef<readonly PendingChange[]>([])
  const failure = shallowRef<StorageFailure | null>(null)
  let isWriting = false

  const saveOrFail = async ({ start, change }: PendingChange): Promise<Result<Review, StorageFailure>> => {
    try {
      return await save(start, change)
    } catch (error) {
      onDefect(error)
      return err({ type: 'StorageFailed' })
    }
  }

  const writeAll = async (): Promise<void> => {
    if (isWriting) return
    isWriting = true
    const heldUp: Review[] = []
    const findNext = (): PendingChange | undefined =>
      pending.value.find(({ start }) => !heldUp.some((one) => isSamePlace(one, start)))
    for (let next = findNext(); next !== undefined; next = findNext()) {
      const written = next
      const result = await saveOrFail(written)
      if (result.ok) {
        onSaved(result.value)
        pending.value = pending.value.filter((one) => one !== written)
      } else {
        heldUp.push(written.start)
        failure.value = result.error
      }
    }
    if (heldUp.length === 0) failure.value = null
    isWriting = false
  }

  return {
    give: (start, change) => {
      pending.value = [...pending.value, { start, change }]
      void writeAll()
    },
    overlay: (review) =>
      pending.value
        .filter(({ start }) => isSamePlace(start, review))
        // The time that counts is that of the writing.
        .reduce((changed, { change }) => change(changed, review.updatedAt), review),
    retry: () => void writeAll(),
    isSaving: computed(() => pending.value.length > 0),
    failure,
  }
}
