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
  const { assessments } = useServices()
  const stored = shallowRef<readonly StoredAssessment[] | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  const outlineOf = createOutlineCache()

  /** For as long as a page shows them: reading everything again after every answer would slow the rating down. */
  const watch = createSharedWatch(() => {
    const stop = assessments.watchAssessments().subscribe(
      (value) => {
        stored.value = value
        failure.value = null
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
      stored.value?.map(({ assessment, standard, ratings }) =>
        summarizeAssessment(assessment, outlineOf(standard), ratings),
      ) ?? null,
  )

  const start = (standard: CompetencyStandard): Promise<Result<Assessment, StorageFailure>> =>
    assessments.startAssessment(standard)

  return { summaries, failure: shallowReadonly(failure), watch, start }
})
