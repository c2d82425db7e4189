import Dexie, { type EntityTable, type Table } from 'dexie'
import type { StorageFailure } from '../services.ts'
import type {
  EvidenceRecord,
  MarksRecord,
  PlanItemRecord,
  ProfileRecord,
  SelfCheckRecord,
  SnapshotRecord,
  TextMatchRecord,
} from './detail-records.ts'
import type {
  AssessmentRecord,
  DeviceRecord,
  MadeFileRecord,
  QuarantineRecord,
  RatingRecord,
  StandardRecord,
} from './stored-records.ts'
import type {
  AssessmentCycleRecord,
  ForkChoiceRecord,
  PersonAliasRecord,
  ReceivedPartsRecord,
  ReceivedResultsRecord,
  ReviewRecord,
  TeamImportRecord,
  TeamMemberRecord,
  TeamRecord,
  TrainingRecord,
} from './team-records.ts'

/** The name is fixed: data written by any version of the app lies under it. */
export const databaseName = 'competency-assessment'

/**
 * The tables of the device. A later version adds `this.version(n).stores({ only what changed })` with its upgrade, and
 * keeps every version below.
 */
export class AssessmentDatabase extends Dexie {
  readonly assessments!: EntityTable<AssessmentRecord, 'id'>
  readonly ratings!: Table<RatingRecord, [assessmentId: string, indicatorId: string]>
  readonly standards!: EntityTable<StandardRecord, 'contentHash'>
  readonly device!: EntityTable<DeviceRecord, 'key'>
  readonly madeFiles!: EntityTable<MadeFileRecord, 'id'>
  readonly quarantine!: EntityTable<QuarantineRecord, 'id'>
  readonly evidence!: Table<EvidenceRecord, [assessmentId: string, indicatorId: string]>
  readonly marks!: Table<MarksRecord, [assessmentId: string, indicatorId: string]>
  readonly profiles!: EntityTable<ProfileRecord, 'assessmentId'>
  readonly selfChecks!: Table<SelfCheckRecord, [assessmentId: string, itemId: string]>
  readonly snapshots!: EntityTable<SnapshotRecord, 'id'>
  readonly planItems!: EntityTable<PlanItemRecord, 'id'>
  readonly textMatches!: EntityTable<TextMatchRecord, 'id'>
  readonly teams!: EntityTable<TeamRecord, 'id'>
  readonly teamMembers!: Table<TeamMemberRecord, [teamId: string, personId: string]>
  readonly personAliases!: Table<PersonAliasRecord, [teamId: string, personId: string]>
  readonly teamImports!: EntityTable<TeamImportRecord, 'id'>
  readonly receivedResults!: EntityTable<ReceivedResultsRecord, 'id'>
  readonly receivedParts!: EntityTable<ReceivedPartsRecord, 'id'>
  readonly forkChoices!: Table<ForkChoiceRecord, [teamId: string, assessmentId: string, revision: number]>
  readonly reviews!: EntityTable<ReviewRecord, 'id'>
  readonly assessmentCycles!: EntityTable<AssessmentCycleRecord, 'id'>
  readonly trainings!: EntityTable<TrainingRecord, 'id'>

  constructor(name: string) {
    // Saved means flushed: relaxed durability, the browser's default, loses acknowledged writes in a power cut.
    // What is read comes from the database: copies of it in memory are of use to nobody here and cost time per answer.
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      ...onlyWithVersion(Dexie.dependencies.indexedDB),
    })
    this.version(1).stores({
      assessments: 'id',
      ratings: '[assessmentId+indicatorId], assessmentId',
      standards: 'contentHash',
      device: 'key',
      madeFiles: 'id',
      quarantine: 'id',
    })
    this.version(2).stores({
      evidence: '[assessmentId+indicatorId], assessmentId',
      marks: '[assessmentId+indicatorId], assessmentId',
      profiles: 'assessmentId',
      selfChecks: '[assessmentId+itemId], assessmentId',
      snapshots: 'id, assessmentId',
      planItems: 'id, assessmentId',
      textMatches: 'id',
    })
    this.version(3).stores({
      teams: 'id',
      teamMembers: '[teamId+personId], teamId',
      personAliases: '[teamId+personId], teamId',
      teamImports: 'id, teamId',
      receivedResults: 'id, teamId, importId, contentHash',
      receivedParts: 'id, teamId, importId, [teamId+assessmentId]',
      forkChoices: '[teamId+assessmentId+revision], teamId',
      reviews: 'id, assessmentId, teamId',
      assessmentCycles: 'id, teamId',
      trainings: 'id, teamId',
    })
  }
}

/**
 * When the database turns out to be newer, Dexie opens it again without naming a version, also where it reconnects by
 * itself; then it adds the tables it misses and writes. This leaves it with the browser's own refusal, a VersionError.
 */
const onlyWithVersion = (factory: IDBFactory | null | undefined) =>
  factory && {
    indexedDB: {
      open: (name: string, version?: number) => {
        if (version === undefined) throw new DOMException('Name the version.', 'VersionError')
        return factory.open(name, version)
      },
      deleteDatabase: (name: string) => factory.deleteDatabase(name),
      // Dexie asks whether the browser can list its databases; older ones cannot.
      ...('databases' in factory && { databases: () => factory.databases() }),
    },
  }

export interface DatabaseEvents {
  /** Another tab has upgraded the database: this one can no longer write. */
  readonly onStale: () => void
  /** Another tab holds an older version open and must be closed. */
  readonly onBlocked: () => void
}

/** Creates the database object without opening it. */
export const createDatabase = (events: DatabaseEvents, name: string = databaseName): AssessmentDatabase => {
  const database = new AssessmentDatabase(name)
  database.on('versionchange', () => {
    // Without this, Dexie reopens by itself and the old code writes rows that the new one never migrates.
    database.close({ disableAutoOpen: true })
    events.onStale()
    return false
  })
  database.on('blocked', events.onBlocked)
  return database
}

/** Opens the database, unless a newer version of the app has written it. */
export const openDatabase = async (database: AssessmentDatabase): Promise<StorageFailure | null> => {
  try {
    await database.open()
    return null
  } catch (error) {
    // How older versions of Firefox refuse in a private window.
    if (errorNames(error).includes('InvalidStateError')) return { type: 'StorageRefused' }
    return errorToStorageFailure(error)
  }
}

/** Which of the failures that a person can meet this is. Decided by names, never by the wording of a message. */
export const errorToStorageFailure = (error: unknown): StorageFailure => {
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return { type: 'StorageFull' }
  if (names.includes('VersionError')) return { type: 'StorageNewer' }
  if (names.some((name) => refusals.has(name))) return { type: 'StorageRefused' }
  return { type: 'StorageFailed' }
}

const refusals: ReadonlySet<string> = new Set(['MissingAPIError', 'SecurityError', 'OpenFailedError'])

/** The names of an error and of what is inside it: Dexie puts a browser's error into its own, several into a bulk error. */
const errorNames = (error: unknown): readonly string[] => {
  if (typeof error !== 'object' || error === null) return []
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : []
  const inner = 'inner' in error ? errorNames(error.inner) : []
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures.flatMap(errorNames) : []
  return [...name, ...inner, ...failures]
}
