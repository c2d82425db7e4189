import type { RatingLevel } from '../domain/answer.ts'
import type { WorkOutput } from '../domain/competency-standard.ts'
import type { PlanItem, PlanTarget } from '../domain/development-plan.ts'
import type { GapReport, IndicatorGap } from '../domain/gap-analysis.ts'

/** Where the target of an item stands now: the round of the assessment that says so, and its report. */
export interface PlanStanding {
  readonly assessmentId: string
  readonly startedAt: string
  /** Sample data says nothing about a person's own items. */
  readonly isDemo: boolean
  readonly report: GapReport
}

/** What the re-rating after an action shows. */
export interface PlanEffect {
  /** Null where it was no rating: 尚無機會. */
  readonly before: RatingLevel | null
  readonly now: RatingLevel
  readonly required: number | null
}

export interface PlanRow {
  readonly item: PlanItem
  /** The indicator as it stands now; null for a K or S item, and where its assessment is not there. */
  readonly gap: IndicatorGap | null
  /** Where the indicator can be rated again; null for a K or S item. */
  readonly assessmentId: string | null
  /** Null as long as the rating is the one that the item began with. */
  readonly effect: PlanEffect | null
  /** The gap has closed: rated, and not below the requirement. */
  readonly isMet: boolean
  readonly isOverdue: boolean
  /** Work outputs of the task, offered as evidence. */
  readonly outputs: readonly WorkOutput[]
}

/** The plan as its screen shows it. */
export interface PlanList {
  /** From gaps, not done; by date, without a date last. */
  readonly gaps: readonly PlanRow[]
  /** From 尚無機會, not done; in the same order. */
  readonly opportunities: readonly PlanRow[]
  /** The last done first. */
  readonly done: readonly PlanRow[]
  readonly total: number
  readonly inProgress: number
  readonly overdue: number
  /** The next day on which something is due, from today on; null where there is none. */
  readonly nextDueOn: string | null
}

/** `today` is a calendar day: an item is overdue from the day after. */
export const toPlanList = (items: readonly PlanItem[], standings: readonly PlanStanding[], today: string): PlanList => {
  const rows = items.map((item) => toPlanRow(item, standings, today))
  const open = rows.filter(({ item }) => item.status !== 'done').toSorted(compareByDay)
  const days = open.flatMap(({ item }) => (item.dueOn === null || item.dueOn < today ? [] : [item.dueOn]))
  return {
    gaps: open.filter(({ item }) => item.origin === 'gap'),
    opportunities: open.filter(({ item }) => item.origin === 'no-opportunity'),
    done: rows
      .filter(({ item }) => item.status === 'done')
      .toSorted((one, other) => (other.item.doneAt ?? '').localeCompare(one.item.doneAt ?? '')),
    total: rows.length,
    inProgress: rows.filter(({ item }) => item.status === 'in-progress').length,
    overdue: open.filter(({ isOverdue }) => isOverdue).length,
    nextDueOn: days[0] ?? null,
  }
}

/** One item with everything that is known about its target now. */
export const toPlanRow = (item: PlanItem, standings: readonly PlanStanding[], today: string): PlanRow => {
  const rounds = findRounds(item, standings)
  const standing = chooseRound(item, rounds)
  const gap = standing === null ? null : findIndicator(standing.report, item.target)
  return {
    item,
    gap,
    // The last round is the one that is going on, whether or not it has come to this indicator.
    assessmentId: gap === null ? null : (rounds[0]?.assessmentId ?? null),
    effect: toEffect(item, gap),
    isMet: gap?.gap != null && gap.gap >= 0,
    isOverdue: item.status !== 'done' && item.dueOn !== null && item.dueOn < today,
    outputs: standing === null ? [] : findOutputs(standing.report, item.target),
  }
}

const compareByDay = (one: PlanRow, other: PlanRow): number => {
  const [day, otherDay] = [one.item.dueOn, other.item.dueOn]
  if (day !== otherDay) {
    if (day === null) return 1
    return otherDay === null ? -1 : day.localeCompare(otherDay)
  }
  return one.item.createdAt.localeCompare(other.item.createdAt)
}

/** Every round of the standard that the item is about, the last one first. */
const findRounds = ({ assessmentId, contentHash }: PlanItem, standings: readonly PlanStanding[]) => {
  const isDemo = standings.find((standing) => standing.assessmentId === assessmentId)?.isDemo ?? false
  return standings
    .filter(({ report, ...round }) => report.outline.standard.contentHash === contentHash && round.isDemo === isDemo)
    .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
}

/** The last round that rated the indicator, but none before the one that the item comes from. */
const chooseRound = ({ assessmentId, target }: PlanItem, rounds: readonly PlanStanding[]): PlanStanding | null => {
  const ownPosition = rounds.findIndex((round) => round.assessmentId === assessmentId)
  const since = ownPosition === -1 ? rounds : rounds.slice(0, ownPosition + 1)
  return since.find(({ report }) => findIndicator(report, target)?.own != null) ?? rounds[ownPosition] ?? null
}

const findIndicator = (report: GapReport, { kind, itemId }: PlanTarget): IndicatorGap | null =>
  kind === 'indicator' ? (report.indicators.find(({ indicator }) => indicator.id === itemId) ?? null) : null

const toEffect = ({ levelBefore }: PlanItem, gap: IndicatorGap | null): PlanEffect | null =>
  gap === null || gap.own === null || gap.own === levelBefore
    ? null
    : { before: levelBefore, now: gap.own, required: gap.requirement?.level ?? null }

const findOutputs = (report: GapReport, target: PlanTarget): readonly WorkOutput[] => {
  const indicator = findIndicator(report, target)
  const task =
    indicator?.task ??
    report.tasks.find(
      ({ task: { name, knowledgeIds, skillIds } }) =>
        name === target.taskName && [...knowledgeIds, ...skillIds].includes(target.itemId),
    )?.task
  return task?.outputs.filter(({ name }) => name !== null) ?? []
}
