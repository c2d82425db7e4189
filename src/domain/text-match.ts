import * as v from 'valibot'

/**
 * 算同一項: a person's decision that two texts of two standards mean the same. Matching is by text, never by code, and
 * holds for both directions.
 */
export const textMatchSchema = v.object({
  id: v.string(),
  kind: v.picklist(['knowledge', 'skill', 'indicator']),
  one: v.string(),
  other: v.string(),
  decidedAt: v.pipe(v.string(), v.isoTimestamp()),
})

export type TextMatch = Readonly<v.InferOutput<typeof textMatchSchema>>
