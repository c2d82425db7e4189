import { readFileSync } from 'node:fs'

/** A printed standard as the catalogue has it; only what the tests read, and no type of the app. */
export interface PrintedStandard {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly contentHash: string
  readonly columnLabels: { readonly duty: string; readonly task: string }
  readonly duties: readonly PrintedDuty[]
}

export interface PrintedDuty {
  readonly code: string | null
  readonly name: string | null
  readonly tasks: readonly PrintedTask[]
}

export interface PrintedTask {
  readonly id: string
  readonly code: string | null
  readonly name: string | null
  readonly levels: readonly number[]
  /** Not printed: a person has set these levels. */
  readonly isOwn?: true
  readonly indicators: readonly PrintedIndicator[]
}

export interface PrintedIndicator {
  readonly id: string
  readonly code: string | null
  readonly text: string
  readonly levels?: readonly number[]
}

const catalogFolder = new URL('../../public/catalog/', import.meta.url)

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalogFolder), 'utf8'))

export const standardIds = ['KMM2431-002v2', 'KMM2431-007v2', 'KRM2431-001v2', 'KRM4224-001v1', 'uncoded-8c5d39a6']

/** 18 indicators, one level everywhere: the standard of the design. */
export const shortStandard = 'KRM4224-001v1'

/** 113 indicators, some tasks with two levels side by side. */
export const longStandard = 'KMM2431-002v2'

/** A draft that prints no level at all. */
export const standardWithoutLevels = 'uncoded-8c5d39a6'

export const readStandard = (id: string): PrintedStandard => readJson(`standards/${id}.json`) as PrintedStandard

export const indicatorsOf = (standard: PrintedStandard): readonly PrintedIndicator[] =>
  standard.duties.flatMap((duty) => duty.tasks.flatMap((task) => task.indicators))

/** Answers as they are typed, one digit per indicator; every kind of answer occurs. */
export const mixedAnswers = (standard: PrintedStandard): string => {
  const cycle = '4350872469153'
  return indicatorsOf(standard)
    .map((_, position) => cycle[position % cycle.length])
    .join('')
}
