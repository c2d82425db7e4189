import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import { type Answer, type RatingLevel, isSameAnswer } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import { reviewToAnswers } from '../domain/rating-comparison.ts'
import {
  type Review,
  agreeInReview,
  answerInReview,
  createReview,
  endorse,
  noteInReview,
  showEarly,
} from '../domain/review.ts'
import type { ReviewChange, ReviewRepository, StorageFailure } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'

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
  /** What is being written, the oldest first; a failed change stays until it could be written. */
  const pending = shallowRef<readonly ReviewChange[]>([])
  const given = shallowRef<readonly GivenReviewAnswer[]>([])
  const failure = shallowRef<StorageFailure | null>(null)
  let writing: Promise<void> = Promise.resolve()
  let stop = (): void => undefined

  const open = async (next: ReviewSubject): Promise<void> => {
    if (subject.value?.assessmentId === next.assessmentId && subject.value.teamId === next.teamId) return
    stop()
    subject.value = next
    stored.value = undefined
    pending.value = []
    given.value = []
    failure.value = null
    const person = await deviceRecords.readPerson()
    const repository = await loadReviews()
    if (subject.value !== next) return
    const reviewer = person.ok ? { id: person.value.id, name: person.value.name } : { id: '', name: null }
    start.value = createReview(newId(), { ...next, reviewer, updatedAt: now().toISOString() })
    stop = repository.watchReviews(next.assessmentId).subscribe(
      (reviews) => {
        stored.value = reviews.find(({ side, teamId }) => side === 'given' && teamId === next.teamId) ?? null
      },
      (error) => {
        failure.value = error
      },
    )
  }

  /** The stored review with what is not written yet laid over it; null while loading. */
  const review = computed((): Review | null => {
    const begun = start.value
    if (stored.value === undefined || begun === null) return null
    // The time that counts is that of the writing.
    return pending.value.reduce((changed, change) => change(changed, begun.updatedAt), stored.value ?? begun)
  })
  const answers = computed((): Answers => (review.value === null ? new Map() : reviewToAnswers(review.value)))

  const write = async (base: Review, change: ReviewChange): Promise<void> => {
    if (!pending.value.includes(change)) return
    const result = await (await loadReviews()).changeReview(base, change)
    failure.value = result.ok ? null : result.error
    if (!result.ok) return
    storage.answerSaved()
    if (subject.value?.assessmentId === result.value.assessmentId) stored.value = result.value
    pending.value = pending.value.filter((one) => one !== change)
  }

  const enqueue = (change: ReviewChange): void => {
    const base = start.value
    if (base === null) return
    pending.value = [...pending.value, change]
    writing = writing.then(() => write(base, change))
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

  /** Writes once more what could not be written. */
  const retry = (): void => {
    const base = start.value
    if (base === null) return
    for (const change of pending.value) writing = writing.then(() => write(base, change))
  }

  return {
    subject: shallowReadonly(subject),
    review,
    answers,
    given: shallowReadonly(given),
    failure: shallowReadonly(failure),
    isSaving: computed(() => pending.value.length > 0),
    open,
    rate,
    undo,
    retry,
    note: (indicatorId: string, text: string): void =>
      enqueue((one, at) => noteInReview(one, indicatorId, text.trim(), at)),
    agree: (indicatorId: string, agreement: { readonly level: RatingLevel; readonly reason: string } | null): void =>
      enqueue((one, at) => agreeInReview(one, indicatorId, agreement, at)),
    showEarly: (): void => enqueue(showEarly),
    endorse: (isEndorsed: boolean): void => enqueue((one, at) => endorse(one, isEndorsed, at)),
  }
})
