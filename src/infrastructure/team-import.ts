import * as v from 'valibot'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { StorageFailure } from '../domain/failure.ts'
import { type ImportDecisions, isRowImported, isTableImported } from '../domain/import-preview.ts'
import { type Result, err, ok } from '../domain/result.ts'
import { type Team, type TeamImport, smallestGroupAllowed } from '../domain/team.ts'
import type {
  TeamImportOutcome,
  TeamImportPreview,
  TeamImportProgress,
  TeamImportTarget,
} from '../services-team-import.ts'
import type { StorageDependencies } from './database-session.ts'
import { type JudgedBatch, type JudgedFile, type NamedFile, findMostFrequent, judgeFiles } from './import-judging.ts'
import { type ChosenResult, type TeamStart, chooseOfTable, toFileRecords, writeFile } from './import-writing.ts'
import { standardRecordSchema } from './stored-records.ts'
import { readStoredTeam } from './stored-team.ts'
import { readTeamFile } from './team-file-reading.ts'
import { teamRecordSchema } from './team-records.ts'

export interface TeamImporter {
  /** Null where it was cancelled. */
  readonly prepare: (
    files: readonly File[],
    teamId: string | null,
    bundled: readonly CompetencyStandard[],
    onProgress: (progress: TeamImportProgress) => void,
  ) => Promise<Result<TeamImportPreview, StorageFailure> | null>
  readonly confirm: (
    target: TeamImportTarget,
    decisions: ImportDecisions,
    onProgress: (progress: TeamImportProgress) => void,
  ) => Promise<Result<TeamImportOutcome, StorageFailure>>
  readonly cancel: () => void
}

/** What was looked at last, until it is stored. */
interface Prepared {
  readonly batch: JudgedBatch
  readonly standardByHash: ReadonlyMap<string, CompetencyStandard>
  /** Set once storing has begun: after a break it goes on there. */
  started: StartedImport | null
}

interface StartedImport {
  readonly teamId: string
  readonly record: TeamImport
  readonly files: readonly ChosenFile[]
  /** What happens to the team with the first file; nothing more after it. */
  readonly team: TeamStart
}

interface ChosenFile {
  readonly file: JudgedFile
  readonly chosen: readonly ChosenResult[]
}

/**
 * Reads any number of files, says what they would change, and stores them one by one once that is confirmed: a file is
 * stored as a whole or not at all, and the record of the import says how far it has come.
 */
export const createTeamImporter = (dependencies: StorageDependencies): TeamImporter => {
  const { session, now, newId } = dependencies
  const { database } = session
  let prepared: Prepared | null = null
  let isCancelled = false
  /** Asked anew after every wait: another message may have come. */
  const wasCancelled = (): boolean => isCancelled

  const readAll = async (
    files: readonly File[],
    standardByHash: Map<string, CompetencyStandard>,
    onProgress: (progress: TeamImportProgress) => void,
  ): Promise<readonly NamedFile[]> => {
    const named: NamedFile[] = []
    const totalBytes = files.reduce((total, { size }) => total + size, 0)
    let bytes = 0
    for (const [index, file] of files.entries()) {
      if (wasCancelled()) break
      const tell = (read: number): void =>
        onProgress({
          phase: 'reading',
          doneFiles: index,
          fileCount: files.length,
          share: share(bytes + read, totalBytes),
        })
      tell(0)
      const at = now().toISOString()
      const read = await readTeamFile(file, { standardByHash, now: at, isCancelled: wasCancelled, onRead: tell })
      if (read.type === 'results')
        for (const standard of read.standards)
          if (!standardByHash.has(standard.contentHash)) standardByHash.set(standard.contentHash, standard)
      named.push({ name: file.name, size: file.size, read })
      bytes += file.size
    }
    return named
  }

  const start = async (
    { batch }: Prepared,
    target: TeamImportTarget,
    decisions: ImportDecisions,
  ): Promise<StartedImport> => {
    const files = chooseFiles(batch, decisions)
    const importedAt = now().toISOString()
    const standard = findMostFrequent(files.flatMap(({ chosen }) => chosen))
    const known: unknown = target.teamId === null ? undefined : await database.teams.get(target.teamId)
    const existing = v.is(teamRecordSchema, known) ? known : null
    const teamId = existing?.id ?? newId()
    const isFirst = existing === null || existing.standard === null
    return {
      teamId,
      files,
      team: {
        created: existing === null ? createTeam(teamId, target.teamName, importedAt) : null,
        standard: isFirst ? standard : null,
      },
      record: {
        id: newId(),
        teamId,
        importedAt,
        fileNames: files.map(({ file }) => file.fileName),
        storedFiles: 0,
        isDone: false,
        decisions: { aliases: [], forkChoices: [], standardHash: isFirst ? (standard?.contentHash ?? null) : null },
      },
    }
  }

  const storeFile = async (
    { started, standardByHash }: Prepared & { started: StartedImport },
    { chosen }: ChosenFile,
  ): Promise<Result<StartedImport, StorageFailure>> => {
    const { record, teamId } = started
    const place = { teamId, importId: record.id }
    // Everything that takes time comes before the transaction, which awaits the database and nothing else.
    const records = toFileRecords(chosen, { place, standardByHash, decidedAt: record.importedAt, newId })
    const storedFiles = record.storedFiles + 1
    const next: TeamImport = {
      ...record,
      storedFiles,
      isDone: storedFiles === record.fileNames.length,
      decisions: {
        ...record.decisions,
        aliases: [
          ...record.decisions.aliases,
          ...records.aliases.map(({ personId, samePersonId }) => ({ personId, samePersonId })),
        ],
        forkChoices: [
          ...record.decisions.forkChoices,
          ...records.forkChoices.map(({ assessmentId, revision, contentKey }) => ({
            assessmentId,
            revision,
            contentKey,
          })),
        ],
      },
    }
    const written = await session.write(() => writeFile(database, records, { schemaVersion: 1, ...next }, started.team))
    return written.ok ? ok({ ...started, record: written.value, team: { created: null, standard: null } }) : written
  }

  return {
    prepare: async (files, teamId, bundled, onProgress) => {
      isCancelled = false
      prepared = null
      const here = await session.read(async () => ({
        stored: await readStoredTeam(database, teamId),
        standards: (await database.standards.toArray()).filter((record) => v.is(standardRecordSchema, record)),
      }))
      if (!here.ok) return here
      const standards = [...bundled, ...here.value.standards.map(({ standard }) => standard)]
      const standardByHash = new Map(standards.map((standard) => [standard.contentHash, standard]))
      const named = await readAll(files, standardByHash, onProgress)
      if (wasCancelled()) return null
      const batch = judgeFiles(named, here.value.stored, standardByHash)
      prepared = { batch, standardByHash, started: null }
      return ok(batch.preview)
    },

    confirm: async (target, decisions, onProgress) => {
      if (prepared === null) return err({ type: 'StorageFailed' })
      isCancelled = false
      const own = prepared
      own.started ??= await start(own, target, decisions)
      let started = own.started
      let failure: StorageFailure | null = null
      while (started.record.storedFiles < started.files.length && !wasCancelled()) {
        const { storedFiles } = started.record
        const fileCount = started.files.length
        onProgress({ phase: 'writing', doneFiles: storedFiles, fileCount, share: share(storedFiles, fileCount) })
        const next = started.files[storedFiles]
        if (next === undefined) break
        const stored = await storeFile({ ...own, started }, next)
        if (!stored.ok) {
          failure = stored.error
          break
        }
        started = stored.value
        own.started = started
      }
      const { record, teamId, files } = started
      if (record.isDone) prepared = null
      return ok({
        teamId,
        importId: record.id,
        storedFiles: record.storedFiles,
        fileCount: files.length,
        failure,
      })
    },

    cancel: () => {
      isCancelled = true
    },
  }
}

const share = (done: number, total: number): number => (total === 0 ? 0 : done / total)

const createTeam = (id: string, name: string, createdAt: string): Team => ({
  id,
  revision: 1,
  name,
  unit: null,
  standard: null,
  profile: null,
  smallestGroup: smallestGroupAllowed,
  isManagerRatingOn: false,
  createdAt,
})

/** The files that say something new, each with its results that are decided. */
const chooseFiles = ({ files, preview }: JudgedBatch, decisions: ImportDecisions): readonly ChosenFile[] => {
  const rowById = new Map(preview.rows.map((row) => [row.id, row]))
  const tableById = new Map(preview.tables.map((table) => [table.id, table]))
  return files.flatMap((file) => {
    const table = tableById.get(file.id)
    const chosen =
      table === undefined
        ? file.results.flatMap((result, place): readonly ChosenResult[] => {
            const id = `${file.id}.${place}`
            const row = rowById.get(id)
            const decision = decisions[id]
            return row !== undefined && isRowImported(row, decision) ? [{ ...result, decision }] : []
          })
        : isTableImported(table, decisions[file.id])
          ? chooseOfTable(file.results, decisions[file.id])
          : []
    return chosen.length === 0 ? [] : [{ file, chosen }]
  })
}
