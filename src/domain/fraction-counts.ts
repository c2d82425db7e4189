import { type Fraction, compareFractions } from './fraction.ts'

/** A value and how often it occurs. */
export interface CountedFraction {
  readonly value: Fraction
  readonly count: number
}

/** Every value once, in lowest terms, ascending. */
export type FractionCounts = readonly CountedFraction[]

/** A fraction without limits: a sum over a hundred thousand people does not fit into an ordinary one. */
export interface BigFraction {
  readonly numerator: bigint
  /** Positive. */
  readonly denominator: bigint
}

export interface FractionCounter {
  readonly add: (numerator: number, denominator: number) => void
  readonly toCounts: () => FractionCounts
}

const half = 2 ** 20

/** Counts equal values: a mean over few indicators takes few of them, however many people there are. */
export const createFractionCounter = (): FractionCounter => {
  const countByKey = new Map<number, number>()
  return {
    add: (numerator, denominator) => {
      const key = denominator * 2 * half + numerator + half
      countByKey.set(key, (countByKey.get(key) ?? 0) + 1)
    },
    toCounts: () => {
      const countByText = new Map<string, { value: Fraction; count: number }>()
      for (const [key, count] of countByKey) {
        const value = reduce((key % (2 * half)) - half, Math.floor(key / (2 * half)))
        const text = `${value.numerator}/${value.denominator}`
        countByText.set(text, { value, count: (countByText.get(text)?.count ?? 0) + count })
      }
      return [...countByText.values()].sort((one, other) => compareFractions(one.value, other.value))
    },
  }
}

export const totalOf = (counts: FractionCounts): number => counts.reduce((total, { count }) => total + count, 0)

/** The exact mean of all of them; null for none. */
export const exactMean = (counts: FractionCounts): BigFraction | null => {
  const total = totalOf(counts)
  if (total === 0) return null
  const denominator = counts.reduce((common, { value }) => leastCommonMultiple(common, BigInt(value.denominator)), 1n)
  const numerator = counts.reduce(
    (sum, { value, count }) =>
      sum + (BigInt(value.numerator) * BigInt(count) * denominator) / BigInt(value.denominator),
    0n,
  )
  return { numerator, denominator: denominator * BigInt(total) }
}

/** The middle of all of them, the mean of the middle two where their number is even; null for none. */
export const medianOf = (counts: FractionCounts): Fraction | null => {
  const total = totalOf(counts)
  if (total === 0) return null
  const lower = valueAt(counts, Math.ceil(total / 2) - 1)
  const upper = valueAt(counts, Math.floor(total / 2))
  return reduce(
    lower.numerator * upper.denominator + upper.numerator * lower.denominator,
    2 * lower.denominator * upper.denominator,
  )
}

const valueAt = (counts: FractionCounts, position: number): Fraction => {
  let passed = 0
  for (const { value, count } of counts) {
    passed += count
    if (passed > position) return value
  }
  throw new RangeError(`There are only ${passed} values.`)
}

/** Negative, 0 or positive, like a sort function. */
export const compareBigFractions = (one: BigFraction, other: BigFraction): number => {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** Finer than anything that is printed or written to a file. */
const grain = 1_000_000n

/**
 * An ordinary fraction that is rounded like this one: the same where it fits, else one between the same two millionths.
 * Every border of rounding is a whole number of millionths, so that it falls on the same side of each.
 */
export const toRoundableFraction = ({ numerator, denominator }: BigFraction): Fraction => {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator)
  const [top, bottom] = [numerator / divisor, denominator / divisor]
  const limit = BigInt(Number.MAX_SAFE_INTEGER) / (20_000n + 1n)
  if (top < limit && top > -limit && bottom < limit) return { numerator: Number(top), denominator: Number(bottom) }
  const magnitude = top < 0n ? -top : top
  const whole = (magnitude * grain) / bottom
  const between = (whole * bottom === magnitude * grain ? 0n : 1n) + 2n * whole
  return { numerator: Number(top < 0n ? -between : between), denominator: Number(2n * grain) }
}

const reduce = (numerator: number, denominator: number): Fraction => {
  let [divisor, rest] = [denominator, Math.abs(numerator)]
  while (rest > 0) [divisor, rest] = [rest, divisor % rest]
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

const greatestCommonDivisor = (one: bigint, other: bigint): bigint => {
  let [divisor, rest] = [other, one]
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest]
  return divisor
}

const leastCommonMultiple = (one: bigint, other: bigint): bigint => (one / greatestCommonDivisor(one, other)) * other
