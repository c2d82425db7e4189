import { type Answers, ratingsToAnswers } from '../domain/assessment.ts'
import { type Coverage, answersToCoverage } from '../domain/coverage.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { isAddressOf } from '../domain/standard-address.ts'
import type { AssessmentSummary } from './assessment-summary.ts'

/** One state of the answers to one frozen standard: a snapshot, or how an assessment stands now. */
export interface AnswerState {
  /** Of the snapshot, else of the assessment. */
  readonly id: string
  readonly assessmentId: string
  readonly contentHash: string
  readonly revision: number
  /** Null for the present state of an assessment that no snapshot holds. */
  readonly snapshot: Snapshot | null
  /** Whether the assessment still stands like this. */
  readonly isPresent: boolean
  /** ISO 8601 instant. */
  readonly at: string
  readonly answers: Answers
  readonly coverage: Coverage
}

/**
 * Every state of the standard of an address that can be compared, the oldest first. A state without any rating is none, and the
 * present state stands there once: where a snapshot holds it already, that snapshot is it.
 */
export const collectStates = (
  summaries: readonly AssessmentSummary[],
  snapshots: readonly Snapshot[],
  address: string,
): readonly AnswerState[] =>
  summaries
    .filter(({ assessment }) => isAddressOf(address, assessment.standard))
    .flatMap((summary) => toStates(summary, snapshots))
    .filter(({ coverage }) => coverage.rated > 0)
    .sort((one, other) => one.at.localeCompare(other.at) || one.revision - other.revision)

const toStates = (summary: AssessmentSummary, snapshots: readonly Snapshot[]): readonly AnswerState[] => {
  const { assessment, outline, answers, coverage } = summary
  const { id: assessmentId, revision, updatedAt } = assessment
  const { contentHash } = assessment.standard
  const indicators = outline.places.map(({ indicator }) => indicator)
  const taken = snapshots
    .filter((snapshot) => snapshot.assessmentId === assessmentId && snapshot.contentHash === contentHash)
    .map((snapshot) => {
      const snapshotAnswers = ratingsToAnswers(snapshot.ratings)
      return {
        id: snapshot.id,
        assessmentId,
        contentHash,
        revision: snapshot.revision,
        snapshot,
        isPresent: snapshot.revision === revision,
        at: snapshot.takenAt,
        answers: snapshotAnswers,
        coverage: answersToCoverage(indicators, snapshotAnswers),
      }
    })
  if (taken.some(({ isPresent }) => isPresent)) return taken
  const present = { id: assessmentId, snapshot: null, isPresent: true, at: updatedAt }
  return [...taken, { ...present, assessmentId, contentHash, revision, answers, coverage }]
}

/** Two states to compare, and what else can be chosen. */
export interface StateChoice {
  /** The states of the same frozen version, the oldest first. */
  readonly states: readonly AnswerState[]
  /** Null where there is nothing to compare with. */
  readonly before: AnswerState | null
  readonly now: AnswerState | null
  /** The last state of every other version: these are never compared with this one. */
  readonly otherVersions: readonly AnswerState[]
}

/**
 * The states that an address names, else the last one and the one before it. Only states of the same frozen version
 * are compared: the one that is named decides which.
 */
export const chooseStates = (all: readonly AnswerState[], from: string | null, to: string | null): StateChoice => {
  const named = all.find(({ id }) => id === to) ?? null
  const version = (named ?? all.find(({ id }) => id === from) ?? all.at(-1))?.contentHash
  const states = all.filter(({ contentHash }) => contentHash === version)
  const now = named ?? states.at(-1) ?? null
  const lastByVersion = new Map(all.map((state) => [state.contentHash, state]))
  return {
    states,
    now,
    before:
      now === null
        ? null
        : (states.find((state) => state.id === from && !isSameState(state, now)) ??
          previousState(states, now) ??
          states.find((state) => !isSameState(state, now)) ??
          null),
    otherVersions: [...lastByVersion.values()].filter(({ contentHash }) => contentHash !== version),
  }
}

/** The last state before this one that differs from it; null where there is none. */
export const previousState = (states: readonly AnswerState[], state: AnswerState): AnswerState | null =>
  states.slice(0, states.indexOf(state)).findLast((earlier) => !isSameState(earlier, state)) ?? null

/** Two snapshots of the same revision hold the same answers. */
const isSameState = (one: AnswerState, other: AnswerState): boolean =>
  one.assessmentId === other.assessmentId && one.revision === other.revision
