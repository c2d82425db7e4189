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
  const { analyze, hasRequirements } = createGroupAnalysis(outline, profile)
  return (answers) => {
    const { duties, coverage, unmet, withoutRequirement } = analyze(answers)
    const tasks = duties.flatMap((duty) => duty.tasks)
    const indicators = tasks.flatMap((task) => task.indicators)
    const compared = tasks.filter((task) => task.gap !== null)
    return Object.freeze({
      outline,
      duties,
      tasks,
      indicators,
      coverage,
      unmetTasks: { count: compared.filter((task) => task.state === 'short').length, of: compared.length },
      unmetIndicators: unmet ?? { count: 0, of: 0 },
      withoutRequirement,
      hasRequirements,
    })
  }
}

/** Duties with their tasks and what is counted over all of them: what is needed of each of a hundred thousand people. */
export interface AnalyzedGroups extends Pick<GroupNumbers, 'coverage' | 'unmet' | 'withoutRequirement'> {
  readonly duties: readonly DutyGap[]
}

/** A task that several people have answered alike is analysed once. */
export const createGroupAnalysis = (
  outline: StandardOutline,
  profile: RequirementProfile | null,
): { readonly analyze: (answers: Answers) => AnalyzedGroups; readonly hasRequirements: boolean } => {
  const entryById = profileToEntryById(profile)
  let hasRequirements = false
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
      hasRequirements ||= indicators.some(({ requirement }) => requirement !== null)
      return createTaskAnalysis(duty, { task, indicators })
    }),
  }))
  const analyze = (answers: Answers): AnalyzedGroups => {
    const sums = createSums()
    const duties = asked.map((duty) => analyzeDuty(duty, answers, sums))
    const { coverage, unmet, withoutRequirement } = sumsToNumbers(sums)
    return { duties, coverage, unmet, withoutRequirement }
  }
  return { analyze, hasRequirements }
}

/** What is asked of everybody, whatever the answers. */
type AskedIndicator = Pick<IndicatorGap, 'indicator' | 'task' | 'requirement' | 'importance'>

interface AskedTask {
  readonly task: Task
  readonly indicators: readonly AskedIndicator[]
}

interface AskedDuty {
  readonly duty: Duty
  readonly tasks: readonly ((answers: Answers) => AnalyzedTask)[]
}

interface AnalyzedTask {
  readonly gap: TaskGap
  readonly sums: Sums
}

/** More than the few indicators of a task are answered in by people who do not follow each other's example. */
const mostKnownAnswers = 4096

/** Adds what it has counted to `whole`, so that the whole is never walked through again. */
const analyzeDuty = ({ duty, tasks: asked }: AskedDuty, answers: Answers, whole: Sums): DutyGap => {
  const sums = createSums()
  const tasks = asked.map((analyze) => {
    const { gap, sums: own } = analyze(answers)
    addSums(sums, own)
    return gap
  })
  addSums(whole, sums)
  const numbers = sumsToNumbers(sums)
  const shortInside = tasks.filter((task) => task.state === 'short').length
  return { duty, tasks, ...numbers, shortInside, state: groupState(numbers, shortInside) }
}

/** Remembers what it has found for which answers: a report is never changed, so that many can share its tasks. */
const createTaskAnalysis = (duty: Duty, asked: AskedTask): ((answers: Answers) => AnalyzedTask) => {
  const knownByAnswers = new Map<number, AnalyzedTask>()
  return (answers) => {
    const key = answersToKey(asked, answers)
    const known = key === null ? undefined : knownByAnswers.get(key)
    if (known !== undefined) return known
    const analyzed = analyzeTask(duty, asked, answers)
    if (key !== null && knownByAnswers.size < mostKnownAnswers) knownByAnswers.set(key, analyzed)
    return analyzed
  }
}

const answerKinds = 11
const kindByStatus = { rated: 0, 'not-applicable': 7, 'no-opportunity': 8, skipped: 9, none: 10 } as const

/** One number for the answers of a task; null for a task too long for that. */
const answersToKey = ({ indicators }: AskedTask, answers: Answers): number | null => {
  let key = 0
  for (const { indicator } of indicators) {
    const answer = answers.get(indicator.id)
    key = key * answerKinds + kindByStatus[answer?.status ?? 'none'] + (answerToLevel(answer) ?? 0)
  }
  return Number.isSafeInteger(key) ? key : null
}

const analyzeTask = (duty: Duty, { task, indicators: asked }: AskedTask, answers: Answers): AnalyzedTask => {
  const sums = createSums()
  const indicators = asked.map((indicator) => {
    const gap = analyzeIndicator(indicator, answers)
    addIndicator(sums, gap)
    return gap
  })
  const numbers = sumsToNumbers(sums)
  const state = groupState(numbers, sums.short)
  return { gap: { duty, task, indicators, ...numbers, shortInside: sums.short, state }, sums }
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
