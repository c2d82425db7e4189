import type { Answer } from '../domain/answer.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { type Person, textToUuid } from '../domain/identity.ts'
import { nameToKey } from '../domain/received-results.ts'
import { createStandardOutline } from '../domain/standard-outline.ts'
import { createCsvStream } from './csv-stream.ts'
import { unguardText } from './csv-text.ts'
import type { RatingsCsvProblem } from './import-outcomes.ts'
import { hiddenUntilRated, neededColumns, readAnswer, readEvidence } from './ratings-csv-import.ts'
import type { RatingsCsvColumn } from './ratings-csv.ts'

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
  let isGrouped = false
  let hiddenRows = 0
  let rowCount = 0

  const readRow = (cells: readonly string[], row: number, at: Columns): TeamCsvProblem | null => {
    if (cells.length === 1 && cells[0]?.trim() === '') return null
    rowCount += 1
    // Says nothing yet: as if the row were not there.
    if (cells[at.status] === hiddenUntilRated) {
      hiddenRows += 1
      return null
    }
    if (last === null || !isSameGroup(last.cells, cells, at.identity)) {
      const found = findGroup(cells, row, at)
      if ('type' in found) return found
      last = found
    }
    return addRow(last, cells, row, at)
  }

  const findGroup = (cells: readonly string[], row: number, at: Columns): Group | TeamCsvProblem => {
    const identity = readIdentity(cells, at)
    if (identity === null) return { type: 'CsvPersonMissing', row }
    isGrouped ||= identity.isDerived
    const key = [identity.person.id, identity.assessmentId, identity.revision, identity.contentHash].join('\n')
    const known = groupByKey.get(key)
    if (known !== undefined) {
      known.cells = cells
      return known
    }
    const indicators = indicatorsByHash(identity.contentHash)
    if (indicators === null) return { type: 'CsvStandardUnknown', name: cellOf(cells, at.standardName) }
    const bytes = new Uint8Array(indicators.count).fill(unseen)
    const group: Group = { ...identity, indicators, bytes, cells, first: null, final: null, evidence: null }
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
    for (const [index, cells] of found.rows.entries()) {
      const problem = readRow(cells, found.firstRow + index, columns)
      if (problem !== null) return problem
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
  /** The cells of the last row: the next one most likely names the same assessment. */
  cells: readonly string[]
  first: string | null
  final: string | null
  evidence: Map<string, TableEvidence> | null
}

interface Identity {
  readonly person: Person
  readonly assessmentId: string
  readonly revision: number
  readonly contentHash: string
  readonly isDerived: boolean
}

/** Where each column stands; -1 where the file has none. */
type Columns = ReturnType<typeof findColumns>

const findColumns = (names: readonly string[]) => {
  const at = (name: RatingsCsvColumn): number => names.indexOf(name)
  const identity = {
    personId: at('人員識別碼'),
    employeeNumber: at('工號'),
    name: at('姓名'),
    unit: at('單位'),
    contentHash: at('基準指紋'),
    assessmentId: at('評量識別碼'),
    revision: at('版次'),
  }
  return {
    ...identity,
    identity: Object.values(identity).filter((place) => place >= 0),
    standardName: at('職能基準名稱'),
    indicator: at('行為指標'),
    indicatorId: at('指標識別碼'),
    status: at('狀態'),
    level: at('自評級別'),
    evidence: at('佐證'),
    evidenceLink: at('佐證連結'),
    ratedAt: at('評量時間'),
  }
}

const cellOf = (cells: readonly string[], place: number): string => {
  const cell = cells[place] ?? ''
  return cell.startsWith("'") ? unguardText(cell) : cell
}

const isSameGroup = (one: readonly string[], other: readonly string[], places: readonly number[]): boolean => {
  for (const place of places) if (one[place] !== other[place]) return false
  return true
}

/** Null where nothing says whose row it is. */
const readIdentity = (cells: readonly string[], at: Columns): Identity | null => {
  const name = cellOf(cells, at.name).trim()
  const employeeNumber = cellOf(cells, at.employeeNumber).trim()
  const unit = cellOf(cells, at.unit).trim()
  const ownId = cellOf(cells, at.personId).trim()
  if (ownId === '' && employeeNumber === '' && name === '') return null
  const label = employeeNumber === '' ? `${nameToKey(name)}\n${nameToKey(unit)}` : nameToKey(employeeNumber)
  const personId = ownId === '' ? textToUuid(`person\n${label}`) : ownId
  const contentHash = cellOf(cells, at.contentHash).trim()
  const revision = toRevision(cellOf(cells, at.revision))
  const ownAssessment = cellOf(cells, at.assessmentId).trim()
  return {
    person: {
      id: personId,
      name: name === '' ? null : name,
      employeeNumber: employeeNumber === '' ? null : employeeNumber,
      unit: unit === '' ? null : unit,
    },
    assessmentId:
      ownAssessment === '' ? textToUuid(`assessment\n${personId}\n${contentHash}\n${revision}`) : ownAssessment,
    revision,
    contentHash,
    isDerived: ownId === '' || ownAssessment === '',
  }
}

/** A table without 版次 holds first revisions. */
const toRevision = (text: string): number => {
  const number = /^\d{1,15}$/u.test(text.trim()) ? Number(text) : 1
  return Math.max(number, 1)
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

/** Remembers the first and the last time; the same text is read once. */
const addTime = (group: Group, text: string): string | null => {
  if (text === '') return null
  const time = Date.parse(text)
  if (Number.isNaN(time)) return null
  const instant = new Date(time).toISOString()
  if (group.first === null || instant < group.first) group.first = instant
  if (group.final === null || instant > group.final) group.final = instant
  return instant
}

const addEvidence = (group: Group, indicatorId: string, text: string, link: string, ratedAt: string | null): void => {
  if (text === '' && link === '') return
  const { evidence } = readEvidence(text, link)
  if (evidence === undefined) return
  group.evidence ??= new Map()
  group.evidence.set(indicatorId, { text: evidence.text, link: evidence.link, ratedAt })
}

const toResult = (group: Group, noAnswer: number, now: string): TableResult => ({
  person: group.person,
  assessmentId: group.assessmentId,
  revision: group.revision,
  contentHash: group.contentHash,
  startedAt: group.first ?? now,
  updatedAt: group.final ?? now,
  bytes: group.bytes.map((byte) => (byte === unseen ? noAnswer : byte)),
  evidence: group.evidence,
})
