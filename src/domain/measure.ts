import { type Fraction, meanOf } from './fraction.ts'
import type { IndicatorGap } from './gap-analysis.ts'

/** How a group of indicators becomes one number. The mean is what state, priority, sentences, radar and files use. */
export const measures = ['mean', 'median', 'minimum'] as const
export type Measure = (typeof measures)[number]
export type OtherMeasure = Exclude<Measure, 'mean'>

/** One level, or the lowest and the highest where they differ. */
export interface LevelRange {
  readonly lowest: number
  readonly highest: number
}

/** Measured on their own: the three need not subtract. */
export interface MeasuredNumbers {
  readonly own: Fraction | null
  readonly required: LevelRange | null
  readonly gap: Fraction | null
}

/**
 * Median or minimum of the ratings and, separately, of the gaps of these indicators. Over those that have a gap where
 * any has, like the mean; else the ratings alone.
 */
export const measureIndicators = (indicators: readonly IndicatorGap[], measure: OtherMeasure): MeasuredNumbers => {
  const counted = toCountedIndicators(indicators)
  const levels = counted.flatMap(({ gap, requirement }) =>
    gap === null || requirement === null ? [] : [requirement.level],
  )
  return {
    own: pick(
      counted.flatMap(({ own }) => own ?? []),
      measure,
    ),
    required: levels.length === 0 ? null : { lowest: Math.min(...levels), highest: Math.max(...levels) },
    gap: pick(
      counted.flatMap(({ gap }) => gap ?? []),
      measure,
    ),
  }
}

/** The indicators that enter a group's numbers: those with a gap where any has one, else all that are rated. */
export const toCountedIndicators = (indicators: readonly IndicatorGap[]): readonly IndicatorGap[] => {
  const compared = indicators.filter(({ gap }) => gap !== null)
  return compared.length > 0 ? compared : indicators.filter(({ own }) => own !== null)
}

const pick = (values: readonly number[], measure: OtherMeasure): Fraction | null => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const chosen =
    measure === 'minimum' ? sorted.slice(0, 1) : sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return sorted.length === 0
    ? null
    : meanOf(
        chosen.reduce((sum, value) => sum + value, 0),
        chosen.length,
      )
}
