import { type Answers, type StandardReference, standardToReference } from '../domain/assessment.ts'
import { type Answer, fieldsToAnswer } from '../domain/answer.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { jsonToSha256 } from '../domain/content-hash.ts'
import type { ReceivedResult } from '../domain/team.ts'
import type { CompetencyFileAssessment, CompetencyFileRating } from '../files/competency-file.ts'
import { type HandOverFile, largestHandedFile, recognizeFile } from '../files/recognize-file.ts'
import { type TableResult, type TeamTable, createTeamCsvReader } from '../files/team-csv-import.ts'
import type { TeamFileProblem } from '../services-team-import.ts'
import { answerToByte, answersToBytes, bytesToAnswers, standardToIndicatorIds } from './received-results.ts'

/** One result out of a file, with everything that would be stored of it. */
export interface CandidateResult {
  readonly result: ReceivedResult
  readonly bytes: Uint8Array
  /** What stands beside the answers, by the name of the part. */
  readonly parts: Readonly<Record<string, unknown>>
}

export type ReadTeamFile =
  | {
      readonly type: 'results'
      readonly results: readonly CandidateResult[]
      readonly standards: readonly CompetencyStandard[]
      readonly exportedAt: string
    }
  | { readonly type: 'table'; readonly results: readonly CandidateResult[]; readonly table: TeamTable }
  | { readonly type: 'refused'; readonly problem: TeamFileProblem }

export interface ReadingOptions {
  readonly standardByHash: ReadonlyMap<string, CompetencyStandard>
  readonly now: string
  readonly isCancelled: () => boolean
  /** Bytes of this file that have been read. */
  readonly onRead: (bytes: number) => void
}

/** As much as the beginning of a table needs to be recognised, and as much as is read of one at a time. */
const beginning = 64 * 1024
const pieceBytes = 1024 * 1024

/** Reads a file of a member or a table of many. Never throws for what a file holds. */
export const readTeamFile = async (file: File, options: ReadingOptions): Promise<ReadTeamFile> => {
  try {
    return await readFile(file, options)
  } catch (error) {
    // Moved, changed or a folder: the browser says it only when the file is read.
    if (error instanceof DOMException) return refuse({ type: 'FileGone' })
    throw error
  }
}

const refuse = (problem: TeamFileProblem): ReadTeamFile => ({ type: 'refused', problem })

const readFile = async (file: File, options: ReadingOptions): Promise<ReadTeamFile> => {
  const first = new Uint8Array(await file.slice(0, beginning).arrayBuffer())
  const isWhole = file.size <= beginning
  if (!isWhole && beginsLikeJson(first)) return readJson(file, first)
  const recognized = recognizeFile(first, file.name)
  switch (recognized.type) {
    case 'hand-over':
      return toResults(recognized.file, recognized.isAltered)
    case 'ratings-csv':
      return readTable(file, recognized.encoding, first, options)
    case 'backup':
      return refuse({ type: 'FileIsBackup' })
    case 'pack':
      return refuse({ type: 'FileIsPack' })
    case 'review':
      return refuse({ type: 'FileIsReview' })
    case 'refused':
      return refuse(recognized.problem)
  }
}

const beginsLikeJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*[{[]/u.test(new TextDecoder().decode(bytes.subarray(0, 100)))

/** A file that is too large to be handed over is not read to its end, only to be refused. */
const readJson = async (file: File, first: Uint8Array): Promise<ReadTeamFile> => {
  if (file.size > largestHandedFile) {
    const isBackup = new TextDecoder().decode(first).includes('"competency-backup"')
    return refuse(isBackup ? { type: 'FileIsBackup' } : { type: 'FileTooLarge', largest: largestHandedFile })
  }
  const recognized = recognizeFile(new Uint8Array(await file.arrayBuffer()), file.name)
  if (recognized.type === 'hand-over') return toResults(recognized.file, recognized.isAltered)
  if (recognized.type === 'refused') return refuse(recognized.problem)
  if (recognized.type === 'backup') return refuse({ type: 'FileIsBackup' })
  return refuse({ type: recognized.type === 'pack' ? 'FileIsPack' : 'FileIsReview' })
}

const toResults = (file: HandOverFile, isAltered: boolean): ReadTeamFile => {
  const standardByHash = new Map(file.standards.map((standard) => [standard.contentHash, standard]))
  const results: CandidateResult[] = []
  for (const assessment of file.assessments) {
    const standard = standardByHash.get(assessment.standard.contentHash)
    const candidate = standard === undefined ? null : toCandidate(file, assessment, standard, isAltered)
    if (candidate === null) return refuse({ type: 'FileInconsistent' })
    results.push(candidate)
  }
  return { type: 'results', results, standards: file.standards, exportedAt: file.exportedAt }
}

/** Null where the file contradicts itself: a moment that no calendar has, a standard without an indicator. */
const toCandidate = (
  file: HandOverFile,
  assessment: CompetencyFileAssessment,
  standard: CompetencyStandard,
  isAltered: boolean,
): CandidateResult | null => {
  const indicatorIds = standardToIndicatorIds(standard)
  const times = [assessment.startedAt, assessment.updatedAt].map(Date.parse)
  if (indicatorIds.length === 0 || times.some(Number.isNaN)) return null
  const [startedAt = '', updatedAt = ''] = times.map((time) => new Date(time).toISOString())
  const answers = ratingsToAnswers(assessment.ratings)
  const parts = toParts(file, assessment)
  const { id, name, employeeNumber, unit } = file.person
  const result: ReceivedResult = {
    ...nowhere,
    person: { id, name: name ?? null, employeeNumber: employeeNumber ?? null, unit: unit ?? null },
    assessmentId: assessment.id,
    revision: assessment.revision,
    standard: standardToReference(standard),
    startedAt,
    updatedAt,
    isAltered,
    source: 'file',
    partHashes: toHashes(parts),
    readAnswers: () => answers,
  }
  return { result, bytes: answersToBytes(answers, indicatorIds), parts }
}

/** Where it belongs is decided when it is stored. */
const nowhere = { teamId: '', importId: '' } as const

const ratingsToAnswers = (ratings: readonly CompetencyFileRating[]): Answers =>
  new Map(
    ratings.flatMap(({ indicatorId, status, level }): readonly (readonly [string, Answer])[] => {
      const answer = fieldsToAnswer(status, level)
      return answer === null ? [] : [[indicatorId, answer]]
    }),
  )

/** What the file says beside levels and statuses. A part that the file leaves out is absent. */
const toParts = (file: HandOverFile, assessment: CompetencyFileAssessment): Readonly<Record<string, unknown>> => {
  const { ratings, profile, snapshots, packId } = { packId: undefined, ...assessment }
  const isOwn = (item: { readonly assessmentId: string }): boolean => item.assessmentId === assessment.id
  const evidence = ratings.filter((rating) => rating.evidence !== undefined)
  return {
    times: ratings.map(({ indicatorId, ratedAt }) => ({ indicatorId, ratedAt })).sort(byIndicator),
    ...(evidence.length > 0 && {
      evidence: evidence.map(({ indicatorId, evidence: note }) => ({ indicatorId, ...note })).sort(byIndicator),
    }),
    ...(profile !== undefined && { profile }),
    ...(snapshots !== undefined && { snapshots }),
    ...(file.selfChecks !== undefined && { selfChecks: file.selfChecks.filter(isOwn) }),
    ...(file.plan !== undefined && { plan: file.plan.filter(isOwn) }),
    ...(packId !== undefined && { packId }),
  }
}

const byIndicator = (one: { readonly indicatorId: string }, other: { readonly indicatorId: string }): number =>
  one.indicatorId < other.indicatorId ? -1 : 1

const toHashes = (parts: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, jsonToSha256(part)]))

const readTable = async (
  file: File,
  encoding: string,
  [first, second]: Uint8Array,
  { standardByHash, now, isCancelled, onRead }: ReadingOptions,
): Promise<ReadTeamFile> => {
  const reader = createTeamCsvReader({ standardByHash, answerToByte, now })
  const isBigEndian = first === 0xfe && second === 0xff
  const utf16 = isBigEndian ? 'utf-16be' : 'utf-16le'
  const decoder = new TextDecoder(encoding === 'utf-16' ? utf16 : encoding, { fatal: true })
  let next = readPiece(file, 0)
  for (let start = 0; start < file.size && !isCancelled(); start += pieceBytes) {
    const bytes = await next
    const isLast = start + pieceBytes >= file.size
    if (!isLast) next = readPiece(file, start + pieceBytes)
    const text = decode(decoder, bytes, !isLast)
    const problem = text === null ? ({ type: 'FileDamaged' } as const) : reader.push(text)
    if (problem !== null) return refuse(problem)
    onRead(Math.min(start + pieceBytes, file.size))
  }
  const problem = reader.finish()
  if (problem !== null) return refuse(problem)
  const table = reader.table()
  const describe = createStandardDescriber(standardByHash)
  return { type: 'table', table, results: table.results.map((result) => tableToCandidate(result, describe)) }
}

/** Asked for while the piece before it is read: waiting for the disk would be a third of the time. */
const readPiece = (file: File, start: number): Promise<ArrayBuffer> => {
  const piece = file.slice(start, start + pieceBytes).arrayBuffer()
  // Where the file is refused before its end, nobody waits for this piece any more.
  piece.catch(() => undefined)
  return piece
}

interface DescribedStandard {
  readonly reference: StandardReference
  readonly indicatorIds: readonly string[]
}

/** A hundred thousand results are about few standards. */
const createStandardDescriber = (
  standardByHash: ReadingOptions['standardByHash'],
): ((contentHash: string) => DescribedStandard) => {
  const known = new Map<string, DescribedStandard>()
  return (contentHash) => {
    const described = known.get(contentHash)
    if (described !== undefined) return described
    const standard = standardByHash.get(contentHash)
    if (standard === undefined) throw new Error('The reader has found the standard of every row.')
    const made = { reference: standardToReference(standard), indicatorIds: standardToIndicatorIds(standard) }
    known.set(contentHash, made)
    return made
  }
}

/** Null where the bytes are not the text that the beginning promised. */
const decode = (decoder: TextDecoder, bytes: ArrayBuffer, stream: boolean): string | null => {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    return null
  }
}

const noParts: Readonly<Record<string, never>> = {}

const tableToCandidate = (
  { evidence, contentHash, bytes, ...labels }: TableResult,
  describe: (contentHash: string) => DescribedStandard,
): CandidateResult => {
  const { reference, indicatorIds } = describe(contentHash)
  const parts = evidence === null ? noParts : { evidence: tableEvidenceToPart(evidence) }
  return {
    bytes,
    parts,
    result: {
      ...nowhere,
      ...labels,
      standard: reference,
      isAltered: false,
      source: 'table',
      partHashes: evidence === null ? noParts : toHashes(parts),
      readAnswers: () => bytesToAnswers(bytes, indicatorIds),
    },
  }
}

const tableEvidenceToPart = (evidence: NonNullable<TableResult['evidence']>): readonly object[] =>
  [...evidence].map(([indicatorId, note]) => ({ indicatorId, ...note })).sort(byIndicator)
