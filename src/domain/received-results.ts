import type { StandardReference } from './assessment.ts'
import { jsonToSha256 } from './content-hash.ts'
import { type ReceivedRevision, byText, isLater, resultToContentKey, toRevision } from './received-revision.ts'
import type { ForkChoice, PersonAlias, ReceivedResult, TeamMember } from './team.ts'

/** What the manager decided, beside everything that was received. */
export interface TeamDecisions {
  readonly members: readonly TeamMember[]
  readonly aliases: readonly PersonAlias[]
  readonly forkChoices: readonly ForkChoice[]
}

export interface ReceivedAssessment {
  readonly id: string
  readonly standard: StandardReference
  /** The newest first: by revision, never by clock. */
  readonly revisions: readonly ReceivedRevision[]
  readonly latest: ReceivedRevision
}

/** Somebody of the team, with everything that was received. */
export interface TeamPerson {
  readonly id: string
  /** Every id that is this person, `id` included. */
  readonly personIds: readonly string[]
  readonly name: string | null
  readonly employeeNumber: string | null
  readonly unit: string | null
  /** Place in the roster; null for somebody who is in the team by a file alone. */
  readonly position: number | null
  readonly isRemoved: boolean
  /** The current one of each standard first: the newest by time, then by id. */
  readonly assessments: readonly ReceivedAssessment[]
}

/** Why somebody does not enter the team picture. */
export type LeftOutReason = 'removed' | 'not-handed-in' | 'other-standard' | 'undecided'

export interface CountedPerson {
  readonly person: TeamPerson
  readonly assessment: ReceivedAssessment
  readonly result: ReceivedResult
}

export interface TeamStanding {
  readonly counted: readonly CountedPerson[]
  readonly leftOut: readonly { readonly person: TeamPerson; readonly reason: LeftOutReason }[]
}

/**
 * The people of a team, from all that was received and all that was decided. The order and number of times in which
 * files came makes no difference: there is no state that an import changes, only this.
 */
export const deriveTeamPeople = (
  results: readonly ReceivedResult[],
  { members, aliases, forkChoices }: TeamDecisions,
): readonly TeamPerson[] => {
  const toPersonId = createPersonFinder(aliases)
  const memberById = new Map(members.map((member) => [member.personId, member]))
  const choiceByPlace = new Map(forkChoices.map((choice) => [toPlace(choice), choice.contentKey]))
  const resultsByPerson = new Map<string, ReceivedResult[]>(members.map(({ personId }) => [toPersonId(personId), []]))
  for (const result of results) {
    const id = toPersonId(result.person.id)
    const known = resultsByPerson.get(id)
    if (known === undefined) resultsByPerson.set(id, [result])
    else known.push(result)
  }
  const idsByPerson = groupAliases(aliases, toPersonId)
  const people = [...resultsByPerson].map(([id, own]): TeamPerson => {
    const member = memberById.get(id)
    const labels = member ?? latestLabels(own)
    return {
      id,
      personIds: idsByPerson.get(id) ?? [id],
      name: labels?.name ?? null,
      employeeNumber: labels?.employeeNumber ?? null,
      unit: labels?.unit ?? null,
      position: member?.position ?? null,
      isRemoved: member?.isRemoved ?? false,
      assessments: toAssessments(own, choiceByPlace),
    }
  })
  return people.sort(byPlaceInRoster)
}

/** Who enters the picture of one standard with what, and who does not, and why. */
export const peopleToStanding = (people: readonly TeamPerson[], contentHash: string | null): TeamStanding => {
  const counted: CountedPerson[] = []
  const leftOut: { person: TeamPerson; reason: LeftOutReason }[] = []
  for (const person of people) {
    const assessment = personToAssessment(person, contentHash)
    const result = assessment?.latest.chosen ?? null
    if (person.isRemoved) leftOut.push({ person, reason: 'removed' })
    else if (assessment !== null && result !== null) counted.push({ person, assessment, result })
    else leftOut.push({ person, reason: whyLeftOut(person, assessment) })
  }
  return { counted, leftOut }
}

/** The current assessment of a person against a standard; null where there is none. */
export const personToAssessment = (person: TeamPerson, contentHash: string | null): ReceivedAssessment | null =>
  person.assessments.find(({ standard }) => standard.contentHash === contentHash) ?? null

const whyLeftOut = (person: TeamPerson, assessment: ReceivedAssessment | null): LeftOutReason => {
  if (assessment !== null) return 'undecided'
  return person.assessments.length === 0 ? 'not-handed-in' : 'other-standard'
}

/** Follows the aliases to the one id that stands for a person; the least of them where they run in a circle. */
export const createPersonFinder = (aliases: readonly PersonAlias[]): ((personId: string) => string) => {
  const nextById = new Map(aliases.map(({ personId, samePersonId }) => [personId, samePersonId]))
  return (personId) => {
    const way = [personId]
    for (let next = nextById.get(personId); next !== undefined; next = nextById.get(next)) {
      const start = way.indexOf(next)
      if (start >= 0) return way.slice(start).sort()[0] ?? next
      way.push(next)
    }
    return way.at(-1) ?? personId
  }
}

const groupAliases = (
  aliases: readonly PersonAlias[],
  toPersonId: (personId: string) => string,
): ReadonlyMap<string, readonly string[]> => {
  const idsByPerson = new Map<string, Set<string>>()
  for (const { personId, samePersonId } of aliases)
    for (const id of [personId, samePersonId]) {
      const person = toPersonId(id)
      const ids = idsByPerson.get(person) ?? new Set([person])
      idsByPerson.set(person, ids.add(id))
    }
  return new Map([...idsByPerson].map(([id, ids]) => [id, [...ids].sort()]))
}

const toPlace = ({ assessmentId, revision }: Pick<ForkChoice, 'assessmentId' | 'revision'>): string =>
  `${assessmentId}\n${revision}`

/** As the latest of the results says; what is left blank there says nothing. */
const latestLabels = (results: readonly ReceivedResult[]): ReceivedResult['person'] | null => {
  const [first, ...others] = results
  if (first === undefined) return null
  return others.reduce((best, next) => (isLater(next, best) ? next : best), first).person
}

const byPlaceInRoster = (one: TeamPerson, other: TeamPerson): number => {
  const difference = (one.position ?? Infinity) - (other.position ?? Infinity)
  return Number.isNaN(difference) || difference === 0 ? byText(one.id, other.id) : difference
}

const toAssessments = (
  results: readonly ReceivedResult[],
  choiceByPlace: ReadonlyMap<string, string>,
): readonly ReceivedAssessment[] => {
  const resultsById = groupById(results)
  const assessments = [...resultsById].map(([id, own]) => toAssessment(id, own, choiceByPlace))
  return assessments.length < 2 ? assessments : assessments.sort(newestFirst)
}

const groupById = (results: readonly ReceivedResult[]): ReadonlyMap<string, readonly ReceivedResult[]> => {
  const groups = new Map<string, ReceivedResult[]>()
  for (const result of results) {
    const known = groups.get(result.assessmentId)
    if (known === undefined) groups.set(result.assessmentId, [result])
    else known.push(result)
  }
  return groups
}

/** Of several assessments of one person: the newest by time, then by id. */
export const newestFirst = (one: ReceivedAssessment, other: ReceivedAssessment): number =>
  byText(lastChange(other), lastChange(one)) || byText(other.id, one.id)

/** When the latest revision was made, by its own account. */
const lastChange = ({ latest }: ReceivedAssessment): string =>
  latest.contents.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '')

const toAssessment = (
  id: string,
  results: readonly ReceivedResult[],
  choiceByPlace: ReadonlyMap<string, string>,
): ReceivedAssessment => {
  const numbers = [...new Set(results.map(({ revision }) => revision))].sort((one, other) => other - one)
  const revisions = numbers.map((revision) =>
    toRevision(
      revision,
      results.filter((result) => result.revision === revision),
      choiceByPlace.get(toPlace({ assessmentId: id, revision })),
    ),
  )
  const [latest] = revisions
  const standard = latest?.contents[0]?.standard
  if (latest === undefined || standard === undefined) throw new Error('An assessment has a revision.')
  return { id, standard, revisions, latest }
}

/** One value for people, assessments, revisions and history: equal for the same files in any order and number. */
export const teamPeopleToHash = (people: readonly TeamPerson[]): string =>
  jsonToSha256(
    people.map(({ assessments, ...person }) => ({
      ...person,
      assessments: assessments.map(({ id, standard, revisions }) => ({
        id,
        standard,
        revisions: revisions.map(({ revision, contents, isFork, chosen, partHashes }) => ({
          revision,
          isFork,
          partHashes,
          contents: contents.map((content) => contentToJson(content)),
          chosen: chosen === null ? null : contentToJson(chosen),
        })),
      })),
    })),
  )

const contentToJson = (result: ReceivedResult) => ({
  key: resultToContentKey(result),
  startedAt: result.startedAt,
  updatedAt: result.updatedAt,
  isAltered: result.isAltered,
})

/** Names that read the same are the same name, whatever widths, combining marks and blanks they are typed with. */
export const nameToKey = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim()
