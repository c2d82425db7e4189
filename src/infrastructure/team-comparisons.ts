import { calibrateRaters } from '../domain/rater-calibration.ts'
import { createStandardOutline } from '../domain/standard-outline.ts'
import { type FoldedTeam, foldTeam, toFoldedPeople } from '../domain/team-fold.ts'
import { type TeamMoment, peopleAt } from '../domain/team-moment.ts'
import { type TrainingEvidence, compareTeamTasks } from '../domain/training-evidence.ts'
import type { TeamCalibration } from '../services.ts'
import type { TeamSources } from './team-sources.ts'

/** The needs of the same people at two moments. What awaits the manager's own rating is in neither. */
export const toTrainingEvidence = (
  { team, people, standard, reviews }: TeamSources,
  before: TeamMoment,
  after: TeamMoment,
): TrainingEvidence | null => {
  if (standard === null) return null
  const foldAt = (moment: TeamMoment): FoldedTeam => foldTeam(team, peopleAt(people, moment), standard, reviews)
  const then = foldAt(before)
  const now = foldAt(after)
  const coverages = now.people.flatMap((_, place) => now.columns.coverageOf(place) ?? [])
  return {
    standard,
    people: now.people.length,
    counted: coverages.length,
    rated: coverages.reduce((sum, { rated }) => sum + rated, 0),
    applicable: coverages.reduce((sum, { applicable }) => sum + applicable, 0),
    tasks: compareTeamTasks(then, now),
  }
}

/** Of many people who wait, the first ones are named. */
const namedPeople = 12

/** Both ratings of everybody of the team, put side by side; null where the team has no standard. */
export const toCalibration = ({ team, people, standard, reviews }: TeamSources): TeamCalibration | null => {
  if (standard === null) return null
  const folded = toFoldedPeople(people, standard.contentHash)
  const calibration = calibrateRaters(team.id, folded, createStandardOutline(standard), reviews)
  return {
    ...calibration,
    awaiting: calibration.awaiting.slice(0, namedPeople),
    awaitingCount: calibration.awaiting.length,
  }
}
