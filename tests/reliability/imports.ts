import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withServed } from '../bench/built-pages.ts'
import { copyWithWrongWorker } from '../bench/changed-app.ts'
import type { Random } from '../compiler/generator/random.ts'
import { type Batch, createBatch } from './import-batches.ts'
import {
  type Importer,
  type StoredTeam,
  importUntilKilled,
  importWhole,
  openImport,
  readStoredTeam,
} from './killed-import.ts'
import { toTable } from '../support/tables.ts'

/** Enough to see that a half file is noticed. */
const controlKills = 5

/** What came of all kills of one profile. */
interface ImportTally {
  kills: number
  /** Files of the batches under way that were there after the restart, and those that were not. */
  whole: number
  absent: number
  /** With a part of what is in it, which must not be. */
  half: number
  /** Files that the screen had said to be stored and that are not there. */
  lost: number
  /** Records of a batch that count something else than is there. */
  miscounted: number
  /** Batches that were not whole once they had been imported again. */
  incomplete: number
  hash: string
}

/**
 * Kills the browser again and again while files of a team are imported. After each restart every file has to be there as
 * a whole or not at all; the same files again complete the batch, and in the end the team is what an import that nobody
 * has disturbed makes of all files. The control writes a part of each file outside its transaction: that has to be seen.
 */
export const proveImports = async (appFolder: string, random: Random, kills: number): Promise<boolean> => {
  const wrong = copyWithWrongWorker(appFolder, 'reliability-control', 'import-worker', writePartsApart)
  return withServed([appFolder, wrong], async (app, wrongApp) => {
    const batches = Array.from({ length: kills + 1 }, (_, place) => createBatch(place))
    const control = await withProfile(wrongApp.origin, (one) => tally(one, random, batches.slice(0, controlKills + 1)))
    const result = await withProfile(app.origin, (one) => tally(one, random, batches))
    const undisturbed = await withProfile(app.origin, (one) => importAtOnce(one, batches))
    console.log(`\n${print({ 'the app': result, 'control: parts written apart': control })}\n`)
    const isSame = result.hash === undisturbed && undisturbed === linesToHash(batches.flatMap(toLines))
    console.log(`team after ${kills} kills ${result.hash.slice(0, 16)}, undisturbed ${undisturbed.slice(0, 16)}`)
    if (control.half === 0) console.error('The control left no half file: the check proves nothing.')
    if (!isSame) console.error('The team is not what an undisturbed import makes of the same files.')
    const { half, lost, miscounted, incomplete } = result
    return control.half > 0 && isSame && half + lost + miscounted + incomplete === 0
  })
}

const withProfile = async <Value>(origin: string, work: (importer: Importer) => Promise<Value>): Promise<Value> => {
  const profile = await mkdtemp(join(tmpdir(), 'competency-profile-'))
  try {
    return await work({ origin, profile })
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The first batch is imported in peace: it makes the team, and says how long writing takes. */
const tally = async (
  importer: Importer,
  random: Random,
  [first, ...batches]: readonly Batch[],
): Promise<ImportTally> => {
  const sum = { kills: 0, whole: 0, absent: 0, half: 0, lost: 0, miscounted: 0, incomplete: 0, hash: '' }
  if (first === undefined) throw new Error('There is a first batch.')
  let context = await openImport(importer)
  const duration = await importWhole(context, first)
  for (const batch of batches) {
    const acknowledged = await importUntilKilled(context, importer, batch, random, duration)
    sum.kills += 1
    context = await openImport(importer)
    const stored = await readStoredTeam(context, importer)
    const found = countFiles(batch, stored)
    sum.whole += found.whole
    sum.absent += found.absent
    sum.half += found.half
    sum.lost += Math.max(0, acknowledged - found.whole)
    if (!isCounted(batch, stored, found.whole)) sum.miscounted += 1
    await importWhole(context, batch)
    if (countFiles(batch, await readStoredTeam(context, importer)).whole < batch.files.length) sum.incomplete += 1
  }
  sum.hash = linesToHash((await readStoredTeam(context, importer)).lines)
  await context.close()
  return sum
}

const importAtOnce = async (importer: Importer, batches: readonly Batch[]): Promise<string> => {
  const context = await openImport(importer)
  await importWhole(context, { files: batches.flatMap(({ files }) => files) })
  const { lines } = await readStoredTeam(context, importer)
  await context.close()
  return linesToHash(lines)
}

const countFiles = ({ files }: Batch, { lines }: StoredTeam): { whole: number; absent: number; half: number } => {
  const there = new Set(lines)
  const count = { whole: 0, absent: 0, half: 0 }
  for (const file of files) {
    const found = file.lines.filter((line) => there.has(line)).length
    count[found === 0 ? 'absent' : found === file.lines.length ? 'whole' : 'half'] += 1
  }
  return count
}

/** The record of the batch says how far it has come; there is none where nothing was stored. */
const isCounted = ({ files }: Batch, { imports }: StoredTeam, whole: number): boolean => {
  const own = imports.filter(({ fileNames }) => fileNames.includes(files[0]?.name ?? ''))
  return own.reduce((sum, { storedFiles }) => sum + storedFiles, 0) === whole
}

const toLines = ({ files }: Batch): readonly string[] => files.flatMap(({ lines }) => lines)

const linesToHash = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')

/** What an import could do wrong: a part of a file is written later, by itself. Runs in the worker. */
const writePartsApart = (): void => {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (value, ...rest) {
    if (this.name !== 'receivedParts') return put.call(this, value, ...rest)
    const { db } = this.transaction
    setTimeout(() => {
      put.call(db.transaction('receivedParts', 'readwrite').objectStore('receivedParts'), value)
    }, 100)
    return this.count() as IDBRequest<IDBValidKey>
  }
}

const print = (tallies: Readonly<Record<string, ImportTally>>): string =>
  toTable([
    ['', 'kills', 'files whole', 'absent', 'half', 'acknowledged and lost', 'miscounted', 'not completed'],
    ...Object.entries(tallies).map(([name, sum]) => [
      name,
      ...[sum.kills, sum.whole, sum.absent, sum.half, sum.lost, sum.miscounted, sum.incomplete].map(String),
    ]),
  ])
