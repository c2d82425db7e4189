import type { BrowserContext, Page } from '@playwright/test'
import { openProfile } from '../bench/built-pages.ts'
import { quietAddress } from '../browser/raw-database.ts'
import { databaseName } from '../browser/stored-data.ts'
import type { Random } from '../compiler/generator/random.ts'
import { type Batch, evidenceToLine, resultToLine } from './import-batches.ts'
import { browserProcesses, killAtOnce } from './process-tree.ts'

/** Someone at one browser profile, who imports files of a team. */
export interface Importer {
  readonly origin: string
  readonly profile: string
}

/** What lies in the database after an import, whole or not. */
export interface StoredTeam {
  /** As `import-batches` says what a file leaves. Sorted; what is there twice stands here twice. */
  readonly lines: readonly string[]
  /** How many files the record of each import says to be stored, and how many it was begun with. */
  readonly imports: readonly { readonly storedFiles: number; readonly fileNames: readonly string[] }[]
}

export const openImport = async ({ origin, profile }: Importer): Promise<BrowserContext> => {
  const context = await openProfile(profile)
  const page = await context.newPage()
  await page.goto(`${origin}/team/import`)
  await page.getByText('匯入成員檔案').first().waitFor()
  return context
}

const pageOf = (context: BrowserContext): Page => {
  const page = context.pages().at(-1)
  if (page === undefined) throw new Error('There is no page.')
  return page
}

/** Chooses the files of a batch. Whether there is anything to confirm. */
const chooseFiles = async (page: Page, { files }: Batch): Promise<boolean> => {
  await page.getByLabel('匯入成員檔案').setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: name.endsWith('.csv') ? 'text/csv' : 'application/json',
      buffer: Buffer.from(text),
    })),
  )
  await page.getByRole('button', { name: '取消' }).waitFor()
  return page.getByRole('button', { name: '確認匯入' }).isVisible()
}

/** Imports a batch to its end, whatever of it is there already. Milliseconds of writing. */
export const importWhole = async (context: BrowserContext, batch: Batch): Promise<number> => {
  const page = pageOf(context)
  if (!(await chooseFiles(page, batch))) {
    await page.getByRole('button', { name: '取消' }).click()
    return 0
  }
  const began = performance.now()
  await page.getByRole('button', { name: '確認匯入' }).click()
  await page.getByRole('heading', { level: 1, name: '已匯入' }).waitFor()
  return performance.now() - began
}

/**
 * Imports a batch and kills the browser at some moment of it. How many files the screen had said to be stored by then.
 */
export const importUntilKilled = async (
  context: BrowserContext,
  { profile }: Importer,
  batch: Batch,
  random: Random,
  duration: number,
): Promise<number> => {
  const page = pageOf(context)
  let acknowledged = 0
  await page.exposeFunction('tellStored', (count: number) => (acknowledged = Math.max(acknowledged, count)))
  await chooseFiles(page, batch)
  await page.evaluate(watchProgress)
  const processes = browserProcesses(profile)
  if (processes.length < 2) throw new Error('The processes of the browser were not found.')
  const gone = new Promise((resolve) => context.once('close', resolve))
  await page.getByRole('button', { name: '確認匯入' }).click()
  await new Promise((resolve) => setTimeout(resolve, random.integer(0, Math.ceil(duration))))
  killAtOnce(processes)
  await gone
  return acknowledged
}

/** The screen says 3／31 個檔案 while it writes, and 已匯入 31 個檔案。 at the end. */
const watchProgress = (): void => {
  const tell = (): void => {
    const text = document.querySelector('main')?.textContent ?? ''
    const [, count] = /已匯入 (\d+) 個檔案。/u.exec(text) ?? /(\d+)／\d+ 個檔案/u.exec(text) ?? []
    if (count !== undefined)
      (globalThis as unknown as { tellStored: (count: number) => void }).tellStored(Number(count))
  }
  new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, characterData: true })
}

interface RawBlock {
  readonly personIds: readonly string[]
  readonly assessmentIds: readonly string[]
  readonly revisions: readonly number[]
  readonly answers: readonly number[]
  readonly indicatorCount: number
}

interface RawParts {
  readonly assessmentId: string
  readonly revision: number
  readonly parts: { readonly evidence?: readonly { readonly text: string }[] }
}

interface RawTables {
  readonly receivedResults: readonly RawBlock[]
  readonly receivedParts: readonly RawParts[]
  readonly teamImports: StoredTeam['imports']
}

/** Reads what is stored, past the app. */
export const readStoredTeam = async (context: BrowserContext, { origin }: Importer): Promise<StoredTeam> => {
  const page = await context.newPage()
  await page.goto(origin + quietAddress)
  const { receivedResults, receivedParts, teamImports } = JSON.parse(
    await page.evaluate(readTables, databaseName),
  ) as RawTables
  await page.close()
  const results = receivedResults.flatMap(({ personIds, assessmentIds, revisions, answers, indicatorCount }) =>
    personIds.map((personId, place) =>
      resultToLine(
        personId,
        assessmentIds[place] ?? '',
        revisions[place] ?? 0,
        answers.slice(place * indicatorCount, (place + 1) * indicatorCount),
      ),
    ),
  )
  const evidence = receivedParts.flatMap(({ assessmentId, revision, parts }) =>
    (parts.evidence ?? []).map(({ text }) => evidenceToLine(assessmentId, revision, text)),
  )
  return { lines: [...results, ...evidence].sort(), imports: teamImports }
}

/** As text, with arrays for what lies there as bytes. */
const readTables = (name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
    opening.onsuccess = () => {
      const tables = ['receivedResults', 'receivedParts', 'teamImports']
      const transaction = opening.result.transaction(tables)
      const readings = tables.map((table) => [table, transaction.objectStore(table).getAll()] as const)
      transaction.onerror = () => reject(transaction.error ?? new Error('The tables cannot be read.'))
      transaction.oncomplete = () => {
        opening.result.close()
        const rows = Object.fromEntries(readings.map(([table, reading]) => [table, reading.result as unknown[]]))
        const toPlain = (_: string, value: unknown): unknown =>
          ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value
        resolve(JSON.stringify(rows, toPlain))
      }
    }
  })
