import type { Workshop } from './draft'
import { type Split, splitDisplaced, splitItems, splitSubItems, splitText } from './column-splits'
import { emptyCell, type EntryColumn, type TableRow } from './table-rows'

const workColumns = ['outputs', 'indicators'] as const
export const competencyColumns = ['knowledge', 'skills'] as const
const allItemColumns = [...workColumns, ...competencyColumns]
const nameColumns = ['duty', 'task'] as const

type Splits = Partial<Record<EntryColumn, Split>>

const isEmpty = (splits: Splits): boolean => Object.keys(splits).length === 0

/** The row above the break and its continuation on the next page; the level stays above. */
const splitRow = (row: TableRow, splits: Splits): readonly [TableRow, TableRow] => {
  const part = (half: keyof Split, rest: 'stays' | 'goes'): TableRow['cells'] => {
    const cell = (column: EntryColumn): TableRow['cells'][EntryColumn] => {
      const split = splits[column]
      if (split !== undefined) return { ...row.cells[column], pieces: split[half] }
      return rest === 'stays' ? row.cells[column] : emptyCell
    }
    return {
      duty: cell('duty'),
      task: cell('task'),
      outputs: cell('outputs'),
      indicators: cell('indicators'),
      knowledge: cell('knowledge'),
      skills: cell('skills'),
    }
  }
  return [
    { ...row, cells: part('above', 'stays') },
    { ...row, cells: part('below', 'goes'), isFirstOfTask: false, levels: [], isBelowHeader: true, isCut: true },
  ]
}

const splitsOfColumns = (
  row: TableRow,
  chosen: readonly EntryColumn[],
  split: (pieces: TableRow['cells'][EntryColumn]['pieces']) => Split | null,
): Splits =>
  Object.fromEntries(
    chosen.flatMap((column) => {
      const result = split(row.cells[column].pieces)
      return result === null ? [] : [[column, result]]
    }),
  )

/** Rows whose K and S are cut by another step, or must stay as they are for their oddity to be seen. */
const leavesCompetenciesAlone = ({ oddity, displacement, isCut }: TableRow): boolean =>
  oddity === 'merged-tail-on-another-row' ||
  oddity === 'merged-competencies-on-later-rows' ||
  (displacement !== null && !isCut)

/** Cuts that the switched-on oddities allow, each column by itself. */
const splitsByChance = ({ random, has }: Workshop, row: TableRow): Splits => {
  const itemColumns = leavesCompetenciesAlone(row) ? workColumns : [...workColumns, ...competencyColumns]
  const sometimes = <Item>(items: readonly Item[], probability: number): readonly Item[] =>
    items.filter(() => random.chance(probability))
  const names = has('names-across-pages')
    ? splitsOfColumns(row, sometimes(nameColumns, 0.5), (pieces) => splitText(random, pieces))
    : {}
  // What merged cells print on a later task's row stays there, so that the row shows it.
  const oneStays = has('competencies-per-duty')
  const items = has('items-across-pages')
    ? splitsOfColumns(row, sometimes(itemColumns, 0.4), (pieces) => splitItems(random, pieces, oneStays))
    : {}
  const texts = has('text-halves-across-pages')
    ? splitsOfColumns(row, sometimes(itemColumns, 0.5), (pieces) => splitText(random, pieces))
    : {}
  return { ...items, ...texts, ...names }
}

const firstThatSplits = (
  { random }: Workshop,
  row: TableRow,
  candidates: readonly EntryColumn[],
  split: (pieces: TableRow['cells'][EntryColumn]['pieces']) => Split | null,
): Splits => {
  const all = splitsOfColumns(row, candidates, split)
  const possible = candidates.filter((column) => all[column] !== undefined)
  if (possible.length === 0) throw new Error(`nothing to cut in a row for ${row.oddity ?? 'no oddity'}`)
  const column = random.pick(possible)
  return { [column]: all[column] }
}

/** The cut that a host row must show. */
const requiredSplits = (workshop: Workshop, row: TableRow): Splits => {
  const { random } = workshop
  switch (row.oddity) {
    case 'text-halves-across-pages':
      return firstThatSplits(workshop, row, allItemColumns, (pieces) => splitText(random, pieces))
    case 'items-across-pages': {
      const several = allItemColumns.filter((column) => row.cells[column].pieces.length > 1)
      const candidates = several.length > 0 ? several : workColumns
      return firstThatSplits(workshop, row, candidates, (pieces) => splitItems(random, pieces, several.length > 0))
    }
    case 'names-across-pages':
      return firstThatSplits(workshop, row, nameColumns, (pieces) => splitText(random, pieces))
    case 'sub-items-across-pages':
      return firstThatSplits(workshop, row, competencyColumns, (pieces) => splitSubItems(random, pieces))
    case 'displaced-code': {
      const { displacement } = row
      if (displacement === null) return {}
      return splitsOfColumns(row, competencyColumns, (pieces) =>
        pieces.some(({ entry }) => entry === displacement.upper) ? splitDisplaced(random, pieces, displacement) : null,
      )
    }
    default:
      return {}
  }
}

const chanceOfExtraCut = 0.2

const hasPieces = ({ cells }: TableRow): boolean => Object.values(cells).some(({ pieces }) => pieces.length > 0)

const breakRow = (workshop: Workshop, row: TableRow): readonly TableRow[] => {
  if (row.isWhole) return [row]
  const required = row.isCut ? {} : requiredSplits(workshop, row)
  const wanted = !isEmpty(required) || workshop.random.chance(chanceOfExtraCut)
  const splits = wanted ? { ...splitsByChance(workshop, row), ...required } : {}
  if (isEmpty(splits)) return [row]
  const [above, below] = splitRow(row, splits)
  // A continuation may be cut again, so that one text runs over three pages.
  return hasPieces(above) ? [above, ...breakRow(workshop, below)] : [row]
}

/** A header is repeated between two rows that stay whole. */
const withHeadersBetween = ({ random, has }: Workshop, rows: readonly TableRow[]): readonly TableRow[] =>
  rows.map((row, index) => {
    if (index === 0 || row.isBelowHeader || !row.mayFollowHeader || !has('page-breaks')) return row
    const isRequired = row.oddity === 'page-breaks' && row.isFirstOfTask
    return isRequired || random.chance(0.12) ? { ...row, isBelowHeader: true } : row
  })

export const breakPages = (workshop: Workshop, rows: readonly TableRow[]): readonly TableRow[] =>
  workshop.has('page-breaks')
    ? withHeadersBetween(
        workshop,
        rows.flatMap((row) => breakRow(workshop, row)),
      )
    : rows
