import { isUnrated } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { IndicatorPlace, StandardOutline } from '../domain/standard-outline.ts'

/**
 * How the rating leads on, as the address says it.
 *
 * - `single`: one indicator after the other; what the address says without a mode.
 * - `list`: one task per page.
 * - `open`: from one indicator that is 未評 to the next.
 * - `one`: one indicator, and back to the review.
 * - `recheck`: from one indicator to the next that an earlier round has an answer for.
 */
export type RatingMode = 'single' | 'list' | 'open' | 'one' | 'recheck'

const modes: readonly RatingMode[] = ['list', 'open', 'one', 'recheck']

export const textToRatingMode = (text: unknown): RatingMode => modes.find((mode) => mode === text) ?? 'single'

/** The next indicator behind a place that is 未評; null where none follows: a round goes forward and ends. */
export const nextOpenPlace = ({ places }: StandardOutline, answers: Answers, position: number): IndicatorPlace | null =>
  places.find((place) => place.position > position && isUnrated(answers.get(place.indicator.id))) ?? null

/** The place of a list behind a position of the standard; null where none follows. */
export const placeBehind = (places: readonly IndicatorPlace[], position: number): IndicatorPlace | null =>
  places.find((place) => place.position > position) ?? null

/** The place of a list in front of a position of the standard; null where there is none. */
export const placeBefore = (places: readonly IndicatorPlace[], position: number): IndicatorPlace | null =>
  places.filter((place) => place.position < position).at(-1) ?? null

/** Where a round that was left goes on: the first indicator without an answer, else the first of all. */
export const firstUnanswered = (places: readonly IndicatorPlace[], answers: Answers): IndicatorPlace | null =>
  places.find(({ indicator }) => !answers.has(indicator.id)) ?? places[0] ?? null
