import type { zhTWReview } from './zh-TW-review.ts'

/** The words of `zh-TW-review` in English. */
export const enReview: typeof zhTWReview = {}
