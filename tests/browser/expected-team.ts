import type { PrintedDuty, PrintedStandard } from './printed-standards.ts'

/** What a team page has to say, worked out from the printed standard and typed digits alone: nothing of the app is used. */
export interface ExpectedTeam {
  /** One row a person: the cells of the duties. */
  readonly rows: readonly (readonly string[])[]
  readonly met: readonly string[]
  readonly meanGap: readonly string[]
  readonly meanShortfall: readonly string[]
}

/** A fraction of whole numbers, never rounded before it is printed. */
type Exact = readonly [top: bigint, bottom: bigint]

interface Cell {
  readonly gap: Exact | null
  readonly shortfall: Exact | null
  readonly text: string
  readonly isMet: boolean
}

const smallestGroup = 3

export const expectTeam = (standard: PrintedStandard, people: readonly string[]): ExpectedTeam => {
  let first = 0
  const columns = standard.duties.map((duty) => {
    const start = first
    first += lengthOf(duty)
    return people.map((digits) => toCell(duty, digits.slice(start, start + lengthOf(duty))))
  })
  const mean = (
    cells: readonly Cell[],
    pick: (cell: Cell) => Exact | null,
    print: (exact: Exact) => string,
  ): string => {
    const values = cells.flatMap((cell) => {
      const value = pick(cell)
      return value === null ? [] : [value]
    })
    if (values.length < smallestGroup) return '—'
    const [top, bottom] = values.reduce(([a, b], [c, d]): Exact => [a * d + c * b, b * d], [0n, 1n])
    return print([top, bottom * BigInt(values.length)])
  }
  return {
    rows: people.map((_, person) => columns.map((cells) => cells[person]?.text ?? '')),
    met: columns.map(
      (cells) => `${cells.filter(({ isMet }) => isMet).length}／${cells.filter(({ gap }) => gap !== null).length}`,
    ),
    meanGap: columns.map((cells) => mean(cells, ({ gap }) => gap, printGap)),
    meanShortfall: columns.map((cells) =>
      mean(
        cells,
        ({ shortfall }) => shortfall,
        (exact) => printTenths(toTenths(exact)),
      ),
    ),
  }
}

const lengthOf = (duty: PrintedDuty): number => duty.tasks.reduce((sum, { indicators }) => sum + indicators.length, 0)

interface Answer {
  readonly level: number | null
  readonly isApplicable: boolean
  readonly required: number
}

const toCell = (duty: PrintedDuty, digits: string): Cell => {
  let at = 0
  const tasks = duty.tasks.map(({ levels, indicators }) =>
    indicators.map((): Answer => {
      const digit = digits.charAt(at)
      at += 1
      return {
        level: /^[0-6]$/u.test(digit) ? Number(digit) : null,
        isApplicable: digit !== '8',
        required: Math.max(...levels),
      }
    }),
  )
  const answers = tasks.flat().filter(({ isApplicable }) => isApplicable)
  const rated = answers.flatMap(({ level, required }) => (level === null ? [] : [level - required]))
  if (rated.length === 0)
    return { gap: null, shortfall: null, isMet: false, text: /^[78]*7[78]*$/u.test(digits) ? '尚無機會' : '未評' }
  const sum = rated.reduce((total, one) => total + one, 0)
  const count = BigInt(rated.length)
  const gap: Exact = [BigInt(sum), count]
  const isShort = rated.some((one) => one < 0)
  const isMet = tasks
    .map((task) => task.filter(({ isApplicable }) => isApplicable))
    .filter((task) => task.length > 0)
    .every((task) => {
      const levels = task.flatMap(({ level, required }) => (level === null ? [] : [level - required]))
      return levels.length > 0 && 2 * levels.length >= task.length && levels.every((one) => one >= 0)
    })
  const star = sum >= 0 && isShort ? '＊' : ''
  const coverage = rated.length < answers.length ? ` ${rated.length}/${answers.length}` : ''
  const mark = toTenths(gap) <= -15 ? '▼ ' : ''
  return {
    gap,
    shortfall: [BigInt(rated.reduce((total, one) => total + Math.max(0, -one), 0)), count],
    isMet,
    text: `${mark}${printGap(gap)}${star}${coverage}`,
  }
}

/** Half away from zero. */
const toTenths = ([top, bottom]: Exact): number => {
  const magnitude = top < 0n ? -top : top
  const tenths = Number((magnitude * 20n + bottom) / (2n * bottom))
  return top < 0n ? -tenths : tenths
}
const printTenths = (tenths: number): string => `${Math.trunc(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`
const printGap = (exact: Exact): string => {
  const tenths = toTenths(exact) || Math.sign(Number(exact[0]))
  return `${tenths < 0 ? '−' : tenths > 0 ? '+' : ''}${printTenths(tenths)}`
}
