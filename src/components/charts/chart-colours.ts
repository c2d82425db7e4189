/** The colours of a chart: a canvas knows no style sheet. */
export interface ChartColours {
  readonly own: string
  readonly ink: string
  readonly faint: string
  readonly line: string
  readonly gap: Readonly<Record<'short' | 'even' | 'over', string>>
  readonly surface: string
}

/** As the theme that is shown has them. */
export const readColours = (): ChartColours => {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(`--chart-${name}`).trim()
  return {
    own: token('own'),
    ink: token('ink'),
    faint: token('ink-3'),
    line: token('line'),
    gap: { short: token('gap'), even: token('ink-3'), over: token('own') },
    surface: token('surface'),
  }
}

/** The colours of paper, whatever the theme: nothing is painted before the theme is back. */
export const readPaperColours = (): ChartColours => {
  const { dataset } = document.documentElement
  const shown = dataset.theme
  dataset.theme = 'light'
  const colours = readColours()
  if (shown === undefined) delete dataset.theme
  else dataset.theme = shown
  return colours
}
