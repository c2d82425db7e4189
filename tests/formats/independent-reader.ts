import { parse } from 'csv-parse/sync'
import { createHash } from 'node:crypto'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { groupBy } from '../support/groups.ts'
import { canonicalText, indicatorsOf } from '../support/stored-standard.ts'

/** What a result says, in a form that a file and the database can both be brought to. */
export interface ReadResult {
  /** Null where the file names none, and the app derives one. */
  readonly personId: string | null
  readonly assessmentId: string | null
  readonly name: string | null
  readonly revision: number
  readonly contentHash: string
  /** In the order of the standard: 3, not-applicable, no-opportunity, skipped; an empty text for 未評. */
  readonly answers: string
  readonly evidence: string
  readonly isAltered: boolean
}

/** What somebody finds in a file who knows the format and none of the app's code; null where it cannot be read. */
export const readIndependently = (
  bytes: Uint8Array,
  standards: ReadonlyMap<string, CompetencyStandard>,
): readonly ReadResult[] | null => {
  const text = decode(bytes)
  return /^\s*\{/u.test(text) ? readFile(text) : readTable(text, standards)
}

const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('big5').decode(bytes)
  }
}

interface JsonRating {
  readonly indicatorId: string
  readonly status: string
  readonly level: number | null
  readonly evidence?: { readonly text: string; readonly link: string }
}

interface JsonFile {
  readonly checksum: string
  readonly person: { readonly id: string; readonly name?: string }
  readonly standards: readonly CompetencyStandard[]
  readonly assessments: readonly {
    readonly id: string
    readonly revision: number
    readonly standard: { readonly contentHash: string }
    readonly ratings: readonly JsonRating[]
  }[]
}

const readFile = (text: string): readonly ReadResult[] => {
  const file = JSON.parse(text) as JsonFile
  const { checksum, ...rest } = file
  const isAltered = createHash('sha256').update(canonicalText(rest)).digest('hex') !== checksum
  return file.assessments.map(({ id, revision, standard: { contentHash }, ratings }) => {
    const standard = file.standards.find((one) => one.contentHash === contentHash)
    const ratingById = new Map(ratings.map((rating) => [rating.indicatorId, rating]))
    const inOrder = standard === undefined ? [] : indicatorsOf(standard).map((one) => ratingById.get(one.id))
    return {
      personId: file.person.id,
      assessmentId: id,
      name: file.person.name ?? null,
      revision,
      contentHash,
      answers: inOrder.map((one) => (one === undefined ? '' : (one.level ?? one.status))).join(' '),
      evidence: inOrder.map((one) => one?.evidence?.text ?? '').join(' '),
      isAltered,
    }
  })
}

type Row = Readonly<Record<string, string>>

const statusByWord: Readonly<Record<string, string>> = {
  不適用: 'not-applicable',
  尚無機會: 'no-opportunity',
  未評: '',
}

const readTable = (text: string, standards: ReadonlyMap<string, CompetencyStandard>): readonly ReadResult[] | null => {
  const head = text.slice(0, text.search(/\r?\n/u))
  const delimiter = [',', ';', '\t'].find((one) => head.split(one).length > 10)
  if (delimiter === undefined) return null
  // A table that is cut off in the middle of a line end has that line whole.
  const whole = text.replace(/\r$/u, '')
  const rows: Row[] = parse(whole, { delimiter, columns: true, relax_quotes: true, skip_empty_lines: true, bom: true })
  const cell = (row: Row, name: string): string => (row[name] ?? '').replace(/^'/u, '')
  const groups = groupBy(rows, (row) =>
    ['工號', '姓名', '單位', '人員識別碼', '評量識別碼', '版次', '基準指紋'].map((name) => row[name]).join('\n'),
  )
  return [...groups.values()].map((group) => {
    const [first = {}] = group
    const standard = standards.get(first['基準指紋'] ?? '')
    const rowById = new Map(group.map((row) => [row['指標識別碼'], row]))
    const inOrder = standard === undefined ? [] : indicatorsOf(standard).map(({ id }) => rowById.get(id))
    const toAnswer = (row: Row): string => statusByWord[row['狀態'] ?? ''] ?? String(Number(row['自評級別']))
    return {
      personId: cell(first, '人員識別碼').trim() || null,
      assessmentId: cell(first, '評量識別碼').trim() || null,
      name: cell(first, '姓名').trim() || null,
      revision: Number(first['版次']),
      contentHash: first['基準指紋'] ?? '',
      answers: inOrder.map((row) => (row === undefined ? '' : toAnswer(row))).join(' '),
      evidence: inOrder.map((row) => (row === undefined ? '' : cell(row, '佐證'))).join(' '),
      isAltered: false,
    }
  })
}
