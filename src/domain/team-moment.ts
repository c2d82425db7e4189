import { type ReceivedAssessment, type TeamPerson, newestFirst } from './received-results.ts'

/** When a team is looked at: as it was first handed in, until an instant, or as it stands. */
export type TeamMoment =
  { readonly type: 'first' } | { readonly type: 'until'; readonly instant: string } | { readonly type: 'now' }

/** The same people in the same order, with what had been handed in at a moment. */
export const peopleAt = (people: readonly TeamPerson[], moment: TeamMoment): readonly TeamPerson[] =>
  moment.type === 'now'
    ? people
    : people.map((person) => ({
        ...person,
        assessments: person.assessments
          .flatMap((assessment) => assessmentAt(assessment, moment))
          .sort((one, other) => (moment.type === 'first' ? newestFirst(other, one) : newestFirst(one, other))),
      }))

const assessmentAt = (
  assessment: ReceivedAssessment,
  moment: Exclude<TeamMoment, { readonly type: 'now' }>,
): readonly ReceivedAssessment[] => {
  const revisions =
    moment.type === 'first'
      ? assessment.revisions.slice(-1)
      : assessment.revisions.filter(({ contents }) =>
          contents.some(({ updatedAt }) => Date.parse(updatedAt) <= Date.parse(moment.instant)),
        )
  const [latest] = revisions
  return latest === undefined ? [] : [{ ...assessment, revisions, latest }]
}
