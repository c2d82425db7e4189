import type { TeamPictures, TeamRows } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { type OpenTeam, toCoverNames } from './open-team.ts'
import { toCalibration, toTrainingEvidence } from './team-comparisons.ts'
import { makeTeamFile } from './team-file.ts'
import { readTeamPerson } from './team-person.ts'
import { toRoster, toTurnout } from './team-turnout.ts'
import { type TeamWatch, watchTeam } from './team-watch.ts'

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

/** The rows of a window, each with the cells of the duties or of the tasks. */
const readRows = (
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
