import { isUnrated } from '../domain/answer.ts'
import { type Assessment, type Rating, ratingsToAnswers } from '../domain/assessment.ts'
import type { PlanItem } from '../domain/development-plan.ts'
import type { Evidence } from '../domain/evidence.ts'
import { type GapReport, type IndicatorGap, analyzeGaps } from '../domain/gap-analysis.ts'
import { countChangesSince } from '../domain/handed-answers.ts'
import { type HandOverPart, handOverParts } from '../domain/hand-over.ts'
import type { RequirementProfile } from '../domain/requirement-profile.ts'
import type { SelfChecks } from '../domain/self-check.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { StandardOutline } from '../domain/standard-outline.ts'
import { shortIndicatorsByPriority } from './priority-order.ts'

/** What lies on the device about one assessment. */
export interface HandOverSource {
  readonly assessment: Assessment
  readonly outline: StandardOutline
  readonly ratings: readonly Rating[]
  readonly profile: RequirementProfile | null
  readonly plan: readonly PlanItem[]
  readonly selfChecks: SelfChecks
  readonly snapshots: readonly Snapshot[]
}

/** The manager's view before the file is made, and what stays here. */
export interface HandOverPreview {
  /** Answers in the file: 先略過 is none. */
  readonly answered: number
  readonly unrated: number
  /** How much there is of each part, chosen or not. */
  readonly countByPart: Readonly<Record<HandOverPart, number>>
  readonly linkCount: number
  readonly report: GapReport
  /** One indicator as the manager will read it: the one that is most below its requirement, else the first rated. */
  readonly example: { readonly gap: IndicatorGap; readonly evidence: Evidence | null } | null
  /** One's own targets, which no file holds. */
  readonly ownTargets: number
  /** Null where nothing was handed in before. */
  readonly before: { readonly times: number; readonly changed: number } | null
}

export const previewHandOver = (source: HandOverSource): HandOverPreview => {
  const { assessment, outline, ratings, profile, plan, selfChecks, snapshots } = source
  const answers = ratingsToAnswers(ratings)
  const report = analyzeGaps(outline, answers, toHandedOut(profile))
  const notes = ratings.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence]))
  const gap = shortIndicatorsByPriority(report)[0] ?? report.indicators.find(({ own }) => own !== null)
  const evidence = ratings.find(({ indicatorId }) => indicatorId === gap?.indicator.id)?.evidence ?? null
  return {
    answered: [...answers.values()].filter((answer) => !isUnrated(answer)).length,
    unrated: report.coverage.unrated,
    countByPart: {
      evidence: notes.length,
      plan: plan.filter(({ assessmentId }) => assessmentId === assessment.id).length,
      selfChecks: selfChecks.size,
      snapshots: snapshots.length,
    },
    linkCount: notes.filter(({ link }) => link !== '').length,
    report,
    example: gap === undefined ? null : { gap, evidence },
    ownTargets: profile?.entries.filter(({ origin }) => origin === 'own').length ?? 0,
    before:
      assessment.handedIn === undefined
        ? null
        : {
            times: assessment.handedIn.times,
            changed: countChangesSince(assessment.handedIn.answers, outline, answers),
          },
  }
}

/** The manager knows what was handed out, and nothing that the person has set. */
const toHandedOut = (profile: RequirementProfile | null): RequirementProfile | null =>
  profile === null ? null : { ...profile, entries: profile.entries.filter(({ origin }) => origin === 'handed-out') }

/** The parts that there are, by whether they are in the file. */
export const splitParts = (
  { countByPart }: HandOverPreview,
  chosen: ReadonlySet<HandOverPart>,
): { readonly seen: readonly HandOverPart[]; readonly kept: readonly HandOverPart[] } => {
  const there = handOverParts.filter((part) => countByPart[part] > 0)
  return { seen: there.filter((part) => chosen.has(part)), kept: there.filter((part) => !chosen.has(part)) }
}
