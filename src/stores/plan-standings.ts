import { defineStore } from 'pinia'
import { computed, shallowRef, watch as watchValue } from 'vue'
import type { Assessment } from '../domain/assessment.ts'
import { analyzeGaps } from '../domain/gap-analysis.ts'
import type { RequirementProfile } from '../domain/requirement-profile.ts'
import type { PlanStanding } from '../reports/plan-list.ts'
import type { AssessmentDetailsRepository } from '../services.ts'
import { useAssessmentsStore } from './assessments.ts'
import { useServices } from './services.ts'

/** An assessment with its report, for choosing from. */
export interface AssessmentStanding extends PlanStanding {
  readonly assessment: Assessment
}

/**
 * The report of every assessment on this device, with what the person set in each: a plan may hold items of several
 * assessments, of which at most one is open. Watched from the first use on.
 */
export const usePlanStandingsStore = defineStore('plan-standings', () => {
  const { loadDetails } = useServices()
  const assessments = useAssessmentsStore()
  /** Value by assessment id; an assessment whose requirements are not known yet is not in it. */
  const profileById = shallowRef<ReadonlyMap<string, RequirementProfile | null>>(new Map())
  const stopById = new Map<string, () => void>()

  const setProfile = (id: string, profile: RequirementProfile | null): void => {
    profileById.value = new Map(profileById.value).set(id, profile)
  }

  const follow = (repository: AssessmentDetailsRepository, ids: readonly string[]): void => {
    for (const [id, stop] of stopById)
      if (!ids.includes(id)) {
        stop()
        stopById.delete(id)
      }
    for (const id of ids)
      if (!stopById.has(id))
        stopById.set(
          id,
          repository.watchDetails(id).subscribe(
            ({ profile }) => setProfile(id, profile),
            // Without the requirements that were set, the printed ones are as near as one can come.
            () => setProfile(id, null),
          ),
        )
  }

  const repository = shallowRef<AssessmentDetailsRepository | null>(null)
  watchValue([repository, () => assessments.summaries], ([details, summaries]) => {
    if (details !== null && summaries !== null)
      follow(
        details,
        summaries.map(({ assessment }) => assessment.id),
      )
  })

  const watch = async (): Promise<void> => {
    assessments.watch()
    repository.value ??= await loadDetails()
  }

  /** The last changed first; null while loading. */
  const standings = computed((): readonly AssessmentStanding[] | null => {
    const { summaries } = assessments
    if (summaries === null || summaries.some(({ assessment }) => !profileById.value.has(assessment.id))) return null
    return summaries.map(({ assessment, outline, answers }) => ({
      assessment,
      assessmentId: assessment.id,
      startedAt: assessment.startedAt,
      isDemo: assessment.isDemo,
      report: analyzeGaps(outline, answers, profileById.value.get(assessment.id) ?? null),
    }))
  })

  return { standings, watch }
})
