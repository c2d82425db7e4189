import type { Result } from '../domain/result.ts'
import type { StorageFailure } from '../domain/failure.ts'
import type { FileProblem } from './competency-file.ts'

/** What restoring a backup would do. Nothing is written until it is confirmed. */
export interface RestorePreview {
  readonly added: number
  /** Assessments that the backup holds in a later revision. */
  readonly replaced: number
  /** Assessments that are here already, in the same or a later revision. */
  readonly skipped: number
  /** The same revision with other answers: both are kept. */
  readonly keptBoth: number
  readonly exportedAt: string
  readonly names: readonly string[]
}

export type RatingsCsvProblem =
  | { readonly type: 'CsvNotATable' }
  /** Columns without which nothing can be read. */
  | { readonly type: 'CsvColumnsMissing'; readonly columns: readonly string[] }
  /** The first row that cannot be read; `row` counts the header as 1. */
  | { readonly type: 'CsvRowUnreadable'; readonly row: number; readonly column: string }
  | { readonly type: 'CsvStandardUnknown'; readonly name: string }
  | { readonly type: 'CsvIndicatorUnknown'; readonly row: number; readonly text: string }
  /** Two rows about the same indicator of one assessment: nobody can say which of them holds. */
  | { readonly type: 'CsvRowRepeated'; readonly row: number; readonly text: string }

/** What importing one's own ratings would add: new assessments, never over an old one. */
export interface RatingsImportPreview {
  readonly assessments: readonly {
    readonly standardName: string
    readonly answered: number
    readonly isAlreadyHere: boolean
  }[]
  /** The file names another person than this device does. */
  readonly otherPerson: string | null
}

/** A change that was looked at and can be carried out. */
export interface Prepared<Preview> {
  readonly preview: Preview
  readonly apply: () => Promise<Result<null, StorageFailure>>
}

/** A file was looked at: what it would change, that it has been done, or why it cannot be. */
export type FileOutcome<Preview, Problem> =
  | { readonly type: 'previewed'; readonly preview: Preview }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly problem: Problem }

export type RestoreOutcome = FileOutcome<RestorePreview, FileProblem | StorageFailure>
export type RatingsOutcome = FileOutcome<RatingsImportPreview, RatingsCsvProblem | StorageFailure>
export type BackupOutcome = { readonly type: 'made'; readonly name: string } | { readonly type: 'failed' }
