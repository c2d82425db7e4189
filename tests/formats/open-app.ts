import type { Page, Worker } from '@playwright/test'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { newPrivateWindow, withBrowser, withServed } from '../bench/built-pages.ts'
import { databaseName } from '../browser/stored-data.ts'
import { groupBy } from '../support/groups.ts'
import { memberFileText } from '../support/hand-over-files.ts'
import type { GivenFile } from './generated-files.ts'
import { type PageDriver, type Seen, installDriver } from './page-driver.ts'

const filesAtOnce = 10

/** Gives files to an app in a new browser, one after the other. Those through one door follow each other. */
export const giveToApp = (
  folder: string,
  files: readonly GivenFile[],
  standards: readonly CompetencyStandard[],
  tell: (file: GivenFile, seen: Seen) => void,
  atOnce = filesAtOnce,
): Promise<void> =>
  withServed([folder], ({ origin }) =>
    withBrowser(async (browser) => {
      const context = await newPrivateWindow(browser)
      const page = await context.newPage()
      await prepare(page, origin, standards)
      let done = 0
      for (const batch of toBatches(files, atOnce)) {
        const seen = await giveBatch(page, batch)
        const isPolluted = await areWorkersPolluted(page)
        seen.forEach((one, place) => {
          const file = batch[place]
          if (file !== undefined) tell(file, { ...one, isPolluted: one.isPolluted || isPolluted })
        })
        done += batch.length
        if (done % 1000 < atOnce && files.length > 1000) console.error(`${done} of ${files.length} files`)
      }
    }),
  )

const toBatches = (files: readonly GivenFile[], atOnce: number): readonly (readonly GivenFile[])[] =>
  [...groupBy(files, ({ door }) => door).values()].flatMap((ones) =>
    Array.from({ length: Math.ceil(ones.length / atOnce) }, (_, index) =>
      ones.slice(index * atOnce, (index + 1) * atOnce),
    ),
  )

/** A team with somebody in it, which knows both standards: what stays when an import is taken back. */
const prepare = async (page: Page, origin: string, standards: readonly CompetencyStandard[]): Promise<void> => {
  await page.addInitScript(installDriver, databaseName)
  await page.goto(origin)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '開啟檔案' }).click()
  await (
    await chooser
  ).setFiles(
    standards.map((standard, place) => ({
      name: `${place}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(
        memberFileText({ standard, digits: '3456', personId: `here ${place}`, name: `第 ${place} 位` }),
      ),
    })),
  )
  await page.getByRole('button', { name: '確認匯入' }).click()
  await page.getByRole('heading', { level: 1, name: '已匯入' }).waitFor()
}

const giveBatch = (page: Page, batch: readonly GivenFile[]): Promise<readonly Seen[]> =>
  page.evaluate(
    (files) => (globalThis as unknown as { readonly formatDriver: PageDriver }).formatDriver.giveFiles(files),
    batch.map(({ name, door, bytes }) => ({ name, door, base64: Buffer.from(bytes).toString('base64') })),
  )

/** A file is read beside the page. */
const areWorkersPolluted = async (page: Page): Promise<boolean> => {
  const polluted = await Promise.all(page.workers().map((worker) => isWorkerPolluted(page, worker)))
  return polluted.includes(true)
}

const isWorkerPolluted = async (page: Page, worker: Worker): Promise<boolean> => {
  try {
    return await worker.evaluate(() => Object.keys(Object.prototype).length > 0 || 'polluted' in {})
  } catch {
    // The app ends a worker that it does not need any longer. One that goes on and does not answer is a failure.
    if (page.workers().includes(worker)) await worker.waitForEvent('close', { timeout: 5000 })
    return false
  }
}
