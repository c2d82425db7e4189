import type { BehaviourIndicator, CompetencyStandard, Task } from '../domain/competency-standard.ts'
import { type Fraction, compareFractions } from '../domain/fraction.ts'
import { isSimilar, textSimilarity } from '../domain/text-similarity.ts'

/** One indicator of a version with its task. */
export interface VersionIndicator {
  readonly indicator: BehaviourIndicator
  readonly task: Task
}

export interface ChangedIndicator {
  readonly before: VersionIndicator
  readonly now: VersionIndicator
}

/** What has become of the indicators of a standard in its next version. */
export interface VersionChanges {
  /** The same text under the same task text: only these can be carried over as they are. */
  readonly same: readonly ChangedIndicator[]
  /** Another wording, or the same wording under another task text. */
  readonly changed: readonly ChangedIndicator[]
  readonly added: readonly VersionIndicator[]
  readonly gone: readonly VersionIndicator[]
}

/**
 * Compares two versions by text: identities are positions, and what is inserted moves them. Each indicator is paired at
 * most once, the surest pairs first: same text and task, same text, and then the most similar wording.
 */
export const compareVersions = (before: CompetencyStandard, now: CompetencyStandard): VersionChanges => {
  const open = { before: toIndicators(before), now: toIndicators(now) }
  const same = takePairs(open, (one, other) => isSameText(one, other) && one.task.name === other.task.name)
  const moved = takePairs(open, isSameText)
  const reworded = takeSimilar(open)
  return {
    same,
    changed: [...moved, ...reworded],
    added: open.now,
    gone: open.before,
  }
}

interface OpenIndicators {
  before: readonly VersionIndicator[]
  now: readonly VersionIndicator[]
}

const toIndicators = ({ duties }: CompetencyStandard): readonly VersionIndicator[] =>
  duties.flatMap((duty) => duty.tasks.flatMap((task) => task.indicators.map((indicator) => ({ indicator, task }))))

const isSameText = (one: VersionIndicator, other: VersionIndicator): boolean =>
  one.indicator.text === other.indicator.text

const takePairs = (
  open: OpenIndicators,
  isPair: (before: VersionIndicator, now: VersionIndicator) => boolean,
): readonly ChangedIndicator[] => {
  const pairs: ChangedIndicator[] = []
  for (const now of open.now) {
    const before = open.before.find((candidate) => isPair(candidate, now))
    if (before === undefined) continue
    pairs.push({ before, now })
    take(open, before, now)
  }
  return pairs
}

/** Again and again the two that are most alike. */
const takeSimilar = (open: OpenIndicators): readonly ChangedIndicator[] => {
  const candidates = open.now
    .flatMap((now) => open.before.map((before) => ({ before, now, similarity: similarityOf(before, now) })))
    .filter(({ similarity }) => isSimilar(similarity))
    .sort((one, other) => compareFractions(other.similarity, one.similarity))
  return candidates.flatMap(({ before, now }) => {
    if (!open.before.includes(before) || !open.now.includes(now)) return []
    take(open, before, now)
    return [{ before, now }]
  })
}

const similarityOf = (before: VersionIndicator, now: VersionIndicator): Fraction =>
  textSimilarity(before.indicator.text, now.indicator.text)

const take = (open: OpenIndicators, before: VersionIndicator, now: VersionIndicator): void => {
  open.before = open.before.filter((one) => one !== before)
  open.now = open.now.filter((one) => one !== now)
}
