import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Result } from '../domain/result.ts'
import type { Team, TeamChange, TeamMember } from '../domain/team.ts'
import type { Roster, StorageFailure, TeamRepository } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'
import { createSubjectWatch } from './subject-watch.ts'

/** The teams of this device and what the manager decides about them. Watched from the first use on. */
export const useTeamsStore = defineStore('teams', () => {
  const { loadTeams } = useServices()
  const storage = useStorageStore()
  /** Null while loading. */
  const teams = shallowRef<readonly Team[] | null>(null)
  const roster = shallowRef<Roster | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  let isWatched = false
  const rosterWatch = createSubjectWatch()
  const fail = (error: StorageFailure): void => {
    failure.value = error
  }

  const watch = async (): Promise<void> => {
    const repository = await loadTeams()
    if (isWatched) return
    isWatched = true
    repository.watchTeams().subscribe((value) => {
      teams.value = value
      failure.value = null
    }, fail)
  }

  /** What was decided about the people of one team; that of another one is forgotten. */
  const watchRoster = (teamId: string): Promise<void> =>
    rosterWatch(teamId, {
      reset: () => {
        roster.value = null
      },
      load: loadTeams,
      subscribe: (repository) =>
        repository.watchRoster(teamId).subscribe((value) => {
          roster.value = value
        }, fail),
    })

  const write = async <Value>(
    command: (repository: TeamRepository) => Promise<Result<Value, StorageFailure>>,
  ): Promise<Result<Value, StorageFailure>> => {
    const result = await command(await loadTeams())
    failure.value = result.ok ? null : result.error
    if (result.ok) storage.answerSaved()
    return result
  }

  return {
    teams: shallowReadonly(teams),
    roster: shallowReadonly(roster),
    failure: shallowReadonly(failure),
    watch,
    watchRoster,
    createTeam: (start: Pick<Team, 'name' | 'unit' | 'standard'>) => write((teamsHere) => teamsHere.createTeam(start)),
    changeTeam: (id: string, change: TeamChange) => write((teamsHere) => teamsHere.changeTeam(id, change)),
    deleteTeam: (id: string) => write((teamsHere) => teamsHere.deleteTeam(id)),
    saveMembers: (members: readonly TeamMember[]) => write((teamsHere) => teamsHere.saveMembers(members)),
    saveAlias: (teamId: string, personId: string, samePersonId: string) =>
      write((teamsHere) => teamsHere.saveAlias({ teamId, personId, samePersonId })),
    removeAlias: (teamId: string, personId: string) => write((teamsHere) => teamsHere.removeAlias(teamId, personId)),
  }
})
