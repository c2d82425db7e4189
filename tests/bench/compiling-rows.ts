import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileStandard } from '../../src/compiler/compile-standard.ts'
import { decodeDocument } from '../../src/compiler/decode-document.ts'
import { projectFolder, seedFiles } from '../support/project-files.ts'
import { growingDocuments } from './growing-documents.ts'
import { measureRefusals } from './refusal-rows.ts'
import type { Row } from './rows.ts'
import { compareByTurns } from './statistics.ts'

/** What compiling costs, how it grows with the document, and what refusing a large file costs. */
export const measureCompiling = async (): Promise<readonly Row[]> => [
  await compareWithReading(),
  ...(await compareSizes()),
  ...(await measureRefusals()),
]

const seedPaths = seedFiles.map((file) => join(projectFolder, 'seeds', file))

const compileSeeds = (): void => {
  for (const path of seedPaths) compile(readFileSync(path))
}

const readSeeds = (): void => {
  for (const path of seedPaths) {
    const cells = readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.split(line.startsWith('|') ? '|' : '\t'))
    if (cells.length === 0) throw new Error(`${path} is empty.`)
  }
}

const compile = (bytes: Uint8Array): void => {
  const decoded = decodeDocument('document.txt', bytes)
  if (!decoded.ok || !compileStandard(decoded.value).ok) throw new Error('The document does not compile.')
}

/** Milliseconds of one run of many. */
const timeOf = (runs: number, work: () => void): number => {
  const begun = performance.now()
  for (let run = 0; run < runs; run += 1) work()
  return (performance.now() - begun) / runs
}

const compareWithReading = async (): Promise<Row> => {
  timeOf(60, compileSeeds)
  timeOf(60, readSeeds)
  return {
    name: 'compiling the five seeds',
    controlName: 'reading and splitting them',
    unit: 'ms',
    mostRatio: 20,
    ...(await compareByTurns(
      15,
      () => timeOf(10, compileSeeds),
      () => timeOf(100, readSeeds),
    )),
  }
}

const smallTimes = 10
const largeTimes = 1000

/** The small document is compiled as often as the large one is larger: both turns take the same time if it grows evenly. */
const compareSizes = async (): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const [name, write] of Object.entries(growingDocuments)) {
    const small = Buffer.from(write(smallTimes))
    const large = Buffer.from(write(largeTimes))
    const perByte = (runs: number, bytes: Uint8Array): number =>
      (timeOf(runs, () => compile(bytes)) * 1e6) / bytes.length
    rows.push({
      name: `compiling a byte, 1000 times the size, ${name}`,
      controlName: '10 times',
      unit: 'ns',
      mostRatio: 1.3,
      ...(await compareByTurns(
        5,
        () => perByte(1, large),
        () => perByte(largeTimes / smallTimes, small),
      )),
    })
  }
  return rows
}
