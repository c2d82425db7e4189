import type { Assessment, AssignedPack } from './domain/assessment.ts'
import type { ChangedElsewhere } from './domain/changed-elsewhere.ts'
import type { CompetencyStandard } from './domain/competency-standard.ts'
import type { StorageFailure } from './domain/failure.ts'
import type { Person } from './domain/identity.ts'
import type { RequirementProfile } from './domain/requirement-profile.ts'
import type { Result } from './domain/result.ts'
import type { FileProblem } from './files/competency-file.ts'
import type { Prepared, RatingsCsvProblem, RatingsImportPreview, RestorePreview } from './files/import-outcomes.ts'
import type { LiveQuery, MadeFile, MadeTextFile } from './services-basics.ts'
import type { TeamFileKind } from './services-team-pictures.ts'

export type ResultFileKind = 'ratings-csv' | 'gaps-csv' | 'gaps-xlsx' | 'gaps-svg' | 'radar-png'

export type FileKind =
  'backup' | ResultFileKind | 'plan-ics' | 'hand-over' | TeamFileKind | 'pack' | 'review' | 'training-evidence'

/** A file that was made on this device: what has left it. */
export interface FileRecord {
  readonly id: string
  readonly kind: FileKind
  readonly name: string
  readonly standardName: string | null
  readonly madeAt: string
}

export interface DeviceOverview {
  /** Without sample data, like the answers. */
  readonly assessmentCount: number
  readonly answerCount: number
  readonly demoCount: number
  readonly evidenceCount: number
  readonly planItemCount: number
  /** Null as long as nothing needed one. */
  readonly person: Person | null
  readonly quarantineCount: number
  readonly madeFiles: readonly FileRecord[]
  /** ISO 8601 instant; null where no backup was downloaded. */
  readonly lastBackupAt: string | null
  /** Changes of answers that the last backup does not hold; sample data has none. */
  readonly changesSinceBackup: number
}

/** What the device knows beside the assessments: who is using it, for which organisation, and which files were made. */
export interface DeviceRecords {
  readonly watchOverview: () => LiveQuery<DeviceOverview>
  readonly readPerson: () => Promise<Result<Person, StorageFailure>>
  /** The labels of the person; the id stays. */
  readonly savePerson: (labels: Omit<Person, 'id'>) => Promise<Result<Person, StorageFailure>>
  /** What the organisation on the reports is called; null as long as nobody has said. */
  readonly watchOrganization: () => LiveQuery<string | null>
  /** Null takes the name off every report. Refused where another tab has stored a name that the person has not `seen`. */
  readonly saveOrganization: (
    name: string | null,
    seen: string | null,
  ) => Promise<Result<null, StorageFailure | ChangedElsewhere<string>>>
  readonly recordMadeFile: (file: Omit<FileRecord, 'id' | 'madeAt'>) => Promise<Result<null, StorageFailure>>
}

/** Backup, restore, import and erasing. Loaded when it is needed: it brings the file formats with it. */
export interface DeviceData {
  readonly createBackup: () => Promise<Result<MadeTextFile, StorageFailure>>
  readonly prepareRestore: (text: string) => Promise<Result<Prepared<RestorePreview>, FileProblem | StorageFailure>>
  readonly prepareRatingsImport: (
    text: string,
  ) => Promise<Result<Prepared<RatingsImportPreview>, RatingsCsvProblem | StorageFailure>>
  /** Removes everything: the database, preferences, caches and the service worker. */
  readonly eraseAll: () => Promise<Result<null, StorageFailure>>
}

/** What a manager handed out, ready to begin. */
export interface AssignedStart {
  readonly standard: CompetencyStandard
  readonly pack: AssignedPack
  readonly profile: RequirementProfile | null
}

/** Handing over, and beginning what was handed out. Loaded when it is needed. */
export interface AssessmentExchange {
  /** Begins a round with the standard and the requirements of a pack; a pack that was begun before is gone on with. */
  readonly startAssigned: (start: AssignedStart) => Promise<Result<Assessment, StorageFailure>>
  /** Notes what was in the file that was made. Raises no revision: nothing was changed. */
  readonly recordHandOver: (
    assessmentId: string,
    revision: number,
    /** One letter per indicator. */
    answers: string,
  ) => Promise<Result<null, StorageFailure>>
  /** Whether the system can pass this file on to another program. */
  readonly canShare: (file: MadeFile) => boolean
  /** To be called by a press: the system asks where to. */
  readonly share: (file: MadeFile) => Promise<ShareOutcome>
}

export type ShareOutcome = 'shared' | 'cancelled' | 'failed'
