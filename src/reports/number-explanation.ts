import type { BehaviourIndicator, PrintedPlace, Task } from '../domain/competency-standard.ts'
import type { DutyGap, GapReport, IndicatorGap, TaskGap } from '../domain/gap-analysis.ts'
import { toCountedIndicators } from '../domain/measure.ts'

/** A sum before it is divided, as it is written down. */
export interface WrittenSum {
  readonly parts: readonly WrittenPart[]
  readonly total: number
  readonly count: number
}

export interface WrittenPart {
  /** Code of the task where a part is the sum of a task; null where it is one indicator. */
  readonly code: string | null
  readonly value: number
}

/** Why an answer does not enter the number. */
export type ExclusionReason = 'not-applicable' | 'no-opportunity' | 'skipped' | 'unrated' | 'no-requirement'

export interface ExplainedIndicator {
  readonly gap: IndicatorGap
  /** Null for one that counts. */
  readonly excluded: ExclusionReason | null
}

/** Where the numbers of a duty or a task come from, down to its indicators. */
export interface NumberExplanation {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly kind: 'duty' | 'task'
  readonly numbers: DutyGap | TaskGap
  readonly duty: DutyGap
  readonly tasks: readonly { readonly task: Task; readonly indicators: readonly ExplainedIndicator[] }[]
  readonly counted: number
  /** Too many indicators to write one by one: the sum is by task, and each task opens. */
  readonly isByTask: boolean
  readonly own: WrittenSum | null
  readonly required: WrittenSum | null
  /** One of the three is no whole number of tenths: what is shown is rounded. */
  readonly isRounded: boolean
}

const mostParts = 12

/** The explanation of a duty or task by its id; null where there is no such item. */
export const explainNumber = (report: GapReport, id: string): NumberExplanation | null => {
  const duty = report.duties.find((group) => group.duty.id === id || group.tasks.some(({ task }) => task.id === id))
  if (duty === undefined) return null
  const task = duty.tasks.find((group) => group.task.id === id)
  return task === undefined
    ? explainGroup({ kind: 'duty', item: duty.duty, numbers: duty, duty, tasks: duty.tasks })
    : explainGroup({ kind: 'task', item: task.task, numbers: task, duty, tasks: [task] })
}

interface Group {
  readonly kind: 'duty' | 'task'
  readonly item: { readonly id: string; readonly code: string | null; readonly name: string | null }
  readonly numbers: DutyGap | TaskGap
  readonly duty: DutyGap
  readonly tasks: readonly TaskGap[]
}

const explainGroup = ({ kind, item, numbers, duty, tasks }: Group): NumberExplanation => {
  const counted = toCountedIndicators(tasks.flatMap((task) => task.indicators))
  const isByTask = counted.length > mostParts && tasks.length > 1
  const write = (valueOf: (gap: IndicatorGap) => number): WrittenSum =>
    isByTask ? writeByTask(tasks, counted, valueOf) : writeOneByOne(counted, valueOf)
  const own = counted.length === 0 ? null : write((gap) => gap.own ?? 0)
  const required = numbers.required === null ? null : write((gap) => gap.requirement?.level ?? 0)
  return {
    id: item.id,
    code: item.code,
    name: item.name ?? item.code ?? '',
    kind,
    numbers,
    duty,
    tasks: tasks.map(({ task, indicators }) => ({
      task,
      indicators: indicators.map((gap) => ({ gap, excluded: counted.includes(gap) ? null : toReason(gap) })),
    })),
    counted: counted.length,
    isByTask,
    own,
    required,
    isRounded: [own, required].some((sum) => sum !== null && (sum.total * 10) % sum.count !== 0),
  }
}

const writeOneByOne = (counted: readonly IndicatorGap[], valueOf: (gap: IndicatorGap) => number): WrittenSum =>
  toSum(
    counted.map((gap) => ({ code: null, value: valueOf(gap) })),
    counted.length,
  )

const writeByTask = (
  tasks: readonly TaskGap[],
  counted: readonly IndicatorGap[],
  valueOf: (gap: IndicatorGap) => number,
): WrittenSum => {
  const parts = tasks.flatMap(({ task, indicators }) => {
    const inside = indicators.filter((gap) => counted.includes(gap))
    return inside.length === 0
      ? []
      : [{ code: task.code ?? task.name, value: inside.reduce((sum, gap) => sum + valueOf(gap), 0) }]
  })
  return toSum(parts, counted.length)
}

const toSum = (parts: readonly WrittenPart[], count: number): WrittenSum => ({
  parts,
  total: parts.reduce((sum, { value }) => sum + value, 0),
  count,
})

const toReason = ({ status }: IndicatorGap): ExclusionReason => {
  if (status === null) return 'unrated'
  return status === 'rated' ? 'no-requirement' : status
}

/** The indicator that the panel shows in detail: the one asked for, else the one most below its requirement. */
export const chooseIndicator = (
  { tasks }: NumberExplanation,
  askedId: string | null,
): { readonly gap: IndicatorGap; readonly excluded: ExclusionReason | null } | null => {
  const all = tasks.flatMap(({ indicators }) => indicators)
  const asked = all.find(({ gap }) => gap.indicator.id === askedId)
  if (asked !== undefined) return asked
  let chosen: ExplainedIndicator | null = null
  for (const one of all) if (chosen === null || rank(one) > rank(chosen)) chosen = one
  return chosen
}

const rank = ({ gap, excluded }: ExplainedIndicator): number => (excluded === null ? 1 + (gap.shortfall ?? 0) : 0)

/** Where the two numbers of an indicator are printed. */
export interface PrintedOrigin {
  readonly file: string
  readonly indicator: readonly PrintedPlace[]
  readonly printedLevel: PrintedLevel | null
}

export interface PrintedLevel {
  readonly levels: readonly number[]
  readonly line: number
  /** Whose cell it is: the indicator's own, its task's, or one that spans the whole duty. */
  readonly of: 'indicator' | 'task' | 'duty'
  readonly code: string
}

export const findPrintedOrigin = (report: GapReport, { indicator, task }: IndicatorGap): PrintedOrigin => ({
  file: report.outline.standard.source.file,
  indicator: indicator.source,
  printedLevel: findPrintedLevel(report, indicator, task),
})

const findPrintedLevel = (report: GapReport, indicator: BehaviourIndicator, task: Task): PrintedLevel | null => {
  if (indicator.levels !== undefined && indicator.levels.length > 0)
    return {
      levels: indicator.levels,
      line: indicator.source[0]?.line ?? 0,
      of: 'indicator',
      code: indicator.code ?? '',
    }
  if (task.levels.length === 0) return null
  const duty = report.outline.standard.duties.find(({ tasks }) => tasks.includes(task))
  // A merged cell is printed on the duty's first row.
  if (task.levelScope === 'duty' && duty !== undefined) {
    const line = duty.tasks[0]?.source[0]?.line ?? 0
    return { levels: task.levels, line, of: 'duty', code: duty.code ?? duty.name ?? '' }
  }
  return { levels: task.levels, line: task.source[0]?.line ?? 0, of: 'task', code: task.code ?? task.name ?? '' }
}
