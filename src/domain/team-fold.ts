import type { CompetencyStandard } from './competency-standard.ts'
import { createGroupAnalysis } from './gap-analysis.ts'
import { type ReceivedAssessment, type TeamPerson, peopleToStanding } from './received-results.ts'
import type { RequirementProfile } from './requirement-profile.ts'
import type { Review } from './review.ts'
import { areRatingsShown } from './rating-comparison.ts'
import { createStandardOutline } from './standard-outline.ts'
import type { ReceivedResult, Team } from './team.ts'
import { type PersonAbsence, type TeamColumns, createTeamColumns } from './team-columns.ts'

/** Somebody of the team with the result that the picture uses. Results of another standard stay with the person. */
export interface FoldedPerson {
  readonly person: TeamPerson
  readonly absence: PersonAbsence | null
  readonly assessment: ReceivedAssessment | null
  /** Also there while the manager's own rating is awaited: for knowing when it came, not for showing. */
  readonly result: ReceivedResult | null
}

export interface FoldedTeam {
  /** In the order of the roster, without those who were removed. */
  readonly people: readonly FoldedPerson[]
  readonly columns: TeamColumns
  readonly profile: RequirementProfile | null
}

/**
 * The picture of a team from what was received and decided. One report after the other: what a hundred thousand of them
 * would take does not fit anywhere. Requirements are those of the team, never a person's own.
 */
export const foldTeam = (
  team: Pick<Team, 'id' | 'profile' | 'isManagerRatingOn'>,
  people: readonly TeamPerson[],
  standard: CompetencyStandard,
  reviews: readonly Review[],
): FoldedTeam => {
  const outline = createStandardOutline(standard)
  const folded = toFoldedPeople(people, standard.contentHash)
  const columns = createTeamColumns(outline, folded.length)
  const { analyze } = createGroupAnalysis(outline, team.profile)
  const isAwaited = createReviewCheck(team, standard, reviews)
  const withReview = folded.map((one, place): FoldedPerson => {
    const absence = one.result !== null && isAwaited(one.result.assessmentId) ? 'awaiting-review' : one.absence
    if (absence !== null) columns.leaveOut(place, absence)
    else if (one.result !== null) columns.fold(place, analyze(one.result.readAnswers()))
    return absence === one.absence ? one : { ...one, absence }
  })
  return { people: withReview, columns, profile: team.profile }
}

/** The people of a team who are not removed, in the order of the roster, each with the result of this standard. */
export const toFoldedPeople = (people: readonly TeamPerson[], contentHash: string | null): readonly FoldedPerson[] => {
  const { counted, leftOut } = peopleToStanding(people, contentHash)
  const byPerson = new Map<TeamPerson, FoldedPerson>(
    counted.map(({ person, assessment, result }) => [person, { person, assessment, result, absence: null }]),
  )
  for (const { person, reason } of leftOut)
    if (reason !== 'removed') byPerson.set(person, { person, assessment: null, result: null, absence: reason })
  return people.flatMap((person) => byPerson.get(person) ?? [])
}

/** Whether a self-rating is hidden until the manager has rated the same indicators or has chosen to see it early. */
const createReviewCheck = (
  team: Pick<Team, 'id' | 'isManagerRatingOn'>,
  standard: CompetencyStandard,
  reviews: readonly Review[],
): ((assessmentId: string) => boolean) => {
  if (!team.isManagerRatingOn) return () => false
  const indicators = standard.duties.flatMap((duty) => duty.tasks.flatMap((task) => task.indicators))
  const shown = new Set(
    reviews
      .filter((review) => review.side === 'given' && review.teamId === team.id)
      .filter((review) => areRatingsShown(review, indicators))
      .map(({ assessmentId }) => assessmentId),
  )
  return (assessmentId) => !shown.has(assessmentId)
}
