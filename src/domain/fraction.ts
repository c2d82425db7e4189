/**
 * An exact rational number. Whether a requirement is met is decided on fractions: a mean of 11/3 against 4 must not
 * depend on binary rounding.
 */
export interface Fraction {
  readonly numerator: number
  /** Positive. */
  readonly denominator: number
}

/** A sum of whole numbers divided by their count; null for none. */
export const meanOf = (sum: number, count: number): Fraction | null =>
  count === 0 ? null : { numerator: sum, denominator: count }

export const fractionToNumber = ({ numerator, denominator }: Fraction): number => numerator / denominator

export const isNegative = (value: Fraction): boolean => value.numerator < 0

export const isWhole = ({ numerator, denominator }: Fraction): boolean => numerator % denominator === 0

/** Negative, 0 or positive, like a sort function. */
export const compareFractions = (one: Fraction, other: Fraction): number =>
  one.numerator * other.denominator - other.numerator * one.denominator
