import type Dexie from 'dexie'
import { forceCloseDatabase } from 'fake-indexeddb'
import { createHash, randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { Result } from '../../src/domain/result.ts'
import { createAssessmentDetails } from '../../src/infrastructure/assessment-details.ts'
import { createAssessmentRepository } from '../../src/infrastructure/assessment-repository.ts'
import { type DatabaseSession, createDatabaseSession } from '../../src/infrastructure/database-session.ts'
import { createDeviceData } from '../../src/infrastructure/device-data.ts'
import { createDeviceRecords } from '../../src/infrastructure/device-records.ts'
import { createTextMatchRepository } from '../../src/infrastructure/text-match-repository.ts'
import { createPlanRepository } from '../../src/infrastructure/plan-repository.ts'
import type {
  AssessmentDetailsRepository,
  AssessmentRepository,
  DeviceData,
  DeviceRecords,
  LiveQuery,
  PlanRepository,
  TextMatchRepository,
  StorageFailure,
  StoredAssessment,
} from '../../src/services.ts'
import { indicatorAt } from './stored-standard.ts'

// Every file that uses this imports 'fake-indexeddb/auto' first: Dexie looks for IndexedDB when it is loaded.

export const freshName = (): string => `test-${randomUUID()}`

/** One tab of the app over a database, without a screen. */
export interface Tab {
  readonly databaseName: string
  readonly session: DatabaseSession
  readonly assessments: AssessmentRepository
  readonly deviceRecords: DeviceRecords
  readonly deviceData: DeviceData
  readonly details: AssessmentDetailsRepository
  readonly plan: PlanRepository
  readonly textMatches: TextMatchRepository
  /** What the session has said about the storage, in order. */
  readonly problems: (StorageFailure | null)[]
}

interface TabOptions {
  readonly databaseName?: string
  readonly bundled?: readonly CompetencyStandard[]
  readonly eraseOutsideDatabase?: () => Promise<void>
}

export const openTab = ({
  databaseName = freshName(),
  bundled = [],
  eraseOutsideDatabase = () => Promise.resolve(),
}: TabOptions = {}): Tab => {
  const problems: (StorageFailure | null)[] = []
  const session = createDatabaseSession({ databaseName, onProblem: (problem) => problems.push(problem) })
  onTestFinished(() => session.close())
  const dependencies = { session, now: createClock(), newId: () => randomUUID() }
  return {
    databaseName,
    session,
    problems,
    assessments: createAssessmentRepository(dependencies),
    deviceRecords: createDeviceRecords(dependencies),
    details: createAssessmentDetails(dependencies),
    plan: createPlanRepository(dependencies),
    textMatches: createTextMatchRepository(dependencies),
    deviceData: createDeviceData({
      ...dependencies,
      loadStandards: () => Promise.resolve(bundled),
      eraseOutsideDatabase,
    }),
  }
}

/** A clock that is never asked twice at the same second. */
export const createClock = (start = '2026-11-21T01:00:00.000Z'): (() => Date) => {
  let time = Date.parse(start)
  return () => {
    time += 1000
    return new Date(time)
  }
}

/** The value of what has to have gone well. */
export const valueOf = <Value>(result: Result<Value, { readonly type: string }>): Value => {
  if (!result.ok) throw new Error(`It was refused: ${result.error.type}`)
  return result.value
}

/** Why something was refused; null where it was not. */
export const refusalOf = (result: Result<unknown, { readonly type: string }>): string | null =>
  result.ok ? null : result.error.type

export const level = (value: 0 | 1 | 2 | 3 | 4 | 5 | 6): Answer => ({ status: 'rated', level: value })

/** Starts an assessment and gives answers to its first indicators. */
export const startAnswered = async (
  tab: Tab,
  standard: CompetencyStandard,
  answers: readonly (Answer | null)[] = [],
): Promise<Assessment> => {
  const assessment = valueOf(await tab.assessments.startAssessment(standard))
  for (const [index, answer] of answers.entries())
    valueOf(
      await tab.assessments.saveAnswer({
        assessmentId: assessment.id,
        indicator: indicatorAt(standard, index),
        answer,
      }),
    )
  return assessment
}

/** What a live query says first. */
export const firstOf = <Value>(query: LiveQuery<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const stop = query.subscribe(
      (value) => {
        queueMicrotask(() => stop())
        resolve(value)
      },
      (failure) => reject(new Error(failure.type)),
    )
  })

export const readAssessment = async (tab: Tab, id: string): Promise<StoredAssessment> => {
  const stored = await firstOf(tab.assessments.watchAssessment(id))
  if (stored === null) throw new Error(`There is no assessment ${id}.`)
  return stored
}

/** Everything a live query has said, and how to stop it. */
export interface Watched<Value> {
  readonly values: Value[]
  readonly failures: StorageFailure[]
  readonly stop: () => void
}

export const watch = <Value>(query: LiveQuery<Value>): Watched<Value> => {
  const values: Value[] = []
  const failures: StorageFailure[] = []
  const stop = query.subscribe(
    (value) => values.push(value),
    (failure) => failures.push(failure),
  )
  onTestFinished(stop)
  return { values, failures, stop }
}

export type Rows = Readonly<Record<string, readonly unknown[]>>

/** Every table as it lies in the database, read without the app's code. */
export const readRows = async (databaseName: string): Promise<Rows> => {
  const connection = await openRaw(databaseName)
  const names = [...connection.objectStoreNames]
  const rows: Record<string, readonly unknown[]> = {}
  for (const name of names)
    rows[name] = await answerOf(connection.transaction(name).objectStore(name).getAll() as IDBRequest<unknown[]>)
  connection.close()
  return rows
}

export const readTable = async (databaseName: string, table: string): Promise<readonly unknown[]> =>
  (await readRows(databaseName))[table] ?? []

/** The whole database in one number: the native version and every record. */
export const hashDatabase = async (databaseName: string): Promise<string> => {
  const version = await nativeVersion(databaseName)
  return createHash('sha256')
    .update(JSON.stringify([version, await readRows(databaseName)]))
    .digest('hex')
}

/** Writes records past the app, as a defect or an older version would. */
export const putRows = async (databaseName: string, rows: Rows): Promise<void> => {
  const connection = await openRaw(databaseName)
  for (const [name, records] of Object.entries(rows)) {
    const transaction = connection.transaction(name, 'readwrite')
    for (const record of records) transaction.objectStore(name).put(record)
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
    })
  }
  connection.close()
}

export const nativeVersion = async (databaseName: string): Promise<number> => {
  const connection = await openRaw(databaseName)
  const { version } = connection
  connection.close()
  return version
}

/** A connection that no guard closes: another program, or a version of the app without one. */
export const openRaw = (
  databaseName: string,
  version?: number,
  upgrade: (connection: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, version)
  request.onupgradeneeded = () => upgrade(request.result)
  return answerOf(request)
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('refused'))
  })

/** The browser closes a connection by itself: storage pressure, a crashed process, a person who clears data. */
export const killConnection = async (database: Dexie): Promise<void> => {
  const connection = database.backendDB()
  const closed = new Promise((resolve) => connection.addEventListener('close', resolve))
  // Its types say that it takes the class; it takes a connection.
  forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0])
  await closed
}
