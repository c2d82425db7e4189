import { type FoldedTeam, foldTeam } from '../domain/team-fold.ts'
import type { StorageFailure, TeamPicture } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { type OpenTeam, toOpenTeam } from './open-team.ts'
import { type TeamSources, watchTeamSources } from './team-sources.ts'

/** One team that is kept computed, whether anybody looks at it or not. */
export interface TeamWatch {
  readonly latest: () => Promise<OpenTeam | null>
  readonly latestSources: () => Promise<TeamSources | null>
  readonly subscribe: (
    next: (picture: TeamPicture | null) => void,
    failed: (failure: StorageFailure) => void,
  ) => () => void
  readonly isWatched: () => boolean
  readonly stop: () => void
}

export const watchTeam = (dependencies: StorageDependencies, teamId: string): TeamWatch => {
  const listeners = new Set<(picture: TeamPicture | null) => void>()
  const failures = new Set<(failure: StorageFailure) => void>()
  let latest: OpenTeam | null | undefined
  let before: { readonly sources: TeamSources; readonly folded: FoldedTeam | null } | null = null
  let waiting: ((team: OpenTeam | null) => void)[] = []
  let lastFailure: StorageFailure | null = null
  const readLatest = (): Promise<OpenTeam | null> =>
    latest === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(latest)
  const stop = watchTeamSources(
    dependencies,
    teamId,
    (sources) => {
      lastFailure = null
      const folded = sources === null ? null : toFolded(sources, before)
      before = sources === null ? null : { sources, folded }
      latest = sources === null ? null : toOpenTeam(sources, folded)
      for (const next of listeners) next(latest?.picture ?? null)
      for (const resolve of waiting) resolve(latest)
      waiting = []
      prepareList(() => latest)
    },
    (failure) => {
      lastFailure = failure
      for (const failed of failures) failed(failure)
    },
  )
  return {
    stop,
    isWatched: () => listeners.size > 0,
    latest: readLatest,
    latestSources: async () => {
      await readLatest()
      return before?.sources ?? null
    },
    subscribe: (next, failed) => {
      listeners.add(next)
      failures.add(failed)
      if (latest !== undefined) next(latest?.picture ?? null)
      // Who comes back to a team that could not be read would wait for ever.
      if (lastFailure !== null) failed(lastFailure)
      return () => {
        listeners.delete(next)
        failures.delete(failed)
      }
    },
  }
}

/** Sorts and folds ahead, a piece at a time: whoever asks meanwhile does not wait for all of it. */
const prepareList = (latest: () => OpenTeam | null | undefined): void => {
  const team = latest()
  const goOn = (): void => {
    if (team != null && latest() === team && team.list.prepare()) setTimeout(goOn, 50)
  }
  setTimeout(goOn, 50)
}

/** Another name of the team, or another smallest group, changes nobody's numbers. */
const toFolded = (
  sources: TeamSources,
  before: { readonly sources: TeamSources; readonly folded: FoldedTeam | null } | null,
): FoldedTeam | null => {
  const { team, people, standard, reviews } = sources
  if (standard === null) return null
  const isSame =
    before?.sources.people === people &&
    before.sources.standard?.contentHash === standard.contentHash &&
    before.sources.team.isManagerRatingOn === team.isManagerRatingOn &&
    (!team.isManagerRatingOn || before.sources.reviews === reviews) &&
    JSON.stringify(before.sources.team.profile) === JSON.stringify(team.profile)
  return isSame ? before.folded : foldTeam(team, people, standard, reviews)
}
