import type { MeasuredNumbers } from '../domain/measure.ts'
import { gapToTenths, tenthsToSignedText, tenthsToText, toTenths } from '../domain/shown-numbers.ts'
import type { ShownNumbers } from './shown-group.ts'

/** Median or minimum as the tables print it. */
export interface MeasuredTexts {
  readonly own: string | null
  /** 「4」 or 「3–4」. */
  readonly required: string | null
  readonly gap: ShownNumbers['gap'] | null
}

export const toMeasuredTexts = ({ own, required, gap }: MeasuredNumbers): MeasuredTexts => ({
  own: own === null ? null : tenthsToText(toTenths(own)),
  required: required === null ? null : [...new Set([required.lowest, required.highest])].join('–'),
  gap: gap === null ? null : tenthsToShownGap(gapToTenths(gap)),
})

/** The gap of one indicator: two whole levels, hence without decimals. */
export const levelGapToShown = (gap: number): ShownNumbers['gap'] => ({
  tenths: gap * 10,
  signed: tenthsToSignedText(gap * 10).replace('.0', ''),
  unsigned: String(Math.abs(gap)),
})

const tenthsToShownGap = (tenths: number): ShownNumbers['gap'] => ({
  tenths,
  signed: tenthsToSignedText(tenths),
  unsigned: tenthsToText(tenths),
})
