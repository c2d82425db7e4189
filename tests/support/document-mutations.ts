import * as fc from 'fast-check'

/** A change that no careful person would make to a document. */
export interface Mutation {
  readonly what: string
  readonly apply: (lines: readonly string[]) => readonly string[]
}

/** Any of the changes below, at any line. */
export const mutationArbitrary = (): fc.Arbitrary<Mutation> =>
  fc
    .tuple(fc.nat(), fc.nat(), fc.constantFrom(...kinds), fc.constantFrom(...insertions))
    .map(([line, other, [name, change], insertion]) => ({
      what: `${name} ${line} ${other} ${JSON.stringify(insertion.slice(0, 30))}`,
      apply: (lines) => change(lines, line % lines.length, other, insertion),
    }))

export const mutate = (text: string, mutations: readonly Mutation[]): string =>
  mutations.reduce<readonly string[]>((lines, { apply }) => apply(lines), text.split('\n')).join('\n')

type Change = (lines: readonly string[], at: number, other: number, insertion: string) => readonly string[]

const cellsOf = (line: string): { readonly cells: readonly string[]; readonly separator: string } => {
  const separator = line.includes('|') ? '|' : '\t'
  return { cells: line.split(separator), separator }
}

const changeCells =
  (change: (cells: readonly string[], at: number, insertion: string) => readonly string[]): Change =>
  (lines, at, other, insertion) => {
    const { cells, separator } = cellsOf(lines[at] ?? '')
    return lines.with(at, change(cells, other % cells.length, insertion).join(separator))
  }

const changeText =
  (change: (line: string, at: number, insertion: string) => string): Change =>
  (lines, at, other, insertion) => {
    const line = lines[at] ?? ''
    return lines.with(at, change(line, other % (line.length + 1), insertion))
  }

const kinds: readonly (readonly [string, Change])[] = [
  ['drop line', (lines, at) => (lines.length > 1 ? lines.toSpliced(at, 1) : lines)],
  ['double line', (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')],
  ['swap lines', (lines, at, other) => swapped(lines, at, other % lines.length)],
  ['join lines', (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`)],
  ['drop cell', changeCells((cells, at) => cells.toSpliced(at, 1))],
  ['blank cell', changeCells((cells, at) => cells.with(at, ''))],
  ['new cell', changeCells((cells, at, insertion) => cells.toSpliced(at, 0, insertion))],
  ['insert', changeText((line, at, insertion) => line.slice(0, at) + insertion + line.slice(at))],
  ['cut off', changeText((line, at) => line.slice(0, at))],
  ['repeat', changeText((line, at) => line.slice(0, at).repeat(20) + line.slice(at))],
]

const swapped = (lines: readonly string[], one: number, other: number): readonly string[] =>
  lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '')

const insertions: readonly string[] = [
  '\t',
  '|',
  '||||||||',
  '\r',
  '\u2029',
  '<p>',
  '</p>',
  '<ul><li>',
  '<td>',
  '<tr><td>甲</td><td>乙</td></tr>',
  '<',
  '<p '.repeat(2000),
  '<div>'.repeat(2000),
  '■'.repeat(500),
  ' '.repeat(5000),
  '、'.repeat(5000),
  `P1.1.${'9'.repeat(400)}`,
  `T${'9'.repeat(30)}`,
  'K99999999999999999999 ',
  'S0',
  'P1.',
  'O1.1.1',
  'A01',
  '職能內涵 (A=attitude 態度)',
  '說明與補充事項',
  '主要職責\t工作任務\t工作產出\t行為指標',
  '版本\t狀態',
  '[註',
  '【註 1】',
  '__proto__',
  'constructor',
  '\u0000',
  '\uFFFD',
  '\u202E',
  '𠮷👩‍💻',
]
