/** Requirements and importance that the person sets. */
export const zhTWRequirements = {}
