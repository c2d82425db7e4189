import {
  type PrintedDuty,
  type PrintedIndicator,
  type PrintedStandard,
  type PrintedTask,
  indicatorsOf,
} from './printed-standards.ts'

/**
 * What a result has to say, worked out from the printed standard and the typed digits alone. It uses nothing of the app:
 * a mistake there is not repeated here.
 */
export interface ExpectedResult {
  readonly duties: readonly ExpectedGroup[]
  /** In the order of the standard. */
  readonly tasks: readonly ExpectedGroup[]
  readonly coverage: string
  readonly unmetTasks: string
  readonly unmetIndicators: string
}

/** One row of a table, as screen and file print it. */
export interface ExpectedGroup {
  readonly screen: ExpectedRow
  readonly file: ExpectedFileNumbers
  /** For the order of the rows. */
  readonly shortfall: Fraction | null
  readonly gap: Fraction | null
}

export interface ExpectedRow {
  /** The lines of the first cell. */
  readonly name: readonly string[]
  /** What the drawing says. */
  readonly picture: string
  readonly numbers: readonly string[]
}

export interface ExpectedFileNumbers {
  readonly required: string
  readonly own: string
  readonly gap: string
  readonly shortfall: string
  readonly rated: string
  readonly applicable: string
  readonly unmet: string
  readonly metShare: string
  readonly origin: string
}

/** A mean before it is divided. */
export interface Fraction {
  readonly sum: number
  readonly count: number
}

/** One indicator with what was typed for it. */
interface Typed {
  readonly digit: string
  readonly own: number | null
  readonly required: number | null
  /** Levels that are printed side by side. */
  readonly sideBySide: readonly number[]
  /** Somebody has set the level. */
  readonly isOwn: boolean
}

/** The keys that are no rating: 7 尚無機會, 8 不適用, 9 先略過. */
const notRated = '789'

export const expectResult = (standard: PrintedStandard, digits: string): ExpectedResult => {
  const typedById = new Map<string, Typed>()
  let position = 0
  for (const duty of standard.duties)
    for (const task of duty.tasks)
      for (const indicator of task.indicators) {
        typedById.set(indicator.id, typeIndicator(indicator, task, digits[position] ?? ''))
        position += 1
      }
  const typedOf = (indicators: readonly PrintedIndicator[]): readonly Typed[] =>
    indicators.map(({ id }) => {
      const typed = typedById.get(id)
      if (typed === undefined) throw new Error(`Nothing was typed for ${id}.`)
      return typed
    })
  const tasks = standard.duties.flatMap((duty) => duty.tasks).map((task) => expectTask(task, typedOf(task.indicators)))
  const all = typedOf(indicatorsOf(standard))
  const withGap = tasks.filter(({ gap }) => gap !== null)
  return {
    duties: standard.duties.map((duty) =>
      expectDuty(
        duty,
        duty.tasks.map((task) => typedOf(task.indicators)),
      ),
    ),
    tasks,
    coverage: coverageOf(all, all.filter(({ own }) => own !== null).length),
    unmetTasks: `${withGap.filter(({ gap }) => gap !== null && gap.sum < 0).length}/${withGap.length}`,
    unmetIndicators: `${all.filter(isShort).length}/${all.filter(isCompared).length}`,
  }
}

/** The largest mean shortage first, then the lowest gap, then as printed. */
export const sortByShortage = (groups: readonly ExpectedGroup[]): readonly ExpectedGroup[] =>
  [...groups].sort((one, other) => {
    if (one.shortfall === null || other.shortfall === null)
      return (one.shortfall === null ? 1 : 0) - (other.shortfall === null ? 1 : 0)
    const byShortfall = difference(other.shortfall, one.shortfall)
    return byShortfall !== 0 || one.gap === null || other.gap === null ? byShortfall : difference(one.gap, other.gap)
  })

const difference = (one: Fraction, other: Fraction): number => one.sum * other.count - other.sum * one.count

const typeIndicator = (indicator: PrintedIndicator, task: PrintedTask, digit: string): Typed => {
  const levels = indicator.levels !== undefined && indicator.levels.length > 0 ? indicator.levels : task.levels
  return {
    digit,
    own: digit === '' || notRated.includes(digit) ? null : Number(digit),
    required: levels.length === 0 ? null : Math.max(...levels),
    sideBySide: new Set(levels).size > 1 ? levels : [],
    isOwn: task.isOwn === true,
  }
}

const isCompared = ({ own, required }: Typed): boolean => own !== null && required !== null
const gapOf = ({ own, required }: Typed): number => (own ?? 0) - (required ?? 0)
const isShort = (typed: Typed): boolean => isCompared(typed) && gapOf(typed) < 0

interface Numbers {
  readonly typed: readonly Typed[]
  readonly compared: readonly Typed[]
  readonly own: Fraction | null
  readonly required: Fraction | null
  readonly gap: Fraction | null
  readonly shortfall: Fraction | null
  readonly rated: number
  readonly applicable: number
}

const addUp = (typed: readonly Typed[]): Numbers => {
  const compared = typed.filter(isCompared)
  const rated = compared.length > 0 ? compared : typed.filter(({ own }) => own !== null)
  const mean = (group: readonly Typed[], valueOf: (one: Typed) => number): Fraction | null =>
    group.length === 0 ? null : { sum: group.reduce((sum, one) => sum + valueOf(one), 0), count: group.length }
  return {
    typed,
    compared,
    own: mean(rated, ({ own }) => own ?? 0),
    required: mean(compared, ({ required }) => required ?? 0),
    gap: mean(compared, gapOf),
    shortfall: mean(compared, (one) => Math.max(0, -gapOf(one))),
    rated: rated.length,
    applicable: typed.filter(({ digit }) => digit !== '8').length,
  }
}

const expectTask = (task: PrintedTask, typed: readonly Typed[]): ExpectedGroup => {
  const numbers = addUp(typed)
  const short = typed.filter(isShort).length
  const state = whereNothingIsCompared(numbers) ?? (isMet(numbers) && short > 0 ? `平均達標，${short} 項指標未達` : '')
  return toGroup(task, numbers, state)
}

const expectDuty = (duty: PrintedDuty, typedByTask: readonly (readonly Typed[])[]): ExpectedGroup => {
  const numbers = addUp(typedByTask.flat())
  const short = typedByTask.map(addUp).filter(({ gap }) => gap !== null && gap.sum < 0).length
  return toGroup(duty, numbers, whereNothingIsCompared(numbers) ?? dutyState(isMet(numbers), short))
}

const dutyState = (isMetOnAverage: boolean, shortTasks: number): string => {
  if (!isMetOnAverage) return shortTasks > 0 ? `${shortTasks} 項任務未達` : '未達標'
  return shortTasks > 0 ? `平均達標，${shortTasks} 項任務未達` : '任務都達標'
}

const isMet = ({ gap }: Numbers): boolean => gap !== null && gap.sum >= 0

const whereNothingIsCompared = ({ applicable, own, gap }: Numbers): string | null => {
  if (applicable === 0) return '不適用'
  if (own === null) return '未評'
  return gap === null ? '' : null
}

const toGroup = (
  item: { readonly code: string | null; readonly name: string | null },
  numbers: Numbers,
  state: string,
): ExpectedGroup => ({
  screen: {
    name: [
      [item.code, item.name].filter(Boolean).join(' '),
      ...(state === '' ? [] : [state]),
      coverageOf(numbers.typed, numbers.rated),
      ...sideBySideLines(numbers.compared),
    ],
    picture: pictureOf(item, numbers, state),
    numbers: screenNumbers(numbers),
  },
  file: fileNumbers(numbers),
  shortfall: numbers.shortfall,
  gap: numbers.gap,
})

const coverageOf = (typed: readonly Typed[], rated: number): string => {
  const notApplicable = typed.filter(({ digit }) => digit === '8').length
  const text = `已評 ${rated}／適用 ${typed.length - notApplicable}`
  return notApplicable === 0 ? text : `${text}，${notApplicable} 不適用`
}

const sideBySideLines = (compared: readonly Typed[]): readonly string[] => [
  ...new Set(
    compared.flatMap(({ sideBySide, required }) =>
      sideBySide.length === 0 ? [] : [`原文並列 ${sideBySide.join('、')}，暫以 ${required ?? ''} 計`],
    ),
  ),
]

const pictureOf = (
  item: { readonly code: string | null; readonly name: string | null },
  numbers: Numbers,
  state: string,
): string => {
  const name = [item.code, item.name].filter(Boolean).join(' ')
  if (numbers.own === null) return `${name}：未評。`
  const shown = showThree(numbers)
  if (shown === null)
    return `${name}：自評 ${tenthsText(roundTo(10, numbers.own))}${state === '' ? '' : `，${state}`}。`
  const words =
    shown.gap === 0
      ? `等於要求 ${tenthsText(shown.required)}`
      : `比要求 ${tenthsText(shown.required)} ${shown.gap < 0 ? '低' : '高'} ${tenthsText(Math.abs(shown.gap))} 級`
  return `${name}：自評 ${tenthsText(shown.own)}，${words}${state === '' ? '' : `，${state}`}。`
}

/** 自評, 要求, 差距, 平均缺口, 未達指標, 達標率. */
const screenNumbers = (numbers: Numbers): readonly string[] => {
  const shown = showThree(numbers)
  const none = '—'
  if (shown === null || numbers.shortfall === null)
    return [numbers.own === null ? none : tenthsText(roundTo(10, numbers.own)), none, none, none, none, none]
  const short = numbers.compared.filter(isShort).length
  const met = { sum: numbers.compared.length - short, count: numbers.compared.length }
  return [
    tenthsText(shown.own),
    tenthsText(shown.required),
    signedTenthsText(shown.gap),
    tenthsText(roundTo(10, numbers.shortfall)),
    `${short}/${numbers.compared.length}`,
    `${roundTo(100, met)}%`,
  ]
}

/** In tenths. The three subtract; a gap that is not zero never reads 0.0. */
const showThree = ({
  own,
  required,
  gap,
}: Numbers): { readonly own: number; readonly required: number; readonly gap: number } | null => {
  if (own === null || required === null || gap === null) return null
  const rounded = roundTo(10, gap)
  const shownGap = rounded === 0 && gap.sum !== 0 ? Math.sign(gap.sum) : rounded
  if (required.sum % required.count === 0) {
    const whole = (required.sum / required.count) * 10
    return { own: whole + shownGap, required: whole, gap: shownGap }
  }
  if (own.sum % own.count === 0) {
    const whole = (own.sum / own.count) * 10
    return { own: whole, required: whole - shownGap, gap: shownGap }
  }
  const shownRequired = roundTo(10, required)
  const tooHigh = shownRequired + shownGap > 60 ? 1 : 0
  return { own: shownRequired + shownGap - tooHigh, required: shownRequired - tooHigh, gap: shownGap }
}

const fileNumbers = (numbers: Numbers): ExpectedFileNumbers => {
  const short = numbers.compared.filter(isShort).length
  const isEmpty = numbers.compared.length === 0
  const origins = numbers.compared.map(({ sideBySide, isOwn }) => {
    if (isOwn) return '自訂'
    return sideBySide.length === 0 ? '原文' : `原文並列 ${sideBySide.join('、')}`
  })
  return {
    required: fileText(numbers.required),
    own: fileText(numbers.own),
    gap: fileText(numbers.gap),
    shortfall: fileText(numbers.shortfall),
    rated: String(numbers.rated),
    applicable: String(numbers.applicable),
    unmet: isEmpty ? '' : String(short),
    metShare: isEmpty ? '' : fileText({ sum: numbers.compared.length - short, count: numbers.compared.length }),
    origin: [...new Set(origins)].join('；'),
  }
}

/** A fraction times `scale`, rounded half away from zero by long division. */
const roundTo = (scale: number, { sum, count }: Fraction): number => {
  const whole = Math.trunc((Math.abs(sum) * scale) / count)
  const rest = Math.abs(sum) * scale - whole * count
  const rounded = rest * 2 >= count ? whole + 1 : whole
  return sum < 0 && rounded > 0 ? -rounded : rounded
}

const tenthsText = (tenths: number): string => `${Math.trunc(tenths / 10)}.${tenths % 10}`

const signedTenthsText = (tenths: number): string => {
  if (tenths === 0) return '0.0'
  return `${tenths < 0 ? '\u2212' : '+'}${tenthsText(Math.abs(tenths))}`
}

/** At most four decimals, no zeros at the end. */
const fileText = (value: Fraction | null): string => {
  if (value === null) return ''
  const digits = String(Math.abs(roundTo(10_000, value))).padStart(5, '0')
  const decimals = digits.slice(-4).replace(/0+$/u, '')
  const text = `${digits.slice(0, -4)}${decimals === '' ? '' : `.${decimals}`}`
  return roundTo(10_000, value) < 0 ? `-${text}` : text
}
