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

/** A change that is not written yet, and the review that it belongs to. */
interface PendingChange {
  readonly start: Review
  readonly change: ReviewChange
}

/** The manager's own rating of one assessment, and what was agreed. The screen never waits for the disk. */
export const useTeamReviewStore = defineStore('team-review', () => {
  const { loadReviews, deviceRecords, newId, now } = useServices()
  const storage = useStorageStore()
  const subject = shallowRef<ReviewSubject | null>(null)
  /** Undefined while loading, null where nothing has been said yet. */
  const stored = shallowRef<Review | null | undefined>(undefined)
  const start = shallowRef<Review | null>(null)
  /** What is being written, the oldest first, whoever is rated by now; a failed change stays until it could be written. */
  const pending = shallowRef<readonly PendingChange[]>([])
  const given = shallowRef<readonly GivenReviewAnswer[]>([])
  const failure = shallowRef<StorageFailure | null>(null)
  let writing: Promise<void> = Promise.resolve()
  let stop = (): void => undefined
  let loading: Promise<ReviewRepository> | null = null

  const load = async (): Promise<ReviewRepository> => {
    loading ??= loadReviews()
    try {
      return await loading
    } catch (error) {
      // The file did not arrive: the next one asks again.
      loading = null
      throw error
    }
  }

  const open = async (next: ReviewSubject): Promise<void> => {
    if (subject.value !== null && isAbout(next)(subject.value)) return
    stop()
    subject.value = next
    stored.value = undefined
    given.value = []
    const person = await deviceRecords.readPerson()
    const repository = await load().catch((error: unknown) => {
      if (subject.value === next) subject.value = null
      throw error
    })
    if (subject.value !== next) return
    const reviewer = person.ok ? { id: person.value.id, name: person.value.name } : { id: '', name: null }
    start.value = createReview(newId(), { ...next, reviewer, updatedAt: now().toISOString() })
    stop = repository.watchReviews(next.assessmentId).subscribe(
      (reviews) => {
        follow(reviews.find(({ side, teamId }) => side === 'given' && teamId === next.teamId) ?? null)
      },
      (error) => {
        failure.value = error
      },
    )
  }

  /** The later one stays, whichever of the two ways it comes by. */
  const follow = (next: Review | null): void => {
    const known = stored.value ?? null
    if (next === null || known === null || next.id !== known.id || next.revision >= known.revision) stored.value = next
  }

  /** The stored review with what is not written yet laid over it; null while loading. */
  const review = computed((): Review | null => {
    const begun = start.value
    if (stored.value === undefined || begun === null) return null
    // The time that counts is that of the writing.
    return pending.value
      .filter(({ start: base }) => isAbout(base)(begun))
      .reduce((changed, { change }) => change(changed, begun.updatedAt), stored.value ?? begun)
  })
  const answers = computed((): Answers => (review.value === null ? new Map() : reviewToAnswers(review.value)))

  const write = async (one: PendingChange): Promise<void> => {
    if (!pending.value.includes(one)) return
    const result = await (await load()).changeReview(one.start, one.change)
    failure.value = result.ok ? null : result.error
    if (!result.ok) return
    storage.answerSaved()
    if (subject.value !== null && isAbout(result.value)(subject.value)) follow(result.value)
    pending.value = pending.value.filter((other) => other !== one)
  }

  const enqueue = (change: ReviewChange): void => {
    if (start.value === null) return
    const one = { start: start.value, change }
    pending.value = [...pending.value, one]
    writing = writing.then(() => write(one))
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
    for (const one of pending.value) writing = writing.then(() => write(one))
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
    note: (indicatorId: string, { text, seen }: ReviewText): void =>
      enqueue((one, at) => noteInReview(one, indicatorId, { text: text.trim() === '' ? '' : text, seen }, at)),
    agree: (indicatorId: string, agreement: Agreement | null): void =>
      enqueue((one, at) => agreeInReview(one, indicatorId, agreement, at)),
    showEarly: (): void => enqueue(showEarly),
    endorse: (isEndorsed: boolean): void => enqueue((one, at) => endorse(one, isEndorsed, at)),
  }
})

const isAbout =
  (one: Pick<Review, 'assessmentId' | 'teamId'>) =>
  (other: Pick<Review, 'assessmentId' | 'teamId'>): boolean =>
    one.assessmentId === other.assessmentId && one.teamId === other.teamId
