import type { GroupNumbers } from '../domain/gap-analysis.ts'
import { fractionToNumber } from '../domain/fraction.ts'
import {
  type Tenths,
  tenthsToSignedText,
  tenthsToText,
  toPercent,
  toShownGap,
  toTenths,
} from '../domain/shown-numbers.ts'

/** Own, required and gap as texts that subtract. */
export interface ShownNumbers {
  readonly own: string
  readonly required: string
  readonly gap: { readonly tenths: Tenths; readonly signed: string; readonly unsigned: string }
}

/** The numbers of a duty or task as the screen prints them; null where there is nothing to print. */
export interface ShownGroup {
  /** Null where nothing is compared. */
  readonly compared: ShownNumbers | null
  /** Own mean where there is one, compared or not. */
  readonly own: string | null
  readonly shortfall: string | null
  readonly metPercent: number | null
  /** Positions 0–6 for a picture, unrounded. */
  readonly ownPosition: number | null
  readonly requiredPosition: number | null
}

export const toShownGroup = ({ own, required, gap, shortfall, metShare }: GroupNumbers): ShownGroup => {
  const compared = own !== null && required !== null && gap !== null ? toShownNumbers(own, required, gap) : null
  return {
    compared,
    own: compared?.own ?? (own === null ? null : tenthsToText(toTenths(own))),
    shortfall: shortfall === null ? null : tenthsToText(toTenths(shortfall)),
    metPercent: metShare === null ? null : toPercent(metShare),
    ownPosition: own === null ? null : fractionToNumber(own),
    requiredPosition: required === null ? null : fractionToNumber(required),
  }
}

const toShownNumbers = (...means: Parameters<typeof toShownGap>): ShownNumbers => {
  const shown = toShownGap(...means)
  return {
    own: tenthsToText(shown.own),
    required: tenthsToText(shown.required),
    gap: { tenths: shown.gap, signed: tenthsToSignedText(shown.gap), unsigned: tenthsToText(shown.gap) },
  }
}
