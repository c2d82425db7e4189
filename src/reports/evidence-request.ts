import type { RatingLevel } from '../domain/answer.ts'

/** Why a line of evidence is asked for: the rating is high, or it is far from that of the round before. */
export type EvidenceRequest = 'high' | 'jump'

export interface RatedIndicator {
  readonly level: RatingLevel | null
  /** Null where there is no requirement. It decides, and is never shown. */
  readonly required: number | null
  /** The rating of the round before; null where there is none. */
  readonly before: RatingLevel | null
  readonly hasNote: boolean
}

/** The two highest levels stand for themselves, whatever is required. */
const highLevel = 5
const jumpLevels = 2

/** Whether to ask for a line of evidence. Asking is all: nothing waits for it. */
export const requestEvidence = ({ level, required, before, hasNote }: RatedIndicator): EvidenceRequest | null => {
  if (level === null || hasNote) return null
  if (before !== null && Math.abs(level - before) >= jumpLevels) return 'jump'
  if (level >= highLevel || (required !== null && level > required)) return 'high'
  return null
}
