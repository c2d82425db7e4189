import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Result } from '../domain/result.ts'
import type { Team, TeamChange, TeamMember } from '../domain/team.ts'
import type { Roster, StorageFailure, TeamRepository } from '../services.ts'
import { useServices } from './services.ts'
import { useStorageStore } from './storage.ts'

/** The teams of this device and what the manager decides about them. Watched from the first use on. */
export const useTeamsStore = defineStore('teams', () => {
  const { loadTeams } = useServices()
  const storage = useStorageStore()
  /** Null while loading. */
  const teams = shallowRef<readonly Team[] | null>(null)
  const roster = shallowRef<Roster | null>(null)
  const failure = shallowRef<StorageFailure | null>(null)
  let loading: Promise<TeamRepository> | null = null
  let isWatched = false
  let rosterOf: string | null = null
  let stopRoster = (): void => undefined

  /** A part of the program that did not arrive is asked for again. */
  const load = (): Promise<TeamRepository> =>
    (loading ??= loadTeams().catch((error: unknown) => {
      loading = null
      throw error
    }))
  const fail = (error: StorageFailure): void => {
    failure.value = error
  }

  const watch = async (): Promise<void> => {
    const repository = await load()
    if (isWatched) return
    isWatched = true
    repository.watchTeams().subscribe((value) => {
      teams.value = value
      failure.value = null
    }, fail)
  }

  /** What was decided about the people of one team; that of another one is forgotten. */
  const watchRoster = async (teamId: string): Promise<void> => {
    if (rosterOf === teamId) return
    rosterOf = teamId
    stopRoster()
    roster.value = null
    const repository = await load()
    if (rosterOf !== teamId) return
    stopRoster = repository.watchRoster(teamId).subscribe((value) => {
      roster.value = value
    }, fail)
  }

  const write = async <Value>(
    command: (repository: TeamRepository) => Promise<Result<Value, StorageFailure>>,
  ): Promise<Result<Value, StorageFailure>> => {
    const result = await command(await load())
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
