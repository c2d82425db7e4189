import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { ChangedElsewhere } from '../domain/changed-elsewhere.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { ProfileChange } from '../domain/requirement-profile.ts'
import type { Result } from '../domain/result.ts'
import type { Team, TeamChange, TeamMember, TeamMemberChange } from '../domain/team.ts'
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

  /** What another tab was faster with is told by whoever has asked: both versions are shown there. */
  const write = async <Value, Failure extends StorageFailure | ChangedElsewhere<unknown>>(
    command: (repository: TeamRepository) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> => {
    const result = await command(await loadTeams())
    failure.value = result.ok || result.error.type === 'ChangedElsewhere' ? null : result.error
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
    changeTeam: (id: string, change: TeamChange, seen: TeamChange) =>
      write((teamsHere) => teamsHere.changeTeam(id, change, seen)),
    chooseStandard: (id: string, standard: CompetencyStandard) =>
      write((teamsHere) => teamsHere.chooseStandard(id, standard)),
    changeProfile: (
      id: string,
      standard: Pick<CompetencyStandard, 'id' | 'contentHash'>,
      changes: readonly ProfileChange[],
    ) => write((teamsHere) => teamsHere.changeProfile(id, standard, changes)),
    deleteTeam: (id: string) => write((teamsHere) => teamsHere.deleteTeam(id)),
    addMembers: (members: readonly TeamMember[]) => write((teamsHere) => teamsHere.addMembers(members)),
    changeMembers: (changes: readonly TeamMemberChange[]) => write((teamsHere) => teamsHere.changeMembers(changes)),
    /** As far as this tab has seen, nobody else has said who that person is. */
    saveAlias: (teamId: string, personId: string, samePersonId: string) => {
      const seen = roster.value?.aliases.find((alias) => alias.personId === personId)?.samePersonId ?? null
      return write((teamsHere) => teamsHere.saveAlias({ teamId, personId, samePersonId }, seen))
    },
    removeAlias: (teamId: string, personId: string) => write((teamsHere) => teamsHere.removeAlias(teamId, personId)),
  }
})
