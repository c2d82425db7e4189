import { answersToCoverage } from '../domain/coverage.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { ImportRow, ImportTable, RowVerdict } from '../domain/import-preview.ts'
import { type ImportJudge, type ImportVerdict, type JudgedResult, createImportJudge } from '../domain/import-verdict.ts'
import { deriveTeamPeople } from '../domain/received-results.ts'
import { type StandardOutline, createOutlineCache } from '../domain/standard-outline.ts'
import type { ReceivedResult } from '../domain/team.ts'
import type { RefusedTeamFile, TeamImportPreview } from '../services-team-import.ts'
import type { StoredTeam } from './stored-team.ts'
import type { CandidateResult, ReadTeamFile } from './team-file-reading.ts'

/** A file that was read, with what each of its results is for the team. */
export interface JudgedFile {
  readonly id: string
  readonly fileName: string
  readonly fileSize: number
  readonly isTable: boolean
  readonly results: readonly (CandidateResult & JudgedResult)[]
}

export interface JudgedBatch {
  readonly preview: TeamImportPreview
  readonly files: readonly JudgedFile[]
}

export interface NamedFile {
  readonly name: string
  readonly size: number
  readonly read: ReadTeamFile
}

/** Says of every file what it would change, beside what is stored and beside the files before it. */
export const judgeFiles = (
  named: readonly NamedFile[],
  stored: StoredTeam,
  standardByHash: ReadonlyMap<string, CompetencyStandard>,
): JudgedBatch => {
  const people = deriveTeamPeople(stored.results, stored)
  const standard = stored.team?.standard ?? findMostFrequent(named.flatMap(({ read }) => toResults(read)))
  const judge = createImportJudge({ results: stored.results, people, aliases: stored.aliases, standard })
  const describe = createRowDescriber(stored, standardByHash)
  const rows: ImportRow[] = []
  const tables: ImportTable[] = []
  const refused: RefusedTeamFile[] = []
  const files: JudgedFile[] = []
  named.forEach(({ name, size, read }, index) => {
    const file = { id: `${index}`, fileName: name, fileSize: size }
    if (read.type === 'refused') {
      refused.push({ ...file, problem: read.problem })
      return
    }
    const results = judgeAll(read.results, judge, named.length > 1)
    files.push({ ...file, isTable: read.type === 'table', results })
    if (read.type === 'table') tables.push(toTable(file, read.table, results))
    else rows.push(...results.map((result, place) => describe(file, place, result, read.exportedAt)))
  })
  return { preview: { fileCount: named.length, rows, tables, refused }, files }
}

const toResults = (read: ReadTeamFile): readonly CandidateResult[] => (read.type === 'refused' ? [] : read.results)

/** The standard that most results are about; of two, the one with the smaller hash. */
export const findMostFrequent = (
  results: readonly Pick<CandidateResult, 'result'>[],
): ReceivedResult['standard'] | null => {
  const counts = new Map<string, { readonly standard: ReceivedResult['standard']; count: number }>()
  for (const { result } of results) {
    const known = counts.get(result.standard.contentHash)
    if (known === undefined) counts.set(result.standard.contentHash, { standard: result.standard, count: 1 })
    else known.count += 1
  }
  const [most] = [...counts].sort(([one, { count }], [other, { count: otherCount }]) =>
    otherCount === count ? (one < other ? -1 : 1) : otherCount - count,
  )
  return most?.[1].standard ?? null
}

/** Within one table, two ids are two people, whatever they are called: only others are compared by name. */
const judgeAll = (
  candidates: readonly CandidateResult[],
  judge: ImportJudge,
  isRemembered: boolean,
): JudgedFile['results'] => {
  const judged = candidates.map((candidate) => ({ ...candidate, ...judge.judge(candidate.result) }))
  if (isRemembered) for (const { result } of candidates) judge.remember(result)
  return judged
}

type FileLabels = Pick<JudgedFile, 'id' | 'fileName' | 'fileSize'>

const createRowDescriber = (stored: StoredTeam, standardByHash: ReadonlyMap<string, CompetencyStandard>) => {
  const toOutline = createOutlineCache()
  const importedAtById = new Map(stored.imports.map(({ id, importedAt }) => [id, importedAt]))
  const outlineOf = (contentHash: string): StandardOutline | null => {
    const standard = standardByHash.get(contentHash)
    return standard === undefined ? null : toOutline(standard)
  }
  const teamOutline = outlineOf(stored.team?.standard?.contentHash ?? '')

  return (
    file: FileLabels,
    place: number,
    { result, verdict, standard, sameNamed }: JudgedFile['results'][number],
    exportedAt: string,
  ): ImportRow => {
    const outline = outlineOf(result.standard.contentHash)
    const indicators = outline?.places.map(({ indicator }) => indicator) ?? []
    return {
      ...file,
      id: `${file.id}.${place}`,
      person: result.person,
      revision: result.revision,
      exportedAt,
      standard: result.standard,
      coverage: answersToCoverage(indicators, result.readAnswers()),
      verdict: toRowVerdict(verdict, outline, importedAtById),
      standardVerdict: standard,
      changedTexts: standard === 'other-version' ? countChangedTexts(outline, teamOutline) : 0,
      isAltered: result.isAltered,
      sameNamed,
    }
  }
}

const toRowVerdict = (
  verdict: ImportVerdict,
  outline: StandardOutline | null,
  importedAtById: ReadonlyMap<string, string>,
): RowVerdict => {
  if (verdict.type !== 'fork') return verdict
  const codes = verdict.indicatorIds.flatMap((id) => outline?.placeById.get(id)?.task.code ?? [])
  return {
    type: 'fork',
    differences: verdict.indicatorIds.length,
    taskCodes: [...new Set(codes)].sort(),
    knownImportedAt: importedAtById.get(verdict.known.importId) ?? null,
  }
}

/** Indicators of this standard whose words do not stand in the team's. */
const countChangedTexts = (outline: StandardOutline | null, team: StandardOutline | null): number => {
  const texts = new Set(team?.places.map(({ indicator }) => indicator.text))
  return outline?.places.filter(({ indicator }) => !texts.has(indicator.text)).length ?? 0
}

const toTable = (
  file: FileLabels,
  table: Extract<ReadTeamFile, { type: 'table' }>['table'],
  results: JudgedFile['results'],
): ImportTable => {
  const countByVerdict = { 'new-person': 0, 'new-round': 0, newer: 0, older: 0, 'more-parts': 0, same: 0, fork: 0 }
  const sameNamed = new Map<string, number>()
  for (const { verdict, result, sameNamed: others } of results) {
    countByVerdict[verdict.type] += 1
    if (others.length > 0) sameNamed.set(result.person.id, others.length)
  }
  return {
    ...file,
    rowCount: table.rowCount,
    hiddenRows: table.hiddenRows,
    isGrouped: table.isGrouped,
    personCount: new Set(results.map(({ result }) => result.person.id)).size,
    countByVerdict,
    otherStandards: results.filter(({ standard }) => standard !== 'team').length,
    sameNamed: sameNamed.size,
    canMerge: [...sameNamed.values()].every((count) => count === 1),
  }
}
