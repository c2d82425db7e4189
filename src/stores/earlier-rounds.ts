import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { type EarlierRating, type Round, findEarlierRatings } from '../reports/earlier-round.ts'
import { useCurrentAssessmentStore } from './current-assessment.ts'
import { useServices } from './services.ts'

const none: ReadonlyMap<string, EarlierRating> = new Map()

/**
 * What the open assessment's indicators were rated with before. Read once when an assessment is opened and not watched:
 * a past round does not change while this one is being rated, and every answer would read all of them again.
 */
export const useEarlierRoundsStore = defineStore('earlier-rounds', () => {
  const { assessments } = useServices()
  const current = useCurrentAssessmentStore()
  const rounds = shallowRef<readonly Round[]>([])
  let stop = (): void => undefined
  /** Behind the assessment itself: the question is on the screen before the past is read. */
  const readId = computed(() => current.stored?.assessment.id ?? null)

  const read = (): void => {
    stop()
    rounds.value = []
    if (readId.value === null) return
    stop = assessments.watchAssessments().subscribe(
      (value) => {
        rounds.value = value
        stop()
      },
      // Without them nothing is compared; the rating itself says what is wrong with the storage.
      () => undefined,
    )
  }
  watch(readId, read, { immediate: true })

  const assessment = computed(() => current.stored?.assessment ?? null)
  const startedAt = computed(() => assessment.value?.startedAt)
  const ratingById = shallowRef(none)
  watch([rounds, startedAt], () => {
    ratingById.value = assessment.value === null ? none : findEarlierRatings(assessment.value, rounds.value)
  })

  return { ratingById }
})
