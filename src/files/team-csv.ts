import { toCodedName } from '../domain/coded-name.ts'
import type { Fraction } from '../domain/fraction.ts'
import { fractionToFileText } from '../domain/shown-numbers.ts'
import type { TeamCell, TeamColumn } from '../domain/team-columns.ts'
import type { CsvCell } from './csv-text.ts'

/** What a person is called in a file. */
export interface FilePerson {
  readonly employeeNumber: string | null
  readonly name: string | null
  readonly unit: string | null
}

/** One row of the team matrix. */
export interface MatrixRow {
  readonly person: FilePerson
  readonly cells: readonly TeamCell[]
  /** Null where there is no result in the picture. */
  readonly coverage: { readonly rated: number; readonly applicable: number } | null
}

const shownWord = { gap: '差距', level: '級別' } as const

/** Whose cells these are stands in front, how much is rated behind. What a column holds is said in its head. */
export const matrixColumns = (columns: readonly TeamColumn[], show: 'gap' | 'level'): readonly string[] => [
  '工號',
  '姓名',
  '單位',
  ...columns.map((column) => `${toCodedName(column)}（${shownWord[show]}）`),
  '已評',
  '適用',
]

/** The gap or the level of one person, whichever the screen shows; empty where nothing is rated, never 0. */
export const matrixRowToCells = ({ person, cells, coverage }: MatrixRow, show: 'gap' | 'level'): readonly CsvCell[] => [
  person.employeeNumber,
  person.name,
  person.unit,
  ...cells.map(({ gap, own }) => toNumber(show === 'gap' ? gap : own)),
  coverage?.rated ?? null,
  coverage?.applicable ?? null,
]

const toNumber = (value: Fraction | null): number | null => (value === null ? null : Number(fractionToFileText(value)))
