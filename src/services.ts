import type { InjectionKey } from 'vue'
import type { Answer } from './domain/answer.ts'
import type { Assessment, Rating } from './domain/assessment.ts'
import type { CatalogIndex } from './domain/catalog-index.ts'
import type { BehaviourIndicator, CompetencyStandard } from './domain/competency-standard.ts'
import type { PlanItem, PlanItemChange, PlanItemStart, PlanTexts } from './domain/development-plan.ts'
import type { Evidence, StoredEvidence } from './domain/evidence.ts'
import type { CatalogFailure, StorageFailure } from './domain/failure.ts'
import type { IndicatorMarks } from './domain/indicator-marks.ts'
import type { ProfileChange, RequirementProfile } from './domain/requirement-profile.ts'
import type { Result } from './domain/result.ts'
import type { SelfCheck, SelfChecks } from './domain/self-check.ts'
import type { Snapshot } from './domain/snapshot.ts'
import type { TextMatch } from './domain/text-match.ts'
import type { LiveQuery, MadeFile } from './services-basics.ts'
import type { DeviceRecords, DeviceData, AssessmentExchange } from './services-device.ts'
import type { TeamServices } from './services-team.ts'

export type { CatalogFailure, StorageFailure } from './domain/failure.ts'

export type { LiveQuery, MadeFile, MadeTextFile } from './services-basics.ts'

export type {
  ChangeOutcome,
  CycleStart,
  DemoTeam,
  Received,
  ReceivedRepository,
  ReviewChange,
  ReviewRepository,
  Roster,
  TeamRepository,
  TeamServices,
  TeamWorkRepository,
} from './services-team.ts'

export type * from './services-device.ts'

export type * from './services-team-pictures.ts'

export type {
  BackupOutcome,
  FileOutcome,
  Prepared,
  RatingsCsvProblem,
  RatingsImportPreview,
  RatingsOutcome,
  RestoreOutcome,
  RestorePreview,
} from './files/import-outcomes.ts'

export interface CatalogClient {
  readonly loadIndex: () => Promise<Result<CatalogIndex, CatalogFailure>>
  readonly loadStandard: (id: string) => Promise<Result<CompetencyStandard, CatalogFailure>>
  /** Every bundled standard that can be read now; the others are left out. */
  readonly loadReadableStandards: () => Promise<readonly CompetencyStandard[]>
}

/** An assessment with its frozen standard and everything answered so far. */
export interface StoredAssessment {
  readonly assessment: Assessment
  readonly standard: CompetencyStandard
  readonly ratings: readonly Rating[]
}

export interface AnswerChange {
  readonly assessmentId: string
  readonly indicator: BehaviourIndicator
  /** Null takes the answer back: the indicator is 未評 again. */
  readonly answer: Answer | null
}

export interface AssessmentRepository {
  /** Every readable assessment, the last changed first. */
  readonly watchAssessments: () => LiveQuery<readonly StoredAssessment[]>
  /** Null where there is no such assessment. */
  readonly watchAssessment: (id: string) => LiveQuery<StoredAssessment | null>
  /** Freezes the standard and begins a new round. */
  readonly startAssessment: (standard: CompetencyStandard) => Promise<Result<Assessment, StorageFailure>>
  /** Intent: the answer and the new revision are committed together, or neither is. Returns that revision. */
  readonly saveAnswer: (change: AnswerChange) => Promise<Result<number, StorageFailure>>
}

/** What stands beside the answers of one assessment. */
export interface AssessmentDetails {
  /** What the person set beside the standard; null where nothing is set. */
  readonly profile: RequirementProfile | null
  /** Value by indicator id. */
  readonly evidenceById: ReadonlyMap<string, StoredEvidence>
  readonly marksById: ReadonlyMap<string, IndicatorMarks>
  /** Value by the id of the K, S or A item. */
  readonly selfCheckById: SelfChecks
  /** The oldest first. */
  readonly snapshots: readonly Snapshot[]
}

export interface EvidenceChange {
  readonly assessmentId: string
  readonly indicatorId: string
  /** What the person saw when the writing began: where another tab has written since, both texts are kept. */
  readonly base: Evidence
  readonly next: Evidence
}

/** Notes, marks, requirements, self-checks and snapshots. Loaded when the first of them is needed. */
export interface AssessmentDetailsRepository {
  readonly watchDetails: (assessmentId: string) => LiveQuery<AssessmentDetails>
  /** Returns the new revision. A note that is empty is removed. */
  readonly saveEvidence: (change: EvidenceChange) => Promise<Result<number, StorageFailure>>
  /** Ends a disagreement of two tabs: this text holds, the other one goes. */
  readonly settleEvidence: (
    assessmentId: string,
    indicatorId: string,
    chosen: Evidence,
  ) => Promise<Result<number, StorageFailure>>
  readonly saveMarks: (
    assessmentId: string,
    indicatorId: string,
    marks: IndicatorMarks,
  ) => Promise<Result<null, StorageFailure>>
  /** Returns the new revision. */
  readonly changeProfile: (
    assessmentId: string,
    changes: readonly ProfileChange[],
  ) => Promise<Result<number, StorageFailure>>
  /** Null takes the check back. */
  readonly saveSelfCheck: (
    assessmentId: string,
    itemId: string,
    value: SelfCheck | null,
  ) => Promise<Result<null, StorageFailure>>
  readonly takeSnapshot: (assessmentId: string, name: string) => Promise<Result<Snapshot, StorageFailure>>
  readonly renameSnapshot: (id: string, name: string) => Promise<Result<null, StorageFailure>>
  readonly deleteSnapshot: (id: string) => Promise<Result<null, StorageFailure>>
  /** Every snapshot of every assessment, the oldest first. */
  readonly watchSnapshots: () => LiveQuery<readonly Snapshot[]>
  /** Removes an assessment with its answers, notes, requirements, snapshots and plan. */
  readonly deleteAssessment: (assessmentId: string) => Promise<Result<null, StorageFailure>>
}

/** Which texts of two standards a person has called the same item. Loaded when it is needed. */
export interface TextMatchRepository {
  readonly watchTextMatches: () => LiveQuery<readonly TextMatch[]>
  readonly addTextMatch: (match: Pick<TextMatch, 'kind' | 'one' | 'other'>) => Promise<Result<null, StorageFailure>>
  readonly removeTextMatch: (id: string) => Promise<Result<null, StorageFailure>>
}

/** The development plan of this device. Loaded when it is needed. */
export interface PlanRepository {
  /** Every readable item, the oldest first. */
  readonly watchPlan: () => LiveQuery<readonly PlanItem[]>
  /** Adds an item unless the same target of the same assessment is in the plan already; returns the one that is there. */
  readonly addItem: (start: PlanItemStart) => Promise<Result<PlanItem, StorageFailure>>
  /** What the person had not `seen` in a field is kept beside the new text. */
  readonly changeItem: (
    id: string,
    change: PlanItemChange,
    seen?: PlanItemChange,
  ) => Promise<Result<PlanItem, StorageFailure>>
  /** One of two texts has been chosen for a field. */
  readonly settleItem: (id: string, chosen: PlanTexts) => Promise<Result<PlanItem, StorageFailure>>
  readonly removeItem: (id: string) => Promise<Result<null, StorageFailure>>
  /** Brings a removed item back as it was. */
  readonly restoreItem: (item: PlanItem) => Promise<Result<null, StorageFailure>>
}

/** What the browser promises about this device's storage; null where it does not say. */
export interface StorageState {
  readonly isPersistent: boolean | null
  readonly usedBytes: number | null
  readonly availableBytes: number | null
}

export interface StorageGuard {
  readonly readState: () => Promise<StorageState>
  /** Asks the browser not to clear the data by itself, and returns what it answered. */
  readonly askForPersistence: () => Promise<StorageState>
}

export type FileSaver = (file: MadeFile) => void

/** Puts a text on the clipboard, or tells that it could not. */
export type TextCopier = (text: string) => Promise<boolean>

/** Sample data. Loaded when it is needed. */
export interface DemoData {
  /** Returns the id of the assessment, also where it is here already. */
  readonly add: (earlierName: string) => Promise<Result<string, CatalogFailure | StorageFailure>>
  /** Removes all of it. */
  readonly remove: () => Promise<Result<null, StorageFailure>>
}

export interface PreferenceStorage {
  readonly read: (key: PreferenceKey) => string | null
  readonly write: (key: PreferenceKey, value: string) => void
}

export type PreferenceKey = 'theme' | 'language' | 'digit-keys' | 'auto-advance' | 'notice-read' | 'had-data'

/** The colours that this device prefers. */
export interface SystemTheme {
  readonly read: () => 'light' | 'dark'
  readonly watch: (changed: (theme: 'light' | 'dark') => void) => void
}

export interface AppUpdates {
  readonly start: (events: { readonly onWaiting: () => void }) => void
  /** Brings in the waiting version; this tab reloads once it has taken over. */
  readonly accept: () => void
}

/** Each `load…` loads once, however many ask; what did not arrive is asked for again by the next. */
export interface Services extends TeamServices {
  readonly catalog: CatalogClient
  readonly assessments: AssessmentRepository
  readonly deviceRecords: DeviceRecords
  readonly loadDeviceData: () => Promise<DeviceData>
  readonly loadDetails: () => Promise<AssessmentDetailsRepository>
  readonly loadTextMatches: () => Promise<TextMatchRepository>
  readonly loadPlan: () => Promise<PlanRepository>
  readonly loadExchange: () => Promise<AssessmentExchange>
  readonly loadDemoData: () => Promise<DemoData>
  readonly storageGuard: StorageGuard
  readonly preferences: PreferenceStorage
  readonly systemTheme: SystemTheme
  readonly loadAppUpdates: () => Promise<AppUpdates>
  readonly saveFile: FileSaver
  readonly copyText: TextCopier
  readonly now: () => Date
  readonly newId: () => string
}

export const servicesKey: InjectionKey<Services> = Symbol('services')
