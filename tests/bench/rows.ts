import type { Comparison } from './statistics.ts'

/** One line of the table: a figure, its control, and at most how much of both is wanted. */
export interface Row extends Comparison {
  readonly name: string
  readonly controlName: string
  readonly unit: Unit
  /** The largest figure that meets the target. */
  readonly mostFigure?: number
  /** The largest ratio of figure to control that meets the target. */
  readonly mostRatio?: number
}

export type Unit = 'ms' | 's' | 'kB' | 'MB' | 'ns' | 'bytes' | 'of the screen'

/** A row with what follows from it. */
export interface Result extends Row {
  readonly ratio: number
  /** Null where nothing is wanted. */
  readonly isMet: boolean | null
}

export const toResult = (row: Row): Result => ({ ...row, ratio: row.figure / row.control, isMet: isMet(row) })

/** An absolute time that the control misses too says more about the machine than about the app: the ratio decides. */
const isMet = ({ figure, control, mostFigure, mostRatio }: Row): boolean | null => {
  if (mostFigure === undefined && mostRatio === undefined) return null
  const isRatioMet = mostRatio === undefined || figure / control <= mostRatio
  const isDecidedByRatio = mostRatio !== undefined && mostFigure !== undefined && control > mostFigure
  return isRatioMet && (mostFigure === undefined || isDecidedByRatio || figure <= mostFigure)
}

const columns = ['row', 'figure', 'control', 'ratio', 'target', 'met'] as const

/** The table that is printed: one line per row, columns aligned. */
export const resultsToTable = (results: readonly Result[]): string => {
  const lines = [columns, ...results.map(toCells)]
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  const print = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  const [head = '', ...body] = lines.map(print)
  return [head, rule, ...body].join('\n')
}

const toCells = (result: Result): readonly string[] => [
  result.name,
  withUnit(result.figure, result.unit),
  `${withUnit(result.control, result.unit)} (${result.controlName})`,
  `${toThreeDigits(result.ratio)} ×`,
  targetOf(result),
  result.isMet === null ? '' : result.isMet ? 'met' : 'NOT MET',
]

const targetOf = ({ mostFigure, mostRatio, unit }: Row): string =>
  [
    ...(mostFigure === undefined ? [] : [`≤ ${withUnit(mostFigure, unit)}`]),
    ...(mostRatio === undefined ? [] : [`≤ ${toThreeDigits(mostRatio)} ×`]),
  ].join(' and ')

const withUnit = (value: number, unit: Unit): string => `${toThreeDigits(value)} ${unit}`

const toThreeDigits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
