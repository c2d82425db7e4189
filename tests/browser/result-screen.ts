import { readFile } from 'node:fs/promises'
import { type Download, type Locator, type Page, expect } from '@playwright/test'
import type { ExpectedRow } from './expected-result.ts'

export interface ResultScreen {
  readonly heading: Locator
  readonly facts: Locator
  readonly dutyTable: Locator
  readonly taskTable: Locator
  readonly radar: Locator
  readonly exportMenu: Locator
  readonly download: (name: '評量 CSV' | '差距 CSV') => Promise<DownloadedFile>
}

export interface DownloadedFile {
  readonly name: string
  readonly bytes: Buffer
}

export const createResultScreen = (page: Page): ResultScreen => {
  const exportMenu = page.getByRole('button', { name: '匯出 CSV' })
  return {
    heading: page.getByRole('heading', { level: 1 }),
    facts: page.locator('dl.facts'),
    dutyTable: page.getByRole('table', { name: /^職責(?:差距|自評)$/u }),
    taskTable: page.getByRole('table', { name: '任務差距' }),
    radar: page.getByRole('img', { name: /^雷達圖/u }),
    exportMenu,
    download: async (name) => {
      await exportMenu.click()
      return downloadBy(page, page.getByRole('button', { name, exact: true }))
    },
  }
}

/** Presses what makes a file, and returns the file. */
export const downloadBy = async (page: Page, button: Locator): Promise<DownloadedFile> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readDownload(download)
}

export const readDownload = async (download: Download): Promise<DownloadedFile> => {
  expect(await download.failure()).toBeNull()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The counts above the tables, term and value. */
export const readFacts = async (facts: Locator): Promise<readonly string[]> => {
  const texts = await facts.locator(':scope > div').allInnerTexts()
  return texts.map((text) =>
    text
      .replace(/\s*\n\s*/gu, ' ')
      .replace(/\s*\/\s*/u, '/')
      .trim(),
  )
}

/** The rows of a gap table as they stand on the screen, one line per line of the first cell. */
export const readRows = (table: Locator): Promise<readonly ExpectedRow[]> =>
  table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [name, picture, ...numbers] = [...row.children] as HTMLElement[]
      return {
        name: (name?.innerText ?? '').split('\n').map((line) => line.trim()),
        picture: picture?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
        numbers: numbers.map((cell) => cell.innerText.trim()),
      }
    }),
  )
