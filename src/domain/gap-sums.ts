import type { AnswerStatus, RatingLevel } from './answer.ts'
import { type Coverage, countsToCoverage } from './coverage.ts'
import { type Fraction, meanOf } from './fraction.ts'
import type { RequiredLevel } from './required-level.ts'

/** n of N. */
export interface Share {
  readonly count: number
  readonly of: number
}

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

/** What one indicator adds to the sums of its task, its duty and the whole. */
export interface SummedIndicator {
  readonly status: AnswerStatus | null
  readonly own: RatingLevel | null
  readonly requirement: RequiredLevel | null
  readonly gap: number | null
  readonly shortfall: number | null
  readonly priority: number | null
}

/** Everything that a group is summed up from, counted in one walk: a report is made after every answer. */
export interface Sums {
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

export const createSums = (): Sums => ({
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

/** Counts one indicator. Without a rating it counts in the coverage alone; without a requirement in the ratings as well. */
export const addIndicator = (
  sums: Sums,
  { status, own, requirement, gap, shortfall, priority }: SummedIndicator,
): void => {
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

/** Counts a part in the whole. */
export const addSums = (whole: Sums, part: Sums): void => {
  whole.total += part.total
  addStatuses(whole.statuses, part.statuses)
  whole.ratedOwn += part.ratedOwn
  whole.compared += part.compared
  whole.short += part.short
  whole.own += part.own
  whole.required += part.required
  whole.gap += part.gap
  whole.shortfall += part.shortfall
  whole.priority += part.priority
  if (part.undecided !== null) for (const levels of part.undecided.values()) addUndecided(whole, levels)
}

/** Written out: in a large team this is half a million times a second. */
const addStatuses = (whole: Sums['statuses'], part: Readonly<Sums['statuses']>): void => {
  whole.rated += part.rated
  whole['not-applicable'] += part['not-applicable']
  whole['no-opportunity'] += part['no-opportunity']
  whole.skipped += part.skipped
  whole.none += part.none
}

/** The means of what was counted: over those that can be compared, where any can. */
export const sumsToNumbers = (sums: Sums): GroupNumbers => {
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
