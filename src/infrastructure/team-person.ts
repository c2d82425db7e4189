import * as v from 'valibot'
import type { Evidence } from '../domain/evidence.ts'
import type { TeamPerson } from '../domain/received-results.ts'
import type { ReceivedRevision } from '../domain/received-revision.ts'
import type { ReceivedResult } from '../domain/team.ts'
import type { FoldedPerson } from '../domain/team-fold.ts'
import type { TeamPersonPicture, TeamPersonRevision } from '../services.ts'
import type { DatabaseSession } from './database-session.ts'
import type { OpenTeam } from './open-team.ts'
import { readReceivedParts } from './received-results.ts'
import { readTeamForks } from './team-forks.ts'

/** As they lie in the received parts. */
const notesSchema = v.array(
  v.object({ indicatorId: v.string(), text: v.optional(v.string(), ''), link: v.optional(v.string(), '') }),
)
const timesSchema = v.array(v.object({ indicatorId: v.string(), ratedAt: v.string() }))

/** What stands beside the answers of a result, by indicator; empty where it was left out of the file. */
export interface ReceivedNotes {
  readonly evidenceById: ReadonlyMap<string, Evidence>
  readonly ratedAtById: ReadonlyMap<string, string>
}

/**
 * A person with everything that was handed in. What waits for the manager's own rating is not read: nobody can look at
 * what is not there.
 */
export const readTeamPerson = async (
  session: DatabaseSession,
  { people, standard }: OpenTeam,
  personId: string,
): Promise<TeamPersonPicture | null> => {
  const place = people.findIndex(({ person }) => person.personIds.includes(personId))
  const one = people[place]
  if (one === undefined) return null
  const { person, absence } = one
  return {
    personId: person.id,
    place,
    name: person.name,
    employeeNumber: person.employeeNumber,
    unit: person.unit,
    absence,
    personIds: person.personIds,
    standard,
    current: absence === null ? await readCurrent(session, one) : null,
    revisions: personToRevisions(person, one.result),
    forks: await readTeamForks(session.database, person, standard),
  }
}

const readCurrent = async (
  session: DatabaseSession,
  { result, assessment }: FoldedPerson,
): Promise<TeamPersonPicture['current']> =>
  result === null || assessment === null
    ? null
    : {
        assessmentId: result.assessmentId,
        revision: result.revision,
        updatedAt: result.updatedAt,
        answers: result.readAnswers(),
        ...(await readNotes(session, result, assessment.latest)),
      }

/** The notes and times that were handed in with a result. */
export const readNotes = async (
  { database }: DatabaseSession,
  result: ReceivedResult,
  { partHashes }: ReceivedRevision,
): Promise<ReceivedNotes> => {
  const { evidence, times } = partHashes
  if (evidence === undefined && times === undefined) return { evidenceById: new Map(), ratedAtById: new Map() }
  const parts = await readReceivedParts(database, result, {
    ...(evidence !== undefined && { evidence }),
    ...(times !== undefined && { times }),
  })
  const notes = v.safeParse(notesSchema, parts.evidence)
  const readTimes = v.safeParse(timesSchema, parts.times)
  return {
    evidenceById: new Map(
      notes.success ? notes.output.map(({ indicatorId, text, link }) => [indicatorId, { text, link }]) : [],
    ),
    ratedAtById: new Map(readTimes.success ? readTimes.output.map((one) => [one.indicatorId, one.ratedAt]) : []),
  }
}

const personToRevisions = (person: TeamPerson, current: ReceivedResult | null): readonly TeamPersonRevision[] =>
  person.assessments.flatMap((assessment) =>
    assessment.revisions.flatMap((revision) =>
      revision.contents.map((content) => ({
        assessmentId: assessment.id,
        revision: revision.revision,
        standard: { ...assessment.standard },
        startedAt: content.startedAt,
        updatedAt: content.updatedAt,
        isFork: revision.isFork,
        isCurrent: content === current,
        isAltered: content.isAltered,
      })),
    ),
  )
