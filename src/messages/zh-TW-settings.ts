/** Settings, the person's own labels, sample data and help. */
export const zhTWSettings = {}
