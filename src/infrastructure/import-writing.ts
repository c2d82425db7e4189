import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { type ImportDecision, isTableNameSettled } from '../domain/import-preview.ts'
import { resultToContentKey } from '../domain/received-revision.ts'
import { type Team, lookAtStandard } from '../domain/team.ts'
import type { AssessmentDatabase } from './database.ts'
import type { JudgedFile } from './import-judging.ts'
import { type BlockPlace, createPacker } from './received-results.ts'
import { type StandardRecord, standardToRecord } from './stored-records.ts'
import { freezeStandard } from './team-repository.ts'
import type {
  ForkChoiceRecord,
  PersonAliasRecord,
  ReceivedPartsRecord,
  ReceivedResultsRecord,
  TeamImportRecord,
} from './team-records.ts'

/** Everything that one file adds, ready to be put: the transaction only has to write. */
export interface FileRecords {
  readonly standards: readonly StandardRecord[]
  readonly results: readonly ReceivedResultsRecord[]
  readonly parts: readonly ReceivedPartsRecord[]
  readonly aliases: readonly PersonAliasRecord[]
  readonly forkChoices: readonly ForkChoiceRecord[]
}

type JudgedResult = JudgedFile['results'][number]

export interface RecordDependencies {
  readonly place: BlockPlace
  readonly standardByHash: ReadonlyMap<string, CompetencyStandard>
  readonly decidedAt: string
  readonly newId: () => string
}

/** The results of a file that are to be stored, each with what was decided about it. */
export type ChosenResult = JudgedResult & { readonly decision: ImportDecision | undefined }

/** Of a table: what says something new, without the people whose question is open. */
export const chooseOfTable = (
  results: readonly JudgedResult[],
  decision: ImportDecision | undefined,
): readonly ChosenResult[] =>
  results
    .filter(({ verdict, sameNamed }) => {
      if (verdict.type === 'same') return false
      if (verdict.type === 'fork' && decision?.fork === undefined) return false
      return sameNamed.length === 0 || isTableNameSettled(decision)
    })
    .map((result) => ({ ...result, decision }))

export const toFileRecords = (
  chosen: readonly ChosenResult[],
  { place, standardByHash, decidedAt, newId }: RecordDependencies,
): FileRecords => {
  const standards = [...new Set(chosen.map(({ result }) => result.standard.contentHash))].map((contentHash) => {
    const standard = standardByHash.get(contentHash)
    if (standard === undefined) throw new Error('A result comes with its standard.')
    return standard
  })
  return {
    standards: standards.map((standard) => standardToRecord(standard, decidedAt)),
    results: standards.flatMap((standard) => {
      const packer = createPacker(standard)
      for (const { result, bytes } of chosen)
        if (result.standard.contentHash === standard.contentHash) packer.add(result, bytes)
      return packer.toRecords(place, newId)
    }),
    parts: chosen.filter(hasParts).map((one) => toPartsRecord(one, place, newId())),
    aliases: chosen.flatMap((one) => toAlias(one, place.teamId, decidedAt)),
    forkChoices: chosen.flatMap((one) => toForkChoice(one, place.teamId, decidedAt)),
  }
}

const hasParts = ({ result }: ChosenResult): boolean => Object.keys(result.partHashes).length > 0

const toPartsRecord = (
  { result, parts }: ChosenResult,
  { teamId, importId }: BlockPlace,
  id: string,
): ReceivedPartsRecord => ({
  schemaVersion: 1,
  id,
  teamId,
  importId,
  personId: result.person.id,
  assessmentId: result.assessmentId,
  revision: result.revision,
  parts: { ...parts },
  hashes: { ...result.partHashes },
})

const toAlias = (
  { result, sameNamed, decision }: ChosenResult,
  teamId: string,
  decidedAt: string,
): readonly PersonAliasRecord[] => {
  if (decision?.['same-name'] !== 'same' || sameNamed.length === 0) return []
  const samePersonId = decision.samePersonId ?? sameNamed[0]?.personId
  if (samePersonId === undefined) return []
  return [{ schemaVersion: 1, teamId, personId: result.person.id, samePersonId, decidedAt }]
}

const toForkChoice = (
  { result, verdict, decision }: ChosenResult,
  teamId: string,
  decidedAt: string,
): readonly ForkChoiceRecord[] => {
  if (verdict.type !== 'fork' || decision?.fork === undefined || decision.fork === 'none') return []
  const chosen = decision.fork === 'this' ? result : verdict.known
  const { assessmentId, revision } = result
  return [{ schemaVersion: 1, teamId, assessmentId, revision, contentKey: resultToContentKey(chosen), decidedAt }]
}

/** How a team begins with an import: it is made, or it has no standard yet. */
export interface TeamStart {
  /** Null where the team was there when the files were looked at, and after its first file. */
  readonly created: Team | null
  /** The one that most of its results are about; null where there is nothing to decide. */
  readonly standard: Team['standard']
}

/**
 * Writes one file and the progress of its batch, or nothing; returns that progress. Every record has its id: doing it
 * again changes nothing.
 */
export const writeFile = (
  database: AssessmentDatabase,
  records: FileRecords,
  batch: TeamImportRecord,
  start: TeamStart,
): PromiseLike<TeamImportRecord> => {
  const { teams, standards, receivedResults, receivedParts, personAliases, forkChoices, teamImports } = database
  const tables = [teams, standards, receivedResults, receivedParts, personAliases, forkChoices, teamImports]
  return database.transaction('rw', tables, async () => {
    const isAsDecided = await startTeam(database, batch.teamId, start)
    const written = isAsDecided ? batch : { ...batch, decisions: { ...batch.decisions, standardHash: null } }
    for (const standard of records.standards) await freezeStandard(database, standard)
    await receivedResults.bulkPut([...records.results])
    if (records.parts.length > 0) await receivedParts.bulkPut([...records.parts])
    if (records.aliases.length > 0) await personAliases.bulkPut([...records.aliases])
    if (records.forkChoices.length > 0) await forkChoices.bulkPut([...records.forkChoices])
    await teamImports.put(written)
    return written
  })
}

/**
 * Makes the team, or gives it its standard. Both may have happened in another tab since the files were read: false where
 * the standard was decided there. A team that was deleted there does not come back.
 */
const startTeam = async (
  { teams }: AssessmentDatabase,
  teamId: string,
  { created, standard }: TeamStart,
): Promise<boolean> => {
  const stored = await teams.get(teamId)
  const team = stored ?? (created !== null && { schemaVersion: 1 as const, ...created })
  if (team === false) throw new Error('The team has been deleted meanwhile.')
  const revision = stored === undefined ? team.revision : team.revision + 1
  if (standard !== null && team.standard === null) await teams.put({ ...lookAtStandard(team, standard), revision })
  else if (stored === undefined) await teams.put(team)
  return standard === null || team.standard === null
}
