import { type RatingLevel } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { BehaviourIndicator, Duty, Task } from '../domain/competency-standard.ts'
import { compareFractions, fractionToNumber } from '../domain/fraction.ts'
import type { GapReport, GroupNumbers, TaskGap } from '../domain/gap-analysis.ts'
import type { IndicatorMarks } from '../domain/indicator-marks.ts'
import { type Tenths, tenthsToSignedText, tenthsToText, toShownGap, toTenths } from '../domain/shown-numbers.ts'

/** Decided on exact means. `once`: rated in only one of the two states. `never`: in neither. */
export type Direction = 'up' | 'down' | 'even' | 'once' | 'never'

/** A duty or task in two states. Positions are 0–6 and unrounded, null where nothing is rated. */
export interface GroupChange {
  readonly direction: Direction
  /** The own means as every screen prints them. */
  readonly before: string | null
  readonly now: string | null
  /** The difference of the two printed means, signed; null where one of them is missing. */
  readonly change: string | null
  /** It has changed by less than can be printed: 不到 0.1. */
  readonly isBelowTenth: boolean
  readonly beforePosition: number | null
  readonly nowPosition: number | null
  /** The requirement of the later state, else of the former one. */
  readonly required: string | null
  readonly requiredPosition: number | null
}

export interface TaskChange extends GroupChange {
  readonly task: Task
  readonly duty: Duty
  /** The former mean with 回頭看 in place of the former ratings; null where nobody has looked back. */
  readonly lookingBack: string | null
  readonly lookingBackPosition: number | null
  /** The indicators of the task that were rated higher before. */
  readonly fallen: readonly BehaviourIndicator[]
}

export interface DutyChange extends GroupChange {
  readonly duty: Duty
  /** Of its tasks. */
  readonly counts: ChangeCounts
}

export type ChangeCounts = Readonly<Record<Direction, number>>

/** What has changed between two states of the same frozen standard. Nothing in it is a value of the whole person. */
export interface ProgressReport {
  /** Both in the order of the standard. */
  readonly duties: readonly DutyChange[]
  readonly tasks: readonly TaskChange[]
  readonly counts: ChangeCounts
}

/**
 * Compares two reports of the same outline. Both must be made with the same requirements, so that both means of a task
 * are over the same kind of indicators. `lookingBack` is the former state as it is judged today.
 */
export const compareReports = (
  before: GapReport,
  now: GapReport,
  lookingBack: { readonly report: GapReport; readonly taskIds: ReadonlySet<string> } | null = null,
): ProgressReport => {
  const tasks = now.tasks.map((task, position): TaskChange => {
    const former = before.tasks[position]
    const judged = lookingBack?.taskIds.has(task.task.id) === true ? lookingBack.report.tasks[position] : undefined
    return {
      ...compareGroups(former, task),
      task: task.task,
      duty: task.duty,
      lookingBack: toOwnText(judged),
      lookingBackPosition: toPosition(judged?.own),
      fallen: findFallen(former, task),
    }
  })
  const duties = now.duties.map((duty, position): DutyChange => {
    const inside = tasks.filter((task) => task.duty.id === duty.duty.id)
    return { ...compareGroups(before.duties[position], duty), duty: duty.duty, counts: countDirections(inside) }
  })
  return { duties, tasks, counts: countDirections(tasks) }
}

const compareGroups = (before: GroupNumbers | undefined, now: GroupNumbers): GroupChange => {
  const formerTenths = toOwnTenths(before)
  const tenths = toOwnTenths(now)
  const own = before?.own ?? null
  const order = own === null || now.own === null ? null : compareFractions(now.own, own)
  const printed = formerTenths === null || tenths === null ? null : tenths - formerTenths
  // Means over other indicators can round the other way: what is printed never contradicts the fractions.
  const isContradicted = order !== null && printed !== null && Math.sign(order) !== Math.sign(printed)
  return {
    direction: toDirection(order, own === null && now.own === null),
    before: toOwnText(before),
    now: toOwnText(now),
    change: printed === null ? null : tenthsToSignedText(isContradicted ? 0 : printed),
    isBelowTenth: isContradicted && order !== 0,
    beforePosition: toPosition(own),
    nowPosition: toPosition(now.own),
    required: toRequiredText(now) ?? toRequiredText(before),
    requiredPosition: toPosition(now.required ?? before?.required),
  }
}

const toDirection = (order: number | null, isUnrated: boolean): Direction => {
  if (order === null) return isUnrated ? 'never' : 'once'
  if (order === 0) return 'even'
  return order > 0 ? 'up' : 'down'
}

const toOwnTenths = (numbers: GroupNumbers | undefined): Tenths | null => {
  if (numbers === undefined || numbers.own === null) return null
  const { own, required, gap } = numbers
  return required === null || gap === null ? toTenths(own) : toShownGap(own, required, gap).own
}

const toOwnText = (numbers: GroupNumbers | undefined): string | null => {
  const tenths = toOwnTenths(numbers)
  return tenths === null ? null : tenthsToText(tenths)
}

const toRequiredText = (numbers: GroupNumbers | undefined): string | null => {
  if (numbers === undefined || numbers.own === null || numbers.required === null || numbers.gap === null) return null
  return tenthsToText(toShownGap(numbers.own, numbers.required, numbers.gap).required)
}

const toPosition = (mean: GroupNumbers['own'] | undefined): number | null =>
  mean === null || mean === undefined ? null : fractionToNumber(mean)

const findFallen = (before: TaskGap | undefined, now: TaskGap): readonly BehaviourIndicator[] =>
  now.indicators.flatMap(({ indicator, own }, position) => {
    const former = before?.indicators[position]?.own ?? null
    return own !== null && former !== null && own < former ? [indicator] : []
  })

const countDirections = (changes: readonly GroupChange[]): ChangeCounts => {
  const counts = { up: 0, down: 0, even: 0, once: 0, never: 0 }
  for (const { direction } of changes) counts[direction] += 1
  return counts
}

/** The former answers with 回頭看 in place of the former ratings, where somebody has looked back. */
export const judgeToday = (answers: Answers, marksById: ReadonlyMap<string, IndicatorMarks>): Answers =>
  new Map(
    [...answers].map(([id, answer]) => {
      const level: RatingLevel | null = marksById.get(id)?.lookingBack ?? null
      return [id, answer.status === 'rated' && level !== null ? { status: 'rated' as const, level } : answer]
    }),
  )

/** The tasks of which somebody has judged a former rating anew. */
export const tasksLookedBackOn = (
  { tasks }: GapReport,
  marksById: ReadonlyMap<string, IndicatorMarks>,
): ReadonlySet<string> =>
  new Set(
    tasks
      .filter(({ indicators }) =>
        indicators.some(({ indicator, own }) => own !== null && marksById.get(indicator.id)?.lookingBack != null),
      )
      .map(({ task }) => task.id),
  )
