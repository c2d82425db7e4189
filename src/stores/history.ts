import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import { analyzeGaps } from '../domain/gap-analysis.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { type AnswerState, collectStates, previousState } from '../reports/answer-states.ts'
import { type ChangeCounts, compareReports } from '../reports/progress.ts'
import type { StorageFailure } from '../services.ts'
import { useAssessmentDetailsStore } from './assessment-details.ts'
import { useAssessmentsStore } from './assessments.ts'
import { useCurrentAssessmentStore } from './current-assessment.ts'
import { useServices } from './services.ts'

/** The open assessment beside the state before it. */
export interface LastChange {
  readonly standardId: string
  readonly fromId: string
  readonly toId: string
  readonly counts: ChangeCounts
}

/** Every state of every standard on this device: snapshots, and how the assessments stand now. */
export const useHistoryStore = defineStore('history', () => {
  const { loadDetails } = useServices()
  const assessments = useAssessmentsStore()
  const current = useCurrentAssessmentStore()
  const details = useAssessmentDetailsStore()
  /** Null while loading. */
  const snapshots = shallowRef<readonly Snapshot[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  let isWatched = false

  /** Begins to watch, once for all pages. */
  const watch = async (): Promise<void> => {
    assessments.watch()
    const repository = await loadDetails()
    if (isWatched) return
    isWatched = true
    repository.watchSnapshots().subscribe(
      (value) => {
        snapshots.value = value
        failure.value = null
      },
      (error) => {
        failure.value = error
      },
    )
  }

  /** The states of the standard that an address names, the oldest first; null while loading. */
  const statesOf = (address: string): readonly AnswerState[] | null =>
    assessments.summaries === null || snapshots.value === null
      ? null
      : collectStates(assessments.summaries, snapshots.value, address)

  /** Null where there was no state before, or nothing that is rated in both. */
  const lastChange = computed((): LastChange | null => {
    const { report, stored } = current
    if (report === null || stored == null || details.details === null) return null
    const { id: assessmentId, standard } = stored.assessment
    const states = (statesOf(standard.id) ?? []).filter(({ contentHash }) => contentHash === standard.contentHash)
    const now = states.find((state) => state.assessmentId === assessmentId && state.isPresent)
    const before = now === undefined ? null : previousState(states, now)
    if (now === undefined || before === null) return null
    const { counts } = compareReports(analyzeGaps(report.outline, before.answers, details.details.profile), report)
    if (counts.up + counts.down + counts.even === 0) return null
    return { standardId: standard.id, fromId: before.id, toId: now.id, counts }
  })

  return {
    snapshots: shallowReadonly(snapshots),
    failure: shallowReadonly(failure),
    lastChange,
    watch,
    statesOf,
  }
})
