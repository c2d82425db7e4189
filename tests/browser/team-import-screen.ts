import type { Locator, Page } from '@playwright/test'

/** A file that is chosen in the browser. */
export interface ChosenFile {
  readonly name: string
  readonly text: string
}

export interface TeamImportScreen {
  readonly heading: Locator
  readonly decide: Locator
  readonly ready: Locator
  readonly notWritten: Locator
  readonly confirm: Locator
  readonly choose: (...files: readonly ChosenFile[]) => Promise<void>
}

export const createTeamImportScreen = (page: Page): TeamImportScreen => ({
  heading: page.getByRole('heading', { level: 1 }),
  decide: page.getByRole('region', { name: '要你決定' }),
  ready: page.getByRole('region', { name: '可以直接匯入' }),
  notWritten: page.getByRole('region', { name: '不會寫入' }),
  confirm: page.getByRole('button', { name: '確認匯入' }),
  choose: (...files) =>
    page.getByLabel('匯入成員檔案').setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: name.endsWith('.csv') ? 'text/csv' : 'application/json',
        buffer: Buffer.from(text),
      })),
    ),
})
