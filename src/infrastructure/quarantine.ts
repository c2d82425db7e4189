import type { BaseIssue } from 'valibot'
import type { BackupTables } from './backup-tables.ts'
import type { StorageDependencies } from './database-session.ts'
import type { QuarantineRecord } from './stored-records.ts'

/** A record that failed validation, with where it lay. */
export interface UnreadableRecord {
  readonly table: Exclude<keyof BackupTables, 'quarantine'>
  readonly key: string | [string, string] | [string, string, number]
  readonly record: unknown
  readonly reason: string
}

export interface Quarantine {
  /** Moves records out of their tables, outside the transaction that found them. Kept as they were; never dropped. */
  readonly move: (unreadable: readonly UnreadableRecord[]) => void
  /** For a transaction that puts something else in the place of what cannot be read. */
  readonly toRecord: (unreadable: Omit<UnreadableRecord, 'key'>) => QuarantineRecord
}

export const createQuarantine = ({ session, now, newId }: StorageDependencies): Quarantine => {
  const { database } = session
  // A move that fails (a full disk) reopens the database, which reads the record again: it is tried once per visit.
  const tried = new Set<string>()

  const moveAll = (found: readonly FoundRecord[]): PromiseLike<void> =>
    database.transaction('rw', database.tables, async () => {
      for (const { table, key, quarantined } of found) {
        const source = database.table(table)
        // An answer given meanwhile has taken its place.
        if (!isSameRecord(await source.get(key), quarantined.record)) continue
        await database.quarantine.add(quarantined)
        await source.delete(key)
      }
    })

  const toRecord: Quarantine['toRecord'] = ({ table, record, reason }) => ({
    schemaVersion: 1,
    id: newId(),
    table,
    record,
    reason,
    foundAt: now().toISOString(),
  })

  return {
    toRecord,
    move: (unreadable) => {
      const found = unreadable.flatMap(({ key, ...one }): readonly FoundRecord[] => {
        const place = JSON.stringify([one.table, key])
        if (tried.has(place)) return []
        tried.add(place)
        return [{ table: one.table, key, quarantined: toRecord(one) }]
      })
      // Behind the read-only transaction of a live query, which cannot write.
      if (found.length > 0) setTimeout(() => void session.write(() => moveAll(found)))
    },
  }
}

interface FoundRecord extends Pick<UnreadableRecord, 'table' | 'key'> {
  readonly quarantined: QuarantineRecord
}

const isSameRecord = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What validation said, for whoever looks at the record later. */
export const issuesToReason = (issues: readonly BaseIssue<unknown>[]): string =>
  issues.map((issue) => issue.message).join('; ')
