import type { GroupNumbers } from '../../domain/gap-analysis.ts'

/** A duty or task with its numbers, as a row of a gap table. */
export interface GapRow {
  readonly id: string
  readonly code: string | null
  readonly name: string
  /** What its state reads, '' where there is nothing to say. */
  readonly state: string
  readonly numbers: GroupNumbers
}
