import type { Assessment } from '../domain/assessment.ts'
import type { PlanItemStart, PlanTarget } from '../domain/development-plan.ts'
import { compareFractions } from '../domain/fraction.ts'
import type { GapReport, IndicatorGap, TaskGap } from '../domain/gap-analysis.ts'

/** A knowledge or skill item with how many of the short tasks list it. */
export interface CompetencyCandidate {
  readonly target: PlanTarget
  readonly shortTasks: number
}

/** What a result offers for the plan. */
export interface PlanCandidates {
  /** Short indicators: the highest shortfall × importance first, then the lowest gap of the task, then as printed. */
  readonly gaps: readonly IndicatorGap[]
  /** 尚無機會, as printed: proposed as assignments. */
  readonly opportunities: readonly IndicatorGap[]
  /** Knowledge and skills of short tasks: those that most of them list first, then as printed. */
  readonly competencies: readonly CompetencyCandidate[]
  readonly shortTaskCount: number
}

export const reportToPlanCandidates = (report: GapReport): PlanCandidates => {
  const shortTasks = report.tasks.filter(({ state }) => state === 'short')
  return {
    gaps: shortIndicators(report),
    opportunities: report.indicators.filter(({ status }) => status === 'no-opportunity'),
    competencies: toCompetencies(report, shortTasks),
    shortTaskCount: shortTasks.length,
  }
}

const shortIndicators = (report: GapReport): readonly IndicatorGap[] => {
  const gapByTask = new Map(report.tasks.map(({ task, gap }) => [task, gap]))
  return report.indicators
    .filter(({ priority }) => priority !== null && priority > 0)
    .toSorted((one, other) => {
      const [gap, otherGap] = [gapByTask.get(one.task) ?? null, gapByTask.get(other.task) ?? null]
      const byPriority = (other.priority ?? 0) - (one.priority ?? 0)
      return byPriority || (gap === null || otherGap === null ? 0 : compareFractions(gap, otherGap))
    })
}

const toCompetencies = ({ outline }: GapReport, shortTasks: readonly TaskGap[]): readonly CompetencyCandidate[] => {
  const { knowledge, skills } = outline.standard
  return [
    ...knowledge.map((item) => ({ item, kind: 'knowledge' as const })),
    ...skills.map((item) => ({ item, kind: 'skill' as const })),
  ]
    .flatMap(({ item, kind }) => {
      const listing = shortTasks.filter(({ task }) => [...task.knowledgeIds, ...task.skillIds].includes(item.id))
      const worst = listing.toSorted(compareByShortfall)[0]
      if (worst === undefined) return []
      const target = { kind, itemId: item.id, code: item.code, text: item.name ?? '', taskName: worst.task.name }
      return [{ target, shortTasks: listing.length }]
    })
    .toSorted((one, other) => other.shortTasks - one.shortTasks)
}

const compareByShortfall = (one: TaskGap, other: TaskGap): number =>
  one.shortfall === null || other.shortfall === null ? 0 : compareFractions(other.shortfall, one.shortfall)

/** What an item of the plan begins with: the target in its own words, and where it stands today. */
export const indicatorToPlanStart = (assessment: Assessment, gap: IndicatorGap): PlanItemStart => ({
  ...assessmentToStart(assessment),
  target: {
    kind: 'indicator',
    itemId: gap.indicator.id,
    code: gap.indicator.code,
    text: gap.indicator.text,
    taskName: gap.task.name,
  },
  origin: gap.status === 'no-opportunity' ? 'no-opportunity' : 'gap',
  levelBefore: gap.own,
  requiredBefore: gap.requirement?.level ?? null,
})

/** Knowledge and skills have no rating of their own, hence no effect to be shown. */
export const competencyToPlanStart = (assessment: Assessment, target: PlanTarget): PlanItemStart => ({
  ...assessmentToStart(assessment),
  target,
  origin: 'gap',
  levelBefore: null,
  requiredBefore: null,
})

const assessmentToStart = ({ id, standard }: Assessment) => ({
  assessmentId: id,
  standardId: standard.id,
  standardName: standard.name,
  contentHash: standard.contentHash,
  successEvidence: '',
})
