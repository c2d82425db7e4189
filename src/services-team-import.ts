import type { StorageFailure } from './domain/failure.ts'
import type { ImportDecisions, ImportRow, ImportTable } from './domain/import-preview.ts'
import type { Result } from './domain/result.ts'
import type { RecognitionProblem } from './files/recognize-file.ts'
import type { TeamCsvProblem } from './files/team-csv-import.ts'

/** Why a file is no result of a member. Whatever is stored stays as it is. */
export type TeamFileProblem =
  | RecognitionProblem
  | TeamCsvProblem
  | { readonly type: 'FileIsBackup' }
  | { readonly type: 'FileIsPack' }
  | { readonly type: 'FileIsReview' }
  /** The browser could not read it: it was moved or changed meanwhile. */
  | { readonly type: 'FileGone' }

export interface RefusedTeamFile {
  readonly id: string
  readonly fileName: string
  readonly fileSize: number
  readonly problem: TeamFileProblem
}

/** What importing the chosen files would do. Nothing is written until it is confirmed. */
export interface TeamImportPreview {
  readonly fileCount: number
  readonly rows: readonly ImportRow[]
  readonly tables: readonly ImportTable[]
  readonly refused: readonly RefusedTeamFile[]
}

/** How far reading or writing has come. */
export interface TeamImportProgress {
  readonly phase: 'reading' | 'writing'
  readonly doneFiles: number
  readonly fileCount: number
  /** 0–1 of everything, by size. */
  readonly share: number
}

export interface TeamImportOutcome {
  readonly teamId: string
  readonly importId: string
  readonly storedFiles: number
  readonly fileCount: number
  /** Fewer than `fileCount` were stored: it was cancelled, or the device was full. It can be gone on with. */
  readonly failure: StorageFailure | null
}

export interface TeamImportTarget {
  /** Null: a team of this name is made with the first file that is stored. */
  readonly teamId: string | null
  readonly teamName: string
}

/** Files of members, looked at and stored beside the page. One batch at a time. Loaded when it is needed. */
export interface TeamFileImport {
  /** Null where it was cancelled. */
  readonly prepare: (
    files: readonly File[],
    teamId: string | null,
    onProgress: (progress: TeamImportProgress) => void,
  ) => Promise<Result<TeamImportPreview, StorageFailure> | null>
  /** Stores what was looked at last, file by file; after a break it goes on where it stopped. */
  readonly confirm: (
    target: TeamImportTarget,
    decisions: ImportDecisions,
    onProgress: (progress: TeamImportProgress) => void,
  ) => Promise<Result<TeamImportOutcome, StorageFailure>>
  /** Stops reading at once, and writing after the file that is under way. */
  readonly cancel: () => void
  /** Ends the work beside the page and forgets what was looked at. */
  readonly close: () => void
}
