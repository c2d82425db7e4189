import { answerToLevel } from '../domain/answer.ts'
import type { Answers } from '../domain/assessment.ts'
import type { CompetencyItem, CompetencyStandard, Task } from '../domain/competency-standard.ts'
import { type Fraction, compareFractions, isNegative, meanOf } from '../domain/fraction.ts'
import { tenthsToText, toShownGap, toTenths } from '../domain/shown-numbers.ts'
import type { TextMatch } from '../domain/text-match.ts'
import { isSimilar, textSimilarity } from '../domain/text-similarity.ts'

export type CompetencyKind = 'knowledge' | 'skill'

/** One text of a standard with every item that prints it and every task that lists one of these. */
export interface ComparedText {
  readonly kind: CompetencyKind
  /** Unique within the comparison. */
  readonly id: string
  readonly codes: readonly string[]
  /** Null where the document leaves the name blank: such an item is like no other. */
  readonly text: string | null
  readonly tasks: readonly Task[]
}

/** What the ratings say about a text: the mean of all ratings in the tasks that list it, as the screen prints it. */
export interface TextLevel {
  readonly own: string
  readonly ratings: number
  /** The tasks in which something is rated. */
  readonly taskCodes: readonly string[]
  /** How far it is below the requirement; null where it is not. */
  readonly shortfall: string | null
}

/** The highest level of the tasks that list a text. */
export interface TextRequirement {
  readonly level: number
  /** Levels printed side by side, where no other task settles the highest: 原文並列 5、4，暫以 5 計. Empty otherwise. */
  readonly undecided: readonly number[]
}

/** A text of the target that one's own standard has as well. */
export interface SharedText {
  readonly target: ComparedText
  readonly own: readonly ComparedText[]
  readonly level: TextLevel | null
  readonly requirement: TextRequirement | null
  /** The decisions of a person that make them the same; empty where the texts are identical. */
  readonly decisions: readonly TextMatch[]
}

/** A text of the target that resembles one of one's own. Counts as new until a person decides 算同一項. */
export interface SimilarText {
  readonly target: ComparedText
  readonly own: ComparedText
}

export interface CompetencyComparison {
  readonly total: number
  /** 已具備. */
  readonly held: readonly SharedText[]
  /** 需補強. */
  readonly short: readonly SharedText[]
  /** 已用到: the target requires no level of it. */
  readonly used: readonly SharedText[]
  /** The same text, and nothing rated in the tasks that list it. Without ratings, every shared text. */
  readonly unrated: readonly SharedText[]
  readonly similar: readonly SimilarText[]
  readonly added: readonly ComparedText[]
}

/**
 * The knowledge and skills of a target standard beside one's own: matched by text, never by code, knowledge with
 * knowledge and skills with skills. `answers` null compares the two standards alone.
 */
export const compareCompetencies = (
  own: { readonly standard: CompetencyStandard; readonly answers: Answers | null },
  target: CompetencyStandard,
  matches: readonly TextMatch[],
): CompetencyComparison => {
  const parts = kinds.map((kind) => {
    const ownTexts = toTexts(own.standard, kind)
    const targetTexts = toTexts(target, kind)
    const pairs = pairTexts(
      ownTexts,
      targetTexts,
      matches.filter((match) => match.kind === kind),
    )
    return { ...pairs, shared: pairs.shared.map((pair) => rateShared(pair, own.answers)), total: targetTexts.length }
  })
  const shared = parts.flatMap((part) => part.shared)
  const similar = parts.flatMap((part) => part.similar)
  return {
    total: parts.reduce((sum, part) => sum + part.total, 0),
    held: shared.filter(({ state }) => state === 'held'),
    short: shared.filter(({ state }) => state === 'short'),
    used: shared.filter(({ state }) => state === 'used'),
    unrated: shared.filter(({ state }) => state === 'unrated'),
    similar,
    added: parts.flatMap((part) => part.added),
  }
}

const kinds: readonly CompetencyKind[] = ['knowledge', 'skill']

const toTexts = (standard: CompetencyStandard, kind: CompetencyKind): readonly ComparedText[] => {
  const items = kind === 'knowledge' ? standard.knowledge : standard.skills
  const itemsByKey = new Map<string, CompetencyItem[]>()
  for (const item of items) {
    // The separator stands in no id and no text.
    const key = item.name ?? `\u0000${item.id}`
    itemsByKey.set(key, [...(itemsByKey.get(key) ?? []), item])
  }
  const tasks = standard.duties.flatMap((duty) => duty.tasks)
  return [...itemsByKey.values()].map((same) => {
    const ids = new Set(same.map(({ id }) => id))
    return {
      kind,
      id: `${kind}:${[...ids].join()}`,
      codes: [...new Set(same.flatMap(({ code }) => (code === null ? [] : [code])))],
      text: same[0]?.name ?? null,
      tasks: tasks.filter((task) =>
        (kind === 'knowledge' ? task.knowledgeIds : task.skillIds).some((id) => ids.has(id)),
      ),
    }
  })
}

interface TextPair {
  readonly target: ComparedText
  readonly own: readonly ComparedText[]
  readonly decisions: readonly TextMatch[]
}

/** Identical first, then what a person has decided, then what resembles; everything else is new. */
const pairTexts = (
  ownTexts: readonly ComparedText[],
  targetTexts: readonly ComparedText[],
  matches: readonly TextMatch[],
) => {
  const shared: TextPair[] = []
  const open: ComparedText[] = []
  for (const target of targetTexts) {
    const decisions = matches.filter(
      (match) => ownTexts.some(({ text }) => isDecided(match, target.text, text)) && match.one !== match.other,
    )
    const own = ownTexts.filter(
      ({ text }) =>
        text !== null && (text === target.text || decisions.some((match) => isDecided(match, target.text, text))),
    )
    const isIdentical = own.some(({ text }) => text === target.text)
    if (own.length > 0) shared.push({ target, own, decisions: isIdentical ? [] : decisions })
    else open.push(target)
  }
  const taken = new Set(shared.flatMap(({ own }) => own))
  const free = ownTexts.filter((text) => !taken.has(text))
  const similar = open.flatMap((target): readonly SimilarText[] => {
    const own = findMostSimilar(target, free)
    return own === null ? [] : [{ target, own }]
  })
  const asked = new Set(similar.map(({ target }) => target))
  return { shared, similar, added: open.filter((target) => !asked.has(target)) }
}

/** A decision holds for both directions. */
const isDecided = ({ one, other }: TextMatch, text: string | null, otherText: string | null): boolean =>
  (one === text && other === otherText) || (one === otherText && other === text)

/** The first of the most similar ones; null where none is similar enough to ask about. */
const findMostSimilar = (target: ComparedText, candidates: readonly ComparedText[]): ComparedText | null => {
  let best: { readonly text: ComparedText; readonly similarity: Fraction } | null = null
  for (const text of candidates) {
    if (target.text === null || text.text === null) continue
    const similarity = textSimilarity(target.text, text.text)
    if (isSimilar(similarity) && (best === null || compareFractions(similarity, best.similarity) > 0))
      best = { text, similarity }
  }
  return best?.text ?? null
}

type SharedState = 'held' | 'short' | 'used' | 'unrated'

const rateShared = (pair: TextPair, answers: Answers | null): SharedText & { readonly state: SharedState } => {
  const requirement = toRequirement(pair.target.tasks)
  const tasks = new Set(pair.own.flatMap((text) => text.tasks))
  const rated = [...tasks].map((task) => ({
    code: task.code,
    levels: task.indicators.flatMap(({ id }) => answerToLevel(answers?.get(id)) ?? []),
  }))
  const levels = rated.flatMap((task) => task.levels)
  const sum = levels.reduce((total: number, level) => total + level, 0)
  const mean = meanOf(sum, levels.length)
  if (mean === null) return { ...pair, requirement, level: null, state: 'unrated' }
  const codes = rated.flatMap((task) => (task.levels.length > 0 && task.code !== null ? [task.code] : []))
  const level = { ratings: levels.length, taskCodes: [...new Set(codes)], shortfall: null }
  if (requirement === null)
    return { ...pair, requirement, level: { ...level, own: tenthsToText(toTenths(mean)) }, state: 'used' }
  const required: Fraction = { numerator: requirement.level, denominator: 1 }
  const gap: Fraction = { numerator: sum - requirement.level * levels.length, denominator: levels.length }
  const shown = toShownGap(mean, required, gap)
  const isShort = isNegative(gap)
  return {
    ...pair,
    requirement,
    level: { ...level, own: tenthsToText(shown.own), shortfall: isShort ? tenthsToText(shown.gap) : null },
    state: isShort ? 'short' : 'held',
  }
}

/** The highest level that any task of the target prints, for itself or for one of its indicators; never the base level. */
const toRequirement = (tasks: readonly Task[]): TextRequirement | null => {
  const cells = tasks
    .flatMap((task) => [
      task.levels,
      ...task.indicators.flatMap(({ levels }) => (levels === undefined ? [] : [levels])),
    ])
    .filter((levels) => levels.length > 0)
  if (cells.length === 0) return null
  const level = Math.max(...cells.flat())
  const withHighest = cells.filter((levels) => levels.includes(level))
  const isSettled = withHighest.some((levels) => new Set(levels).size === 1)
  return { level, undecided: isSettled ? [] : (withHighest[0] ?? []) }
}
