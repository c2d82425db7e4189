import * as fc from 'fast-check'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { toBig5, toUtf16 } from './encoded-texts.ts'
import { ratingsFile } from './ratings-file.ts'
import { indicatorsOf } from './stored-standard.ts'

/** What another program, or a person, does to a ratings table. */
export const tableKinds = [
  'table',
  'table with semicolons',
  'table with tabs',
  'table, columns reordered',
  'table without a mark',
  'table with line feeds',
  'table as UTF-16',
  'table as Big5',
  'table with formulas',
  'table without ids',
  'table of many people',
  'table over 2 MB',
  'table without a column',
  'table, row repeated',
  'table, other words',
  'table, other standard',
  'table of nobody',
  'table, odd level',
  'table cut off',
  'table, flipped bit',
  'table, quote left open',
  'table of gaps',
  'table of a team',
] as const

export type TableKind = (typeof tableKinds)[number]

export interface GeneratedTable {
  readonly kind: TableKind
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Cells as the format guards them, and as somebody types them who does not know of it. */
const formulas = ["'=1+1", "'@SUM(A1)", "'+886912345678", "'-2+3|cmd", '=1+1', '＝1+1', "'\t=1", "''王"]
const statuses = ['已評', '已評', '已評', '不適用', '尚無機會', '未評'] as const

export const generatedTables = (standard: CompetencyStandard): fc.Arbitrary<GeneratedTable> =>
  fc
    .record({
      kind: fc.constantFrom(...tableKinds),
      people: fc.array(
        fc.record({
          id: fc.uuid(),
          name: fc.constantFrom('王小明', '𠮷田', '陳 冠宇', '👩‍👩‍👧'),
          answers: fc.array(fc.tuple(fc.constantFrom(...statuses), fc.integer({ min: 0, max: 6 })), {
            minLength: indicatorsOf(standard).length,
            maxLength: indicatorsOf(standard).length,
          }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      bit: fc.integer({ min: 0, max: 7 }),
    })
    .map(({ kind, people, at, bit }) => ({ kind, bytes: damage(kind, standard, people, at, bit) }))

interface Somebody {
  readonly id: string
  readonly name: string
  readonly answers: readonly (readonly [status: (typeof statuses)[number], level: number])[]
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

const toTable = (standard: CompetencyStandard, people: readonly Somebody[], names?: readonly string[]): string =>
  ratingsFile(
    ...people.map(({ id, name, answers }, place) => ({
      standard,
      personId: id,
      personName: names?.[place % names.length] ?? name,
      assessmentId: `a-${id}`,
      answers: answers.map(([status, level]) => [status, status === '已評' ? String(level) : ''] as const),
    })),
  )

/** So many people like the given ones, each under an id of its own. */
const multiply = (people: readonly Somebody[], count: number): readonly Somebody[] =>
  Array.from({ length: count }, (_, place) => {
    const [one] = people.slice(place % people.length)
    if (one === undefined) throw new Error('There is somebody.')
    return { ...one, id: `${one.id.slice(0, 24)}${String(place).padStart(12, '0')}`, name: `${one.name}${place}` }
  })

const damage = (
  kind: TableKind,
  standard: CompetencyStandard,
  people: readonly Somebody[],
  at: number,
  bit: number,
): Uint8Array<ArrayBuffer> => {
  const text = toTable(standard, people)
  const lines = text.slice(1).trimEnd().split('\r\n')
  const changeRows = (change: (cells: string[], row: number) => string[]): string =>
    `\uFEFF${lines.map((line, row) => change(line.split(','), row).join(',')).join('\r\n')}\r\n`
  const changeCell = (column: number, value: string): string =>
    changeRows((cells, row) => (row === 1 ? cells.with(column, value) : cells))
  switch (kind) {
    case 'table':
      return encode(text)
    case 'table with semicolons':
      return encode(text.replaceAll(',', ';'))
    case 'table with tabs':
      return encode(text.replaceAll(',', '\t'))
    case 'table, columns reordered': {
      const shift = 1 + Math.floor(at * 23)
      return encode(changeRows((cells) => [...cells.slice(shift), ...cells.slice(0, shift)]))
    }
    case 'table without a mark':
      return encode(text.slice(1))
    case 'table with line feeds':
      return encode(text.replaceAll('\r\n', '\n'))
    case 'table as UTF-16':
      return new Uint8Array(toUtf16(text.slice(1).replaceAll(',', '\t'), bit % 2 === 0))
    case 'table as Big5':
      return new Uint8Array(toBig5(toTable(standard, people, ['王小明', '陳冠宇']).slice(1)))
    case 'table with formulas':
      return encode(toTable(standard, people, [...formulas.slice(bit), ...formulas]))
    case 'table without ids':
      return encode(changeRows((cells, row) => (row === 0 ? cells : cells.with(20, '').with(21, ''))))
    case 'table of many people':
      return encode(toTable(standard, multiply(people, 60)))
    case 'table over 2 MB':
      return encode(toTable(standard, multiply(people, 3600)))
    case 'table without a column':
      return encode(changeRows((cells) => cells.toSpliced([10, 12, 13, 19, 23][Math.floor(at * 5)] ?? 10, 1)))
    case 'table, row repeated':
      return encode(`${text}${lines[1] ?? ''}\r\n`)
    case 'table, other words':
      return encode(changeCell(10, '別的題目'))
    case 'table, other standard':
      return encode(changeRows((cells, row) => (row === 0 ? cells : cells.with(23, 'f'.repeat(64)))))
    case 'table of nobody':
      return encode(changeRows((cells, row) => (row === 0 ? cells : cells.with(1, '').with(20, ''))))
    case 'table, odd level':
      return encode(changeCell(13, ['7', '-1', '3.5', '1e3', '三', '０'][Math.floor(at * 6)] ?? '7'))
    case 'table cut off':
      return encode(text).slice(0, Math.floor(at * encode(text).length))
    case 'table, flipped bit': {
      const bytes = encode(text)
      const index = Math.floor(at * bytes.length)
      bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
      return bytes
    }
    case 'table, quote left open':
      return encode(changeCell(16, '"佐證'))
    case 'table of gaps':
      return encode('\uFEFF工號,姓名,單位,主要職責代碼,要求,自評,差距,平均缺口,達標率\r\n1,王,業務,T1,4,3,-1,1,0\r\n')
    case 'table of a team':
      return encode('\uFEFF工號,姓名,單位,T1 差距,T2 差距,已評,適用\r\n1,王,業務,-1,0,4,4\r\n')
  }
}
