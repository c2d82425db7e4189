import type { zhTWExplain } from './zh-TW-explain.ts'

/** The words of `zh-TW-explain` in English. */
export const enExplain: typeof zhTWExplain = {}
