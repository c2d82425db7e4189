import { createHash } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { DownloadedFile } from './result-screen.ts'
import { downloadBy } from './result-screen.ts'
import { readRecords } from './stored-data.ts'

export interface DataScreen {
  readonly heading: Locator
  readonly backupCard: Locator
  readonly importCard: Locator
  readonly madeFiles: Locator
  readonly storageCard: Locator
  readonly downloadBackup: () => Promise<DownloadedFile>
  readonly chooseBackup: (content: string | Buffer, name?: string) => Promise<void>
  readonly chooseRatings: (content: string | Buffer) => Promise<void>
  /** The sentence about the file that was chosen last. */
  readonly refusal: Locator
  /** Goes the whole way to the empty device. */
  readonly erase: () => Promise<void>
}

export const createDataScreen = (page: Page): DataScreen => {
  const backupCard = page.getByRole('region', { name: '備份', exact: true })
  const importCard = page.getByRole('region', { name: '匯入評量 CSV' })
  const choose = (button: Locator, content: string | Buffer, name: string) =>
    button.setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
  return {
    heading: page.getByRole('heading', { level: 1 }),
    backupCard,
    importCard,
    madeFiles: page.getByRole('table', { name: '什麼會離開這台裝置' }).locator('tbody tr'),
    storageCard: page.getByRole('region', { name: '存放狀態' }),
    downloadBackup: () => downloadBy(page, backupCard.getByRole('button', { name: '下載備份' })),
    chooseBackup: (content, name = '職能自評備份.json') =>
      choose(page.getByRole('button', { name: '從備份還原' }), content, name),
    chooseRatings: (content) => choose(page.getByRole('button', { name: '匯入評量 CSV' }), content, '評量.csv'),
    refusal: page.getByRole('main').getByRole('alert'),
    erase: async () => {
      await page.getByRole('button', { name: '清除全部資料' }).click()
      await page.getByRole('textbox', { name: '要繼續的話，請輸入「清除」' }).fill('清除')
      await page.getByRole('button', { name: '清除，不能復原' }).click()
    },
  }
}

const stores = ['assessments', 'ratings', 'standards', 'device', 'madeFiles', 'quarantine']

/** One fingerprint of everything in the database: the same when nothing has changed. */
export const fingerprintOfDatabase = async (page: Page): Promise<string> => {
  const hash = createHash('sha256')
  for (const store of stores) hash.update(JSON.stringify([store, await readRecords(page, store)]))
  return hash.digest('hex')
}

/** RFC 8785 for what a file of ours holds: keys in order, nothing between them. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

/** What a file says about itself, worked out from its content. */
export const checksumOf = (file: Readonly<Record<string, unknown>>): string => {
  const rest = Object.fromEntries(Object.entries(file).filter(([name]) => name !== 'checksum'))
  return createHash('sha256').update(canonical(rest)).digest('hex')
}
