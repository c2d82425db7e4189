import { isMarkdown, type Workshop } from './draft'
import type { ExpectedRequirement, ExpectedStandard, NamedCode } from './expected-standard'
import { printCells, separatorRow, wrapLabel } from './printed-table'
import { industries, jobCategories, occupationGroups, schooling } from './vocabulary'
import { workDescription } from './wording'

/** What the table prints, apart from code and name. */
export interface Information {
  readonly category: ExpectedStandard['category']
  readonly description: string
  readonly entryLevel: string | null
  readonly baseLevel: number | null
}

export interface PrintedName {
  /** With its note marker, or blank where the form prints no name. */
  readonly text: string
  readonly kind: ExpectedStandard['nameKind']
}

export interface PrintedInformation {
  readonly lines: readonly string[]
  readonly requirements: readonly ExpectedRequirement[]
}

const blankCategory: NamedCode = { name: null, code: null }

const sometimesBlank = ({ random }: Workshop, value: string): string | null => (random.chance(0.93) ? value : null)

const letters = ['C', 'F', 'G', 'H', 'J', 'M', 'Q'] as const

export const chooseInformation = (workshop: Workshop): Information => {
  const { random, field, has } = workshop
  const isLegacy = has('legacy-information-table')
  // In the legacy form the category cells stay blank: whether a value there is the name or the category is not settled.
  const category = (names: readonly string[], code: string): NamedCode =>
    isLegacy
      ? blankCategory
      : { name: sometimesBlank(workshop, random.pick(names)), code: sometimesBlank(workshop, code) }
  return {
    category: {
      jobCategory: category(jobCategories, random.pick(['KMM', 'KRM', 'ISW', 'TLP', 'HLC'])),
      occupation: category(occupationGroups, String(random.integer(1000, 9999))),
      industry: category(industries, `${random.pick(letters)}${random.integer(1000, 9999)}`),
    },
    description: workDescription(random, field),
    entryLevel: isLegacy && random.chance(0.7) ? random.pick(schooling) : null,
    baseLevel: has('no-base-level') ? null : random.integer(1, 6),
  }
}

/** Cells of one row and, where it is a requirement, the cell of its value. */
interface InformationRow {
  readonly cells: readonly string[]
  readonly entryLevelColumn?: number
}

const categoryLabels = ['職類別', '職業別', '行業別'] as const

/** The value is the next cell that is not blank; how many blank cells lie between differs from document to document. */
const standardRows = (
  workshop: Workshop,
  information: Information,
  code: string | null,
  name: PrintedName,
): readonly InformationRow[] => {
  const { random, has } = workshop
  const gap = random.pick([0, 1, 1, 1, 2])
  const categoryGap = random.integer(0, 1)
  const blanks = (count: number): readonly string[] => Array.from({ length: count }, () => '')
  const label = (text: string, always = false): string =>
    has('label-blanks') && (always || random.chance(0.3)) ? wrapLabel(text) : text
  const { category, description, baseLevel } = information
  const categoryRow = (
    first: string,
    index: 0 | 1 | 2,
    { name: value, code: valueCode }: NamedCode,
  ): readonly string[] => [
    first,
    categoryLabels[index],
    value ?? '',
    ...blanks(categoryGap),
    `${categoryLabels[index]}代碼`,
    valueCode ?? '',
  ]
  const nameIn = (kind: PrintedName['kind']): string => (name.kind === kind ? name.text : '')
  const rows: readonly (readonly string[])[] = [
    [label('職能基準代碼'), ...blanks(gap), code ?? ''],
    [label('職能基準名稱 (擇一填寫)'), ...blanks(gap), '職類', nameIn('job-category')],
    ['', ...blanks(gap), '職業', nameIn('occupation')],
    categoryRow(label('所屬類別', true), 0, category.jobCategory),
    categoryRow('', 1, category.occupation),
    categoryRow('', 2, category.industry),
    [label('工作描述'), ...blanks(gap), description],
    [label('基準級別'), ...blanks(gap), baseLevel === null ? '' : String(baseLevel)],
  ]
  return rows.map((cells) => ({ cells }))
}

/** The form of seed 001: the name stands in the title only. */
const legacyRows = (workshop: Workshop, information: Information, code: string | null): readonly InformationRow[] => {
  const label = (text: string): string =>
    workshop.has('label-blanks') && workshop.random.chance(0.3) ? wrapLabel(text) : text
  const { description, entryLevel, baseLevel } = information
  return [
    { cells: [label('職能基準代碼'), code ?? '', ''] },
    { cells: ['職能基準項目 (擇一填寫)', '依職類別', '', '職類別代碼'] },
    { cells: ['', '依職業別', '', '職業別代碼'] },
    { cells: [workshop.has('label-blanks') ? wrapLabel('所屬行業別') : '所屬行業別', '', '', '行業別代碼'] },
    { cells: [label('工作描述'), description, ''] },
    { cells: ['入門水準', entryLevel ?? '', ''], entryLevelColumn: 1 },
    { cells: [label('基準級別'), baseLevel === null ? '' : String(baseLevel), ''] },
  ]
}

const padded = (cells: readonly string[], width: number): readonly string[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
]

export const printInformationTable = (
  workshop: Workshop,
  information: Information,
  code: string | null,
  name: PrintedName,
  firstLine: number,
): PrintedInformation => {
  const { random, layout, has } = workshop
  const rows = has('legacy-information-table')
    ? legacyRows(workshop, information, code)
    : standardRows(workshop, information, code, name)
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  // A Markdown table needs a header row; this one has none of its own, so a blank one is printed (seed 003 line 10).
  const head = isMarkdown(layout) ? [printCells(layout, padded([], width)), ...separatorRow(random, layout, width)] : []
  const firstRow = firstLine + head.length
  const { entryLevel } = information
  return {
    lines: [...head, ...rows.map(({ cells }) => printCells(layout, padded(cells, width)))],
    requirements: rows.flatMap(({ entryLevelColumn }, index) =>
      entryLevelColumn === undefined || entryLevel === null
        ? []
        : [{ group: '入門水準', text: entryLevel, source: [{ line: firstRow + index, column: entryLevelColumn }] }],
    ),
  }
}
