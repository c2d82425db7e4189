import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { PersonAbsence } from '../domain/team-columns.ts'
import { findCover, summarizeColumn } from '../domain/team-figures.ts'
import { type FoldedPerson, type FoldedTeam, toFoldedPeople } from '../domain/team-fold.ts'
import { findTeamNeeds } from '../domain/team-needs.ts'
import { type TeamList, createTeamList } from '../domain/team-order.ts'
import type { TeamCoverNames, TeamPersonName, TeamPicture } from '../services.ts'
import type { TeamSources } from './team-sources.ts'

/** A team as it was last read and computed. */
export interface OpenTeam {
  readonly picture: TeamPicture
  readonly folded: FoldedTeam | null
  readonly people: readonly FoldedPerson[]
  readonly list: TeamList
  readonly standard: CompetencyStandard | null
}

/** Of many people who can stand in, the first ones are named; a page of its own names all. */
const namedPeople = 12

export const toOpenTeam = ({ team, people: all, standard }: TeamSources, folded: FoldedTeam | null): OpenTeam => {
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

/** Who covers a column and who could stand in, named in the order of the list, `most` of each at most. */
export const toCoverNames = ({ columns, people }: FoldedTeam, index: number, most: number): TeamCoverNames => {
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
