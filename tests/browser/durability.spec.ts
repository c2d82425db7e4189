import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { expect, markNoticeRead, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { putRecord, quietAddress } from './raw-database.ts'
import { createResultScreen, downloadBy } from './result-screen.ts'
import { readRatings, readRecords, readTypedDigits, tableNames } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)

/** A transaction as the browser carried it out. */
interface SeenTransaction {
  readonly stores: readonly string[]
  readonly mode: string
  readonly durability: string
}

/** Sees every transaction of every page of a profile. */
const watchTransactions = async (context: BrowserContext): Promise<readonly SeenTransaction[]> => {
  const seen: SeenTransaction[] = []
  await context.exposeFunction('seeTransaction', (transaction: SeenTransaction) => seen.push(transaction))
  await context.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args)
      const { mode, durability } = transaction
      const { seeTransaction } = globalThis as unknown as { seeTransaction: (transaction: SeenTransaction) => void }
      seeTransaction({ stores: [...transaction.objectStoreNames], mode, durability })
      return transaction
    }
  })
  return seen
}

test('Every write of the app is strict: what is said to be saved survives a power cut', async ({ page, context }) => {
  const seen = await watchTransactions(context)
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  await screen.type('445334432432238545')
  await page.keyboard.press('Backspace')
  await screen.type('5')
  await screen.resultLink.click()
  const ratings = await createResultScreen(page).download('評量 CSV')
  await page.goto('/data')
  const backup = await downloadBy(page, page.getByRole('button', { name: '下載備份' }))
  await page.locator('input[type=file]').first().setInputFiles({
    name: backup.name,
    mimeType: 'application/json',
    buffer: backup.bytes,
  })
  await page.getByRole('button', { name: '確認還原' }).click()
  await expect(page.getByText('已還原。')).toBeVisible()
  await page.locator('input[type=file]').last().setInputFiles({
    name: ratings.name,
    mimeType: 'text/csv',
    buffer: ratings.bytes,
  })
  await page.getByRole('button', { name: '確認匯入' }).click()
  await expect(page.getByText('已匯入，可以在首頁看到。')).toBeVisible()
  const written = seen.filter(({ mode }) => mode === 'readwrite')
  expect(written.length).toBeGreaterThan(22)
  expect(written.filter(({ durability }) => durability !== 'strict')).toEqual([])

  await test.step('A record that is put aside is written as strictly', async () => {
    const [rating] = await readRatings(page, assessmentId)
    await page.goto(quietAddress)
    await putRecord(page, 'ratings', { ...rating, level: 99 })
    expect(
      seen.filter(({ mode, durability }) => mode === 'readwrite' && durability !== 'strict'),
      'the control is seen: the write of the test itself is not strict',
    ).toEqual([{ stores: ['ratings'], mode: 'readwrite', durability: 'default' }])
    await page.goto('/')
    await expect.poll(() => readRecords(page, 'quarantine')).toHaveLength(1)
  })

  const strict = seen.filter(({ mode, durability }) => mode === 'readwrite' && durability === 'strict')
  expect(seen.filter(({ mode }) => mode === 'readwrite')).toHaveLength(strict.length + 1)
  expect([...new Set(strict.flatMap(({ stores }) => stores))].sort(), 'every table was written').toEqual(tableNames)
})

test('What was answered is there after the browser has crashed', async ({ tripwire, baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'competency-profile-'))
  const start = async (): Promise<BrowserContext> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...test.info().project.use.launchOptions,
      ...(baseURL !== undefined && { baseURL }),
      locale: 'zh-TW',
    })
    await markNoticeRead(context)
    await tripwire.watch(context)
    return context
  }
  const first = await start()
  const page = first.pages()[0] ?? (await first.newPage())
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  await screen.type('445334432')
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('445334432'.padEnd(18, '.'))
  const gone = new Promise((resolve) => first.once('close', resolve))
  const session = await first.newCDPSession(page)
  await Promise.all([gone, session.send('Browser.crash').catch(() => undefined)])

  const second = await start()
  const again = second.pages()[0] ?? (await second.newPage())
  await again.goto('/')
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('跨境電商營運人員已答 9 題，還有 9 題。')
  await again.getByRole('link', { name: '繼續自評' }).click()
  await createRatingScreen(again).shows(indicators[9])
  expect(await readTypedDigits(again, assessmentId, standard)).toBe('445334432'.padEnd(18, '.'))
  await second.close()
  await rm(profile, { recursive: true })
})
