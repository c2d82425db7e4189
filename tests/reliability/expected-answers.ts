import type { StoredRatingRecord } from '../browser/stored-data.ts'
import type { GivenAnswer } from './witness.ts'

/** What has to be found for one indicator. */
interface Expectation {
  /** The level that the screen said to be stored; null where it has said so of none. */
  readonly stored: number | null
  /** Levels given afterwards: any of them may have been stored before the browser could say so. */
  readonly later: readonly number[]
}

/** What a restart has shown. */
export interface Finding {
  /** Acknowledged answers that are not there with their value. */
  readonly lost: number
  /** Answers that were given and not yet acknowledged. */
  readonly waiting: number
  /** How many of these are not there. */
  readonly waitingMissing: number
}

/** Keeps, over all visits, what has to be there. */
export class ExpectedAnswers {
  readonly #byIndicator = new Map<string, Expectation>()

  /** Adds what was given during a visit that a kill has ended. */
  add(given: readonly GivenAnswer[], acknowledged: number): void {
    for (const [place, { indicatorId, level }] of given.entries()) {
      const before = this.#byIndicator.get(indicatorId) ?? { stored: null, later: [] }
      this.#byIndicator.set(
        indicatorId,
        place < acknowledged ? { stored: level, later: [] } : { ...before, later: [...before.later, level] },
      )
    }
  }

  /** Compares with what is stored, and goes on from that. */
  compare(ratings: readonly StoredRatingRecord[]): Finding {
    const levels = new Map(ratings.map(({ indicatorId, level }) => [indicatorId, level]))
    const finding = { lost: 0, waiting: 0, waitingMissing: 0 }
    for (const [indicatorId, { stored, later }] of this.#byIndicator) {
      const found = levels.get(indicatorId) ?? null
      const isLater = found !== null && later.includes(found)
      if (stored !== null && found !== stored && !isLater) finding.lost += 1
      if (later.length > 0) finding.waiting += 1
      if (later.length > 0 && !isLater) finding.waitingMissing += 1
      this.#byIndicator.set(indicatorId, { stored: found, later: [] })
    }
    return finding
  }
}
