import { findCover, summarizeColumn } from '../domain/team-figures.ts'
import type { PersonAbsence } from '../domain/team-columns.ts'
import { type FoldedPerson, type FoldedTeam, foldTeam, toFoldedPeople } from '../domain/team-fold.ts'
import { findTeamNeeds } from '../domain/team-needs.ts'
import { createTeamList } from '../domain/team-order.ts'
import type {
  StorageFailure,
  TeamCoverNames,
  TeamPersonName,
  TeamPicture,
  TeamPictures,
  TeamRows,
} from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import type { OpenTeam } from './open-team.ts'
import { toCalibration, toTrainingEvidence } from './team-comparisons.ts'
import { makeTeamFile } from './team-file.ts'
import { readTeamPerson } from './team-person.ts'
import { type TeamSources, watchTeamSources } from './team-sources.ts'
import { toRoster, toTurnout } from './team-turnout.ts'

interface TeamWatch {
  readonly latest: () => Promise<OpenTeam | null>
  readonly latestSources: () => Promise<TeamSources | null>
  readonly subscribe: (
    next: (picture: TeamPicture | null) => void,
    failed: (failure: StorageFailure) => void,
  ) => () => void
  readonly isWatched: () => boolean
  readonly stop: () => void
}

/** Of many people who can stand in, the first ones are named; a page of its own names all. */
const namedPeople = 12

/**
 * Reads teams and computes their pictures. The last team that was looked at stays computed, so that going to a person
 * and back costs nothing.
 */
export const createTeamReader = (dependencies: StorageDependencies): TeamPictures => {
  const watchById = new Map<string, TeamWatch>()
  const open = (teamId: string): TeamWatch => {
    const known = watchById.get(teamId)
    if (known !== undefined) return known
    for (const [id, other] of watchById)
      if (!other.isWatched()) {
        other.stop()
        watchById.delete(id)
      }
    const watch = watchTeam(dependencies, teamId)
    watchById.set(teamId, watch)
    return watch
  }

  return {
    watchTeam: (teamId) => ({ subscribe: (next, failed) => open(teamId).subscribe(next, failed) }),
    readRows: async (teamId, query) => {
      const team = await open(teamId).latest()
      return team === null ? { count: 0, from: 0, rows: [] } : readRows(team, query)
    },
    readCover: async (teamId, columnId) => {
      const team = await open(teamId).latest()
      const index = team?.folded?.columns.columns.findIndex(({ id }) => id === columnId) ?? -1
      return team?.folded == null || index < 0 ? null : toCoverNames(team.folded, index, Infinity)
    },
    readPerson: async (teamId, personId) => {
      const team = await open(teamId).latest()
      return team === null ? null : readTeamPerson(dependencies.session, team, personId)
    },
    readTurnout: async (teamId, query) => {
      const sources = await open(teamId).latestSources()
      return sources === null ? null : toTurnout(sources, query)
    },
    readPersonIds: async (teamId) =>
      toRoster((await open(teamId).latestSources())?.everything ?? []).map(({ id }) => id),
    readTrainingEvidence: async (teamId, before, after) => {
      const sources = await open(teamId).latestSources()
      return sources === null ? null : toTrainingEvidence(sources, before, after)
    },
    readCalibration: async (teamId) => {
      const sources = await open(teamId).latestSources()
      return sources === null ? null : toCalibration(sources)
    },
    makeFile: async (teamId, order) => {
      const team = await open(teamId).latest()
      if (team === null) throw new Error(`There is no team ${teamId}.`)
      return makeTeamFile(dependencies, team, order)
    },
  }
}

const watchTeam = (dependencies: StorageDependencies, teamId: string): TeamWatch => {
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

const toOpenTeam = ({ team, people: all, standard }: TeamSources, folded: FoldedTeam | null): OpenTeam => {
  const people = folded?.people ?? toFoldedPeople(all, null)
  const figures =
    folded?.columns.columns.map((_, index) => summarizeColumn(folded.columns, index, team.smallestGroup)) ?? []
  return {
    folded,
    people,
    standard,
    list: createTeamList(
      people.map(({ person, result }) => ({
        name: person.name,
        employeeNumber: person.employeeNumber,
        unit: person.unit,
        updatedAt: result === null ? null : Date.parse(result.updatedAt),
      })),
    ),
    picture: {
      team,
      standard,
      personCount: people.length,
      ...countPeople(people),
      figures,
      covers: folded?.columns.columns.map((_, index) => toCoverNames(folded, index, namedPeople)) ?? [],
      needs: folded === null ? null : findTeamNeeds(folded.columns, figures),
    },
  }
}

const countPeople = (people: readonly FoldedPerson[]): Pick<TeamPicture, 'countedCount' | 'countByAbsence'> => {
  const countByAbsence: Record<PersonAbsence, number> = {
    'not-handed-in': 0,
    'other-standard': 0,
    undecided: 0,
    'awaiting-review': 0,
  }
  for (const { absence } of people) if (absence !== null) countByAbsence[absence] += 1
  return {
    countByAbsence,
    countedCount: people.length - Object.values(countByAbsence).reduce((sum, count) => sum + count, 0),
  }
}

const toCoverNames = ({ columns, people }: FoldedTeam, index: number, most: number): TeamCoverNames => {
  const { column, covering, backups } = findCover(columns, index)
  const toNames = (places: readonly number[]): readonly TeamPersonName[] =>
    places.slice(0, most).flatMap((place) => toName(people, place) ?? [])
  return {
    column,
    coveringCount: covering.length,
    covering: toNames(covering),
    backupCount: backups.length,
    backups: toNames(backups),
  }
}

const toName = (people: readonly FoldedPerson[], place: number): TeamPersonName | null => {
  const person = people[place]?.person
  return person === undefined ? null : { personId: person.id, place, name: person.name }
}

/** The rows of a window, each with the cells of the duties or of the tasks. */
export const readRows = (
  { folded, people, list }: OpenTeam,
  { kind, order, filter, from, to }: Parameters<TeamPictures['readRows']>[1],
): TeamRows => {
  const places = list.places(order, filter)
  const indexes = folded?.columns.columns.flatMap((column, index) => (column.kind === kind ? [index] : [])) ?? []
  return {
    count: places.length,
    from,
    rows: Array.from(places.subarray(from, to)).flatMap((place) => {
      const one = people[place]
      if (one === undefined) return []
      const { person, result, absence } = one
      return {
        personId: person.id,
        place,
        name: person.name,
        employeeNumber: person.employeeNumber,
        unit: person.unit,
        updatedAt: result?.updatedAt ?? null,
        absence,
        coverage: folded?.columns.coverageOf(place) ?? null,
        cells: folded === null ? [] : indexes.map((index) => folded.columns.cell(place, index)),
      }
    }),
  }
}
