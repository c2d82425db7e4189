import type { StandardReference } from './assessment.ts'
import type { Coverage } from './coverage.ts'
import type { Person } from './identity.ts'
import type { SameNamed, StandardVerdict } from './import-verdict.ts'

/** What one file says about one assessment of one person, and what importing it would do. */
export interface ImportRow {
  readonly id: string
  readonly fileName: string
  readonly fileSize: number
  readonly person: Person
  readonly revision: number
  readonly exportedAt: string
  readonly standard: StandardReference
  readonly coverage: Coverage
  readonly verdict: RowVerdict
  readonly standardVerdict: StandardVerdict
  /** Of another version: indicators whose words are not those of the team's standard. */
  readonly changedTexts: number
  /** The content is not what was sealed: only a person can decide to use it. */
  readonly isAltered: boolean
  readonly sameNamed: readonly SameNamed[]
}

export type RowVerdict =
  | { readonly type: 'new-person' }
  | { readonly type: 'new-round'; readonly isCurrent: boolean }
  | { readonly type: 'newer'; readonly knownRevision: number; readonly differences: number }
  | { readonly type: 'older'; readonly knownRevision: number }
  | { readonly type: 'more-parts' }
  | { readonly type: 'same' }
  | {
      readonly type: 'fork'
      readonly differences: number
      /** Where the answers differ, as printed. */
      readonly taskCodes: readonly string[]
      /** When the other content came; null where it is another file of this batch. */
      readonly knownImportedAt: string | null
    }

/** A ratings table of any number of people, in numbers. */
export interface ImportTable {
  readonly id: string
  readonly fileName: string
  readonly fileSize: number
  readonly rowCount: number
  /** Rows that wait for the manager's rating, which are left out. */
  readonly hiddenRows: number
  readonly personCount: number
  readonly countByVerdict: Readonly<Record<RowVerdict['type'], number>>
  readonly otherStandards: number
  /** Some rows say no id: who belongs together was told from numbers and names. */
  readonly isGrouped: boolean
  /** People with the name of somebody here, under another id. */
  readonly sameNamed: number
  /** Whether each of them has just one namesake here. */
  readonly canMerge: boolean
}

export type ImportQuestion = 'altered' | 'grouping' | 'same-name' | 'fork'

/** What the manager decided about a row or a table. What is missing is undecided, and undecided is not imported. */
export interface ImportDecision {
  readonly altered?: 'use' | 'leave'
  readonly grouping?: 'accept' | 'leave'
  /** `same`: with `samePersonId`, or in a table with the one namesake of each. */
  readonly 'same-name'?: 'same' | 'other' | 'leave'
  readonly samePersonId?: string
  /** Both contents are kept, whichever of them counts. */
  readonly fork?: 'known' | 'this' | 'none'
}

/** By the id of the row or table. */
export type ImportDecisions = Readonly<Record<string, ImportDecision>>

/** What has to be decided about a row before it can be stored; what is here already asks nothing. */
export const rowToQuestions = ({ verdict, isAltered, sameNamed }: ImportRow): readonly ImportQuestion[] => {
  if (verdict.type === 'same') return []
  return [
    ...(isAltered ? (['altered'] as const) : []),
    ...(sameNamed.length > 0 ? (['same-name'] as const) : []),
    ...(verdict.type === 'fork' ? (['fork'] as const) : []),
  ]
}

/** What has to be decided about a table as a whole. */
export const tableToQuestions = ({ isGrouped, sameNamed, countByVerdict }: ImportTable): readonly ImportQuestion[] => [
  ...(isGrouped && countByVerdict.same < totalOf(countByVerdict) ? (['grouping'] as const) : []),
  ...(sameNamed > 0 ? (['same-name'] as const) : []),
  ...(countByVerdict.fork > 0 ? (['fork'] as const) : []),
]

const totalOf = (counts: ImportTable['countByVerdict']): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)

/** Whether every question has an answer. */
export const isDecided = (questions: readonly ImportQuestion[], decision: ImportDecision | undefined): boolean =>
  questions.every((question) => decision?.[question] !== undefined)

/** Whether a row of a file is written: everything is decided, and nothing says to leave it. */
export const isRowImported = (row: ImportRow, decision: ImportDecision | undefined): boolean =>
  row.verdict.type !== 'same' &&
  isDecided(rowToQuestions(row), decision) &&
  decision?.altered !== 'leave' &&
  decision?.['same-name'] !== 'leave'

/** Whether anything of a table can be written; people whose question is open are left out of it one by one. */
export const isTableImported = (table: ImportTable, decision: ImportDecision | undefined): boolean => {
  const { countByVerdict } = table
  if (tableToQuestions(table).includes('grouping') && decision?.grouping !== 'accept') return false
  const isNameOpen = !isTableNameSettled(decision)
  const isForkOpen = decision?.fork === undefined
  const left = countByVerdict.same + (isForkOpen ? countByVerdict.fork : 0) + (isNameOpen ? table.sameNamed : 0)
  return totalOf(countByVerdict) > left
}

/** Whether people of a table who have a namesake here are stored. */
export const isTableNameSettled = (decision: ImportDecision | undefined): boolean =>
  decision?.['same-name'] === 'same' || decision?.['same-name'] === 'other'
