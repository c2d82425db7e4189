/** A mean in lowest terms, worked out with whole numbers of any size. */
export interface ExactMean {
  readonly sum: bigint
  readonly count: bigint
}

const greatestCommonDivisor = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : greatestCommonDivisor(other, one % other)

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** Null for a mean of nothing. */
export const exactMean = (values: readonly bigint[]): ExactMean | null =>
  values.length === 0
    ? null
    : lowestTerms(
        values.reduce((sum, value) => sum + value, 0n),
        BigInt(values.length),
      )

export const lowestTerms = (sum: bigint, count: bigint): ExactMean => {
  const divisor = greatestCommonDivisor(magnitude(sum), count)
  return { sum: sum / divisor, count: count / divisor }
}

/** What the app calls a fraction, in lowest terms. */
export const fractionToMean = (
  fraction: { readonly numerator: number; readonly denominator: number } | null,
): ExactMean | null =>
  fraction === null ? null : lowestTerms(BigInt(fraction.numerator), BigInt(fraction.denominator))

/** The mean with so many decimals, half away from zero, as a whole number of the last decimal. */
export const roundMean = ({ sum, count }: ExactMean, decimals: number): bigint => {
  const scaled = magnitude(sum) * 10n ** BigInt(decimals)
  const rounded = scaled / count + ((scaled % count) * 2n >= count ? 1n : 0n)
  return sum < 0n ? -rounded : rounded
}

/** As a file prints it: at most four decimals, no zeros at the end, empty where there is none. */
export const meanToFileText = (mean: ExactMean | null): string => {
  if (mean === null) return ''
  const rounded = roundMean(mean, 4)
  const digits = magnitude(rounded).toString().padStart(5, '0')
  const decimals = digits.slice(-4).replace(/0+$/u, '')
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -4)}${decimals === '' ? '' : `.${decimals}`}`
}
