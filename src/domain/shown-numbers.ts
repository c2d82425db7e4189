import { type Fraction, isWhole } from './fraction.ts'

/** A number of the screen as a whole number of tenths, so that nothing is rounded twice. */
export type Tenths = number

/** One decimal, half away from zero. */
export const toTenths = ({ numerator, denominator }: Fraction): Tenths =>
  Math.sign(numerator) * Math.floor((Math.abs(numerator) * 20 + denominator) / (2 * denominator)) || 0

/** Like `toTenths`, but what is not zero is never shown as 0.0. */
export const gapToTenths = (gap: Fraction): Tenths => toTenths(gap) || Math.sign(gap.numerator)

/** Own mean, required mean and gap as they stand side by side on the screen: shown own − shown required = shown gap. */
export interface ShownGap {
  readonly own: Tenths
  readonly required: Tenths
  readonly gap: Tenths
}

const highest: Tenths = 60

/**
 * Rounds the gap, and then one of the other two. A whole mean is shown as it is and the other follows from it; where
 * neither is whole, the own mean follows from the required one, both 0.1 lower where it would exceed 6.0.
 */
export const toShownGap = (own: Fraction, required: Fraction, gap: Fraction): ShownGap => {
  const shown = gapToTenths(gap)
  if (isWhole(required)) return { own: toTenths(required) + shown, required: toTenths(required), gap: shown }
  if (isWhole(own)) return { own: toTenths(own), required: toTenths(own) - shown, gap: shown }
  const surplus = toTenths(required) + shown > highest ? 1 : 0
  return { own: toTenths(required) + shown - surplus, required: toTenths(required) - surplus, gap: shown }
}

/** 「3.2」, without a sign: where it matters, the sign is part of the words. */
export const tenthsToText = (tenths: Tenths): string => `${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`

/** 「−0.8」「+0.7」「0.0」, with a real minus sign. */
export const tenthsToSignedText = (tenths: Tenths): string =>
  `${tenths < 0 ? '−' : tenths > 0 ? '+' : ''}${tenthsToText(tenths)}`

/** Whole per cent, half up. */
export const toPercent = ({ numerator, denominator }: Fraction): number =>
  Math.floor((numerator * 200 + denominator) / (2 * denominator))

/** For files: at most 4 decimals, half away from zero, no trailing zeros. */
export const fractionToFileText = ({ numerator, denominator }: Fraction): string => {
  const scaled = Math.floor((Math.abs(numerator) * 20_000 + denominator) / (2 * denominator))
  const text = `${Math.floor(scaled / 10_000)}.${String(scaled % 10_000).padStart(4, '0')}`.replace(/\.?0+$/u, '')
  return numerator < 0 && scaled > 0 ? `-${text}` : text
}
