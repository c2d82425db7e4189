import type { zhTWProgress } from './zh-TW-progress.ts'

/** The words of `zh-TW-progress` in English. */
export const enProgress: typeof zhTWProgress = {}
