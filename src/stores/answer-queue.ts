import { type ComputedRef, type ShallowRef, computed, shallowRef } from 'vue'
import type { Answer } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { BehaviourIndicator } from '../domain/competency-standard.ts'
import { type Result, err } from '../domain/result.ts'
import type { AnswerChange, StorageFailure } from '../services.ts'

/** An answer that the database may not show yet. */
export interface PendingAnswer {
  readonly change: AnswerChange
  readonly state: 'saving' | 'saved' | 'failed'
  /** The revision that holds it; null until it is saved. */
  readonly revision: number | null
}

export interface AnswerQueue {
  /** Gives an answer: it is laid over the snapshot at once and written in the order of giving. */
  readonly give: (assessmentId: string, indicator: BehaviourIndicator, answer: Answer | null) => void
  /** Writes everything that failed once more. */
  readonly retry: () => void
  /** The snapshot of the database with what is not committed yet laid over it; nowhere else is this done. */
  readonly overlay: (assessmentId: string | null, snapshot: Answers) => Answers
  /** The database has shown this revision: what was saved by then is in it and need not be laid over it any more. */
  readonly settle: (assessmentId: string, revision: number) => void
  readonly failed: ComputedRef<readonly PendingAnswer[]>
  readonly isSaving: ComputedRef<boolean>
  readonly failure: Readonly<ShallowRef<StorageFailure | null>>
}

export interface AnswerQueueOptions {
  readonly save: (change: AnswerChange) => Promise<Result<number, StorageFailure>>
  readonly onSaved: () => void
  /** Saving has thrown instead of telling a failure. */
  readonly onDefect: (error: unknown) => void
}

const keyOf = ({ assessmentId, indicator }: AnswerChange): string => `${assessmentId} ${indicator.id}`

/** The screen never waits for the disk: answers go through here, one write after the other. */
export const createAnswerQueue = ({ save, onSaved, onDefect }: AnswerQueueOptions): AnswerQueue => {
  const pending = shallowRef<ReadonlyMap<string, PendingAnswer>>(new Map())
  const failure = shallowRef<StorageFailure | null>(null)
  let writing: Promise<void> = Promise.resolve()

  const set = (entry: PendingAnswer): void => {
    pending.value = new Map(pending.value).set(keyOf(entry.change), entry)
  }

  /** Whatever goes wrong with one answer, those behind it are written. */
  const saveOrFail = async (change: AnswerChange): Promise<Result<number, StorageFailure>> => {
    try {
      return await save(change)
    } catch (error) {
      onDefect(error)
      return err({ type: 'StorageFailed' })
    }
  }

  const write = async (change: AnswerChange): Promise<void> => {
    // A later answer to the same indicator has taken its place.
    if (pending.value.get(keyOf(change))?.change !== change) return
    const result = await saveOrFail(change)
    failure.value = result.ok ? null : result.error
    if (result.ok) onSaved()
    if (pending.value.get(keyOf(change))?.change !== change) return
    set(result.ok ? { change, state: 'saved', revision: result.value } : { change, state: 'failed', revision: null })
  }

  const enqueue = (change: AnswerChange): void => {
    set({ change, state: 'saving', revision: null })
    writing = writing.then(() => write(change))
  }

  const entries = computed(() => [...pending.value.values()])

  return {
    give: (assessmentId, indicator, answer) => enqueue({ assessmentId, indicator, answer }),
    retry: () => {
      for (const entry of entries.value) if (entry.state === 'failed') enqueue(entry.change)
    },
    overlay: (assessmentId, snapshot) => {
      if (pending.value.size === 0) return snapshot
      const answers = new Map(snapshot)
      for (const { change } of entries.value) {
        if (change.assessmentId !== assessmentId) continue
        if (change.answer === null) answers.delete(change.indicator.id)
        else answers.set(change.indicator.id, change.answer)
      }
      return answers
    },
    settle: (assessmentId, revision) => {
      const isShown = (entry: PendingAnswer): boolean =>
        entry.change.assessmentId === assessmentId && entry.revision !== null && entry.revision <= revision
      const left = [...pending.value].filter(([, entry]) => !isShown(entry))
      if (left.length !== pending.value.size) pending.value = new Map(left)
    },
    failed: computed((before?: readonly PendingAnswer[]) => {
      const failed = entries.value.filter(({ state }) => state === 'failed')
      // As long as nothing fails it stays the same object: what shows failures is not drawn anew by every answer.
      return failed.length === 0 && before?.length === 0 ? before : failed
    }),
    isSaving: computed(() => entries.value.some(({ state }) => state === 'saving')),
    failure,
  }
}
