import * as v from 'valibot'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { type AssessmentCycle, findOpenCycle, lockedAt } from '../domain/assessment-cycle.ts'
import { type TeamDecisions, type TeamPerson, deriveTeamPeople } from '../domain/received-results.ts'
import { type TeamMoment, peopleAt } from '../domain/team-moment.ts'
import type { Review } from '../domain/review.ts'
import type { ReceivedResult, Team } from '../domain/team.ts'
import type { StorageFailure } from '../services.ts'
import type { DatabaseSession, StorageDependencies } from './database-session.ts'
import { readRecords } from './read-records.ts'
import { readReceivedResults, readReceivedStandards } from './received-results.ts'
import {
  assessmentCycleRecordSchema,
  forkChoiceRecordSchema,
  personAliasRecordSchema,
  reviewRecordSchema,
  teamMemberRecordSchema,
  teamRecordSchema,
} from './team-records.ts'

/** What a team picture is computed from. The same object means that nothing of it has changed. */
export interface TeamSources {
  readonly team: Team
  /** With what counts now: while a round is locked, not what was changed after its last day. */
  readonly people: readonly TeamPerson[]
  /** The same people with everything that was handed in. */
  readonly everything: readonly TeamPerson[]
  readonly standard: CompetencyStandard | null
  readonly reviews: readonly Review[]
}

/**
 * Reads a team and everything about it, and again what changes: results are read anew only when some come or go. What
 * cannot be read is passed over here; the page that writes puts it into quarantine.
 */
export const watchTeamSources = (
  { session, now }: Pick<StorageDependencies, 'session' | 'now'>,
  teamId: string,
  next: (sources: TeamSources | null) => void,
  failed: (failure: StorageFailure) => void,
): (() => void) => {
  const { database } = session
  let results: readonly ReceivedResult[] | null = null
  let decisions: TeamDecisions | null = null
  let reviews: readonly Review[] | null = null
  let head: { readonly team: Team; readonly standard: CompetencyStandard | null } | null | undefined
  let cycles: readonly AssessmentCycle[] | null = null
  let people: Pick<TeamSources, 'people' | 'everything'> | null = null
  const tell = (): void => {
    if (head === null) next(null)
    if (head == null || results === null || decisions === null || reviews === null || cycles === null) return
    people ??= toPeople(deriveTeamPeople(results, decisions), lockedAt(findOpenCycle(cycles), now()))
    next({ ...head, ...people, reviews })
  }
  const stops = [
    session
      .query(() => readReceivedResults(database, teamId))
      .subscribe((value) => {
        results = value
        people = null
        tell()
      }, failed),
    session
      .query(() => readDecisions(session, teamId))
      .subscribe((value) => {
        decisions = value
        people = null
        tell()
      }, failed),
    session
      .query(() => readRecords(database).read('assessmentCycles', assessmentCycleRecordSchema, { teamId }))
      .subscribe((value) => {
        cycles = value.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
        people = null
        tell()
      }, failed),
    session
      .query(() => readRecords(database).read('reviews', reviewRecordSchema, { teamId }))
      .subscribe((value) => {
        reviews = value
        tell()
      }, failed),
    session
      .query(() => readHead(session, teamId))
      .subscribe((value) => {
        head = value
        tell()
      }, failed),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

const toPeople = (everything: readonly TeamPerson[], moment: TeamMoment) => ({
  everything,
  people: peopleAt(everything, moment),
})

const readDecisions = async ({ database }: DatabaseSession, teamId: string): Promise<TeamDecisions> => {
  const { read } = readRecords(database)
  const members = await read('teamMembers', teamMemberRecordSchema, { teamId })
  const aliases = await read('personAliases', personAliasRecordSchema, { teamId })
  const forkChoices = await database.forkChoices.where({ teamId }).toArray()
  return {
    members: members.sort((one, other) => one.position - other.position),
    aliases,
    forkChoices: forkChoices.filter((choice) => v.is(forkChoiceRecordSchema, choice)),
  }
}

const readHead = async (
  { database }: DatabaseSession,
  teamId: string,
): Promise<{ readonly team: Team; readonly standard: CompetencyStandard | null } | null> => {
  const team: unknown = await database.teams.get(teamId)
  if (!v.is(teamRecordSchema, team)) return null
  const [standard = null] =
    team.standard === null ? [] : await readReceivedStandards(database, [team.standard.contentHash])
  return { team, standard }
}
