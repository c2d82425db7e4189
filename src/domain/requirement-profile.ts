import * as v from 'valibot'
import { levelSchema } from './competency-standard.ts'

/**
 * What people set beside a standard: required levels and importance, per task or indicator. An employee edits one, a
 * manager or HR hands one out; there is no second kind of object for either.
 */
export const importanceSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))

/** Importance of everything nobody has set: the middle of 1–6, so that it changes no order. */
export const defaultImportance = 3

const entrySchema = v.object({
  /** Id of the task or of the indicator. */
  itemId: v.string(),
  level: v.nullable(levelSchema),
  importance: v.nullable(importanceSchema),
  /** Who gave the profile this entry: the person, or a file handed out. */
  origin: v.picklist(['own', 'handed-out']),
  setBy: v.nullable(v.string()),
  /** ISO 8601 instant. */
  setAt: v.string(),
  reason: v.nullable(v.string()),
})

export const requirementProfileSchema = v.object({
  id: v.string(),
  standardId: v.string(),
  contentHash: v.string(),
  entries: v.array(entrySchema),
})

export type RequirementProfileEntry = v.InferOutput<typeof entrySchema>
export interface RequirementProfile {
  readonly id: string
  readonly standardId: string
  readonly contentHash: string
  readonly entries: readonly RequirementProfileEntry[]
}

/** Entries by the id of the task or indicator they are about. */
export type ProfileEntryById = ReadonlyMap<string, RequirementProfileEntry>

export const profileToEntryById = (profile: RequirementProfile | null): ProfileEntryById =>
  new Map(profile?.entries.map((entry) => [entry.itemId, entry]))

/** What a person sets for a task or an indicator. A level or importance of null takes it back to what is printed. */
export interface ProfileChange {
  readonly itemId: string
  readonly level?: number | null
  readonly importance?: number | null
  readonly reason?: string | null
}

/**
 * The profile after changes by the person: entries of the same item are merged, and an entry that sets nothing any
 * more is left out.
 */
export const changeProfile = (
  profile: RequirementProfile,
  changes: readonly ProfileChange[],
  setAt: string,
): RequirementProfile => {
  const entryById = new Map(profileToEntryById(profile))
  for (const { itemId, level, importance, reason } of changes) {
    const before = entryById.get(itemId)
    const entry: RequirementProfileEntry = {
      itemId,
      level: level === undefined ? (before?.level ?? null) : level,
      importance: importance === undefined ? (before?.importance ?? null) : importance,
      origin: 'own',
      setBy: null,
      setAt,
      reason: reason === undefined ? (before?.reason ?? null) : reason,
    }
    if (entry.level === null && entry.importance === null) entryById.delete(itemId)
    else entryById.set(itemId, entry)
  }
  return { ...profile, entries: [...entryById.values()] }
}
