/** Files and prints of a result. */
export const zhTWReports = {}
