import * as v from 'valibot'
import { type RatingLevel, ratingLevelSchema } from './answer.ts'

/** How sure a person is of the own rating. */
export const confidences = ['unsure', 'fairly-sure', 'sure'] as const
export type Confidence = (typeof confidences)[number]
export const confidenceSchema = v.picklist(confidences)

/** Optional remarks beside an answer. They enter no number. */
export interface IndicatorMarks {
  /** 想發展. */
  readonly wantsToDevelop: boolean
  readonly confidence: Confidence | null
  /** 回頭看，當時其實是…: the former level as it is judged today; the old answer stays as it was given. */
  readonly lookingBack: RatingLevel | null
}

export const noMarks: IndicatorMarks = { wantsToDevelop: false, confidence: null, lookingBack: null }

export const indicatorMarksSchema = v.object({
  wantsToDevelop: v.boolean(),
  confidence: v.nullable(confidenceSchema),
  lookingBack: v.nullable(ratingLevelSchema),
})

export const hasMarks = ({ wantsToDevelop, confidence, lookingBack }: IndicatorMarks): boolean =>
  wantsToDevelop || confidence !== null || lookingBack !== null

export const isSameMarks = (one: IndicatorMarks, other: IndicatorMarks): boolean =>
  one.wantsToDevelop === other.wantsToDevelop &&
  one.confidence === other.confidence &&
  one.lookingBack === other.lookingBack
