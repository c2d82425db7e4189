import { compareFractions } from '../domain/fraction.ts'
import type { GapReport, IndicatorGap } from '../domain/gap-analysis.ts'

/** The indicators below their requirement, what is most worth working on first. */
export const shortIndicatorsByPriority = (report: GapReport): readonly IndicatorGap[] =>
  sortByPriority(report).filter(({ shortfall }) => shortfall !== null && shortfall > 0)

/**
 * Shortfall × importance first, then the lower gap of the task, then the code, then the order of the standard. What has
 * no gap follows in the order of the standard.
 */
export const sortByPriority = (report: GapReport): readonly IndicatorGap[] => {
  const taskGapById = new Map(report.tasks.map(({ task, gap }) => [task.id, gap]))
  const compareTaskGaps = (one: IndicatorGap, other: IndicatorGap): number => {
    const gap = taskGapById.get(one.task.id) ?? null
    const otherGap = taskGapById.get(other.task.id) ?? null
    return gap === null || otherGap === null ? 0 : compareFractions(gap, otherGap)
  }
  return report.indicators
    .map((gap, position) => ({ gap, position }))
    .sort((one, other) => {
      if (one.gap.priority === null || other.gap.priority === null)
        return Number(one.gap.priority === null) - Number(other.gap.priority === null) || one.position - other.position
      return (
        other.gap.priority - one.gap.priority ||
        compareTaskGaps(one.gap, other.gap) ||
        compareCodes(one.gap.indicator.code, other.gap.indicator.code) ||
        one.position - other.position
      )
    })
    .map(({ gap }) => gap)
}

/** P2.2.1 before P2.10.1: by the numbers in it. What has no code is not compared. */
const compareCodes = (one: string | null, other: string | null): number => {
  if (one === null || other === null) return 0
  const otherNumbers = numbersOf(other)
  for (const [index, value] of numbersOf(one).entries()) {
    const difference = value - (otherNumbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const numbersOf = (code: string): readonly number[] => (code.match(/\d+/gu) ?? []).map(Number)
