import type { Answers } from '../../src/domain/assessment.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { type ExactMean, exactMean } from './exact-mean.ts'

/**
 * The rules of rating and gap a second time, as the contract words them and slowly: every list is gone through again
 * for every number. Nothing of the app's own calculation is used.
 */
export interface ExpectedIndicator {
  readonly id: string
  readonly isApplicable: boolean
  readonly own: bigint | null
  readonly required: bigint | null
  readonly importance: bigint
  /** Where the required level comes from, in the words of the gaps file. */
  readonly origin: string | null
  /** Levels printed side by side that nobody has decided about, like 「5、4」. */
  readonly sideBySide: string | null
}

export interface ExpectedGroup {
  readonly own: ExactMean | null
  readonly required: ExactMean | null
  readonly gap: ExactMean | null
  readonly shortfall: ExactMean | null
  readonly priority: ExactMean | null
  readonly metShare: ExactMean | null
  /** n/N, null where N is 0. */
  readonly unmet: string | null
  readonly rated: number
  readonly applicable: number
  readonly notApplicable: number
  readonly withoutRequirement: number
  readonly sideBySide: readonly string[]
}

export interface ExpectedTask {
  readonly indicators: readonly ExpectedIndicator[]
  readonly numbers: ExpectedGroup
  readonly shortInside: number
  readonly state: string
}

export interface ExpectedDuty {
  readonly tasks: readonly ExpectedTask[]
  readonly numbers: ExpectedGroup
  readonly shortInside: number
  readonly state: string
}

export const expectDuties = (
  standard: CompetencyStandard,
  answers: Answers,
  profile: RequirementProfile | null,
): readonly ExpectedDuty[] =>
  standard.duties.map((duty) => {
    const tasks = duty.tasks.map((task): ExpectedTask => {
      const indicators = task.indicators.map((indicator) => expectIndicator(indicator, task, answers, profile))
      const numbers = expectGroup(indicators)
      const shortInside = indicators.filter((indicator) => isShort(indicator)).length
      return { indicators, numbers, shortInside, state: expectState(indicators, numbers, shortInside) }
    })
    const indicators = tasks.flatMap((task) => task.indicators)
    const numbers = expectGroup(indicators)
    const shortInside = tasks.filter((task) => isBelowZero(task.numbers.gap)).length
    return { tasks, numbers, shortInside, state: expectState(indicators, numbers, shortInside) }
  })

const isBelowZero = (mean: ExactMean | null): boolean => mean !== null && mean.sum < 0n

interface Leveled {
  readonly id: string
  readonly levels?: readonly number[]
}

const expectIndicator = (
  indicator: Leveled,
  task: Leveled,
  answers: Answers,
  profile: RequirementProfile | null,
): ExpectedIndicator => {
  const entriesOf = ({ id }: Leveled) => (profile?.entries ?? []).filter((entry) => entry.itemId === id)
  const set = [...entriesOf(indicator), ...entriesOf(task)]
  const setLevel = set.map(({ level }) => level).find((level) => level !== null)
  const printed = [indicator.levels ?? [], task.levels ?? []].find((levels) => levels.length > 0) ?? []
  const highest = [...printed].sort((one, other) => other - one)[0]
  const isSideBySide = setLevel === undefined && printed.some((level) => level !== printed[0])
  const sideBySide = isSideBySide ? printed.join('、') : null
  const required = setLevel ?? highest
  const answer = answers.get(indicator.id)
  return {
    id: indicator.id,
    isApplicable: answer?.status !== 'not-applicable',
    own: answer?.status === 'rated' ? BigInt(answer.level) : null,
    required: required === undefined ? null : BigInt(required),
    importance: BigInt(set.map(({ importance }) => importance).find((importance) => importance !== null) ?? 3),
    origin:
      required === undefined
        ? null
        : setLevel !== undefined
          ? '自訂'
          : sideBySide === null
            ? '原文'
            : `原文並列 ${sideBySide}`,
    sideBySide,
  }
}

interface Compared extends ExpectedIndicator {
  readonly own: bigint
  readonly required: bigint
}

const isCompared = (indicator: ExpectedIndicator): indicator is Compared =>
  indicator.own !== null && indicator.required !== null

const isShort = (indicator: ExpectedIndicator): boolean => isCompared(indicator) && indicator.own < indicator.required

const shortfallOf = ({ own, required }: Compared): bigint => (own < required ? required - own : 0n)

export const expectGroup = (indicators: readonly ExpectedIndicator[]): ExpectedGroup => {
  const rated = indicators.filter((indicator) => indicator.own !== null)
  const compared = indicators.filter(isCompared)
  const counting = compared.length > 0 ? compared : rated
  const short = compared.filter(isShort)
  return {
    own: exactMean(counting.map((indicator) => indicator.own ?? 0n)),
    required: exactMean(compared.map((indicator) => indicator.required)),
    gap: exactMean(compared.map((indicator) => indicator.own - indicator.required)),
    shortfall: exactMean(compared.map(shortfallOf)),
    priority: exactMean(compared.map((indicator) => shortfallOf(indicator) * indicator.importance)),
    metShare: exactMean(compared.map((indicator) => (isShort(indicator) ? 0n : 1n))),
    unmet: compared.length === 0 ? null : `${short.length}/${compared.length}`,
    rated: counting.length,
    applicable: indicators.filter(({ isApplicable }) => isApplicable).length,
    notApplicable: indicators.filter(({ isApplicable }) => !isApplicable).length,
    withoutRequirement: rated.length - counting.length,
    sideBySide: [...new Set(compared.flatMap(({ sideBySide }) => (sideBySide === null ? [] : [sideBySide])))],
  }
}

/** Where the required levels come from that enter a group's numbers, each once. */
export const expectOrigins = (indicators: readonly ExpectedIndicator[]): readonly string[] => [
  ...new Set(indicators.filter(isCompared).flatMap(({ origin }) => (origin === null ? [] : [origin]))),
]

const expectState = (indicators: readonly ExpectedIndicator[], { gap }: ExpectedGroup, shortInside: number): string => {
  if (!indicators.some(({ isApplicable }) => isApplicable)) return 'not-applicable'
  if (indicators.every(({ own }) => own === null)) return 'unrated'
  if (gap === null) return 'no-requirement'
  if (isBelowZero(gap)) return 'short'
  return shortInside === 0 ? 'met' : 'met-on-average'
}
