/** The parts of the result beside the gaps: why a number is what it is, priorities, strengths, self-checks. */
export const zhTWExplain = {}
