import { type Result, err, ok } from './result.ts'

/** Why a text is no day that a plan can have. */
export type DayProblem =
  /** Not year, month and day in this order. */
  | { readonly type: 'DayUnreadable' }
  /** No calendar has it: 2026-02-30. */
  | { readonly type: 'DayImpossible' }
  /** Before 2000 or after 2100: most likely a typing error, like 0026 for 2026. */
  | { readonly type: 'DayOutOfRange' }

const firstYear = 2000
const lastYear = 2100

const two = (value: number): string => String(value).padStart(2, '0')

/** The calendar day where the person is, YYYY-MM-DD. */
export const dateToCalendarDay = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** The start of a calendar day where the person is, for writing it out. */
export const calendarDayToDate = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

/**
 * What a person typed as a day, YYYY-MM-DD; null for nothing. Slashes, dots, missing zeros and full-width digits are
 * understood, because they leave no doubt; an order other than year, month, day does.
 */
export const textToCalendarDay = (text: string): Result<string | null, DayProblem> => {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return ok(null)
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(typed)
  if (parts === null) return err({ type: 'DayUnreadable' })
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  if (!isInCalendar(year, month, day)) return err({ type: 'DayImpossible' })
  if (year < firstYear || year > lastYear) return err({ type: 'DayOutOfRange' })
  return ok(`${year}-${two(month)}-${two(day)}`)
}

const isInCalendar = (year: number, month: number, day: number): boolean => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return longest !== undefined && day >= 1 && day <= longest
}
