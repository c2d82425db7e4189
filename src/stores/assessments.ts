import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import type { Assessment } from '../domain/assessment.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { Result } from '../domain/result.ts'
import { createOutlineCache } from '../domain/standard-outline.ts'
import { type AssessmentSummary, summarizeAssessment } from '../reports/assessment-summary.ts'
import type { StorageFailure, StoredAssessment } from '../services.ts'
import { useServices } from './services.ts'
import { createSharedWatch } from './shared-watch.ts'

/** Every assessment on this device, the last changed first; null while nobody watches or nothing was read yet. */
export const useAssessmentsStore = defineStore('assessments', () => {
  const { assessments, loadDetails, preferences } = useServices()
  const stored = shallowRef<readonly StoredAssessment[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  /** Whether answers have ever been on this device, as far as the browser still knows. */
  const hadData = shallowRef(preferences.read('had-data') === 'yes')
  const outlineOf = createOutlineCache()

  const rememberData = (had: boolean): void => {
    if (hadData.value === had) return
    hadData.value = had
    preferences.write('had-data', had ? 'yes' : 'no')
  }

  /** For as long as a page shows them: reading everything again after every answer would slow the rating down. */
  const watch = createSharedWatch(() => {
    const stop = assessments.watchAssessments().subscribe(
      (value) => {
        stored.value = value
        failure.value = null
        if (value.some(({ assessment, ratings }) => !assessment.isDemo && ratings.length > 0)) rememberData(true)
      },
      (error) => {
        failure.value = error
      },
    )
    return () => {
      stop()
      stored.value = null
    }
  })

  const summaries = computed(
    (): readonly AssessmentSummary[] | null =>
      stored.value
        ?.map(({ assessment, standard, ratings }) => summarizeAssessment(assessment, outlineOf(standard), ratings))
        // One's own always come before sample data.
        .sort((one, other) => Number(one.assessment.isDemo) - Number(other.assessment.isDemo)) ?? null,
  )
  const demoId = computed(() => summaries.value?.find(({ assessment }) => assessment.isDemo)?.assessment.id ?? null)
  /** The browser remembers that there were answers, and the database does not: it was cleared without being asked. */
  const hasLostData = computed(
    () => hadData.value && (stored.value?.every(({ assessment }) => assessment.isDemo) ?? false),
  )
  /** Nothing has been read yet, and the browser remembers nothing: most likely there is nothing to read. */
  const isLikelyEmpty = computed(() => stored.value === null && !hadData.value)

  const start = (standard: CompetencyStandard): Promise<Result<Assessment, StorageFailure>> =>
    assessments.startAssessment(standard)

  const remove = async (id: string): Promise<Result<null, StorageFailure>> => {
    const others = (stored.value ?? []).filter(({ assessment }) => assessment.id !== id && !assessment.isDemo)
    const removed = await (await loadDetails()).deleteAssessment(id)
    // What the person has removed is not lost.
    if (removed.ok && others.length === 0) rememberData(false)
    return removed
  }

  return { summaries, demoId, hasLostData, isLikelyEmpty, failure: shallowReadonly(failure), watch, start, remove }
})
