import { type AnswerStatus, type RatingLevel, answerToLevel } from './answer.ts'
import type { Answers } from './assessment.ts'
import type { BehaviourIndicator, Duty, Task } from './competency-standard.ts'
import { type Coverage, statusesToCoverage } from './coverage.ts'
import { type Fraction, isNegative, meanOf } from './fraction.ts'
import { type RequiredLevel, importanceOf, requiredLevel } from './required-level.ts'
import { type RequirementProfile, profileToEntryById } from './requirement-profile.ts'
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
): GapReport => createGapAnalysis(outline, profile)(answers)

/** The same for the answers of many people: what is required of an indicator is looked up once for all of them. */
export const createGapAnalysis = (
  outline: StandardOutline,
  profile: RequirementProfile | null,
): ((answers: Answers) => GapReport) => {
  const entryById = profileToEntryById(profile)
  const asked = outline.standard.duties.map((duty): AskedDuty => ({
    duty,
    tasks: duty.tasks.map((task) => ({
      task,
      indicators: task.indicators.map((indicator) => ({
        indicator,
        task,
        requirement: requiredLevel(indicator, task, entryById),
        importance: importanceOf(indicator, task, entryById),
      })),
    })),
  }))
  const hasRequirements = asked.some(({ tasks }) =>
    tasks.some(({ indicators }) => indicators.some(({ requirement }) => requirement !== null)),
  )
  return (answers) => {
    const duties = asked.map((duty) => analyzeDuty(duty, answers))
    const tasks = duties.flatMap((duty) => duty.tasks)
    const indicators = tasks.flatMap((task) => task.indicators)
    const all = sumUp(indicators)
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
      hasRequirements,
    })
  }
}

/** What is asked of everybody, whatever the answers. */
type AskedIndicator = Pick<IndicatorGap, 'indicator' | 'task' | 'requirement' | 'importance'>

interface AskedTask {
  readonly task: Task
  readonly indicators: readonly AskedIndicator[]
}

interface AskedDuty {
  readonly duty: Duty
  readonly tasks: readonly AskedTask[]
}

const analyzeDuty = ({ duty, tasks: asked }: AskedDuty, answers: Answers): DutyGap => {
  const tasks = asked.map((task) => analyzeTask(duty, task, answers))
  const numbers = sumUp(tasks.flatMap((task) => task.indicators))
  const shortInside = tasks.filter((task) => task.state === 'short').length
  return { duty, tasks, ...numbers, shortInside, state: groupState(numbers, shortInside) }
}

const analyzeTask = (duty: Duty, { task, indicators: asked }: AskedTask, answers: Answers): TaskGap => {
  const indicators = asked.map((indicator) => analyzeIndicator(indicator, answers))
  const numbers = sumUp(indicators)
  const shortInside = indicators.filter((indicator) => (indicator.shortfall ?? 0) > 0).length
  return { duty, task, indicators, ...numbers, shortInside, state: groupState(numbers, shortInside) }
}

const analyzeIndicator = (
  { indicator, task, requirement, importance }: AskedIndicator,
  answers: Answers,
): IndicatorGap => {
  const answer = answers.get(indicator.id)
  const own = answerToLevel(answer)
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

/** In one pass: a team of a hundred thousand people has a million and a half of these sums. */
const sumUp = (indicators: readonly IndicatorGap[]): GroupNumbers => {
  const coverage = statusesToCoverage(indicators)
  const sums = { ratedOwn: 0, count: 0, own: 0, required: 0, gap: 0, shortfall: 0, priority: 0, short: 0 }
  let isUndecided = false
  for (const { own, requirement, gap, shortfall, priority } of indicators) {
    sums.ratedOwn += own ?? 0
    if (own === null || requirement === null || gap === null || shortfall === null || priority === null) continue
    sums.count += 1
    sums.own += own
    sums.required += requirement.level
    sums.gap += gap
    sums.shortfall += shortfall
    sums.priority += priority
    sums.short += Number(shortfall > 0)
    isUndecided ||= requirement.undecided.length > 0
  }
  const { count, short } = sums
  if (count === 0) return { ...withoutComparison, coverage, own: meanOf(sums.ratedOwn, coverage.rated) }
  return {
    coverage: { ...coverage, rated: count },
    own: meanOf(sums.own, count),
    required: meanOf(sums.required, count),
    gap: meanOf(sums.gap, count),
    shortfall: meanOf(sums.shortfall, count),
    priority: meanOf(sums.priority, count),
    unmet: { count: short, of: count },
    metShare: meanOf(count - short, count),
    withoutRequirement: coverage.rated - count,
    undecidedLevels: isUndecided ? distinctLevels(indicators.filter(({ gap }) => gap !== null)) : [],
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

const distinctLevels = (indicators: readonly IndicatorGap[]): readonly (readonly number[])[] => {
  const undecided = indicators.flatMap(({ requirement }) => (requirement === null ? [] : [requirement.undecided]))
  const levelsByKey = new Map(undecided.filter((levels) => levels.length > 0).map((levels) => [levels.join(), levels]))
  return [...levelsByKey.values()]
}

const groupState = ({ coverage, own, gap }: GroupNumbers, shortInside: number): GroupState => {
  if (coverage.applicable === 0) return 'not-applicable'
  if (own === null) return 'unrated'
  if (gap === null) return 'no-requirement'
  if (isNegative(gap)) return 'short'
  return shortInside > 0 ? 'met-on-average' : 'met'
}
