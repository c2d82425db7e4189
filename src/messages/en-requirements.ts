import type { zhTWRequirements } from './zh-TW-requirements.ts'

/** The words of `zh-TW-requirements` in English. */
export const enRequirements: typeof zhTWRequirements = {}
