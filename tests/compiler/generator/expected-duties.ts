import type { DraftDuty, DraftTask, Entry } from './draft'
import type {
  ExpectedCompetency,
  ExpectedDuty,
  ExpectedIndicator,
  ExpectedOutput,
  ExpectedTask,
  Sourced,
} from './expected-standard'
import { localIds } from './identities'
import { areCompetenciesMerged, type TaskLevels, taskLevels } from './merge-rules'
import { type PrintedEntry, printedEntries, type SourceOf, sourcesOf } from './printed-entries'
import type { PrintedTable } from './printed-table'
import { itemAt } from './lists'

export interface ExpectedTable {
  readonly duties: readonly ExpectedDuty[]
  readonly knowledge: readonly ExpectedCompetency[]
  readonly skills: readonly ExpectedCompetency[]
  readonly areCompetenciesMerged: boolean
  /** Ids of an entry: several where its row belongs to several tasks. */
  readonly idsOf: (entry: Entry) => readonly string[]
}

type CompetencyColumn = 'knowledge' | 'skills'

interface Bench {
  readonly printed: readonly PrintedEntry[]
  readonly sourceOf: SourceOf
  readonly levels: readonly (readonly TaskLevels[])[]
  readonly isMerged: boolean
  readonly competencyIds: ReadonlyMap<Entry, string>
  readonly ids: Map<Entry, string[]>
}

const remember = ({ ids }: Bench, entry: Entry, id: string): void => {
  const known = ids.get(entry)
  if (known === undefined) ids.set(entry, [id])
  else known.push(id)
}

const sourced = ({ sourceOf }: Pick<Bench, 'sourceOf'>, entry: Entry): Sourced => ({
  ...(entry.code !== null && entry.trailingDot ? { printedCode: `${entry.code}.` } : {}),
  ...(entry.noteReferences.length > 0 ? { noteRefs: entry.noteReferences } : {}),
  source: sourceOf(entry),
})

/** In the order in which they first stand in the document. */
const startsIn = (printed: readonly PrintedEntry[], column: CompetencyColumn): readonly Entry[] => [
  ...new Set(printed.filter((piece) => piece.column === column && piece.isStart).map(({ entry }) => entry)),
]

const codesOf = (entries: readonly Entry[]): readonly (string | null)[] => entries.map(({ code }) => code)

const expectedOutput = (bench: Bench, entry: Entry, id: string): ExpectedOutput => {
  remember(bench, entry, id)
  return { id, code: entry.code, name: entry.name ?? '', ...sourced(bench, entry) }
}

/** Only indicators that start on a later row of the task which prints a level have levels of their own. */
const ownLevels = ({ printed }: Bench, entry: Entry): readonly number[] => {
  const start = printed.find((piece) => piece.entry === entry && piece.isStart)
  return start === undefined || start.row.isFirstOfTask ? [] : start.row.levels
}

const expectedIndicator = (bench: Bench, entry: Entry, id: string): ExpectedIndicator => {
  remember(bench, entry, id)
  const levels = ownLevels(bench, entry)
  return {
    id,
    code: entry.code,
    text: entry.name ?? '',
    ...(levels.length > 0 ? { levels } : {}),
    ...sourced(bench, entry),
  }
}

const competencyIdsAt = (bench: Bench, column: CompetencyColumn, duty: number, task: number): readonly string[] => {
  const here = bench.printed.filter(({ row }) => row.duty === duty && (bench.isMerged || row.task === task))
  return startsIn(here, column).map((entry) => bench.competencyIds.get(entry) ?? '')
}

const expectedTask = (
  bench: Bench,
  draft: DraftTask,
  title: Entry,
  id: string,
  at: { readonly duty: number; readonly task: number; readonly isOnlyTask: boolean },
): ExpectedTask => {
  remember(bench, title, id)
  const { levels, isMerged } = itemAt(itemAt(bench.levels, at.duty), at.task)
  const outputIds = localIds(codesOf(draft.outputs), 'O')
  const indicatorIds = localIds(codesOf(draft.indicators), 'P')
  return {
    id,
    code: title.code ?? '',
    name: title.name ?? '',
    levels,
    levelScope: isMerged ? 'duty' : 'task',
    outputs: draft.outputs.map((entry, index) => expectedOutput(bench, entry, `${id}:${itemAt(outputIds, index)}`)),
    indicators: draft.indicators.map((entry, index) =>
      expectedIndicator(bench, entry, `${id}:${itemAt(indicatorIds, index)}`),
    ),
    competencyScope: bench.isMerged && !at.isOnlyTask ? 'duty' : 'task',
    knowledgeIds: competencyIdsAt(bench, 'knowledge', at.duty, at.task),
    skillIds: competencyIdsAt(bench, 'skills', at.duty, at.task),
    ...sourced(bench, title),
  }
}

const expectedDuty = (bench: Bench, draft: DraftDuty, id: string, duty: number): ExpectedDuty => {
  remember(bench, draft.title, id)
  const titled = draft.tasks.flatMap((row, task) => row.titles.map((title) => ({ row, task, title })))
  const taskIds = localIds(
    titled.map(({ title }) => title.code),
    'T',
  )
  return {
    id,
    code: draft.title.code ?? '',
    name: draft.title.name ?? '',
    tasks: titled.map(({ row, task, title }, index) =>
      expectedTask(bench, row, title, `${id}:${itemAt(taskIds, index)}`, {
        duty,
        task,
        isOnlyTask: titled.length === 1,
      }),
    ),
    ...sourced(bench, draft.title),
  }
}

const expectedCompetencies = (bench: Bench, column: CompetencyColumn): readonly ExpectedCompetency[] =>
  startsIn(bench.printed, column).map((entry) => {
    const id = bench.competencyIds.get(entry) ?? ''
    remember(bench, entry, id)
    return { id, code: entry.code, name: entry.name, children: entry.children, ...sourced(bench, entry) }
  })

export const expectTable = (duties: readonly DraftDuty[], table: PrintedTable): ExpectedTable => {
  const printed = printedEntries(table.rows)
  const idsIn = (column: CompetencyColumn, letter: string): readonly (readonly [Entry, string])[] => {
    const entries = startsIn(printed, column)
    const ids = localIds(codesOf(entries), letter)
    return entries.map((entry, index) => [entry, itemAt(ids, index)])
  }
  const bench: Bench = {
    printed,
    sourceOf: sourcesOf(printed),
    levels: taskLevels(table.rows),
    isMerged: areCompetenciesMerged(table.rows, printed),
    competencyIds: new Map([...idsIn('knowledge', 'K'), ...idsIn('skills', 'S')]),
    ids: new Map(),
  }
  const dutyIds = localIds(
    duties.map(({ title }) => title.code),
    'T',
  )
  return {
    duties: duties.map((draft, duty) => expectedDuty(bench, draft, itemAt(dutyIds, duty), duty)),
    knowledge: expectedCompetencies(bench, 'knowledge'),
    skills: expectedCompetencies(bench, 'skills'),
    areCompetenciesMerged: bench.isMerged,
    idsOf: (entry) => bench.ids.get(entry) ?? [],
  }
}
