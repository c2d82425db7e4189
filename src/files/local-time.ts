/**
 * An instant as local time with its offset, 「2025-11-20T14:32:11.000+08:00」: a person reads the right day, and a program
 * the same instant.
 */
export const instantToLocalText = (instant: string): string => {
  const date = new Date(instant)
  const offset = -date.getTimezoneOffset()
  const shifted = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0')
  return `${shifted}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}

/** The calendar day where the person is, 「20251120」, for names of files. */
export const dateToDayText = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('')
