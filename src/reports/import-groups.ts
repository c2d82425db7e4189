import {
  type ImportDecisions,
  type ImportRow,
  type ImportTable,
  isDecided,
  isRowImported,
  isTableImported,
  rowToQuestions,
  tableToQuestions,
} from '../domain/import-preview.ts'

/** A file of the preview; files that were refused stand beside these. */
export type ImportItem =
  | { readonly type: 'row'; readonly id: string; readonly row: ImportRow }
  | { readonly type: 'table'; readonly id: string; readonly table: ImportTable }

/** The files in the order of the work that they cause. */
export interface ImportGroups {
  readonly toDecide: readonly ImportItem[]
  readonly ready: readonly ImportItem[]
  readonly unchanged: readonly ImportItem[]
  /** Of those to decide: how many are decided. */
  readonly decided: number
  /** Whether confirming would store anything. */
  readonly isAnyImported: boolean
}

export const previewToGroups = (
  { rows, tables }: { readonly rows: readonly ImportRow[]; readonly tables: readonly ImportTable[] },
  decisions: ImportDecisions,
): ImportGroups => {
  const items: readonly ImportItem[] = [
    ...tables.map((table): ImportItem => ({ type: 'table', id: table.id, table })),
    ...rows.map((row): ImportItem => ({ type: 'row', id: row.id, row })),
  ]
  const toDecide = items.filter((item) => toQuestions(item).length > 0)
  const unchanged = items.filter(isUnchanged)
  return {
    toDecide,
    unchanged,
    ready: items.filter((item) => toQuestions(item).length === 0 && !isUnchanged(item)),
    decided: toDecide.filter((item) => isDecided(toQuestions(item), decisions[item.id])).length,
    isAnyImported: items.some((item) =>
      item.type === 'row'
        ? isRowImported(item.row, decisions[item.id])
        : isTableImported(item.table, decisions[item.id]),
    ),
  }
}

const toQuestions = (item: ImportItem) =>
  item.type === 'row' ? rowToQuestions(item.row) : tableToQuestions(item.table)

const isUnchanged = (item: ImportItem): boolean => {
  if (item.type === 'row') return item.row.verdict.type === 'same'
  const { same, ...others } = item.table.countByVerdict
  return same >= 0 && Object.values(others).every((count) => count === 0)
}
