import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { ImportDecisions } from '../domain/import-preview.ts'
import type { TeamImportProgress, TeamImportTarget } from '../services-team-import.ts'
import type { ThreadAnswer } from './thread-calls.ts'

/** What the page asks of the import worker. */
export type ImportCall =
  | {
      /** Files of the `prepare` that follows; the first of them begin anew. */
      readonly type: 'files'
      readonly id: number
      readonly areFirst: boolean
      readonly files: readonly File[]
    }
  | {
      readonly type: 'prepare'
      readonly id: number
      readonly teamId: string | null
      readonly bundled: readonly CompetencyStandard[]
    }
  | {
      readonly type: 'confirm'
      readonly id: number
      readonly target: TeamImportTarget
      readonly decisions: ImportDecisions
    }
  | { readonly type: 'cancel'; readonly id: number }

/** How far the worker has come. */
export interface ImportNews {
  readonly type: 'progress'
  readonly id: number
  readonly progress: TeamImportProgress
}

export type ImportReply = ImportNews | ThreadAnswer
