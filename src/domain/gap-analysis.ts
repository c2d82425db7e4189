import { type AnswerStatus, type RatingLevel, answerToLevel } from './answer.ts'
import type { Answers } from './assessment.ts'
import type { BehaviourIndicator, Duty, Task } from './competency-standard.ts'
import type { Coverage } from './coverage.ts'
import { isNegative } from './fraction.ts'
import {
  type GroupNumbers,
  type Share,
  type Sums,
  addIndicator,
  addSums,
  createSums,
  sumsToNumbers,
} from './gap-sums.ts'
import { type RequiredLevel, importanceOf, requiredLevelOfTask, requiredLevelWithin } from './required-level.ts'
import { type RequirementProfile, profileToEntryById } from './requirement-profile.ts'
import type { StandardOutline } from './standard-outline.ts'

export type { GroupNumbers, Share } from './gap-sums.ts'

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

/** Whether there is a gap: something is rated, and something is required of it. Null where a person has no value. */
export const isCompared = (state: GroupState | null): boolean =>
  state === 'short' || state === 'met-on-average' || state === 'met'

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
    tasks: duty.tasks.map((task) => {
      const forTask = requiredLevelOfTask(task, entryById)
      const indicators = task.indicators.map((indicator) => ({
        indicator,
        task,
        requirement: requiredLevelWithin(indicator, forTask, entryById),
        importance: importanceOf(indicator, task, entryById),
      }))
      return { task, indicators }
    }),
  }))
  const hasRequirements = asked.some(({ tasks }) =>
    tasks.some(({ indicators }) => indicators.some(({ requirement }) => requirement !== null)),
  )
  return (answers) => {
    const sums = createSums()
    const duties = asked.map((duty) => analyzeDuty(duty, answers, sums))
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

/** Adds what it has counted to `whole`, so that the whole is never walked through again. */
const analyzeDuty = ({ duty, tasks: asked }: AskedDuty, answers: Answers, whole: Sums): DutyGap => {
  const sums = createSums()
  const tasks = asked.map((task) => analyzeTask(duty, task, answers, sums))
  addSums(whole, sums)
  const numbers = sumsToNumbers(sums)
  const shortInside = tasks.filter((task) => task.state === 'short').length
  return { duty, tasks, ...numbers, shortInside, state: groupState(numbers, shortInside) }
}

const analyzeTask = (duty: Duty, { task, indicators: asked }: AskedTask, answers: Answers, whole: Sums): TaskGap => {
  const sums = createSums()
  const indicators = asked.map((indicator) => {
    const gap = analyzeIndicator(indicator, answers)
    addIndicator(sums, gap)
    return gap
  })
  addSums(whole, sums)
  const numbers = sumsToNumbers(sums)
  return { duty, task, indicators, ...numbers, shortInside: sums.short, state: groupState(numbers, sums.short) }
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

const groupState = ({ coverage, own, gap }: GroupNumbers, shortInside: number): GroupState => {
  if (coverage.applicable === 0) return 'not-applicable'
  if (own === null) return 'unrated'
  if (gap === null) return 'no-requirement'
  if (isNegative(gap)) return 'short'
  return shortInside > 0 ? 'met-on-average' : 'met'
}
