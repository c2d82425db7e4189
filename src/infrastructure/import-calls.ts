import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { ImportDecisions } from '../domain/import-preview.ts'
import type { TeamImportProgress, TeamImportTarget } from '../services-team-import.ts'

/** What the page asks of the import worker. */
export type ImportCall =
  | {
      readonly type: 'prepare'
      readonly id: number
      readonly files: readonly File[]
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

/** What the worker says: how far it has come, then one answer for each question. */
export type ImportReply =
  | { readonly type: 'progress'; readonly id: number; readonly progress: TeamImportProgress }
  | { readonly type: 'value'; readonly id: number; readonly value: unknown }
  | { readonly type: 'defect'; readonly id: number; readonly message: string }
