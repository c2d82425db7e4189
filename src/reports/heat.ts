import {
  type Tenths,
  gapToTenths,
  tenthsToSignedText,
  tenthsToText,
  toShownGap,
  toTenths,
} from '../domain/shown-numbers.ts'
import type { TeamCell } from '../domain/team-columns.ts'

/** Five bins by the printed tenth: ≤ −1.5, −1.4 … −0.6, −0.5 … −0.1, 0 … +0.4, ≥ +0.5. */
export type HeatBin = 0 | 1 | 2 | 3 | 4

const upperEnds: readonly Tenths[] = [-15, -6, -1, 4]

export const gapToBin = (tenths: Tenths): HeatBin => {
  const bin = upperEnds.findIndex((end) => tenths <= end)
  return (bin < 0 ? 4 : bin) as HeatBin
}

/** A cell of the heat map as it is printed. */
export interface HeatCell {
  /** The gap or the level; null where there is none. */
  readonly text: string | null
  /** Null where no gap is shown: a level alone is no better or worse. */
  readonly bin: HeatBin | null
  /** The mean is met, and something inside is short. */
  readonly isShortInside: boolean
  /** Where not every applicable indicator is rated: 5/6. */
  readonly coverage: string | null
}

export const cellToHeat = (cell: TeamCell, show: 'gap' | 'level'): HeatCell => {
  const { own, required, gap, rated, applicable, shortIndicators } = cell
  const coverage = own !== null && rated < applicable ? `${rated}/${applicable}` : null
  if (show === 'level')
    return {
      text:
        own === null
          ? null
          : tenthsToText(required === null || gap === null ? toTenths(own) : toShownGap(own, required, gap).own),
      bin: null,
      isShortInside: false,
      coverage,
    }
  if (gap === null) return { text: null, bin: null, isShortInside: false, coverage: null }
  const tenths = gapToTenths(gap)
  return {
    text: tenthsToSignedText(tenths),
    bin: gapToBin(tenths),
    isShortInside: gap.numerator >= 0 && shortIndicators > 0,
    coverage,
  }
}
