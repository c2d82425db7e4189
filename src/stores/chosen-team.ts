import { type ComputedRef, computed, watch } from 'vue'
import type { Team } from '../domain/team.ts'
import { useTeamPictureStore } from './team-picture.ts'
import { useTeamsStore } from './teams.ts'

/** The team that a page is about: the one that its address names, else the first. Opens its picture. */
export const useChosenTeam = (wanted: () => string | null): ComputedRef<Team | null | undefined> => {
  const teams = useTeamsStore()
  const pictures = useTeamPictureStore()
  void teams.watch()
  /** Undefined while loading, null where there is none. */
  const team = computed(() => {
    if (teams.teams === null) return undefined
    const id = wanted()
    return (id === null ? teams.teams[0] : teams.teams.find((one) => one.id === id)) ?? null
  })
  watch(
    () => team.value?.id,
    (id) => {
      if (id !== undefined) void pictures.open(id)
    },
    { immediate: true },
  )
  return team
}
