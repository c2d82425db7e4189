import type { Answer } from '../domain/answer.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { Person } from '../domain/identity.ts'
import { createStandardOutline } from '../domain/standard-outline.ts'
import { createCsvStream } from './csv-stream.ts'
import type { RatingsCsvProblem } from './import-outcomes.ts'
import { neededColumns, readAnswer, readEvidence } from './ratings-csv-import.ts'
import { awaitingReviewText } from './ratings-csv.ts'
import {
  type Columns,
  type Identity,
  cellOf,
  detach,
  detachIdentity,
  findColumns,
  isSameGroup,
  readIdentity,
} from './team-csv-rows.ts'

export type TeamCsvProblem =
  | RatingsCsvProblem
  /** Nobody can say whose row this is: neither an id nor a number nor a name. */
  | { readonly type: 'CsvPersonMissing'; readonly row: number }

/** One assessment of one person, as a table says it. */
export interface TableResult {
  readonly person: Person
  readonly assessmentId: string
  readonly revision: number
  readonly contentHash: string
  readonly startedAt: string
  readonly updatedAt: string
  /** One number for each indicator, in the order of the standard, as `answerToByte` writes it. */
  readonly bytes: Uint8Array
  /** Notes by indicator id, with the time of the rating; null where there is none. */
  readonly evidence: ReadonlyMap<string, TableEvidence> | null
}

export interface TableEvidence {
  readonly text: string
  readonly link: string
  readonly ratedAt: string | null
}

export interface TeamTable {
  readonly results: readonly TableResult[]
  /** Some row had no id of its own: who belongs together follows from numbers and names. */
  readonly isGrouped: boolean
  /** Rows that wait for the manager's rating, which were left out. */
  readonly hiddenRows: number
  readonly rowCount: number
}

export interface TeamCsvOptions {
  readonly standardByHash: ReadonlyMap<string, CompetencyStandard>
  /** How an answer is kept in one number below 254 or as 255; what it means is the caller's affair. */
  readonly answerToByte: (answer: Answer | undefined) => number
  /** Stands for a time that the table does not say. */
  readonly now: string
}

export interface TeamCsvReader {
  /** The next piece of the file; the first problem, or null. */
  readonly push: (piece: string) => TeamCsvProblem | null
  readonly finish: () => TeamCsvProblem | null
  readonly table: () => TeamTable
}

/** No row has said anything about the indicator yet. */
const unseen = 254

/**
 * Reads a ratings table of any number of people, row by row and in any order of rows and columns. 要求級別 and 差距 are
 * never read; a rating is attached only where the identity and the printed words of the indicator both agree.
 */
export const createTeamCsvReader = ({ standardByHash, answerToByte, now }: TeamCsvOptions): TeamCsvReader => {
  const stream = createCsvStream()
  const indicatorsByHash = createIndicatorFinder(standardByHash)
  const toByte = createByteReader(answerToByte)
  const groupByKey = new Map<string, Group>()
  let columns: Columns | null = null
  /** Rows of one assessment stand together in nearly every file. */
  let last: Group | null = null
  let lastCells: readonly string[] = []
  let isGrouped = false
  let hiddenRows = 0
  let rowCount = 0

  const readRow = (cells: readonly string[], row: number, at: Columns): TeamCsvProblem | null => {
    if (cells.length === 1 && cells[0]?.trim() === '') return null
    rowCount += 1
    // Says nothing yet: as if the row were not there.
    if (cells[at.status] === awaitingReviewText) {
      hiddenRows += 1
      return null
    }
    if (last === null || !isSameGroup(lastCells, cells, at.identity)) {
      const found = findGroup(cells, row, at)
      if ('type' in found) return found
      last = found
      lastCells = cells
    }
    return addRow(last, cells, row, at)
  }

  const findGroup = (cells: readonly string[], row: number, at: Columns): Group | TeamCsvProblem => {
    const identity = readIdentity(cells, at)
    if (identity === null) return { type: 'CsvPersonMissing', row }
    isGrouped ||= identity.isDerived
    const key = [identity.person.id, identity.assessmentId, identity.revision, identity.contentHash].join('\n')
    const known = groupByKey.get(key)
    if (known !== undefined) return known
    const indicators = indicatorsByHash(identity.contentHash)
    if (indicators === null) return { type: 'CsvStandardUnknown', name: cellOf(cells, at.standardName) }
    const bytes = new Uint8Array(indicators.count).fill(unseen)
    const group: Group = {
      ...detachIdentity(identity),
      indicators,
      bytes,
      first: Infinity,
      final: -Infinity,
      evidence: null,
    }
    groupByKey.set(key, group)
    return group
  }

  const addRow = (group: Group, cells: readonly string[], row: number, at: Columns): TeamCsvProblem | null => {
    const text = cellOf(cells, at.indicator)
    const indicator = group.indicators.byId.get(cellOf(cells, at.indicatorId))
    if (indicator === undefined || indicator.text !== text) return { type: 'CsvIndicatorUnknown', row, text }
    if (group.bytes[indicator.position] !== unseen) return { type: 'CsvRowRepeated', row, text }
    const status = cells[at.status] ?? ''
    const byte = toByte(status, cells[at.level] ?? '')
    if (byte === undefined) return { type: 'CsvRowUnreadable', row, column: '狀態' }
    group.bytes[indicator.position] = byte
    const ratedAt = addTime(group, cells[at.ratedAt] ?? '')
    addEvidence(group, indicator.id, cellOf(cells, at.evidence), cellOf(cells, at.evidenceLink), ratedAt)
    return null
  }

  const readRows = (found: ReturnType<typeof stream.push>): TeamCsvProblem | null => {
    if (found === null) return { type: 'CsvNotATable' }
    columns ??= findColumns(stream.names())
    const missing = neededColumns.filter((name) => !stream.names().includes(name))
    if (missing.length > 0) return { type: 'CsvColumnsMissing', columns: missing }
    let row = found.firstRow
    for (const cells of found.rows) {
      const problem = readRow(cells, row, columns)
      if (problem !== null) return problem
      row += 1
    }
    return null
  }

  return {
    push: (piece) => readRows(stream.push(piece)),
    finish: () => readRows(stream.finish()) ?? (rowCount === 0 ? { type: 'CsvNotATable' } : null),
    table: () => ({
      results: [...groupByKey.values()].map((group) => toResult(group, answerToByte(undefined), now)),
      isGrouped,
      hiddenRows,
      rowCount,
    }),
  }
}

interface Indicator {
  readonly id: string
  readonly text: string
  readonly position: number
}

interface Indicators {
  readonly count: number
  readonly byId: ReadonlyMap<string, Indicator>
}

interface Group extends Identity {
  readonly indicators: Indicators
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  first: number
  final: number
  evidence: Map<string, TableEvidence> | null
}

const createIndicatorFinder = (
  standardByHash: TeamCsvOptions['standardByHash'],
): ((contentHash: string) => Indicators | null) => {
  const known = new Map<string, Indicators>()
  return (contentHash) => {
    const standard = standardByHash.get(contentHash)
    if (standard === undefined) return null
    const found = known.get(contentHash) ?? toIndicators(standard)
    known.set(contentHash, found)
    return found
  }
}

const toIndicators = (standard: CompetencyStandard): Indicators => {
  const { places } = createStandardOutline(standard)
  return {
    count: places.length,
    byId: new Map(places.map(({ indicator: { id, text }, position }) => [id, { id, text, position }] as const)),
  }
}

/** There are few pairs of status and level, and two million rows of them. */
const createByteReader = (
  answerToByte: TeamCsvOptions['answerToByte'],
): ((status: string, level: string) => number | undefined) => {
  const byteByCells = new Map<string, number | undefined>()
  return (status, level) => {
    const key = `${status}\n${level}`
    const known = byteByCells.get(key)
    if (known !== undefined) return known
    const answer = readAnswer(status, level)
    const byte = answer === undefined ? undefined : answerToByte(answer ?? undefined)
    byteByCells.set(key, byte)
    return byte
  }
}

/** Remembers the first and the last time. NaN where there is none. */
const addTime = (group: Group, text: string): number => {
  if (text === '') return Number.NaN
  const time = Date.parse(text)
  if (time < group.first) group.first = time
  if (time > group.final) group.final = time
  return time
}

const toInstant = (time: number): string | null => (Number.isFinite(time) ? new Date(time).toISOString() : null)

const addEvidence = (group: Group, indicatorId: string, text: string, link: string, ratedAt: number): void => {
  if (text === '' && link === '') return
  const { evidence } = readEvidence(text, link)
  if (evidence === undefined) return
  group.evidence ??= new Map()
  group.evidence.set(indicatorId, {
    text: detach(evidence.text),
    link: detach(evidence.link),
    ratedAt: toInstant(ratedAt),
  })
}

const toResult = (group: Group, noAnswer: number, now: string): TableResult => ({
  person: group.person,
  assessmentId: group.assessmentId,
  revision: group.revision,
  contentHash: group.contentHash,
  startedAt: toInstant(group.first) ?? now,
  updatedAt: toInstant(group.final) ?? now,
  bytes: group.bytes.map((byte) => (byte === unseen ? noAnswer : byte)),
  evidence: group.evidence,
})
