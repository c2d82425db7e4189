/** The review of open answers, the list mode and the quick review. */
export const zhTWReview = {}
