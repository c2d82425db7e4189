import { type ComputedRef, type ShallowRef, computed, watch } from 'vue'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { isReviewComplete } from '../domain/review.ts'
import { type StandardOutline, createOutlineCache } from '../domain/standard-outline.ts'
import type { Team } from '../domain/team.ts'
import type { TeamPersonPicture } from '../services.ts'
import { useChosenTeam } from './chosen-team.ts'
import { useLatestAnswer } from './latest-answer.ts'
import { useTeamPictureStore } from './team-picture.ts'
import { useTeamReviewStore } from './team-review.ts'

/** The member whom the manager rates and talks with, as far as it may be seen. */
export interface TeamSubject {
  readonly team: ComputedRef<Team | null | undefined>
  /** Undefined while loading, null where nobody of the team has that id. */
  readonly person: Readonly<ShallowRef<TeamPersonPicture | null | undefined>>
  readonly standard: ComputedRef<CompetencyStandard | null>
  readonly outline: ComputedRef<StandardOutline | null>
  /** How many indicators the manager has answered. */
  readonly answered: ComputedRef<number>
  /** The manager has answered everything. */
  readonly isComplete: ComputedRef<boolean>
  readonly isMissing: ComputedRef<boolean>
}

/** Opens a member and the manager's own rating of what that member has handed in. */
export const useTeamSubject = (memberId: () => string, teamId: () => string | null): TeamSubject => {
  const pictures = useTeamPictureStore()
  const review = useTeamReviewStore()
  const team = useChosenTeam(teamId)
  const person = useLatestAnswer(() =>
    pictures.picture == null ? null : pictures.readPerson(pictures.picture.team.id, memberId()),
  )
  const outlineOf = createOutlineCache()

  watch(
    [person, () => team.value?.id],
    ([read, id]) => {
      const revision = read?.revisions.find(({ isCurrent }) => isCurrent)
      if (read == null || revision === undefined || id === undefined) return
      void review.open({
        teamId: id,
        personId: read.personId,
        assessmentId: revision.assessmentId,
        assessmentRevision: revision.revision,
        contentHash: revision.standard.contentHash,
      })
    },
    { immediate: true },
  )

  const standard = computed(() => person.value?.standard ?? null)
  const outline = computed(() => (standard.value === null ? null : outlineOf(standard.value)))
  const indicators = computed(() => outline.value?.places.map(({ indicator }) => indicator) ?? [])
  return {
    team,
    person,
    standard,
    outline,
    answered: computed(
      () =>
        indicators.value.filter(({ id }) => {
          const status = review.answers.get(id)?.status
          return status !== undefined && status !== 'skipped'
        }).length,
    ),
    isComplete: computed(() => indicators.value.length > 0 && isReviewComplete(indicators.value, review.answers)),
    isMissing: computed(() => team.value === null || pictures.picture === null || person.value === null),
  }
}
