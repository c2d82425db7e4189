import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import { type Answer, isSameAnswer } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import { reviewToAnswers } from '../domain/rating-comparison.ts'
import {
  type Agreement,
  type Review,
  type ReviewText,
  agreeInReview,
  answerInReview,
  createReview,
  endorse,
  noteInReview,
  showEarly,
} from '../domain/review.ts'
import type { ReviewChange, StorageFailure } from '../services.ts'
import { useDefectStore } from './defect.ts'
import { createReviewQueue } from './review-queue.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'
import { createSubjectWatch } from './subject-watch.ts'

/** Whose assessment the manager rates. */
export type ReviewSubject = Pick<Review, 'teamId' | 'personId' | 'assessmentId' | 'assessmentRevision' | 'contentHash'>

/** An answer of this session that can be taken back. */
export interface GivenReviewAnswer {
  readonly indicator: BehaviourIndicator
  readonly answer: Answer
  readonly before: Answer | null
}

/** The manager's own rating of one assessment, and what was agreed. The screen never waits for the disk. */
export const useTeamReviewStore = defineStore('team-review', () => {
  const { loadReviews, deviceRecords, newId, now } = useServices()
  const storage = useStorageStore()
  const subject = shallowRef<ReviewSubject | null>(null)
  /** Undefined while loading, null where nothing has been said yet. */
  const stored = shallowRef<Review | null | undefined>(undefined)
  const start = shallowRef<Review | null>(null)
  const given = shallowRef<readonly GivenReviewAnswer[]>([])
  const readFailure = shallowRef<StorageFailure | null>(null)
  const watch = createSubjectWatch()

  /** The later one stays, whichever of the two ways it comes by. */
  const follow = (next: Review | null): void => {
    const known = stored.value ?? null
    if (next === null || known === null || next.id !== known.id || next.revision >= known.revision) stored.value = next
  }

  const queue = createReviewQueue({
    save: async (base, change) => (await loadReviews()).changeReview(base, change),
    onSaved: (saved) => {
      storage.answerSaved()
      if (subject.value?.assessmentId === saved.assessmentId && subject.value.teamId === saved.teamId) follow(saved)
    },
    onDefect: useDefectStore().report,
  })

  const open = (next: ReviewSubject): Promise<void> =>
    watch(JSON.stringify([next.teamId, next.assessmentId]), {
      reset: () => {
        subject.value = next
        start.value = null
        stored.value = undefined
        given.value = []
        readFailure.value = null
      },
      load: async () => [await deviceRecords.readPerson(), await loadReviews()] as const,
      subscribe: ([person, repository]) => {
        const reviewer = person.ok ? { id: person.value.id, name: person.value.name } : { id: '', name: null }
        start.value = createReview(newId(), { ...next, reviewer, updatedAt: now().toISOString() })
        return repository.watchReviews(next.assessmentId).subscribe(
          (reviews) => {
            follow(reviews.find(({ side, teamId }) => side === 'given' && teamId === next.teamId) ?? null)
          },
          (error) => {
            readFailure.value = error
          },
        )
      },
    })

  /** The stored review with what is not written yet laid over it; null while loading. */
  const review = computed((): Review | null => {
    const begun = start.value
    return stored.value === undefined || begun === null ? null : queue.overlay(stored.value ?? begun)
  })
  const answers = computed((): Answers => (review.value === null ? new Map() : reviewToAnswers(review.value)))

  const enqueue = (change: ReviewChange): void => {
    if (start.value !== null) queue.give(start.value, change)
  }

  /** Choosing again before moving on (`isSameStep`) is one step of undoing. */
  const rate = (indicator: BehaviourIndicator, answer: Answer, isSameStep: boolean): void => {
    const last = given.value.at(-1)
    const replaced = isSameStep && last?.indicator.id === indicator.id ? last : null
    const before = replaced === null ? (answers.value.get(indicator.id) ?? null) : replaced.before
    given.value = [...(replaced === null ? given.value : given.value.slice(0, -1)), { indicator, answer, before }]
    if (isSameAnswer(answers.value.get(indicator.id), answer)) return
    enqueue((one, at) => answerInReview(one, { indicatorId: indicator.id, answer }, at))
  }

  /** Takes the last answer of this session back and returns which one it was; null where there is none. */
  const undo = (): GivenReviewAnswer | null => {
    const last = given.value.at(-1)
    if (last === undefined) return null
    given.value = given.value.slice(0, -1)
    enqueue((one, at) => answerInReview(one, { indicatorId: last.indicator.id, answer: last.before }, at))
    return last
  }

  return {
    subject: shallowReadonly(subject),
    review,
    answers,
    given: shallowReadonly(given),
    failure: computed(() => queue.failure.value ?? readFailure.value),
    isSaving: queue.isSaving,
    open,
    rate,
    undo,
    retry: queue.retry,
    note: (indicatorId: string, { text, seen }: ReviewText): void =>
      enqueue((one, at) => noteInReview(one, indicatorId, { text: text.trim() === '' ? '' : text, seen }, at)),
    agree: (indicatorId: string, agreement: Agreement | null): void =>
      enqueue((one, at) => agreeInReview(one, indicatorId, agreement, at)),
    showEarly: (): void => enqueue(showEarly),
    endorse: (isEndorsed: boolean): void => enqueue((one, at) => endorse(one, isEndorsed, at)),
  }
})
