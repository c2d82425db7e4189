import type { StandardReference } from './assessment.ts'
import { type TeamPerson, createPersonFinder, nameToKey } from './received-results.ts'
import { areInConflict, findDifferences, resultToContentKey } from './received-revision.ts'
import type { PersonAlias, ReceivedResult } from './team.ts'

/** What a result is for the team, beside everything that is there already. */
export type ImportVerdict =
  | { readonly type: 'new-person' }
  /** Another assessment of somebody who is here; `isCurrent`: it is the later one of this standard. */
  | { readonly type: 'new-round'; readonly isCurrent: boolean }
  | { readonly type: 'newer'; readonly knownRevision: number; readonly differences: number }
  | { readonly type: 'older'; readonly knownRevision: number }
  /** The same revision, with a part that was not here yet. */
  | { readonly type: 'more-parts' }
  | { readonly type: 'same' }
  /** The same revision says something else. `indicatorIds`: the answers that differ; none where it is another part. */
  | { readonly type: 'fork'; readonly indicatorIds: readonly string[]; readonly known: ReceivedResult }

/** Whether it is about what the team rates. */
export type StandardVerdict = 'team' | 'other-version' | 'other-standard'

/** Somebody of the team with the same name under another id. */
export interface SameNamed {
  readonly personId: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly unit: string | null
}

export interface JudgedResult {
  readonly verdict: ImportVerdict
  readonly standard: StandardVerdict
  /** Empty for somebody whom the team knows by id. */
  readonly sameNamed: readonly SameNamed[]
}

export interface ImportJudge {
  readonly judge: (result: ReceivedResult) => JudgedResult
  /** From now on this one counts as here: files of one batch are compared with each other too. */
  readonly remember: (result: ReceivedResult) => void
}

export interface KnownTeam {
  /** Everything that is stored, and the people who follow from it. */
  readonly results: readonly ReceivedResult[]
  readonly people: readonly TeamPerson[]
  readonly aliases: readonly PersonAlias[]
  /** Null as long as no result has decided it. */
  readonly standard: StandardReference | null
}

/** Says of each result what it would change. Changes nothing, and knows no order but that in which it was asked. */
export const createImportJudge = ({ results, people, aliases, standard }: KnownTeam): ImportJudge => {
  const toPersonId = createPersonFinder(aliases)
  const knownIds = new Set(people.flatMap(({ personIds }) => personIds))
  const namedByKey = new Map<string, SameNamed[]>()
  const resultsByAssessment = new Map<string, ReceivedResult[]>()
  const lastByStandard = new Map<string, ReceivedResult>()
  const undecided = findUndecided(people)
  let teamStandard = standard

  const addName = (person: SameNamed): void => {
    const key = nameToKey(person.name)
    const named = namedByKey.get(key)
    if (named === undefined) namedByKey.set(key, [person])
    else if (named.every(({ personId }) => personId !== person.personId)) named.push(person)
  }
  const addResult = (result: ReceivedResult): void => {
    const personId = toPersonId(result.person.id)
    addTo(resultsByAssessment, `${personId}\n${result.assessmentId}`, result)
    const place = `${personId}\n${result.standard.contentHash}`
    const last = lastByStandard.get(place)
    if (last === undefined || isCurrentBeside(result, last)) lastByStandard.set(place, result)
  }
  for (const { id, name, employeeNumber, unit } of people)
    if (name !== null) addName({ personId: id, name, employeeNumber, unit })
  for (const result of results) addResult(result)

  const judgeAssessment = (result: ReceivedResult): ImportVerdict => {
    const personId = toPersonId(result.person.id)
    const known = resultsByAssessment.get(`${personId}\n${result.assessmentId}`)
    if (known !== undefined)
      return judgeRevision(result, known, undecided.has(`${personId}\n${result.assessmentId}\n${result.revision}`))
    if (!knownIds.has(personId)) return { type: 'new-person' }
    const last = lastByStandard.get(`${personId}\n${result.standard.contentHash}`)
    return { type: 'new-round', isCurrent: last === undefined || isCurrentBeside(result, last) }
  }

  /** A copy: who comes later is no namesake of who was judged before. */
  const findNamesakes = ({ person: { name } }: ReceivedResult): readonly SameNamed[] =>
    name === null || namedByKey.size === 0 ? [] : [...(namedByKey.get(nameToKey(name)) ?? [])]

  return {
    judge: (result) => ({
      verdict: judgeAssessment(result),
      standard: judgeStandard(result.standard, teamStandard),
      sameNamed: knownIds.has(toPersonId(result.person.id)) ? [] : findNamesakes(result),
    }),
    remember: (result) => {
      const { id, name, employeeNumber, unit } = result.person
      const personId = toPersonId(id)
      knownIds.add(id).add(personId)
      if (name !== null) addName({ personId, name, employeeNumber, unit })
      teamStandard ??= result.standard
      addResult(result)
    },
  }
}

const addTo = <Item>(groups: Map<string, Item[]>, key: string, item: Item): void => {
  const known = groups.get(key)
  if (known === undefined) groups.set(key, [item])
  else known.push(item)
}

const isCurrentBeside = (one: ReceivedResult, other: ReceivedResult): boolean =>
  one.updatedAt === other.updatedAt ? one.assessmentId > other.assessmentId : one.updatedAt > other.updatedAt

/** Forks that were put off: the same file again asks again. */
const findUndecided = (people: readonly TeamPerson[]): ReadonlySet<string> =>
  new Set(
    people.flatMap((person) =>
      person.assessments.flatMap(({ id, revisions }) =>
        revisions
          .filter(({ isFork, chosen }) => isFork && chosen === null)
          .map(({ revision }) => `${person.id}\n${id}\n${revision}`),
      ),
    ),
  )

const judgeRevision = (
  result: ReceivedResult,
  known: readonly ReceivedResult[],
  isUndecided: boolean,
): ImportVerdict => {
  const sameRevision = known.filter(({ revision }) => revision === result.revision)
  if (sameRevision.length > 0) return judgeContent(result, sameRevision, isUndecided)
  const latest = known.reduce((best, next) => (next.revision > best.revision ? next : best))
  if (latest.revision > result.revision) return { type: 'older', knownRevision: latest.revision }
  const isTable = latest.source === 'table' || result.source === 'table'
  const differences = findDifferences(result.readAnswers(), latest.readAnswers(), isTable).length
  return { type: 'newer', knownRevision: latest.revision, differences }
}

const judgeContent = (
  result: ReceivedResult,
  known: readonly ReceivedResult[],
  isUndecided: boolean,
): ImportVerdict => {
  const key = resultToContentKey(result)
  const isHere = known.some((other) => resultToContentKey(other) === key)
  const opposed = known.find((other) => areInConflict(result, other))
  if (opposed !== undefined && (isUndecided || !isHere)) {
    const isTable = opposed.source === 'table' || result.source === 'table'
    const indicatorIds = findDifferences(result.readAnswers(), opposed.readAnswers(), isTable)
    return { type: 'fork', indicatorIds, known: opposed }
  }
  return isHere || addsNothing(result, known) ? { type: 'same' } : { type: 'more-parts' }
}

/** Every part is here already. A file is more than a table that says the same: it tells 先略過 from 未評. */
const addsNothing = (result: ReceivedResult, known: readonly ReceivedResult[]): boolean => {
  const alike = known.filter(({ source }) => result.source === 'table' || source === 'file')
  const names = new Set(alike.flatMap(({ partHashes }) => Object.keys(partHashes)))
  return alike.length > 0 && Object.keys(result.partHashes).every((name) => names.has(name))
}

/** By hash alone it is the same; the same id or code with another hash is another version of it. */
export const judgeStandard = (reference: StandardReference, team: StandardReference | null): StandardVerdict => {
  if (team === null || team.contentHash === reference.contentHash) return 'team'
  const isSameCode = team.code !== null && team.code === reference.code
  return team.id === reference.id || isSameCode ? 'other-version' : 'other-standard'
}
