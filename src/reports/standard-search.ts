import type { CatalogEntry } from '../domain/catalog-index.ts'
import { matchesSearch } from './search-text.ts'

/** A task level that occurs, `none` for standards without levels, or everything. */
export type LevelFilter = number | 'none' | 'all'

export const textToLevelFilter = (text: unknown): LevelFilter => {
  if (text === 'none') return 'none'
  return typeof text === 'string' && /^[1-6]$/u.test(text) ? Number(text) : 'all'
}

/**
 * Standards whose name, code or category contains every word of the query, at the level of some task of theirs. Widths
 * and case do not count: ＥＣ finds ec.
 */
export const filterStandards = (
  entries: readonly CatalogEntry[],
  query: string,
  level: LevelFilter,
): readonly CatalogEntry[] =>
  entries.filter((entry) => matchesSearch(searchText(entry), query) && hasLevel(entry, level))

/** The levels that occur, ascending, each with the number of standards that have it; standards without levels last. */
export const countByLevel = (
  entries: readonly CatalogEntry[],
): readonly { readonly level: number | 'none'; readonly count: number }[] => {
  const levels = [...new Set(entries.flatMap((entry) => entry.levels))].sort((one, other) => one - other)
  const without = entries.filter(({ levels: own }) => own.length === 0).length
  return [
    ...levels.map((level) => ({ level, count: entries.filter((entry) => hasLevel(entry, level)).length })),
    ...(without > 0 ? [{ level: 'none' as const, count: without }] : []),
  ]
}

const hasLevel = ({ levels }: CatalogEntry, level: LevelFilter): boolean => {
  if (level === 'all') return true
  return level === 'none' ? levels.length === 0 : levels.includes(level)
}

const searchText = ({ name, code, jobCategory, occupation, industry }: CatalogEntry): string =>
  [name, code, ...[jobCategory, occupation, industry].flatMap((category) => [category.name, category.code])]
    .filter((part) => part !== null)
    .join(' ')
