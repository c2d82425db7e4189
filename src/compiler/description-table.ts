import type { Category, CompetencyStandard, PrintedPlace } from '../domain/competency-standard.ts'
import { type DocumentLine, type PrintedCell, lineToCells } from './document-lines.ts'
import { noteReferences, withoutNoteMarkers } from './note-references.ts'
import { cleanText, compact, textOrNull, withoutTags } from './printed-text.ts'

/** What stands between the title and the table of duties: code, name, category, description, base level. */
export interface DescriptionTable {
  readonly code: string | null
  readonly codeLine: number | null
  readonly name: string | null
  readonly nameKind: CompetencyStandard['nameKind']
  readonly noteRefs: readonly string[]
  readonly category: Category
  readonly description: string | null
  readonly entryLevel: { readonly text: string; readonly group: string; readonly place: PrintedPlace } | null
  readonly baseLevel: number | null
  readonly baseLevelLine: number | null
  readonly unaccounted: readonly PrintedCell[]
}

type Label =
  | 'code'
  | 'nameHeading'
  | 'nameByJobCategory'
  | 'nameByOccupation'
  | 'legacyJobCategory'
  | 'legacyOccupation'
  | 'categoryHeading'
  | 'jobCategory'
  | 'jobCategoryCode'
  | 'occupation'
  | 'occupationCode'
  | 'industry'
  | 'industryCode'
  | 'description'
  | 'entryLevel'
  | 'baseLevel'

const labelByText: ReadonlyMap<string, Label> = new Map([
  ['職能基準代碼', 'code'],
  ['職能基準名稱', 'nameHeading'],
  ['職能基準項目', 'nameHeading'],
  ['職類', 'nameByJobCategory'],
  ['職業', 'nameByOccupation'],
  ['依職類別', 'legacyJobCategory'],
  ['依職業別', 'legacyOccupation'],
  ['所屬類別', 'categoryHeading'],
  ['職類別', 'jobCategory'],
  ['職類別代碼', 'jobCategoryCode'],
  ['職業別', 'occupation'],
  ['職業別代碼', 'occupationCode'],
  ['行業別', 'industry'],
  ['所屬行業別', 'industry'],
  ['行業別代碼', 'industryCode'],
  ['工作描述', 'description'],
  ['入門水準', 'entryLevel'],
  ['基準級別', 'baseLevel'],
])

/** A cell beside its label. The label's own place is kept for findings about what is missing. */
interface LabelledValue {
  readonly label: Label
  readonly labelCell: PrintedCell
  readonly cell: PrintedCell | null
}

/** Reads label by label: the value is the next cell that is not blank and no label itself. */
export const readDescriptionTable = (rows: readonly DocumentLine[], title: string | null): DescriptionTable => {
  const { values, unaccounted } = readValues(rows)
  const valueByLabel = new Map<Label, LabelledValue>()
  for (const value of values) if (valueByLabel.get(value.label)?.cell == null) valueByLabel.set(value.label, value)
  const textOf = (label: Label): string | null => textOrNull(valueByLabel.get(label)?.cell?.text ?? '')
  const name = readName(textOf, title)
  const baseLevel = textToBaseLevel(textOf('baseLevel'))
  const entry = valueByLabel.get('entryLevel')
  const isUsed = (value: LabelledValue): boolean =>
    valueByLabel.get(value.label) === value &&
    (value.label !== 'baseLevel' || baseLevel !== null) &&
    (!nameLabels.has(value.label) || value.label === name.label)
  return {
    code: textOf('code'),
    codeLine: valueByLabel.get('code')?.labelCell.line ?? null,
    name: name.name,
    nameKind: name.nameKind,
    noteRefs: name.noteRefs,
    category: {
      jobCategory: { name: textOf('jobCategory') ?? textOf('legacyJobCategory'), code: textOf('jobCategoryCode') },
      occupation: { name: textOf('occupation') ?? textOf('legacyOccupation'), code: textOf('occupationCode') },
      industry: { name: textOf('industry'), code: textOf('industryCode') },
    },
    description: textOf('description'),
    entryLevel: entry === undefined ? null : readEntryLevel(entry),
    baseLevel,
    baseLevelLine: valueByLabel.get('baseLevel')?.labelCell.line ?? null,
    unaccounted: [
      ...unaccounted,
      ...values.flatMap((value) => (value.cell === null || isUsed(value) ? [] : [value.cell])),
    ],
  }
}

const readValues = (
  rows: readonly DocumentLine[],
): { readonly values: readonly LabelledValue[]; readonly unaccounted: readonly PrintedCell[] } => {
  const values: LabelledValue[] = []
  const unaccounted: PrintedCell[] = []
  for (const row of rows) {
    let open: LabelledValue | null = null
    for (const printed of lineToCells(row)) {
      const cell = { ...printed, text: withoutTags(printed.text) }
      if (cell.text.trim() === '') continue
      const label = labelOf(cell.text)
      if (label !== null) {
        if (open !== null) values.push(open)
        open = { label, labelCell: cell, cell: null }
      } else if (open === null) {
        unaccounted.push(cell)
      } else {
        values.push({ ...open, cell })
        open = null
      }
    }
    if (open !== null) values.push(open)
  }
  return { values, unaccounted }
}

const labelOf = (text: string): Label | null =>
  labelByText.get(
    compact(text)
      .replace(/\([^)]*\)$/u, '')
      .replace(/[:：]$/u, ''),
  ) ?? null

/** Whether a text is one of the labels of this table. */
export const isDescriptionLabel = (text: string): boolean => labelOf(withoutTags(text)) !== null

type TextOf = (label: Label) => string | null

/** Labels of which at most one names the standard; what the others hold would otherwise be lost. */
const nameLabels: ReadonlySet<Label> = new Set([
  'nameHeading',
  'nameByJobCategory',
  'nameByOccupation',
  'categoryHeading',
])

interface PrintedName {
  readonly label: Label | null
  readonly name: string | null
  readonly nameKind: CompetencyStandard['nameKind']
  readonly noteRefs: readonly string[]
}

/** 擇一填寫: one of the two cells is filled in. The old form names the job category or the occupation itself. */
const readName = (textOf: TextOf, title: string | null): PrintedName => {
  const filled = nameSources.filter(([label]) => textOf(label) !== null)
  const byTitle = filled.find(
    ([label]) => title !== null && withoutNoteMarkers(textOf(label) ?? '') === titleToName(title),
  )
  const [label, nameKind] = byTitle ?? filled[0] ?? [null, null]
  const text = label === null ? null : textOf(label)
  if (text === null) return { label: null, name: null, nameKind: null, noteRefs: [] }
  return { label, name: withoutNoteMarkers(text), nameKind, noteRefs: noteReferences(text).noteRefs ?? [] }
}

const nameSources: readonly (readonly [Label, CompetencyStandard['nameKind']])[] = [
  ['nameByOccupation', 'occupation'],
  ['nameByJobCategory', 'job-category'],
  ['legacyOccupation', 'occupation'],
  ['legacyJobCategory', 'job-category'],
  ['nameHeading', null],
]

/** The title without 職能基準 or 職能基準表. */
export const titleToName = (title: string): string =>
  withoutNoteMarkers(title)
    .replace(/(?:之|的)?職能基準表?$/u, '')
    .trim()

const readEntryLevel = ({ labelCell, cell }: LabelledValue): DescriptionTable['entryLevel'] =>
  cell === null
    ? null
    : {
        text: cleanText(cell.text),
        group: cleanText(labelCell.text),
        place: { line: cell.line, column: cell.column },
      }

const textToBaseLevel = (text: string | null): number | null => {
  const match = /^(?:第\s*)?([1-6])\s*級?$/u.exec(text?.normalize('NFKC') ?? '')
  return match === null ? null : Number(match[1])
}
