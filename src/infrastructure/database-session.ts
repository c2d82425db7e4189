import { type Table, liveQuery } from 'dexie'
import { type Result, err, ok } from '../domain/result.ts'
import type { LiveQuery, StorageFailure } from '../services.ts'
import { type AssessmentDatabase, createDatabase, errorToStorageFailure, openDatabase } from './database.ts'

/** A write that has not settled by then counts as failed: some browsers never answer when the disk is full. */
const unansweredAfterMilliseconds = 5000
/** As long for work beside the page, where nobody waits for a key: thousands of people are stored at once. */
export const patientMilliseconds = 120_000

/** What has to be said about the storage as a whole, as long as it holds. */
export type StorageProblem = StorageFailure | null

/**
 * The open database with everything that can go wrong around it: a newer version, another tab, a dead connection, a
 * write that never answers.
 */
export interface DatabaseSession {
  readonly database: AssessmentDatabase
  /** Runs `work` once the database is open, and once more on a new connection when it failed. */
  readonly write: <Value>(work: () => PromiseLike<Value>) => Promise<Result<Value, StorageFailure>>
  /**
   * Like `write`, in one transaction over `tables`. What `work` refuses because of what it has found there comes back as a
   * value; it must not have written anything by then.
   */
  readonly change: <Value, Refusal>(
    tables: readonly Table[],
    work: () => Promise<Result<Value, Refusal>>,
  ) => Promise<Result<Value, Refusal | StorageFailure>>
  readonly read: <Value>(work: () => PromiseLike<Value>) => Promise<Result<Value, StorageFailure>>
  readonly query: <Value>(read: () => Promise<Value>) => LiveQuery<Value>
  /** Closes the database for good; nothing reopens it. */
  readonly close: () => void
}

/** What everything that reads and writes the database is made from. */
export interface StorageDependencies {
  readonly session: DatabaseSession
  readonly now: () => Date
  readonly newId: () => string
}

export interface SessionOptions {
  readonly onProblem: (problem: StorageProblem) => void
  readonly databaseName?: string
  /** How long a write may take before it counts as failed. */
  readonly unansweredAfter?: number
}

export const createDatabaseSession = ({
  onProblem,
  databaseName,
  unansweredAfter,
}: SessionOptions): DatabaseSession => {
  /** Once it is set, nothing is read, written or reopened any more. */
  let closedBecause: StorageFailure | null = null
  const whyClosed = (): StorageFailure | null => closedBecause
  let isOpening = false
  const restarts = new Set<() => void>()
  const database = createDatabase(
    {
      onStale: () => {
        closedBecause ??= { type: 'StorageStale' }
        onProblem(closedBecause)
      },
      onBlocked: () => onProblem({ type: 'StorageBlocked' }),
    },
    databaseName,
  )

  const open = async (): Promise<StorageFailure | null> => {
    isOpening = true
    const failure = await openDatabase(database)
    isOpening = false
    if (failure?.type === 'StorageNewer') closedBecause ??= failure
    const problem = whyClosed() ?? failure
    onProblem(problem)
    return problem
  }
  let opening = open()

  const reopen = (): void => {
    database.close({ disableAutoOpen: false })
    opening = open()
    for (const restart of restarts) restart()
  }

  const attempt = async <Value>(work: () => PromiseLike<Value>): Promise<Result<Value, StorageFailure>> => {
    const opened = await withinTime(opening, unansweredAfter)
    const reason = whyClosed() ?? (opened.ok ? opened.value : opened.error)
    if (reason !== null) return err(reason)
    const result = await withinTime(work(), unansweredAfter)
    return result.ok ? result : err(whyClosed() ?? result.error)
  }

  const write: DatabaseSession['write'] = async (work) => {
    const connection = opening
    const first = await attempt(work)
    if (first.ok || closedBecause !== null) return first
    // Another write may have reopened the database meanwhile; one that is still being opened only has to be waited for.
    if (connection === opening) {
      if (isOpening) return first
      reopen()
    }
    return attempt(work)
  }

  return {
    database,
    read: attempt,
    write,
    change: async (tables, work) => {
      const written = await write(() => database.transaction('rw', tables, work))
      return written.ok ? written.value : written
    },
    query: (read) => ({
      subscribe: (next, failed) => subscribe(() => opening, restarts, read, next, failed),
    }),
    close: () => {
      closedBecause ??= { type: 'StorageFailed' }
      database.close({ disableAutoOpen: true })
    },
  }
}

/** Subscribes once the database is open, and again whenever it was reopened. */
const subscribe = <Value>(
  opening: () => Promise<StorageFailure | null>,
  restarts: Set<() => void>,
  read: () => Promise<Value>,
  next: (value: Value) => void,
  failed: (failure: StorageFailure) => void,
): (() => void) => {
  let stop = (): void => undefined
  /** Two restarts may overlap: only the last of them subscribes. */
  let starts = 0
  const start = async (): Promise<void> => {
    starts += 1
    const own = starts
    stop()
    const failure = await opening()
    if (own !== starts) return
    if (failure !== null) {
      failed(failure)
      return
    }
    const subscription = liveQuery(read).subscribe({
      next,
      error: (error: unknown) => failed(errorToStorageFailure(error)),
    })
    stop = () => subscription.unsubscribe()
  }
  const restart = (): void => void start()
  restarts.add(restart)
  restart()
  return () => {
    starts += 1
    restarts.delete(restart)
    stop()
  }
}

/** What `work` comes to, or StorageFailed when it does not settle: a browser may wait for another tab, or for ever. */
export const withinTime = async <Value>(
  work: PromiseLike<Value>,
  milliseconds = unansweredAfterMilliseconds,
): Promise<Result<Value, StorageFailure>> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<Result<Value, StorageFailure>>((resolve) => {
    timer = setTimeout(() => resolve(err({ type: 'StorageFailed' })), milliseconds)
  })
  const settled = Promise.resolve(work).then(ok<Value>, (error: unknown) => err(errorToStorageFailure(error)))
  const result = await Promise.race([settled, timeout])
  clearTimeout(timer)
  return result
}
