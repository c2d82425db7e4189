import type { PlanItemStart } from '../../domain/development-plan.ts'

/** One thing that can be added to the plan, as the list shows it. */
export interface CandidateRow {
  readonly start: PlanItemStart
  /** Where it stands: 「自評 2 → 要求 4」. */
  readonly detail: string
  readonly isShort: boolean
  /** 「原文並列 5、4，暫以 5 計」, where the required level is one of several printed. */
  readonly note: string | null
  /** The item of the plan that is about it; null where there is none. */
  readonly itemId: string | null
}
