/** The value below which this share of the values lies; the median at 0.5. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('Nothing was measured.')
  return value
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** A figure and what it is compared with, measured in the same run. */
export interface Comparison {
  readonly figure: number
  readonly control: number
}

/** Measures both by turns, so that whatever slows the machine down slows both, and takes the medians. */
export const compareByTurns = async (
  rounds: number,
  measureFigure: () => number | Promise<number>,
  measureControl: () => number | Promise<number>,
): Promise<Comparison> => {
  const figures: number[] = []
  const controls: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    figures.push(await measureFigure())
    controls.push(await measureControl())
  }
  return { figure: median(figures), control: median(controls) }
}
