import { isTooLittleRated } from './coverage.ts'
import { type Fraction, meanOf } from './fraction.ts'
import { type AnalyzedGroups, type DutyGap, type GroupState, type TaskGap, isCompared } from './gap-analysis.ts'
import type { StandardOutline } from './standard-outline.ts'

/** What the people of a team are compared in: a duty or a task. */
export interface TeamColumn {
  readonly kind: 'duty' | 'task'
  /** Of the duty or the task. */
  readonly id: string
  readonly code: string | null
  readonly name: string
  /** The duty itself, or the one that the task stands under. */
  readonly dutyId: string
}

/** Why a person has no value at all. */
export type PersonAbsence = 'not-handed-in' | 'other-standard' | 'undecided' | 'awaiting-review'

/** Why a cell has no number. */
export type MissingReason = PersonAbsence | 'unrated' | 'no-opportunity' | 'not-applicable'

/** One person in one duty or task: the numbers of the report, as far as a team picture needs them. */
export interface TeamCell {
  readonly own: Fraction | null
  readonly required: Fraction | null
  readonly gap: Fraction | null
  readonly shortfall: Fraction | null
  readonly rated: number
  readonly applicable: number
  /** Null where the person has no value at all. */
  readonly state: GroupState | null
  /** Tasks of a duty, indicators of a task, that are below their requirement. */
  readonly shortInside: number
  readonly shortIndicators: number
  readonly isCovered: boolean
  /** Null where there is a rating. */
  readonly missing: MissingReason | null
}

const states: readonly GroupState[] = ['not-applicable', 'unrated', 'no-requirement', 'short', 'met-on-average', 'met']

const absences: readonly PersonAbsence[] = ['not-handed-in', 'other-standard', 'undecided', 'awaiting-review']

/** Duties in the order of the standard, then its tasks. */
export const outlineToColumns = ({ standard }: StandardOutline): readonly TeamColumn[] => [
  ...standard.duties.map(({ id, code, name }) => ({ kind: 'duty' as const, id, code, name: name ?? '', dutyId: id })),
  ...standard.duties.flatMap((duty) =>
    duty.tasks.map(({ id, code, name }) => ({ kind: 'task' as const, id, code, name: name ?? '', dutyId: duty.id })),
  ),
]

/** The numbers of one duty or task of every person, side by side in typed arrays. */
interface ColumnNumbers {
  readonly ownSum: Uint16Array
  readonly gapSum: Int16Array
  readonly shortfallSum: Uint16Array
  readonly prioritySum: Uint16Array
  /** What the sums are over: the denominator of every mean. */
  readonly rated: Uint16Array
  readonly applicable: Uint16Array
  readonly shortInside: Uint16Array
  readonly shortIndicators: Uint16Array
  readonly state: Uint8Array
  readonly flags: Uint8Array
}

const flag = { covered: 1, noOpportunity: 2 } as const

/**
 * The cells of a team, packed: a hundred thousand people fit, and a report is forgotten once it is folded in. Nothing
 * in it is a value of a whole person; beside the cells there is only how much of each result is rated.
 */
export interface TeamColumns {
  readonly outline: StandardOutline
  readonly columns: readonly TeamColumn[]
  readonly personCount: number
  readonly fold: (person: number, groups: Pick<AnalyzedGroups, 'duties' | 'coverage'>) => void
  /** Says why a person has no value. A person about whom nothing is said has not handed in. */
  readonly leaveOut: (person: number, absence: PersonAbsence) => void
  readonly cell: (person: number, column: number) => TeamCell
  readonly absenceOf: (person: number) => PersonAbsence | null
  /** Of the whole result; null where there is none in the picture. */
  readonly coverageOf: (person: number) => { readonly rated: number; readonly applicable: number } | null
  readonly isCovered: (person: number, column: number) => boolean
  readonly numbers: (column: number) => ColumnNumbers
  readonly stateOf: (person: number, column: number) => GroupState | null
}

/** Cells for so many people, nobody's of which are known yet. */
export const createTeamColumns = (outline: StandardOutline, personCount: number): TeamColumns => {
  const columns = outlineToColumns(outline)
  const numbers = columns.map(() => createColumnNumbers(personCount))
  /** 0: in the picture; else one more than the place in `absences`. */
  const absence = new Uint8Array(personCount).fill(1)
  const rated = new Uint16Array(personCount)
  const applicable = new Uint16Array(personCount)
  const numbersAt = (column: number): ColumnNumbers => {
    const found = numbers[column]
    if (found === undefined) throw new RangeError(`There is no column ${column}.`)
    return found
  }
  const absenceOf = (person: number): PersonAbsence | null => absences[(absence[person] ?? 1) - 1] ?? null

  return {
    outline,
    columns,
    personCount,
    fold: (person, { duties, coverage }) => {
      absence[person] = 0
      rated[person] = coverage.rated
      applicable[person] = coverage.applicable
      let task = duties.length
      duties.forEach((duty, index) => {
        foldGroup(numbersAt(index), person, duty, isDutyCovered(duty))
        for (const gap of duty.tasks) {
          foldGroup(numbersAt(task), person, gap, isTaskCovered(gap))
          task += 1
        }
      })
    },
    leaveOut: (person, reason) => {
      absence[person] = absences.indexOf(reason) + 1
    },
    cell: (person, column) => toCell(numbersAt(column), person, absenceOf(person)),
    absenceOf,
    coverageOf: (person) =>
      absence[person] === 0 ? { rated: rated[person] ?? 0, applicable: applicable[person] ?? 0 } : null,
    isCovered: (person, column) => absence[person] === 0 && ((numbersAt(column).flags[person] ?? 0) & flag.covered) > 0,
    numbers: numbersAt,
    stateOf: (person, column) =>
      absence[person] === 0 ? (states[numbersAt(column).state[person] ?? 0] ?? null) : null,
  }
}

const createColumnNumbers = (count: number): ColumnNumbers => ({
  ownSum: new Uint16Array(count),
  gapSum: new Int16Array(count),
  shortfallSum: new Uint16Array(count),
  prioritySum: new Uint16Array(count),
  rated: new Uint16Array(count),
  applicable: new Uint16Array(count),
  shortInside: new Uint16Array(count),
  shortIndicators: new Uint16Array(count),
  state: new Uint8Array(count),
  flags: new Uint8Array(count),
})

const foldGroup = (column: ColumnNumbers, person: number, group: DutyGap | TaskGap, isCovered: boolean): void => {
  const { coverage } = group
  column.ownSum[person] = group.own?.numerator ?? 0
  column.gapSum[person] = group.gap?.numerator ?? 0
  column.shortfallSum[person] = group.shortfall?.numerator ?? 0
  column.prioritySum[person] = group.priority?.numerator ?? 0
  column.rated[person] = coverage.rated
  column.applicable[person] = coverage.applicable
  column.shortInside[person] = group.shortInside
  column.shortIndicators[person] = group.unmet?.count ?? 0
  column.state[person] = states.indexOf(group.state)
  const isWithoutOpportunity = coverage.noOpportunity > 0 && coverage.noOpportunity === coverage.applicable
  column.flags[person] = (isCovered ? flag.covered : 0) | (isWithoutOpportunity ? flag.noOpportunity : 0)
}

/** A person can stand in for a task when nothing in it is short and at least half of what is applicable is rated. */
export const isTaskCovered = ({ state, coverage }: TaskGap): boolean => state === 'met' && !isTooLittleRated(coverage)

/**
 * A duty only with every task of it: a mean hides what is missing. What is not applicable to the person, and a task of
 * which nothing is required, ask for nothing.
 */
export const isDutyCovered = ({ tasks, gap }: DutyGap): boolean =>
  gap !== null && tasks.every((task) => isTaskCovered(task) || !isAskedFor(task))

const isAskedFor = ({ coverage, indicators }: TaskGap): boolean =>
  coverage.applicable > 0 && indicators.some((one) => one.requirement !== null)

const toCell = (column: ColumnNumbers, person: number, absence: PersonAbsence | null): TeamCell => {
  if (absence !== null) return { ...emptyCell, missing: absence }
  const state = states[column.state[person] ?? 0] ?? 'unrated'
  const rated = column.rated[person] ?? 0
  const flags = column.flags[person] ?? 0
  const hasGap = isCompared(state)
  const [own, gap] = [column.ownSum[person] ?? 0, column.gapSum[person] ?? 0]
  return {
    own: meanOf(own, rated),
    required: hasGap ? meanOf(own - gap, rated) : null,
    gap: hasGap ? meanOf(gap, rated) : null,
    shortfall: hasGap ? meanOf(column.shortfallSum[person] ?? 0, rated) : null,
    rated,
    applicable: column.applicable[person] ?? 0,
    state,
    shortInside: column.shortInside[person] ?? 0,
    shortIndicators: column.shortIndicators[person] ?? 0,
    isCovered: (flags & flag.covered) > 0,
    missing: toMissingReason(state, flags),
  }
}

const toMissingReason = (state: GroupState, flags: number): MissingReason | null => {
  if (state === 'not-applicable') return state
  if (state !== 'unrated') return null
  return (flags & flag.noOpportunity) > 0 ? 'no-opportunity' : 'unrated'
}

const emptyCell: Omit<TeamCell, 'missing'> = {
  own: null,
  required: null,
  gap: null,
  shortfall: null,
  rated: 0,
  applicable: 0,
  state: null,
  shortInside: 0,
  shortIndicators: 0,
  isCovered: false,
}
