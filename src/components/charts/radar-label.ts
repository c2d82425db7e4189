/** The words at one axis of the radar: the lines of its name, and its gap. */
export interface RadarLabel {
  readonly lines: readonly string[]
  /** '' where there is none. */
  readonly gap: string
  readonly direction: 'short' | 'even' | 'over'
}
