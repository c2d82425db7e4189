import { describe, expect, it } from 'vitest'
import type { Fraction } from '../../src/domain/fraction.ts'
import {
  fractionToFileText,
  gapToTenths,
  tenthsToSignedText,
  tenthsToText,
  toPercent,
  toShownGap,
  toTenths,
} from '../../src/domain/shown-numbers.ts'
import { fractionToMean, meanToFileText, roundMean } from '../support/exact-mean.ts'

const over = (numerator: number, denominator: number): Fraction => ({ numerator, denominator })

interface Means {
  readonly own: Fraction
  readonly required: Fraction
  readonly gap: Fraction
}

/** Every pair of means that up to ten indicators can have: ratings of 0 to 6 against levels of 1 to 6. */
const allMeans = function* (): Generator<Means> {
  for (let count = 1; count <= 10; count += 1)
    for (let own = 0; own <= 6 * count; own += 1)
      for (let required = count; required <= 6 * count; required += 1)
        yield { own: over(own, count), required: over(required, count), gap: over(own - required, count) }
}

/** The first means for which a rule does not hold. */
const firstExceptions = (holds: (means: Means, shown: ReturnType<typeof toShownGap>) => boolean): readonly Means[] =>
  [...allMeans()].filter((means) => !holds(means, toShownGap(means.own, means.required, means.gap))).slice(0, 3)

const isWholeNumber = ({ numerator, denominator }: Fraction): boolean => Number.isInteger(numerator / denominator)

/** How far a shown number is from the exact one, in tenths. */
const errorOf = (shown: number, { numerator, denominator }: Fraction): number =>
  Math.abs(shown - (10 * numerator) / denominator)

describe('own mean, required mean and gap as they are shown', () => {
  it('always subtract', () => {
    expect(firstExceptions((_, { own, required, gap }) => own - required === gap)).toEqual([])
  })

  it('never show a gap as 0.0 that is none, and a gap of nothing as 0.0', () => {
    expect(firstExceptions(({ gap }, shown) => Math.sign(shown.gap) === Math.sign(gap.numerator))).toEqual([])
  })

  it('show the gap rounded half away from zero, but for the gaps that would vanish', () => {
    const isRounded = (gap: Fraction, shown: number): boolean => {
      const mean = fractionToMean(gap)
      const rounded = mean === null ? 0n : roundMean(mean, 1)
      return BigInt(shown) === (rounded === 0n ? BigInt(Math.sign(gap.numerator)) : rounded)
    }
    expect(firstExceptions(({ gap }, shown) => isRounded(gap, shown.gap))).toEqual([])
  })

  it('show a whole required mean as it is, else a whole own mean', () => {
    expect(
      firstExceptions(({ own, required }, shown) => {
        if (isWholeNumber(required)) return errorOf(shown.required, required) === 0
        return !isWholeNumber(own) || errorOf(shown.own, own) === 0
      }),
    ).toEqual([])
  })

  it('stay on the scale from 0.0 to 6.0', () => {
    expect(firstExceptions((_, { own, required }) => own >= 0 && own <= 60 && required >= 0 && required <= 60)).toEqual(
      [],
    )
  })

  it('are never further from the exact mean than one and a half tenths', () => {
    expect(
      firstExceptions(
        ({ own, required }, shown) => errorOf(shown.own, own) <= 1.5 && errorOf(shown.required, required) <= 1.5,
      ),
    ).toEqual([])
  })

  it.each([
    ['a third short of a whole requirement', over(11, 3), over(12, 3), over(-1, 3), ['3.7', '4.0', '−0.3']],
    ['a whole own mean', over(6, 2), over(7, 2), over(-1, 2), ['3.0', '3.5', '−0.5']],
    ['neither whole', over(9, 4), over(15, 4), over(-6, 4), ['2.3', '3.8', '−1.5']],
    ['hardly short', over(99, 25), over(100, 25), over(-1, 25), ['3.9', '4.0', '−0.1']],
    ['a surplus at the upper end', over(599, 100), over(598, 100), over(1, 100), ['6.0', '5.9', '+0.1']],
    ['exactly met', over(7, 2), over(7, 2), over(0, 2), ['3.5', '3.5', '0.0']],
  ] as const)('read like this: %s', (_, own, required, gap, texts) => {
    const shown = toShownGap(own, required, gap)
    expect([tenthsToText(shown.own), tenthsToText(shown.required), tenthsToSignedText(shown.gap)]).toEqual(texts)
  })
})

describe('one decimal', () => {
  it.each([
    // `toFixed(1)` gives 0.1 for the first and −1.3 for the third.
    [over(3, 20), 2, '0.2'],
    [over(5, 4), 13, '1.3'],
    [over(-27, 20), -14, '−1.4'],
    [over(-1, 4), -3, '−0.3'],
    [over(1, 25), 0, '0.0'],
    [over(-1, 25), 0, '0.0'],
    [over(-12, 1), -120, '−12.0'],
  ])('of %o is %i tenths', (fraction, tenths, text) => {
    expect(toTenths(fraction)).toBe(tenths)
    expect(tenthsToSignedText(toTenths(fraction)).replace('+', '')).toBe(text)
  })

  it('of a gap is at least 0.1 either way', () => {
    expect([gapToTenths(over(1, 100)), gapToTenths(over(-1, 100)), gapToTenths(over(0, 100))]).toEqual([1, -1, 0])
  })
})

describe('a share in per cent', () => {
  it.each([
    [over(0, 3), 0],
    [over(1, 3), 33],
    [over(2, 3), 67],
    [over(1, 8), 13],
    [over(1, 200), 1],
    [over(9, 17), 53],
    [over(17, 17), 100],
  ])('%o is %i', (share, percent) => {
    expect(toPercent(share)).toBe(percent)
  })
})

describe('a mean in a file', () => {
  it('is what a second calculation with whole numbers writes', () => {
    const exceptions: unknown[] = []
    for (let denominator = 1; denominator <= 130; denominator += 1)
      for (let numerator = -6 * denominator; numerator <= 6 * denominator; numerator += 1) {
        const expected = meanToFileText(fractionToMean(over(numerator, denominator)))
        const text = fractionToFileText(over(numerator, denominator))
        if (text !== expected) exceptions.push([numerator, denominator, text, expected])
      }
    expect(exceptions).toEqual([])
  })

  it.each([
    [over(-1, 3), '-0.3333'],
    [over(-2, 3), '-0.6667'],
    [over(10, 1), '10'],
    [over(1, 32), '0.0313'],
    [over(3, 2), '1.5'],
    [over(-1, 30_000), '0'],
  ])('%o reads %s', (mean, text) => {
    expect(fractionToFileText(mean)).toBe(text)
  })
})
