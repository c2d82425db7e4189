import type { AnswerStatus } from '../domain/answer.ts'
import type { Assessment, Rating } from '../domain/assessment.ts'
import type { GapReport, IndicatorGap } from '../domain/gap-analysis.ts'
import type { Person } from '../domain/identity.ts'
import { type CsvCell, rowsToCsv } from './csv-text.ts'
import { instantToLocalText } from './local-time.ts'

/** The columns of the ratings file, in the order that the file format fixes. Chinese in every language of the screens. */
export const ratingsCsvColumns = [
  '工號',
  '姓名',
  '單位',
  '職能基準代碼',
  '職能基準名稱',
  '主要職責代碼',
  '主要職責',
  '工作任務代碼',
  '工作任務',
  '行為指標代碼',
  '行為指標',
  '要求級別',
  '狀態',
  '自評級別',
  '主管評級',
  '差距',
  '佐證',
  '佐證連結',
  '評量時間',
  '指標識別碼',
  '人員識別碼',
  '評量識別碼',
  '版次',
  '基準指紋',
] as const

export type RatingsCsvColumn = (typeof ratingsCsvColumns)[number]

/** 先略過 counts as 未評, like no answer. */
export const statusToCsvText: Readonly<Record<AnswerStatus | 'none', string>> = {
  rated: '已評',
  'not-applicable': '不適用',
  'no-opportunity': '尚無機會',
  skipped: '未評',
  none: '未評',
}

export interface RatedAssessment {
  readonly person: Person
  readonly assessment: Assessment
  /** The time is null where it is not known: a table of ratings need not have one. */
  readonly ratings: readonly (Omit<Rating, 'ratedAt'> & { readonly ratedAt: string | null })[]
  readonly report: GapReport
  /** In a manager's file: handed in, and hidden until the manager has rated the same indicators. */
  readonly isAwaitingReview?: boolean
}

/** Stands in a manager's file in place of every answer of a self-rating that is still hidden. */
export const awaitingReviewText = '待主管評'

/** One row per behaviour indicator. What is not rated has an empty level, never 0. */
export const ratingsToCsv = (rated: RatedAssessment): string => rowsToCsv(ratingsCsvColumns, ratingsToRows(rated))

/** The cells below the columns, as they go into every kind of file. */
export const ratingsToRows = (rated: RatedAssessment): readonly (readonly CsvCell[])[] => {
  const ratingById = new Map(rated.ratings.map((rating) => [rating.indicatorId, rating]))
  const rows = rated.report.tasks.flatMap((task) =>
    task.indicators.map((gap): Readonly<Record<RatingsCsvColumn, CsvCell>> => ({
      ...personCells(rated),
      主要職責代碼: task.duty.code,
      主要職責: task.duty.name,
      工作任務代碼: task.task.code,
      工作任務: task.task.name,
      ...indicatorCells(gap, ratingById.get(gap.indicator.id)),
      ...(rated.isAwaitingReview === true && { 狀態: awaitingReviewText }),
      評量識別碼: rated.assessment.id,
      版次: rated.assessment.revision,
      基準指紋: rated.assessment.standard.contentHash,
    })),
  )
  return rows.map((row) => ratingsCsvColumns.map((column) => row[column]))
}

const personCells = ({ person, assessment }: RatedAssessment) => ({
  工號: person.employeeNumber,
  姓名: person.name,
  單位: person.unit,
  職能基準代碼: assessment.standard.code,
  職能基準名稱: assessment.standard.name,
  人員識別碼: person.id,
})

const indicatorCells = (gap: IndicatorGap, rating: RatedAssessment['ratings'][number] | undefined) => ({
  行為指標代碼: gap.indicator.code,
  行為指標: gap.indicator.text,
  要求級別: gap.requirement?.level ?? null,
  狀態: statusToCsvText[gap.status ?? 'none'],
  自評級別: gap.own,
  主管評級: null,
  差距: gap.gap,
  佐證: rating?.evidence?.text ?? null,
  佐證連結: rating?.evidence?.link ?? null,
  評量時間: rating?.ratedAt == null || gap.status === 'skipped' ? null : instantToLocalText(rating.ratedAt),
  指標識別碼: gap.indicator.id,
})
