/** From this age on a result is called old: tasks and skills have moved on. */
export const monthsUntilOld = 6

export interface OldResult {
  readonly lastAnswerAt: Date
  /** Whole months. */
  readonly months: number
}

/** The age of a result whose last answer is too old; null for one that is recent or has no answer. */
export const findOldResult = (ratings: readonly { readonly ratedAt: string }[], now: Date): OldResult | null => {
  if (ratings.length === 0) return null
  const lastAnswerAt = new Date(Math.max(...ratings.map(({ ratedAt }) => Date.parse(ratedAt))))
  const months = wholeMonthsBetween(lastAnswerAt, now)
  return months >= monthsUntilOld ? { lastAnswerAt, months } : null
}

const wholeMonthsBetween = (start: Date, end: Date): number => {
  const months = (end.getFullYear() - start.getFullYear()) * 12 + end.getMonth() - start.getMonth()
  return withinMonth(end) < withinMonth(start) ? months - 1 : months
}

/** How far into its month a moment is, for comparing with the same moment of another month. */
const withinMonth = (date: Date): number => date.getTime() - new Date(date.getFullYear(), date.getMonth(), 1).getTime()
