import type { RouteLocationRaw } from 'vue-router'
import type { GroupNumbers } from '../../domain/gap-analysis.ts'
import type { MeasuredTexts } from '../../reports/measured-texts.ts'

/** A duty or task with its numbers, as a row of a gap table. */
export interface GapRow {
  readonly id: string
  readonly code: string | null
  readonly name: string
  /** What its state reads, '' where there is nothing to say. */
  readonly state: string
  readonly numbers: GroupNumbers
  /** Where its numbers are explained. */
  readonly why?: RouteLocationRaw
  /** Median or minimum, in place of the means. */
  readonly measured?: MeasuredTexts
}
