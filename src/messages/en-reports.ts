import type { zhTWReports } from './zh-TW-reports.ts'

/** The words of `zh-TW-reports` in English. */
export const enReports: typeof zhTWReports = {}
