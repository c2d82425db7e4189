/** What can be put into a file for the manager beside the ratings, which are always in it. One's own targets never are. */
export const handOverParts = ['evidence', 'plan', 'selfChecks', 'snapshots'] as const
export type HandOverPart = (typeof handOverParts)[number]
