import type { DraftDuty, Entry, Workshop } from './draft'
import type { ExpectedTable } from './expected-duties'
import type { ExpectedFinding, ExpectedRule } from './expected-standard'
import { type PrintedEntry, printedEntries } from './printed-entries'
import type { PrintedTable } from './printed-table'

/** An output or an indicator with the task that it stands under. */
interface TaskItem {
  readonly entry: Entry
  readonly task: Entry
}

/**
 * Items of ordinary rows. Those of a shared row stand under several tasks with one code; which of the copies carry
 * which finding is not settled.
 */
const taskItems = (duties: readonly DraftDuty[]): readonly TaskItem[] =>
  duties.flatMap(({ tasks }) =>
    tasks.flatMap(({ titles, outputs, indicators }) => {
      const [task, ...others] = titles
      if (task === undefined || others.length > 0) return []
      return [...outputs, ...indicators].map((entry) => ({ entry, task }))
    }),
  )

interface Clerk {
  readonly table: ExpectedTable
  readonly printed: readonly PrintedEntry[]
}

/** The line where the item starts is the least that a finding about it must name. */
const about = ({ table, printed }: Clerk, rule: ExpectedRule, entry: Entry): readonly ExpectedFinding[] => {
  const start = printed.find((piece) => piece.entry === entry && piece.isStart)
  return table.idsOf(entry).map((itemId) => ({ rule, itemId, lines: start === undefined ? [] : [start.place.line] }))
}

const lastNumber = /\.\d+$/
const isTwoPart = ({ code }: Entry): boolean => code !== null && code.split('.').length === 2

const codeRules = (item: TaskItem, items: readonly TaskItem[], isMostlyTwoPart: boolean): readonly ExpectedRule[] => {
  const { entry, task } = item
  if (entry.code === null) return ['uncoded']
  const same = items.filter((other) => other !== item && other.entry.code === entry.code)
  const stem = isTwoPart(entry) ? entry.code : entry.code.replace(lastNumber, '')
  // A two-part number may also run down the duty, so only a three-part code says which task it means.
  const isElsewhere = !isTwoPart(entry) && !isMostlyTwoPart && stem.slice(1) !== task.code?.slice(1)
  return [
    ...(same.some((other) => other.task === task) ? (['duplicate-code'] as const) : []),
    ...(same.some((other) => other.task !== task) ? (['code-not-unique-in-document'] as const) : []),
    ...(isElsewhere ? (['code-not-under-parent-task'] as const) : []),
    ...(isTwoPart(entry) ? (['two-part-code'] as const) : []),
    ...(entry.trailingDot ? (['trailing-dot-code'] as const) : []),
    ...(entry.name?.includes('*') === true ? (['stray-asterisk'] as const) : []),
  ]
}

const itemFindings = (clerk: Clerk, workshop: Workshop, duties: readonly DraftDuty[]): readonly ExpectedFinding[] => {
  const items = taskItems(duties)
  return items.flatMap((item) =>
    codeRules(item, items, workshop.has('two-part-codes')).flatMap((rule) => about(clerk, rule, item.entry)),
  )
}

const titleFindings = (clerk: Clerk, duties: readonly DraftDuty[]): readonly ExpectedFinding[] =>
  duties.flatMap(({ tasks }) => {
    const titles = tasks.flatMap((task) => task.titles)
    return titles.flatMap((title) => [
      ...(titles.some((other) => other !== title && other.code === title.code)
        ? about(clerk, 'duplicate-code', title)
        : []),
      ...(title.trailingDot ? about(clerk, 'trailing-dot-code', title) : []),
    ])
  })

const competencyFindings = (clerk: Clerk): readonly ExpectedFinding[] =>
  (['knowledge', 'skills'] as const).flatMap((column) => {
    const starts = clerk.printed.filter((piece) => piece.column === column && piece.isStart)
    const entries = [...new Set(starts.map(({ entry }) => entry))]
    return entries.flatMap((entry) => {
      if (entry.code === null) return about(clerk, 'uncoded', entry)
      // A code without a name beside one with a name is a blank, not a second meaning.
      if (entry.name === null) return about(clerk, 'blank-name', entry)
      const isShared = entries.some(
        (other) => other.code === entry.code && other.name !== null && other.name !== entry.name,
      )
      return isShared ? about(clerk, 'same-code-two-meanings', entry) : []
    })
  })

/** One finding per break: an item printed again and again need not name all its lines. */
const breakFindings = ({ table, printed }: Clerk): readonly ExpectedFinding[] =>
  printed.flatMap(({ entry, joinsTextAbove, isDisplaced, place }, index): readonly ExpectedFinding[] => {
    const at = (rule: ExpectedRule, lines: readonly number[]): readonly ExpectedFinding[] =>
      table.idsOf(entry).map((itemId) => ({ rule, itemId, lines }))
    if (isDisplaced) return at('code-displaced-by-page-break', [place.line])
    if (!joinsTextAbove) return []
    const above = printed.slice(0, index).findLast((piece) => piece.entry === entry)
    return at('joined-across-page-break', above === undefined ? [place.line] : [above.place.line, place.line])
  })

/** Findings about a row or a cell: the contract does not say which item carries them. */
const rowFindings = ({ rows }: PrintedTable): readonly ExpectedFinding[] =>
  rows.flatMap(({ row, line }): readonly ExpectedFinding[] => [
    ...(row.isShifted ? [{ rule: 'shifted-columns', lines: [line] } as const] : []),
    ...(row.cells.task.pieces.length > 1 ? [{ rule: 'shared-row', lines: [line] } as const] : []),
    ...(row.levels.length > 1 ? [{ rule: 'level-multiple-unassigned', lines: [line] } as const] : []),
  ])

const levelFindings = ({ duties }: ExpectedTable): readonly ExpectedFinding[] =>
  duties
    .flatMap(({ tasks }) => tasks)
    .filter(({ levels }) => levels.length === 0)
    .map(({ id, source }) => ({ rule: 'level-missing', itemId: id, lines: source.slice(0, 1).map(({ line }) => line) }))

const documentFindings = ({ has }: Workshop, { headerLine }: PrintedTable): readonly ExpectedFinding[] => [
  ...(has('no-code') ? [{ rule: 'no-code', itemId: null, lines: [] } as const] : []),
  ...(has('no-version-table') ? [{ rule: 'no-version-table', itemId: null, lines: [] } as const] : []),
  ...(has('no-base-level') ? [{ rule: 'no-base-level', itemId: null, lines: [] } as const] : []),
  ...(has('legacy-column-labels')
    ? [{ rule: 'legacy-column-labels', itemId: null, lines: [headerLine] } as const]
    : []),
]

export const expectTableFindings = (
  workshop: Workshop,
  duties: readonly DraftDuty[],
  printedTable: PrintedTable,
  table: ExpectedTable,
): readonly ExpectedFinding[] => {
  const clerk: Clerk = { table, printed: printedEntries(printedTable.rows) }
  return [
    ...documentFindings(workshop, printedTable),
    ...titleFindings(clerk, duties),
    ...itemFindings(clerk, workshop, duties),
    ...competencyFindings(clerk),
    ...breakFindings(clerk),
    ...levelFindings(table),
    ...rowFindings(printedTable),
  ]
}
