import { lstatSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProfile, withServed } from './built-pages.ts'
import { copyWithWrongWorker } from './changed-app.ts'
import { writeTable } from './large-table.ts'
import type { Row } from './rows.ts'

const people = 100_000
const indicators = 18

/** How much of the disk a large team takes, read off the profile once the browser is closed. */
export const measureDisk = async (appFolder: string): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'competency-tables-'))
  try {
    const table = await writeTable(folder, people)
    const without = copyWithWrongWorker(appFolder, 'without-answers', 'import-worker', leaveOutAnswers)
    return await withServed([appFolder, without], async (app, appWithout) => {
      const empty = await bytesAfter(app.origin, null)
      const all = await bytesAfter(app.origin, table)
      const labels = await bytesAfter(appWithout.origin, table)
      return [
        {
          name: 'on disk, levels and statuses of one of 100,000 people',
          controlName: 'one byte for each answer',
          unit: 'bytes',
          figure: (all - labels) / people,
          control: indicators,
          mostFigure: 100,
        },
        {
          name: 'on disk, everything of one of 100,000 people',
          controlName: 'in the CSV',
          unit: 'bytes',
          figure: (all - empty) / people,
          control: lstatSync(table).size / people,
        },
      ]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Bytes of the database in a new profile in which this table was imported, or nothing. */
const bytesAfter = async (origin: string, table: string | null): Promise<number> => {
  const profile = await mkdtemp(join(tmpdir(), 'competency-bench-'))
  try {
    const context = await openProfile(profile)
    const page = await context.newPage()
    await page.goto(`${origin}/team/import`)
    await page.getByLabel('團隊名稱').waitFor()
    if (table !== null) {
      await page.getByLabel('匯入成員檔案').setInputFiles(table)
      await page.getByRole('button', { name: '確認匯入' }).click()
      await page.getByRole('link', { name: '看團隊' }).waitFor()
    }
    await context.close()
    return bytesIn(join(profile, 'Default', 'IndexedDB'))
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const bytesIn = (path: string): number => {
  const found = lstatSync(path)
  if (!found.isDirectory()) return found.size
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
}

/** Runs in the worker that imports: what is left is what ids, times and texts take. */
const leaveOutAnswers = (): void => {
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (value: object, ...rest) {
    return put.call(this, this.name === 'receivedResults' ? { ...value, answers: new Uint8Array() } : value, ...rest)
  }
}
