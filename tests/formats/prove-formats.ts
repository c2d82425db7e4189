import * as fc from 'fast-check'
import { buildApp } from '../bench/built-pages.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { copyWithWrongWorker } from '../bench/changed-app.ts'
import { readStandard, shortStandard } from '../browser/printed-standards.ts'
import { groupBy } from '../support/groups.ts'
import { createStandard } from '../support/stored-standard.ts'
import { toTable } from '../support/tables.ts'
import { type GivenFile, givenFiles, nameFile } from './generated-files.ts'
import { type Judged, judge } from './judge-file.ts'
import { giveToApp } from './open-app.ts'
import type { Seen } from './page-driver.ts'
import { wrongImports } from './wrong-imports.ts'

const usualFiles = 10_000
/** Enough to meet every mistake that an import could make. */
const controlFiles = 60
/** No file that is handed over may take longer until the screen says what it is. A table is as long as it likes. */
const mostMilliseconds = 250
const largestHandedOver = 2 * 1024 * 1024

/**
 * Gives generated files to the built app in a real browser, through its own elements. Each has to be refused with a
 * sentence that names it and leave the database as it is, or be stored as an independent reader reads it. Controls give
 * a part of them to apps that do something wrong, which has to be noticed. Returns the exit code.
 */
export const proveFormats = async (count: number = usualFiles): Promise<number> => {
  const seed = Number(process.env.GENERATOR_SEED ?? Date.now() % 1_000_000)
  console.log(`GENERATOR_SEED=${seed}`)
  const standards = [createStandard(), readStandard(shortStandard) as unknown as CompetencyStandard] as const
  const files = fc
    .sample(givenFiles(...standards), { seed, numRuns: count })
    .map((file, place): GivenFile => ({ ...file, name: nameFile(place) }))
  const app = buildApp('formats')
  const judged = await giveAll(app, files, standards)
  const missed: string[] = []
  for (const [name, wrong] of Object.entries(wrongImports)) {
    const folder = copyWithWrongWorker(app, 'formats-control', 'import-worker', wrong)
    const fault = await findFirstFault(folder, files.slice(0, controlFiles), standards)
    console.log(`control: ${name}: ${fault ?? 'NOT NOTICED'}`)
    if (fault === null) missed.push(name)
  }
  console.log(`\n${print(judged)}\n`)
  for (const { file, fault } of judged.filter((one) => one.fault !== null).slice(0, 20))
    console.error(`${file.name} (${file.kind}): ${fault ?? ''}`)
  for (const name of missed) console.error(`The control was not noticed: ${name}. The check proves nothing.`)
  const handedOver = judged.filter(({ file }) => file.bytes.length <= largestHandedOver)
  const slowest = Math.max(...handedOver.map(({ milliseconds }) => milliseconds))
  if (slowest > mostMilliseconds) console.error(`The slowest file took ${slowest.toFixed(0)} ms.`)
  const isProven = judged.every(({ fault }) => fault === null) && missed.length === 0 && slowest <= mostMilliseconds
  return isProven ? 0 : 1
}

const giveAll = async (
  folder: string,
  files: readonly GivenFile[],
  standards: readonly CompetencyStandard[],
): Promise<readonly Judged[]> => {
  const judged: Judged[] = []
  await giveToApp(folder, files, standards, (file, seen) => judged.push(judge(file, seen, standards)))
  return judged
}

/** One file after the other, until something is wrong; after that an app may be in any state. */
const findFirstFault = async (
  folder: string,
  files: readonly GivenFile[],
  standards: readonly CompetencyStandard[],
): Promise<string | null> => {
  const found: string[] = []
  const stop = new Error('A fault was found.')
  const tell = (file: GivenFile, seen: Seen): void => {
    const { fault } = judge(file, seen, standards)
    if (fault === null) return
    found.push(`${file.kind}: ${fault.slice(0, 100)}`)
    throw stop
  }
  await giveToApp(folder, files, standards, tell, 1).catch((error: unknown) => {
    if (error !== stop) throw error
  })
  return found[0] ?? null
}

const columns = ['kind', 'files', 'refused', 'opened', 'stored', 'faults', 'slowest'] as const

const print = (judged: readonly Judged[]): string => {
  const groups = [...groupBy(judged, ({ file }) => file.kind)].sort(([one], [other]) => (one < other ? -1 : 1))
  return toTable([columns, ...groups.map(([kind, ones]) => toLine(kind, ones)), toLine('all', judged)])
}

const toLine = (kind: string, judged: readonly Judged[]): readonly string[] => {
  const count = (...outcomes: readonly Judged['outcome'][]): string =>
    String(judged.filter(({ outcome }) => outcomes.includes(outcome)).length)
  return [
    kind,
    String(judged.length),
    count('refused'),
    count('previewed', 'unchanged'),
    count('stored'),
    String(judged.filter(({ fault }) => fault !== null).length),
    `${Math.max(...judged.map(({ milliseconds }) => milliseconds)).toFixed(0)} ms`,
  ]
}
