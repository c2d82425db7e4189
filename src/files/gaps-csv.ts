import { type Fraction } from '../domain/fraction.ts'
import type { DutyGap, GroupNumbers, IndicatorGap, TaskGap } from '../domain/gap-analysis.ts'
import { fractionToFileText } from '../domain/shown-numbers.ts'
import { type CsvCell, rowsToCsv } from './csv-text.ts'
import type { RatedAssessment } from './ratings-csv.ts'

export const gapsCsvColumns = [
  '工號',
  '姓名',
  '單位',
  '職能基準代碼',
  '職能基準名稱',
  '主要職責代碼',
  '主要職責',
  '工作任務代碼',
  '工作任務',
  '要求',
  '自評',
  '差距',
  '平均缺口',
  '已評',
  '適用',
  '未達指標',
  '達標率',
  '要求來源',
  '人員識別碼',
  '評量識別碼',
  '版次',
  '基準指紋',
] as const

type GapsCsvColumn = (typeof gapsCsvColumns)[number]

/** One row per duty, followed by one row per task of it. Always means, whatever the screen shows. */
export const gapsToCsv = (rated: RatedAssessment): string => rowsToCsv(gapsCsvColumns, gapsToRows(rated))

/** The cells below the columns, as they go into every kind of file. */
export const gapsToRows = (rated: RatedAssessment): readonly (readonly CsvCell[])[] => {
  const rows = rated.report.duties.flatMap((duty) => [
    toRow(rated, duty, null, duty),
    ...duty.tasks.map((task) => toRow(rated, duty, task, task)),
  ])
  return rows.map((row) => gapsCsvColumns.map((column) => row[column]))
}

const toRow = (
  { person, assessment }: RatedAssessment,
  duty: DutyGap,
  task: TaskGap | null,
  numbers: GroupNumbers,
): Readonly<Record<GapsCsvColumn, CsvCell>> => ({
  工號: person.employeeNumber,
  姓名: person.name,
  單位: person.unit,
  職能基準代碼: assessment.standard.code,
  職能基準名稱: assessment.standard.name,
  主要職責代碼: duty.duty.code,
  主要職責: duty.duty.name,
  工作任務代碼: task?.task.code ?? null,
  工作任務: task?.task.name ?? null,
  要求: toNumber(numbers.required),
  自評: toNumber(numbers.own),
  差距: toNumber(numbers.gap),
  平均缺口: toNumber(numbers.shortfall),
  已評: numbers.coverage.rated,
  適用: numbers.coverage.applicable,
  未達指標: numbers.unmet?.count ?? null,
  達標率: toNumber(numbers.metShare),
  要求來源: originText(task === null ? duty.tasks.flatMap(({ indicators }) => indicators) : task.indicators),
  人員識別碼: person.id,
  評量識別碼: assessment.id,
  版次: assessment.revision,
  基準指紋: assessment.standard.contentHash,
})

/** Numbers of at most four decimals are exact enough as numbers, and stay numbers in a spreadsheet. */
const toNumber = (value: Fraction | null): number | null => (value === null ? null : Number(fractionToFileText(value)))

/** Where the required levels that enter the row come from: 原文, 自訂, 原文並列 5、4. */
const originText = (indicators: readonly IndicatorGap[]): string | null => {
  const origins = indicators.flatMap(({ gap, requirement }) => {
    if (gap === null || requirement === null) return []
    if (requirement.undecided.length > 0) return [`原文並列 ${requirement.undecided.join('、')}`]
    return [requirement.origin.startsWith('profile') ? '自訂' : '原文']
  })
  return origins.length === 0 ? null : [...new Set(origins)].join('；')
}
