import { type ComputedRef, computed } from 'vue'
import type { Answer } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import { carryOver } from '../domain/carry-over.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'
import { toUnratedPlaces } from '../reports/indicator-search.ts'
import { type RatingMode, nextOpenPlace, placeBefore, placeBehind } from '../reports/rating-round.ts'

/** A round whose answers are shown for confirming. */
export interface EarlierRound {
  readonly outline: StandardOutline
  readonly answers: Answers
}

export interface RoundPlacesOptions {
  readonly mode: () => RatingMode
  readonly outline: () => StandardOutline | null
  readonly answers: () => Answers
  readonly indicatorId: () => string
  /** Null where there is none. */
  readonly earlier: () => EarlierRound | null
}

export interface RoundPlaces {
  readonly unrated: ComputedRef<readonly IndicatorPlace[]>
  /** What the indicator was answered with in the earlier round; null where it was not. */
  readonly earlierAnswer: ComputedRef<Answer | null>
  /** Where one is: among those that are gone through where that is known from the start, else among all. From 1. */
  readonly counted: ComputedRef<{ readonly position: number; readonly total: number }>
  /** The place that follows or precedes; null at either end. */
  readonly neighbourOf: (place: IndicatorPlace, steps: 1 | -1) => IndicatorPlace | null
}

/** The indicators that a round goes through: those that are 未評, one alone, or those that an earlier round answered. */
export const useRoundPlaces = (options: RoundPlacesOptions): RoundPlaces => {
  const outline = computed(options.outline)
  const unrated = computed(() => (outline.value === null ? [] : toUnratedPlaces(outline.value, options.answers())))
  const offered = computed(() => {
    const earlier = options.earlier()
    if (earlier === null || outline.value === null) return []
    return carryOver(earlier.outline, earlier.answers, outline.value).offered
  })
  const offeredPlaces = computed(() => offered.value.map(({ place }) => place))

  return {
    unrated,
    earlierAnswer: computed(
      () => offered.value.find(({ place }) => place.indicator.id === options.indicatorId())?.earlier ?? null,
    ),
    counted: computed(() => {
      const index = offeredPlaces.value.findIndex(({ indicator }) => indicator.id === options.indicatorId())
      if (index >= 0) return { position: index + 1, total: offeredPlaces.value.length }
      const place = outline.value?.placeById.get(options.indicatorId())
      return { position: (place?.position ?? 0) + 1, total: outline.value?.places.length ?? 0 }
    }),
    neighbourOf: ({ position }, steps) => {
      const mode = options.mode()
      if (outline.value === null || mode === 'one') return null
      if (steps === -1) return placeBefore(mode === 'recheck' ? offeredPlaces.value : unrated.value, position)
      return mode === 'recheck'
        ? placeBehind(offeredPlaces.value, position)
        : nextOpenPlace(outline.value, options.answers(), position)
    },
  }
}
