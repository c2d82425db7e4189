/** Snapshots, progress between them, and comparisons of standards. */
export const zhTWProgress = {}
