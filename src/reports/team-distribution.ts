import { fractionToNumber } from '../domain/fraction.ts'
import { gapToTenths, tenthsToSignedText, tenthsToText, toShownGap, toTenths } from '../domain/shown-numbers.ts'
import type { FractionCounts } from '../domain/fraction-counts.ts'
import type { TeamColumnFigures } from '../domain/team-figures.ts'

/** One person as a dot; people at nearly the same place stand on lanes above and below each other. */
export interface MemberDot {
  /** 0–6. */
  readonly at: number
  readonly lane: 0 | 1 | 2
}

/** How many people stand in one step of the scale, as a share of the fullest step. */
export interface MemberBar {
  readonly at: number
  readonly people: number
  readonly share: number
}

const mostDots = 60
/** Dots nearer than this touch each other. */
const nearness = 0.22
const stepsPerLevel = 5

/** Dots as long as they can be told apart; null for a larger team. */
export const countsToDots = (own: FractionCounts): readonly MemberDot[] | null => {
  const places = own.reduce((total, { count }) => total + count, 0) > mostDots ? null : spread(own)
  if (places === null) return null
  const last = [-9, -9, -9]
  return places.map((at) => {
    const free = last.findIndex((place) => at - place >= nearness)
    const lane = Math.max(0, free) as MemberDot['lane']
    last[lane] = at
    return { at, lane }
  })
}

const spread = (own: FractionCounts): readonly number[] =>
  own.flatMap(({ value, count }) => Array<number>(count).fill(fractionToNumber(value)))

/** People by fifths of a level. */
export const countsToBars = (own: FractionCounts): readonly MemberBar[] => {
  const peopleByStep = new Map<number, number>()
  for (const { value, count } of own) {
    const step = Math.round(fractionToNumber(value) * stepsPerLevel)
    peopleByStep.set(step, (peopleByStep.get(step) ?? 0) + count)
  }
  const fullest = Math.max(...peopleByStep.values())
  return [...peopleByStep].map(([step, people]) => ({ at: step / stepsPerLevel, people, share: people / fullest }))
}

/** Median, requirement and gap as they are printed; null where too few have rated. */
export interface ShownMedian {
  readonly own: string | null
  readonly required: { readonly lowest: string; readonly highest: string; readonly at: number } | null
  readonly gap: { readonly text: string; readonly tenths: number } | null
}

/** The three subtract where everybody is compared with the same requirement. */
export const figuresToMedian = ({ medianOwn, medianGap, required }: TeamColumnFigures): ShownMedian => {
  const lowest = required === null ? null : toTenths(required.lowest)
  const highest = required === null ? null : toTenths(required.highest)
  const shown =
    medianOwn !== null && medianGap !== null && required !== null && lowest === highest
      ? toShownGap(medianOwn, required.lowest, medianGap)
      : null
  const gap = shown?.gap ?? (medianGap === null ? null : gapToTenths(medianGap))
  const own = shown?.own ?? (medianOwn === null ? null : toTenths(medianOwn))
  return {
    own: own === null ? null : tenthsToText(own),
    required:
      required === null || lowest === null || highest === null
        ? null
        : {
            lowest: tenthsToText(shown?.required ?? lowest),
            highest: tenthsToText(shown?.required ?? highest),
            at: fractionToNumber(required.lowest),
          },
    gap: gap === null ? null : { text: tenthsToSignedText(gap), tenths: gap },
  }
}

/** The largest share of people who are short first; what nobody can be compared in comes last. */
export const sortByShare = (figures: readonly TeamColumnFigures[]): readonly TeamColumnFigures[] =>
  figures
    .map((one, place) => ({ one, place }))
    .sort((a, b) => compareShares(b.one, a.one) || a.place - b.place)
    .map(({ one }) => one)

const compareShares = (one: TeamColumnFigures, other: TeamColumnFigures): number => {
  if (one.compared === 0 || other.compared === 0) return Math.sign(one.compared) - Math.sign(other.compared)
  return one.distribution.short * other.compared - other.distribution.short * one.compared
}
