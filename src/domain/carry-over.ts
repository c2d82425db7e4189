import { type Answer, isUnrated } from './answer.ts'
import type { Answers } from './assessment.ts'
import type { IndicatorPlace, StandardOutline } from './standard-outline.ts'

/** An indicator of the new round that was answered in an earlier one. The earlier answer is shown, never copied. */
export interface OfferedAnswer {
  readonly place: IndicatorPlace
  readonly earlier: Answer
}

/** What an earlier round means for a new one. Every indicator of the new round stands in exactly one of the lists. */
export interface CarryOver {
  /** In the order of the new round. */
  readonly offered: readonly OfferedAnswer[]
  /** The same text stands under the same task, but the earlier round has no answer to it. */
  readonly unanswered: readonly IndicatorPlace[]
  /** No indicator of the earlier round has this text under this task. */
  readonly added: readonly IndicatorPlace[]
  /** Indicators of the earlier round that were answered and have no place in the new one. */
  readonly left: readonly IndicatorPlace[]
}

/**
 * Matches two rounds of one standard. Where the wording is the same as a whole, every indicator is itself; otherwise the
 * same indicator text under the same task text is the same indicator, and codes decide nothing. A text that the one
 * standard has more often than the other belongs to nobody for sure, and so does one under a task without a name.
 */
export const carryOver = (earlier: StandardOutline, answers: Answers, next: StandardOutline): CarryOver => {
  const pairs = pairPlaces(earlier, next)
  const offered: OfferedAnswer[] = []
  const unanswered: IndicatorPlace[] = []
  const added: IndicatorPlace[] = []
  for (const place of next.places) {
    const match = pairs.get(place)
    const answer = match === undefined ? undefined : answers.get(match.indicator.id)
    if (match === undefined) added.push(place)
    else if (answer === undefined || isUnrated(answer)) unanswered.push(place)
    else offered.push({ place, earlier: answer })
  }
  const matched = new Set(pairs.values())
  const left = earlier.places.filter((place) => !matched.has(place) && !isUnrated(answers.get(place.indicator.id)))
  return { offered, unanswered, added, left }
}

type Pairs = ReadonlyMap<IndicatorPlace, IndicatorPlace>

const pairPlaces = (earlier: StandardOutline, next: StandardOutline): Pairs =>
  earlier.standard.contentHash === next.standard.contentHash ? pairById(earlier, next) : pairByText(earlier, next)

const pairById = (earlier: StandardOutline, next: StandardOutline): Pairs => {
  const pairs = new Map<IndicatorPlace, IndicatorPlace>()
  for (const place of next.places) {
    const same = earlier.placeById.get(place.indicator.id)
    if (same !== undefined) pairs.set(place, same)
  }
  return pairs
}

const pairByText = (earlier: StandardOutline, next: StandardOutline): Pairs => {
  const earlierByText = groupByText(earlier)
  const pairs = new Map<IndicatorPlace, IndicatorPlace>()
  for (const [text, places] of groupByText(next)) {
    const same = earlierByText.get(text)
    if (same?.length !== places.length) continue
    for (const [index, place] of places.entries()) {
      const one = same[index]
      if (one !== undefined) pairs.set(place, one)
    }
  }
  return pairs
}

const groupByText = ({ places }: StandardOutline): ReadonlyMap<string, readonly IndicatorPlace[]> => {
  const groups = new Map<string, IndicatorPlace[]>()
  for (const place of places) {
    if (place.task.name === null) continue
    const text = JSON.stringify([place.task.name, place.indicator.text])
    const group = groups.get(text)
    if (group === undefined) groups.set(text, [place])
    else group.push(place)
  }
  return groups
}
