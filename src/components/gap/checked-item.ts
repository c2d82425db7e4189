/** A knowledge, skill or attitude item that a person can check. */
export interface CheckedItem {
  readonly id: string
  readonly code: string | null
  readonly name: string | null
  /** What the standard says about it; null where it says nothing. */
  readonly text: string | null
}
