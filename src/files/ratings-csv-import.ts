import { type Answer, type RatingLevel, ratingLevels } from '../domain/answer.ts'
import type { Assessment, Rating } from '../domain/assessment.ts'
import { standardToReference } from '../domain/assessment.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { textToSha256 } from '../domain/content-hash.ts'
import { textToLink } from '../domain/evidence.ts'
import { textToUuid } from '../domain/identity.ts'
import { type Result, err, ok } from '../domain/result.ts'
import { type StandardOutline, createOutlineCache } from '../domain/standard-outline.ts'
import { csvToRows } from './csv-text.ts'
import type { RatingsCsvProblem } from './import-outcomes.ts'
import { type RatingsCsvColumn, awaitingReviewText, statusToCsvText } from './ratings-csv.ts'

export interface ImportedAssessment {
  readonly assessment: Assessment
  readonly standard: CompetencyStandard
  readonly ratings: readonly Rating[]
  /** 人員識別碼 as printed in the file; '' where the column is missing. */
  readonly personId: string
  readonly personName: string
}

type Row = Readonly<Partial<Record<string, string>>>

export const neededColumns: readonly RatingsCsvColumn[] = ['行為指標', '狀態', '自評級別', '指標識別碼', '基準指紋']

/**
 * Reads one's own ratings back as new assessments. Their identity follows from the file, so that the same file again is
 * the same assessment; 要求級別 and 差距 are never read.
 *
 * `standardByHash` holds the standards that this device knows. A rating is attached only where the identity and the
 * printed words of the indicator both agree.
 */
export const csvToAssessments = (
  text: string,
  standardByHash: ReadonlyMap<string, CompetencyStandard>,
  now: string,
): Result<readonly ImportedAssessment[], RatingsCsvProblem> => {
  const rows = csvToRows(text)
  if (rows === null || rows.length === 0) return err({ type: 'CsvNotATable' })
  const columns = neededColumns.filter((column) => !(column in (rows[0] ?? {})))
  if (columns.length === neededColumns.length) return err({ type: 'CsvNotATable' })
  if (columns.length > 0) return err({ type: 'CsvColumnsMissing', columns })
  const imported: ImportedAssessment[] = []
  // Once for all of them: a table of a whole department has thousands of assessments and megabytes of text.
  const content = textToSha256(text)
  const toOutline = createOutlineCache()
  for (const [key, group] of groupByAssessment(rows)) {
    const read = readAssessment(group, textToUuid(`${key}\n${content}`), standardByHash, toOutline, now)
    if (!read.ok) return read
    imported.push(read.value)
  }
  return ok(imported)
}

interface NumberedRow {
  readonly row: Row
  /** As a spreadsheet counts it: the header is 1. */
  readonly number: number
}

/** Rows by whose they are and which assessment they belong to: the ids where the file has them, else the labels. */
const groupByAssessment = (rows: readonly Row[]): ReadonlyMap<string, readonly NumberedRow[]> => {
  const groupByKey = new Map<string, NumberedRow[]>()
  rows.forEach((row, index) => {
    const key = [
      row['人員識別碼'],
      row['工號'],
      row['姓名'],
      row['單位'],
      row['基準指紋'],
      row['評量識別碼'],
      row['版次'],
    ].join('\n')
    const group = groupByKey.get(key)
    const numbered = { row, number: index + 2 }
    if (group === undefined) groupByKey.set(key, [numbered])
    else group.push(numbered)
  })
  return groupByKey
}

const readAssessment = (
  group: readonly NumberedRow[],
  id: string,
  standardByHash: ReadonlyMap<string, CompetencyStandard>,
  toOutline: (standard: CompetencyStandard) => StandardOutline,
  now: string,
): Result<ImportedAssessment, RatingsCsvProblem> => {
  const first = group[0]?.row ?? {}
  const standard = standardByHash.get(first['基準指紋'] ?? '')
  if (standard === undefined) return err({ type: 'CsvStandardUnknown', name: first['職能基準名稱'] ?? '' })
  const { placeById } = toOutline(standard)
  const ratings: Rating[] = []
  const seen = new Set<string>()
  for (const { row, number } of group) {
    const answer = readAnswer(row.狀態 ?? '', row.自評級別 ?? '')
    if (answer === undefined) return err({ type: 'CsvRowUnreadable', row: number, column: '狀態' })
    const indicator = placeById.get(row['指標識別碼'] ?? '')?.indicator
    if (indicator === undefined || indicator.text !== row['行為指標'])
      return err({ type: 'CsvIndicatorUnknown', row: number, text: row['行為指標'] ?? '' })
    if (seen.has(indicator.id)) return err({ type: 'CsvRowRepeated', row: number, text: indicator.text })
    seen.add(indicator.id)
    if (answer === null) continue
    ratings.push({
      indicatorId: indicator.id,
      code: indicator.code,
      text: indicator.text,
      answer,
      ratedAt: readInstant(row['評量時間']) ?? now,
      ...readEvidence(row['佐證'] ?? '', row['佐證連結'] ?? ''),
    })
  }
  const times = ratings.map((rating) => rating.ratedAt).sort()
  return ok({
    assessment: {
      id,
      standard: standardToReference(standard),
      revision: 1,
      startedAt: times[0] ?? now,
      updatedAt: times.at(-1) ?? now,
      handedInAt: null,
      isDemo: false,
    },
    standard,
    ratings,
    personId: first['人員識別碼'] ?? '',
    personName: first['姓名'] ?? '',
  })
}

/** Null for 未評; undefined where status and level do not fit together. */
export const readAnswer = (typedStatus: string, typedLevel: string): Answer | null | undefined => {
  const level = typedLevel.trim()
  const status = typedStatus.trim()
  if (status === statusToCsvText.rated) {
    const number = /^[0-6]$/u.test(level) ? ratingLevels[Number(level)] : undefined
    return number === undefined ? undefined : { status: 'rated', level: number satisfies RatingLevel }
  }
  if (level !== '') return undefined
  if (status === statusToCsvText['not-applicable']) return { status: 'not-applicable' }
  if (status === statusToCsvText['no-opportunity']) return { status: 'no-opportunity' }
  return status === statusToCsvText.none || status === awaitingReviewText ? null : undefined
}

const readInstant = (text: string | undefined): string | null => {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** A link that is no web address stays in the text, as everywhere. */
export const readEvidence = (text: string, typedLink: string): Pick<Rating, 'evidence'> => {
  const link = textToLink(typedLink)
  if (link.ok) return text === '' && link.value === '' ? {} : { evidence: { text, link: link.value } }
  return { evidence: { text: text === '' ? typedLink : `${text}\n${typedLink}`, link: '' } }
}
