import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { deriveTeamPeople } from '../../src/domain/received-results.ts'
import { foldTeam } from '../../src/domain/team-fold.ts'
import { summarizeColumn } from '../../src/domain/team-figures.ts'
import { unpackResults } from '../../src/infrastructure/received-results.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { readStandard, shortStandard } from '../browser/printed-standards.ts'
import { type DuckConnection, openDuckDatabase } from './duckdb/duckdb.ts'
import type { Row } from './rows.ts'
import { type Comparison, compareByTurns } from './statistics.ts'

const people = 100_000
const rounds = 3

const standard = readStandard(shortStandard) as unknown as CompetencyStandard
const outline = createStandardOutline(standard)
const indicatorCount = outline.places.length

/** The mean gap of each task over the people of a large team, beside a database made for such sums. */
export const measureSums = async (): Promise<readonly Row[]> => {
  const answers = createAnswers()
  const database = await openDuckDatabase()
  database.registerFileBuffer('people.csv', answersToCsv(answers))
  const connection = database.connect()
  const expected = { app: sumInApp(answers), database: sumInDatabase(connection, load(connection)) }
  expectSame(expected.app, expected.database)
  const measure = (work: () => unknown): number => {
    const began = performance.now()
    work()
    return performance.now() - began
  }
  const app = (): number => measure(() => sumInApp(answers))
  const compare = (control: () => number): Promise<Comparison> => compareByTurns(rounds, app, control)
  const rows: readonly Row[] = [
    {
      name: 'mean gap per task of 100,000 people, from stored bytes',
      controlName: 'DuckDB-WASM, loading and summing',
      unit: 'ms',
      ...(await compare(() => measure(() => sumInDatabase(connection, load(connection))))),
    },
    {
      name: 'the same, and everything else of the team picture',
      controlName: 'DuckDB-WASM, summing alone',
      unit: 'ms',
      ...(await compare(() => measure(() => sumInDatabase(connection, 'people')))),
    },
  ]
  connection.close()
  return rows
}

/** 0–6 are levels, 7 尚無機會, 8 不適用, 255 未評. */
const kinds = [0, 1, 2, 3, 4, 5, 6, 4, 3, 7, 8, 255] as const

const createAnswers = (): Uint8Array<ArrayBuffer> => {
  let state = 42
  return new Uint8Array(people * indicatorCount).map(() => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return kinds[Math.floor((state / 4_294_967_296) * kinds.length)] ?? 0
  })
}

/** The road of the app from its stored form to the picture, which holds far more than these means. */
const sumInApp = (answers: Uint8Array<ArrayBuffer>): readonly (number | null)[] => {
  const ids = Array.from({ length: people }, (_, place) => String(place).padStart(6, '0'))
  const times = new Float64Array(people).fill(1_763_500_000_000)
  const results = unpackResults(
    {
      schemaVersion: 1,
      id: 'block',
      teamId: 'team',
      importId: 'import',
      contentHash: standard.contentHash,
      count: people,
      indicatorCount,
      answers,
      revisions: new Float64Array(people).fill(1),
      startedAt: times,
      updatedAt: times,
      personIds: ids,
      assessmentIds: ids,
      names: ids,
      employeeNumbers: ids,
      units: ids,
      isAltered: false,
      source: 'table',
      partHashes: null,
    },
    standard,
  )
  const team = deriveTeamPeople(results ?? [], { members: [], aliases: [], forkChoices: [] })
  const { columns } = foldTeam({ id: 'team', profile: null, isManagerRatingOn: false }, team, standard, [])
  return columns.columns.flatMap(({ kind }, index) => {
    if (kind !== 'task') return []
    const { gap } = summarizeColumn(columns, index, 3)
    return [gap === null ? null : gap.numerator / gap.denominator]
  })
}

const answersToCsv = (answers: Uint8Array): Uint8Array => {
  const lines: string[] = []
  for (let start = 0; start < answers.length; start += indicatorCount)
    lines.push(Array.from(answers.subarray(start, start + indicatorCount), (byte) => (byte > 6 ? '' : byte)).join())
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

/** Reads the people into a table, and says how it is called. */
const load = (connection: DuckConnection): string => {
  const columns = Array.from({ length: indicatorCount }, (_, index) => `'c${index}': 'TINYINT'`).join()
  const reading = `read_csv('people.csv', header = false, auto_detect = false, columns = {${columns}})`
  connection.query(`create or replace table people as select * from ${reading}`)
  return 'people'
}

const sumInDatabase = (connection: DuckConnection, table: string): readonly (number | null)[] => {
  const means = standard.duties.flatMap(({ tasks }) =>
    tasks.map((task) => {
      const own = outline.places.filter((place) => place.task === task)
      const gaps = own.map(({ position, indicator }) => {
        const required = Math.max(...(indicator.levels ?? task.levels))
        return `coalesce(c${position} - ${required}, 0)`
      })
      const counts = own.map(({ position }) => `(c${position} is not null)::int`)
      return `avg((${gaps.join(' + ')}) / nullif(${counts.join(' + ')}, 0))`
    }),
  )
  const [row] = connection
    .query(`select ${means.map((mean, index) => `${mean} as m${index}`).join()} from ${table}`)
    .toArray()
  const found = row?.toJSON() as Readonly<Record<string, number | null>>
  return means.map((_, index) => found[`m${index}`] ?? null)
}

/** Two ways to the same numbers, or nothing is compared. */
const expectSame = (one: readonly (number | null)[], other: readonly (number | null)[]): void => {
  const isSame = one.every((value, index) => Math.abs((value ?? 0) - (other[index] ?? 0)) < 1e-6)
  if (!isSame || one.length !== other.length || one.includes(null))
    throw new Error(`The sums differ: ${JSON.stringify({ one, other })}`)
}
