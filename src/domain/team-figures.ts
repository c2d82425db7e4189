import { type Fraction, compareFractions } from './fraction.ts'
import {
  type BigFraction,
  type FractionCounts,
  createFractionCounter,
  exactMean,
  medianOf,
  toRoundableFraction,
  totalOf,
} from './fraction-counts.ts'
import { isTooLittleRated } from './coverage.ts'
import type { TeamColumn, TeamColumns } from './team-columns.ts'

/** How many people stand where with one duty or task. Who rated nothing of it is in none of the four. */
export interface TeamDistribution {
  /** Nothing short inside and enough rated: 達標. */
  readonly met: number
  /** The mean is met, and something inside is short. */
  readonly metOnAverage: number
  /** 未達標: the gap is negative. */
  readonly short: number
  /** Nothing is short, and too little is rated to say more, or not every task of the duty is. */
  readonly unsettled: number
}

/** What the people of a team have in common in one duty or task. */
export interface TeamColumnFigures {
  readonly column: TeamColumn
  /** People in the picture, with or without a rating here. */
  readonly people: number
  /** People who have rated something of it: the denominator of every count. */
  readonly rated: number
  /** Of them, those who can be compared with a requirement. */
  readonly compared: number
  readonly distribution: TeamDistribution
  /** Means and medians are null below the smallest group of the team. */
  readonly gap: Fraction | null
  readonly shortfall: Fraction | null
  readonly medianOwn: Fraction | null
  readonly medianGap: Fraction | null
  /** The required means that the people are compared with: they differ where not everybody has rated everything. */
  readonly required: { readonly lowest: Fraction; readonly highest: Fraction } | null
  /** How many people rate themselves where. */
  readonly own: FractionCounts
  /** Mean priority over the people; exact, because a list is sorted by it. Null below the smallest group. */
  readonly priority: BigFraction | null
}

/**
 * The figures of one duty or task over the people of a team. An average over fewer people than `smallestGroup` would
 * tell who said what.
 */
export const summarizeColumn = (team: TeamColumns, index: number, smallestGroup: number): TeamColumnFigures => {
  const column = team.columns[index]
  if (column === undefined) throw new RangeError(`There is no column ${index}.`)
  const counters = {
    own: createFractionCounter(),
    gap: createFractionCounter(),
    shortfall: createFractionCounter(),
    required: createFractionCounter(),
    priority: createFractionCounter(),
  }
  const distribution = { met: 0, metOnAverage: 0, short: 0, unsettled: 0 }
  const numbers = team.numbers(index)
  let people = 0
  for (let person = 0; person < team.personCount; person += 1) {
    const state = team.stateOf(person, index)
    if (state === null) continue
    people += 1
    const rated = numbers.rated[person] ?? 0
    if (rated === 0) continue
    const [own, gap] = [numbers.ownSum[person] ?? 0, numbers.gapSum[person] ?? 0]
    counters.own.add(own, rated)
    if (state === 'no-requirement') continue
    counters.gap.add(gap, rated)
    counters.shortfall.add(numbers.shortfallSum[person] ?? 0, rated)
    counters.required.add(own - gap, rated)
    counters.priority.add(numbers.prioritySum[person] ?? 0, rated)
    if (state === 'short') distribution.short += 1
    else if (team.isCovered(person, index)) distribution.met += 1
    else if ((numbers.shortIndicators[person] ?? 0) > 0) distribution.metOnAverage += 1
    else distribution.unsettled += 1
  }
  const own = counters.own.toCounts()
  const gaps = counters.gap.toCounts()
  const required = counters.required.toCounts()
  const isShown = totalOf(gaps) >= smallestGroup
  return {
    column,
    people,
    rated: totalOf(own),
    compared: totalOf(gaps),
    distribution,
    gap: isShown ? meanFraction(gaps) : null,
    shortfall: isShown ? meanFraction(counters.shortfall.toCounts()) : null,
    medianOwn: totalOf(own) >= smallestGroup ? medianOf(own) : null,
    medianGap: isShown ? medianOf(gaps) : null,
    required: toRange(required),
    own,
    priority: isShown ? exactMean(counters.priority.toCounts()) : null,
  }
}

const meanFraction = (counts: FractionCounts): Fraction | null => {
  const mean = exactMean(counts)
  return mean === null ? null : toRoundableFraction(mean)
}

const toRange = (counts: FractionCounts): TeamColumnFigures['required'] => {
  const [lowest, highest] = [counts[0]?.value, counts.at(-1)?.value]
  return lowest === undefined || highest === undefined ? null : { lowest, highest }
}

/** Far enough to be offered as a backup: half a level. */
const closeBy: Fraction = { numerator: -1, denominator: 2 }

/** Who can stand in for one duty or task, by their place in the roster. */
export interface TeamCover {
  readonly column: TeamColumn
  /** In roster order, and without a number beside them: sorted by level they would be a ranking. */
  readonly covering: readonly number[]
  /** Where fewer than two cover: people within half a level, who could be trained as a backup. */
  readonly backups: readonly number[]
}

/** Fewer than this many people who cover a task is a risk: nobody, or a single point of failure. */
const enoughPeople = 2

/** Who covers one duty or task, and who could be trained to where it is a risk. */
export const findCover = (team: TeamColumns, index: number): TeamCover => {
  const column = team.columns[index]
  if (column === undefined) throw new RangeError(`There is no column ${index}.`)
  const people = Array.from({ length: team.personCount }, (_, person) => person)
  const covering = people.filter((person) => team.isCovered(person, index))
  const isAtRisk = covering.length < enoughPeople
  return {
    column,
    covering,
    backups: isAtRisk
      ? people.filter((person) => !team.isCovered(person, index) && isCloseBy(team, person, index))
      : [],
  }
}

const isCloseBy = (team: TeamColumns, person: number, index: number): boolean => {
  const cell = team.cell(person, index)
  return cell.gap !== null && compareFractions(cell.gap, closeBy) >= 0 && !isTooLittleRated(cell)
}
