/** The development plan. */
export const zhTWPlan = {}
