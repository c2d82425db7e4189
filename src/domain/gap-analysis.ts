import { type AnswerStatus, type RatingLevel, answerToLevel } from './answer.ts'
import type { Answers } from './assessment.ts'
import type { BehaviourIndicator, Duty, Task } from './competency-standard.ts'
import { type Coverage, countsToCoverage } from './coverage.ts'
import { type Fraction, isNegative, meanOf } from './fraction.ts'
import { type RequiredLevel, importanceOf, requiredLevelOfTask, requiredLevelWithin } from './required-level.ts'
import { type RequirementProfile, type ProfileEntryById, profileToEntryById } from './requirement-profile.ts'
import type { StandardOutline } from './standard-outline.ts'

/**
 * The one result that every picture, table, sentence and file is projected from.
 *
 * 差距 = 自評 − 要求, signed: negative is short. Nothing in it is a value of the whole person: there is no overall level
 * and no overall gap, only counts.
 */
export interface GapReport {
  readonly outline: StandardOutline
  readonly duties: readonly DutyGap[]
  /** All tasks, all indicators, in the order of the standard. */
  readonly tasks: readonly TaskGap[]
  readonly indicators: readonly IndicatorGap[]
  readonly coverage: Coverage
  readonly unmetTasks: Share
  readonly unmetIndicators: Share
  /** Rated indicators left out because the standard requires nothing of them, while it does of others. */
  readonly withoutRequirement: number
  /** Whether any indicator has a required level; a standard without levels shows ratings and no gap. */
  readonly hasRequirements: boolean
}

/** n of N. */
export interface Share {
  readonly count: number
  readonly of: number
}

export interface IndicatorGap {
  readonly indicator: BehaviourIndicator
  readonly task: Task
  /** Null for an indicator without any answer. */
  readonly status: AnswerStatus | null
  /** The rating, null for every answer that is none. */
  readonly own: RatingLevel | null
  readonly requirement: RequiredLevel | null
  /** own − required; null where either is missing. */
  readonly gap: number | null
  /** max(0, required − own); null where the gap is. */
  readonly shortfall: number | null
  /** 1–6. */
  readonly importance: number
  /** shortfall × importance; null where the gap is. */
  readonly priority: number | null
}

/**
 * - `not-applicable`: nothing applicable in it; every number is null.
 * - `unrated`: nothing rated.
 * - `no-requirement`: rated, and nothing to compare with.
 * - `short`: gap < 0.
 * - `met-on-average`: gap ≥ 0, yet something inside is short. Does not count as met.
 * - `met`: gap ≥ 0 and nothing short inside.
 */
export type GroupState = 'not-applicable' | 'unrated' | 'no-requirement' | 'short' | 'met-on-average' | 'met'

/** The numbers of a task or a duty. Means are over its rated indicators that have a requirement, if any has. */
export interface GroupNumbers {
  /** 已評 counts the indicators that the means are over. */
  readonly coverage: Coverage
  readonly own: Fraction | null
  readonly required: Fraction | null
  readonly gap: Fraction | null
  /** 平均缺口, so that a surplus never hides a shortage. */
  readonly shortfall: Fraction | null
  /** 未達指標 n/N; null where N is 0. */
  readonly unmet: Share | null
  /** 達標率, 0–1. */
  readonly metShare: Fraction | null
  readonly priority: Fraction | null
  readonly withoutRequirement: number
  /** Levels printed side by side that these numbers take the highest of, each list once: [[5, 4]]. */
  readonly undecidedLevels: readonly (readonly number[])[]
}

export interface TaskGap extends GroupNumbers {
  readonly duty: Duty
  readonly task: Task
  readonly indicators: readonly IndicatorGap[]
  readonly state: GroupState
  /** Indicators below their requirement. */
  readonly shortInside: number
}

export interface DutyGap extends GroupNumbers {
  readonly duty: Duty
  readonly tasks: readonly TaskGap[]
  readonly state: GroupState
  /** Tasks below their requirement. */
  readonly shortInside: number
}

/**
 * The gaps of every duty, task and indicator at once. Every picture, table and file starts from this report, so a number
 * that is missing is added here and computed nowhere else.
 */
export const analyzeGaps = (
  outline: StandardOutline,
  answers: Answers,
  profile: RequirementProfile | null = null,
): GapReport => {
  const entryById = profileToEntryById(profile)
  const sums = createSums()
  const duties = outline.standard.duties.map((duty) => analyzeDuty(duty, answers, entryById, sums))
  const tasks = duties.flatMap((duty) => duty.tasks)
  const indicators = tasks.flatMap((task) => task.indicators)
  const all = sumsToNumbers(sums)
  const compared = tasks.filter((task) => task.gap !== null)
  return Object.freeze({
    outline,
    duties,
    tasks,
    indicators,
    coverage: all.coverage,
    unmetTasks: { count: compared.filter((task) => task.state === 'short').length, of: compared.length },
    unmetIndicators: all.unmet ?? { count: 0, of: 0 },
    withoutRequirement: all.withoutRequirement,
    hasRequirements: indicators.some((indicator) => indicator.requirement !== null),
  })
}

/** Adds what it has counted to `whole`, so that the whole is never walked through again. */
const analyzeDuty = (duty: Duty, answers: Answers, entryById: ProfileEntryById, whole: Sums): DutyGap => {
  const sums = createSums()
  const tasks = duty.tasks.map((task) => analyzeTask(duty, task, answers, entryById, sums))
  addSums(whole, sums)
  const numbers = sumsToNumbers(sums)
  const shortInside = tasks.filter((task) => task.state === 'short').length
  return { duty, tasks, ...numbers, shortInside, state: groupState(numbers, shortInside) }
}

const analyzeTask = (duty: Duty, task: Task, answers: Answers, entryById: ProfileEntryById, whole: Sums): TaskGap => {
  const forTask = requiredLevelOfTask(task, entryById)
  const sums = createSums()
  const indicators = task.indicators.map((indicator) => {
    const gap = analyzeIndicator(indicator, task, forTask, answers, entryById)
    addIndicator(sums, gap)
    return gap
  })
  addSums(whole, sums)
  const numbers = sumsToNumbers(sums)
  return { duty, task, indicators, ...numbers, shortInside: sums.short, state: groupState(numbers, sums.short) }
}

const analyzeIndicator = (
  indicator: BehaviourIndicator,
  task: Task,
  forTask: RequiredLevel | null,
  answers: Answers,
  entryById: ProfileEntryById,
): IndicatorGap => {
  const answer = answers.get(indicator.id)
  const own = answerToLevel(answer)
  const requirement = requiredLevelWithin(indicator, forTask, entryById)
  const importance = importanceOf(indicator, task, entryById)
  const gap = own === null || requirement === null ? null : own - requirement.level
  const shortfall = gap === null ? null : Math.max(0, -gap)
  return {
    indicator,
    task,
    status: answer?.status ?? null,
    own,
    requirement,
    gap,
    shortfall,
    importance,
    priority: shortfall === null ? null : shortfall * importance,
  }
}

/** Everything that a group is summed up from, counted in one walk: a report is made after every answer. */
interface Sums {
  total: number
  readonly statuses: Record<AnswerStatus | 'none', number>
  /** Over all that are rated. */
  ratedOwn: number
  /** Over those that are rated and have a requirement. */
  compared: number
  short: number
  own: number
  required: number
  gap: number
  shortfall: number
  priority: number
  /** By the levels as one text; null as long as there are none, as nearly everywhere. */
  undecided: Map<string, readonly number[]> | null
}

const createSums = (): Sums => ({
  total: 0,
  statuses: { rated: 0, 'not-applicable': 0, 'no-opportunity': 0, skipped: 0, none: 0 },
  ratedOwn: 0,
  compared: 0,
  short: 0,
  own: 0,
  required: 0,
  gap: 0,
  shortfall: 0,
  priority: 0,
  undecided: null,
})

const addIndicator = (sums: Sums, { status, own, requirement, gap, shortfall, priority }: IndicatorGap): void => {
  sums.total += 1
  sums.statuses[status ?? 'none'] += 1
  if (own === null) return
  sums.ratedOwn += own
  if (requirement === null) return
  sums.compared += 1
  sums.own += own
  sums.required += requirement.level
  sums.gap += gap ?? 0
  sums.shortfall += shortfall ?? 0
  sums.priority += priority ?? 0
  if ((shortfall ?? 0) > 0) sums.short += 1
  if (requirement.undecided.length > 0) addUndecided(sums, requirement.undecided)
}

const addUndecided = (sums: Sums, levels: readonly number[]): void => {
  sums.undecided ??= new Map()
  sums.undecided.set(levels.join(), levels)
}

const addSums = (whole: Sums, part: Sums): void => {
  whole.total += part.total
  for (const status of statuses) whole.statuses[status] += part.statuses[status]
  whole.ratedOwn += part.ratedOwn
  whole.compared += part.compared
  whole.short += part.short
  whole.own += part.own
  whole.required += part.required
  whole.gap += part.gap
  whole.shortfall += part.shortfall
  whole.priority += part.priority
  for (const levels of part.undecided?.values() ?? []) addUndecided(whole, levels)
}

const statuses = ['rated', 'not-applicable', 'no-opportunity', 'skipped', 'none'] as const

const sumsToNumbers = (sums: Sums): GroupNumbers => {
  const { compared: count } = sums
  const coverage = countsToCoverage(sums.total, sums.statuses)
  if (count === 0) return { ...withoutComparison, coverage, own: meanOf(sums.ratedOwn, sums.statuses.rated) }
  return {
    coverage: { ...coverage, rated: count },
    own: meanOf(sums.own, count),
    required: meanOf(sums.required, count),
    gap: meanOf(sums.gap, count),
    shortfall: meanOf(sums.shortfall, count),
    priority: meanOf(sums.priority, count),
    unmet: { count: sums.short, of: count },
    metShare: meanOf(count - sums.short, count),
    withoutRequirement: sums.statuses.rated - count,
    undecidedLevels: sums.undecided === null ? [] : [...sums.undecided.values()],
  }
}

const withoutComparison = {
  required: null,
  gap: null,
  shortfall: null,
  priority: null,
  unmet: null,
  metShare: null,
  withoutRequirement: 0,
  undecidedLevels: [],
} satisfies Partial<GroupNumbers>

const groupState = ({ coverage, own, gap }: GroupNumbers, shortInside: number): GroupState => {
  if (coverage.applicable === 0) return 'not-applicable'
  if (own === null) return 'unrated'
  if (gap === null) return 'no-requirement'
  if (isNegative(gap)) return 'short'
  return shortInside > 0 ? 'met-on-average' : 'met'
}
