/** The words at one axis of the radar: the lines of its name, and its gap. */
export interface RadarLabel {
  readonly lines: readonly string[]
  /** What stands for the name where there is no room for it. */
  readonly code: string
  /** '' where there is none. */
  readonly gap: string
  readonly direction: 'short' | 'even' | 'over'
}
