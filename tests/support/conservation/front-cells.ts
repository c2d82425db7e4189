import type { CompetencyStandard } from '../../../src/domain/competency-standard.ts'
import { type PrintedRow, squeeze } from './printed-document.ts'

type Member = (standard: CompetencyStandard) => string | number | null

const memberByLabel: ReadonlyMap<string, Member> = new Map<string, Member>([
  ['職能基準代碼', ({ code }) => code],
  ['職類', ({ name, nameKind }) => (nameKind === 'job-category' ? name : null)],
  ['職業', ({ name, nameKind }) => (nameKind === 'occupation' ? name : null)],
  ['職類別', ({ category }) => category.jobCategory.name],
  ['職類別代碼', ({ category }) => category.jobCategory.code],
  ['職業別', ({ category }) => category.occupation.name],
  ['職業別代碼', ({ category }) => category.occupation.code],
  ['行業別', ({ category }) => category.industry.name],
  ['所屬行業別', ({ category }) => category.industry.name],
  ['行業別代碼', ({ category }) => category.industry.code],
  ['工作描述', ({ description }) => description],
  ['入門水準', ({ entryLevel }) => entryLevel],
  ['基準級別', ({ baseLevel }) => baseLevel],
])

/** Labels that only head other labels. */
const headings: ReadonlySet<string> = new Set([
  '職能基準名稱',
  '職能基準名稱(擇一填寫)',
  '職能基準項目(擇一填寫)',
  '依職類別',
  '依職業別',
  '所屬類別',
])

const versionMembers = {
  版本: 'version',
  職能基準代碼: 'code',
  職能基準名稱: 'name',
  狀態: 'status',
  更新說明: 'updateNote',
  發展更新日期: 'date',
} as const

const isVersionLabel = (label: string): label is keyof typeof versionMembers => label in versionMembers

/** Whether a cell between title and duties is a label and no value. */
export const isFrontLabel = (text: string): boolean => memberByLabel.has(text) || headings.has(text)

/** A cell that nothing in the standard holds. */
export interface LostCell {
  readonly line: number
  readonly column: number
  readonly text: string
}

/** Cells between the title and the table of duties whose value is not that of the label before them. */
export const lostFrontCells = (row: PrintedRow, standard: CompetencyStandard): readonly LostCell[] => {
  let member: Member | null = null
  return row.cells.flatMap((printed, column) => {
    const text = squeeze(printed)
    if (text === '' || headings.has(text)) return []
    const labelled = memberByLabel.get(text)
    if (labelled !== undefined) {
      member = labelled
      return []
    }
    const value = row.cells.length === 1 ? standard.title : (member?.(standard) ?? null)
    const isHeld = value !== null && squeeze(String(value)) === withoutMarkers(text, standard)
    return isHeld ? [] : [{ line: row.line, column, text }]
  })
}

/** The marker of a note is no part of the name it stands in; the standard keeps it beside the name. */
const withoutMarkers = (text: string, { noteRefs = [] }: CompetencyStandard): string =>
  text.replace(/[[【(（](註\d*)[\]】)）]/gu, (marker, label: string) => (noteRefs.includes(label) ? '' : marker))

/** Cells of the table of versions that are not in the version of their row. */
export const lostVersionCells = (row: PrintedRow, { versions }: CompetencyStandard): readonly LostCell[] => {
  const version = versions.find(({ source }) => source.some(({ line }) => line === row.line))
  return row.cells.flatMap((printed, column) => {
    const text = squeeze(printed)
    const label = row.labels[column] ?? ''
    const value = isVersionLabel(label) ? version?.[versionMembers[label]] : null
    return text === '' || (value != null && squeeze(value) === text) ? [] : [{ line: row.line, column, text }]
  })
}
