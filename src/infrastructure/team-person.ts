import * as v from 'valibot'
import type { Evidence } from '../domain/evidence.ts'
import type { ReceivedRevision, TeamPerson } from '../domain/received-results.ts'
import type { ReceivedResult } from '../domain/team.ts'
import type { FoldedPerson } from '../domain/team-fold.ts'
import type { TeamPersonPicture, TeamPersonRevision } from '../services.ts'
import type { DatabaseSession } from './database-session.ts'
import type { OpenTeam } from './open-team.ts'
import { readReceivedParts } from './received-results.ts'

const evidenceSchema = v.record(v.string(), v.object({ text: v.string(), link: v.string() }))

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
        evidenceById: await readEvidence(session, result, assessment.latest),
      }

/** The notes that were handed in with a result, by indicator; none where they were left out. */
export const readEvidence = async (
  { database }: DatabaseSession,
  result: ReceivedResult,
  { partHashes }: ReceivedRevision,
): Promise<ReadonlyMap<string, Evidence>> => {
  if (partHashes.evidence === undefined) return new Map()
  const { evidence } = await readReceivedParts(database, result, { evidence: partHashes.evidence })
  return v.is(evidenceSchema, evidence) ? new Map(Object.entries(evidence)) : new Map()
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
