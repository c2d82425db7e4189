import { type Pinia, createPinia } from 'pinia'
import { createApp } from 'vue'
import { type Assessment, type Rating, createAssessment } from '../../src/domain/assessment.ts'
import type { Answer } from '../../src/domain/answer.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import type { PlanItem } from '../../src/domain/development-plan.ts'
import { err, ok } from '../../src/domain/result.ts'
import type { Snapshot } from '../../src/domain/snapshot.ts'
import {
  type AnswerChange,
  type AssessmentDetails,
  type AssessmentDetailsRepository,
  type AssessmentExchange,
  type AssessmentRepository,
  type DeviceData,
  type DeviceOverview,
  type LiveQuery,
  type MadeTextFile,
  type PlanRepository,
  type Services,
  type StorageFailure,
  type StoredAssessment,
  servicesKey,
} from '../../src/services.ts'

/** The stores of an app without a screen. */
export const startStores = (overrides: Partial<Services> = {}): Pinia => {
  const app = createApp({ render: () => null })
  const pinia = createPinia()
  app.provide(servicesKey, createServices(overrides))
  app.use(pinia)
  return pinia
}

/** Services that hold nothing and do nothing; a test replaces those that it is about. */
export const createServices = (overrides: Partial<Services> = {}): Services => ({
  catalog: {
    loadIndex: () => Promise.resolve(err({ type: 'CatalogOffline' })),
    loadStandard: () => Promise.resolve(err({ type: 'CatalogOffline' })),
    loadReadableStandards: () => Promise.resolve([]),
  },
  assessments: createMemoryAssessments(),
  deviceRecords: {
    watchOverview: () => createSource<DeviceOverview>().query,
    readPerson: () => Promise.resolve(ok({ id: 'person', name: null, employeeNumber: null, unit: null })),
    savePerson: (labels) => Promise.resolve(ok({ id: 'person', ...labels })),
    watchOrganization: () => createSource<string | null>().query,
    saveOrganization: () => Promise.resolve(ok(null)),
    recordMadeFile: () => Promise.resolve(ok(null)),
  },
  loadDeviceData: () => Promise.resolve(createDeviceData()),
  loadDetails: () => Promise.resolve(createDetails()),
  loadTextMatches: () => Promise.reject(new Error('No texts are compared here.')),
  loadPlan: () => Promise.resolve(createPlan()),
  loadExchange: () => Promise.resolve(createExchange()),
  loadDemoData: () =>
    Promise.resolve({ add: () => Promise.resolve(ok('demo')), remove: () => Promise.resolve(ok(null)) }),
  loadTeams: () => Promise.reject(new Error('No teams here.')),
  loadReceived: () => Promise.reject(new Error('Nothing is received here.')),
  loadTeamPictures: () => Promise.reject(new Error('No pictures here.')),
  loadTeamFileImport: () => Promise.reject(new Error('Nothing is imported here.')),
  loadDemoTeam: () => Promise.reject(new Error('No sample team here.')),
  loadReviews: () => Promise.reject(new Error('No reviews here.')),
  loadTeamWork: () => Promise.reject(new Error('No team work here.')),
  storageGuard: {
    readState: () => Promise.resolve({ isPersistent: null, usedBytes: null, availableBytes: null }),
    askForPersistence: () => Promise.resolve({ isPersistent: null, usedBytes: null, availableBytes: null }),
  },
  preferences: { read: () => null, write: () => undefined },
  systemTheme: { read: () => 'light', watch: () => undefined },
  loadAppUpdates: () => Promise.resolve({ start: () => undefined, accept: () => undefined }),
  saveFile: () => undefined,
  copyText: () => Promise.resolve(true),
  now: () => new Date('2026-11-21T01:00:00.000Z'),
  newId: () => 'new-id',
  ...overrides,
})

export const createExchange = (overrides: Partial<AssessmentExchange> = {}): AssessmentExchange => ({
  startAssigned: () => Promise.resolve(err({ type: 'StorageFailed' })),
  recordHandOver: () => Promise.resolve(ok(null)),
  canShare: () => false,
  share: () => Promise.resolve('failed'),
  ...overrides,
})

export const createDeviceData = (overrides: Partial<DeviceData> = {}): DeviceData => ({
  createBackup: () => Promise.resolve(ok(anyFile)),
  prepareRestore: () => Promise.resolve(err({ type: 'FileNotOurs' })),
  prepareRatingsImport: () => Promise.resolve(err({ type: 'CsvNotATable' })),
  eraseAll: () => Promise.resolve(ok(null)),
  ...overrides,
})

/** Nothing stands beside the answers, and everything that is written is well received. */
export const createDetails = (
  overrides: Partial<AssessmentDetailsRepository> = {},
  details: Partial<AssessmentDetails> = {},
): AssessmentDetailsRepository => ({
  watchDetails: () => ({
    subscribe: (next) => {
      next({
        profile: null,
        evidenceById: new Map(),
        marksById: new Map(),
        selfCheckById: new Map(),
        snapshots: [],
        ...details,
      })
      return () => undefined
    },
  }),
  saveEvidence: () => Promise.resolve(ok(2)),
  settleEvidence: () => Promise.resolve(ok(2)),
  saveMarks: () => Promise.resolve(ok(null)),
  changeProfile: () => Promise.resolve(ok(2)),
  saveSelfCheck: () => Promise.resolve(ok(null)),
  takeSnapshot: () => Promise.resolve(err({ type: 'StorageFailed' })),
  renameSnapshot: () => Promise.resolve(ok(null)),
  deleteSnapshot: () => Promise.resolve(ok(null)),
  watchSnapshots: () => createSource<readonly Snapshot[]>().query,
  deleteAssessment: () => Promise.resolve(ok(null)),
  ...overrides,
})

export const createPlan = (overrides: Partial<PlanRepository> = {}): PlanRepository => ({
  watchPlan: () => createSource<readonly PlanItem[]>().query,
  addItem: () => Promise.resolve(err({ type: 'StorageFailed' })),
  changeItem: () => Promise.resolve(err({ type: 'StorageFailed' })),
  settleItem: () => Promise.resolve(err({ type: 'StorageFailed' })),
  removeItem: () => Promise.resolve(ok(null)),
  restoreItem: () => Promise.resolve(ok(null)),
  ...overrides,
})

export const anyFile: MadeTextFile = { name: 'backup.json', type: 'application/json', content: '{}' }

/** A live query that says what a test lets it say, later than it is asked, as the real ones do. */
export interface Source<Value> {
  readonly query: LiveQuery<Value>
  readonly say: (value: Value) => void
  readonly fail: (failure: StorageFailure) => void
  /** How many listen, and how many have ever listened. */
  readonly listeners: () => number
  readonly subscriptions: () => number
}

export const createSource = <Value>(): Source<Value> => {
  const listeners = new Set<{ next: (value: Value) => void; failed: (failure: StorageFailure) => void }>()
  let subscriptions = 0
  return {
    query: {
      subscribe: (next, failed) => {
        const listener = { next, failed }
        listeners.add(listener)
        subscriptions += 1
        return () => void listeners.delete(listener)
      },
    },
    say: (value) => {
      for (const { next } of listeners) next(value)
    },
    fail: (failure) => {
      for (const { failed } of listeners) failed(failure)
    },
    listeners: () => listeners.size,
    subscriptions: () => subscriptions,
  }
}

/** Assessments in memory, with a disk that can be slow or full. */
export interface MemoryAssessments extends AssessmentRepository {
  /** What was asked to be saved, in order; an entry stands here as soon as its writing has begun. */
  readonly begun: AnswerChange[]
  /** From now on every save waits for `release`. */
  readonly hold: () => void
  /** Lets the oldest waiting save go on. */
  readonly release: () => Promise<void>
  /** From now on every save fails like this; null: the disk is well again. */
  readonly failWith: (failure: StorageFailure | null) => void
  /** Another tab answers. */
  readonly answerElsewhere: (change: AnswerChange) => void
  /** Live queries say what is stored only when this is called; otherwise as soon as it is. */
  readonly delayNews: () => void
  readonly tellNews: () => void
  readonly failQueries: (failure: StorageFailure) => void
  readonly stored: (id: string) => StoredAssessment | null
  readonly watchers: () => number
}

export const createMemoryAssessments = (): MemoryAssessments => {
  const byId = new Map<string, StoredAssessment>()
  const watchers = new Set<{ readonly tell: () => void; readonly failed: (failure: StorageFailure) => void }>()
  const begun: AnswerChange[] = []
  const waiting: (() => void)[] = []
  let isHeld = false
  let isNewsDelayed = false
  let failure: StorageFailure | null = null

  const tellAll = (): void => {
    for (const { tell } of watchers) tell()
  }
  const changed = (): void => {
    if (!isNewsDelayed) tellAll()
  }

  const watch = <Value>(read: () => Value): LiveQuery<Value> => ({
    subscribe: (next, failed) => {
      let isStopped = false
      const tell = (): void => {
        if (!isStopped) next(read())
      }
      const watcher = { tell: () => queueMicrotask(tell), failed }
      watchers.add(watcher)
      watcher.tell()
      return () => {
        isStopped = true
        watchers.delete(watcher)
      }
    },
  })

  const write = ({ assessmentId, indicator, answer }: AnswerChange): number => {
    const stored = byId.get(assessmentId)
    if (stored === undefined) throw new Error(`There is no assessment ${assessmentId}.`)
    const others = stored.ratings.filter(({ indicatorId }) => indicatorId !== indicator.id)
    const before = stored.ratings.find(({ indicatorId }) => indicatorId === indicator.id)?.answer ?? null
    if (JSON.stringify(before) === JSON.stringify(answer)) return stored.assessment.revision
    const revision = stored.assessment.revision + 1
    byId.set(assessmentId, {
      ...stored,
      assessment: { ...stored.assessment, revision },
      ratings: answer === null ? others : [...others, toRating(indicator, answer)],
    })
    changed()
    return revision
  }

  return {
    begun,
    hold: () => {
      isHeld = true
    },
    release: async () => {
      waiting.shift()?.()
      await settled()
    },
    failWith: (value) => {
      failure = value
    },
    answerElsewhere: (change) => void write(change),
    delayNews: () => {
      isNewsDelayed = true
    },
    tellNews: tellAll,
    failQueries: (value) => {
      for (const { failed } of watchers) failed(value)
    },
    stored: (id) => byId.get(id) ?? null,
    watchers: () => watchers.size,
    watchAssessments: () => watch(() => [...byId.values()].reverse()),
    watchAssessment: (id) => watch(() => byId.get(id) ?? null),
    startAssessment: (standard) => {
      const assessment: Assessment = createAssessment(`a${byId.size + 1}`, standard, '2026-11-21T01:00:00.000Z')
      if (failure !== null) return Promise.resolve(err(failure))
      byId.set(assessment.id, { assessment, standard, ratings: [] })
      changed()
      return Promise.resolve(ok(assessment))
    },
    saveAnswer: async (change) => {
      begun.push(change)
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
      return failure === null ? ok(write(change)) : err(failure)
    },
  }
}

const toRating = (indicator: AnswerChange['indicator'], answer: Answer): Rating => ({
  indicatorId: indicator.id,
  code: indicator.code,
  text: indicator.text,
  answer,
  ratedAt: '2026-11-21T01:00:00.000Z',
})

/** Puts an assessment into memory and returns its id. */
export const startIn = async (memory: MemoryAssessments, standard: CompetencyStandard): Promise<string> => {
  const started = await memory.startAssessment(standard)
  if (!started.ok) throw new Error(started.error.type)
  return started.value.id
}

/** Waits until everything that was promised has happened. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
