import type { zhTWPlan } from './zh-TW-plan.ts'

/** The words of `zh-TW-plan` in English. */
export const enPlan: typeof zhTWPlan = {}
