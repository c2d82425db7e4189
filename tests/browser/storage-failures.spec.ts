import type { Page } from '@playwright/test'
import { failWrites, prepareFailingWrites, repairWrites } from './failing-writes.ts'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import {
  databaseVersions,
  fillQuota,
  holdOpen,
  occupyRatings,
  openWithVersion,
  putRecord,
  quietAddress,
  schemaVersionNow,
} from './raw-database.ts'
import { databaseName, readAssessments, readRatings, readRecords, readTypedDigits } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const typed = (digits: string): string => digits.padEnd(indicators.length, '.')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const failed = (page: Page) => page.getByRole('alert').filter({ hasText: '沒有存到' })
const retry = (page: Page) => failed(page).getByRole('button', { name: '再試一次' })

test.describe('a write that fails', () => {
  test.beforeEach(({ page }) => prepareFailingWrites(page))

  for (const failure of ['UnknownError', 'abort'] as const)
    test(`It is tried once more by itself, and nobody is troubled (${failure})`, async ({ page }) => {
      const screen = createRatingScreen(page)
      const assessmentId = await startAssessment(page, shortStandard)
      await failWrites(page, 1, failure)
      await screen.type('445')
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('445'))
      await expect(failed(page)).toHaveCount(0)
    })

  for (const failure of ['UnknownError', 'QuotaExceededError', 'abort'] as const)
    test(`The message stays, the other answers are saved, and 再試一次 saves the one (${failure})`, async ({
      page,
    }) => {
      const screen = createRatingScreen(page)
      const assessmentId = await startAssessment(page, shortStandard)
      await screen.type('44')
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('44'))
      await failWrites(page, 2, failure)
      await screen.type('5')
      await expect(failed(page)).toContainText(
        '這一題沒有存到。前 2 題都還在。請按「再試一次」；若仍失敗，先下載備份。',
      )
      if (failure === 'QuotaExceededError')
        await expect(failed(page)).toContainText('這台裝置的空間不足，新的作答存不進去。已存的資料不受影響。')
      await screen.shows(indicators[3])
      await expect(screen.radio(1), 'the message takes no focus').toBeFocused()
      await screen.type('3344')
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('44.3344'))
      await expect(failed(page), 'it stays until the answer is saved').toBeVisible()
      await page.getByRole('link', { name: /^T1 / }).click()
      await screen.shows(indicators[0])
      await page.keyboard.press('PageDown')
      await page.keyboard.press('PageDown')
      await expect(screen.radio(5), 'the answer is still on the screen').toBeChecked()

      await retry(page).click()
      await expect(failed(page)).toHaveCount(0)
      await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('4453344'))
      await expect(screen.radio(5), 'the focus is back in the group').toBeFocused()
      await page.reload()
      await expect(screen.radio(5)).toBeChecked()
    })

  test('While nothing can be written, nothing is lost and nothing is said to be saved', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('4')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('4'))
    await failWrites(page, Infinity)
    await screen.type('453')
    await expect(failed(page)).toContainText('有 3 題沒有存到，其他 1 題都還在。')
    await retry(page).click()
    await expect(failed(page)).toContainText('有 3 題沒有存到，其他 1 題都還在。')
    for (const size of [
      { width: 1280, height: 800 },
      { width: 360, height: 760 },
    ]) {
      await page.setViewportSize(size)
      await expect(page.getByText('已存在這台裝置').filter({ visible: true }), `at ${size.width} px`).toHaveCount(0)
    }
    await page.setViewportSize({ width: 1280, height: 800 })

    await test.step('The answers go along to the pages of the same visit', async () => {
      await page.getByRole('link', { name: '下載備份' }).click()
      await expect(heading(page)).toContainText('1 份自評都存在這台裝置')
      await page.goBack()
      await expect(failed(page)).toContainText('有 3 題沒有存到')
    })

    await repairWrites(page)
    await retry(page).click()
    await expect(failed(page)).toHaveCount(0)
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('4453'))
    expect(await readAssessments(page)).toMatchObject([{ revision: 5 }])
    await expect(page.getByText('已存在這台裝置').filter({ visible: true })).toBeVisible()
  })

  test('Undoing an answer that was not saved leaves nothing behind', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('4')
    await failWrites(page, 2)
    await screen.type('5')
    await expect(failed(page)).toBeVisible()
    await page.keyboard.press('Backspace')
    await screen.shows(indicators[1])
    await expect(screen.chosen).toHaveCount(0)
    await expect(failed(page)).toHaveCount(0)
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('4'))
  })
})

test('A device without room says so, keeps what it has, and saves again once there is room', async ({ page }) => {
  const screen = createRatingScreen(page)
  await page.goto(quietAddress)
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_000_000 })
  const assessmentId = await startAssessment(page, shortStandard)
  await screen.type('44')
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('44'))
  await fillQuota(page)
  await screen.type('53')
  await expect(failed(page)).toContainText('有 2 題沒有存到，其他 2 題都還在。')
  await expect(failed(page)).toContainText('這台裝置的空間不足，新的作答存不進去。')
  expect(await readTypedDigits(page, assessmentId, standard)).toBe(typed('44'))
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await retry(page).click()
  await expect(failed(page)).toHaveCount(0)
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('4453'))
})

test('A write that is never answered counts as failed, and is not lost when the answer comes late', async ({
  page,
  context,
}) => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  await screen.type('44')
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('44'))
  const other = await context.newPage()
  await other.goto(quietAddress)
  const release = await occupyRatings(other)
  await page.bringToFront()
  await screen.type('5')
  await expect(failed(page)).toContainText('這一題沒有存到。前 2 題都還在。', { timeout: 20_000 })
  await screen.shows(indicators[3])
  await release()
  await retry(page).click()
  await expect(failed(page)).toHaveCount(0)
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('445'))
})

test.describe('another version of the data', () => {
  test('Data of a newer version is refused and left as it is, and the standards can be read', async ({ page }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('44')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('44'))
    await page.goto(quietAddress)
    expect(await openWithVersion(page, schemaVersionNow * 2, 'quarantine')).toBe('opened')
    const sentence = '這裡的資料由較新的版本寫入，這個版本不能讀。資料沒有變動；請重新整理，更新程式。'
    await page.goto('/')
    await expect(page.getByRole('alert').filter({ hasText: sentence }).first()).toBeVisible()
    await page.goto(`/standards/${shortStandard}`)
    await expect(heading(page)).toContainText('跨境電商營運人員')
    await page.getByRole('button', { name: '開始自評', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(2)
    await expect(page).toHaveURL(`/standards/${shortStandard}`)
    expect(await databaseVersions(page)).toEqual([{ name: databaseName, version: schemaVersionNow * 2 }])
    expect(await readTypedDigits(page, assessmentId, standard)).toBe(typed('44'))
    expect(await readAssessments(page)).toHaveLength(1)
  })

  test('A tab that has become old says so at once and writes nothing any more', async ({ page, context }) => {
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('44')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('44'))
    const newer = await context.newPage()
    await newer.goto(quietAddress)
    expect(await openWithVersion(newer, schemaVersionNow * 2), 'the old tab lets the upgrade go on').toBe('opened')
    await expect(
      page.getByRole('alert').filter({
        hasText: '這一頁的程式舊了，另一個分頁已經更新。資料都在；請重新整理這一頁。',
      }),
    ).toBeVisible()
    await page.bringToFront()
    await screen.type('53')
    await expect(failed(page)).toContainText('有 2 題沒有存到，其他 2 題都還在。')
    await retry(page).click()
    await expect(failed(page)).toContainText('有 2 題沒有存到')
    expect(await readTypedDigits(newer, assessmentId, standard)).toBe(typed('44'))
    expect(await databaseVersions(newer)).toEqual([{ name: databaseName, version: schemaVersionNow * 2 }])
  })

  test('An upgrade that another tab holds up says which tab to close, and goes on by itself', async ({
    page,
    context,
  }) => {
    const old = await context.newPage()
    await old.goto(quietAddress)
    const letGo = await holdOpen(old, schemaVersionNow - 5)
    await page.goto('/')
    const alert = page.getByRole('alert').filter({ hasText: '另一個分頁開著舊版本，這裡還不能打開資料。' })
    await expect(alert).toBeVisible()
    await letGo()
    await expect(alert).toHaveCount(0)
    const assessmentId = await startAssessment(page, shortStandard)
    await createRatingScreen(page).type('4')
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('4'))
  })
})

test.describe('a browser that gives no database', () => {
  const refusals = {
    'there is none': () => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true })
    },
    'opening throws': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused by a test', 'SecurityError')
      }
    },
    'opening fails': () => {
      // What a private window of some browsers answers.
      const error = new DOMException('The database did not allow mutations.', 'InvalidStateError')
      IDBFactory.prototype.open = () => {
        const request = Object.assign(new EventTarget(), { error, onerror: null as ((event: Event) => void) | null })
        request.addEventListener('error', (event) => request.onerror?.(event))
        setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })))
        return request as unknown as IDBOpenDBRequest
      }
    },
  }
  for (const [name, refuse] of Object.entries(refusals))
    test(`The app says so, and the standards can be read: ${name}`, async ({ page }) => {
      await page.addInitScript(refuse)
      await page.goto('/')
      const sentence = '這個瀏覽器視窗不能存資料，可能是無痕模式。請改用一般視窗；在這裡的作答關閉後會消失。'
      await expect(page.getByRole('alert').filter({ hasText: sentence }).first()).toBeVisible()
      await page.getByRole('link', { name: '選職能基準' }).click()
      await page.getByRole('link', { name: new RegExp(`^${standard.name}`, 'u') }).click()
      await expect(heading(page)).toContainText('18 個指標')
      await page.getByRole('button', { name: '開始自評', exact: true }).click()
      await expect(page).toHaveURL(`/standards/${shortStandard}`)
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(2)
      await page.goto('/data')
      await expect(heading(page)).toBeVisible()
      await page.getByRole('button', { name: '下載備份' }).click()
      await expect(page.getByText('備份沒有產生。')).toBeVisible()
      await page.goto('/a/unknown')
      await expect(page.getByRole('alert').filter({ hasText: sentence }).first()).toBeVisible()
    })
})

test('A record that cannot be read is put aside, kept, and told of', async ({ page }) => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  await screen.type('445')
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(typed('445'))
  const [rating] = await readRatings(page, assessmentId)
  await page.goto(quietAddress)
  const damaged = { ...rating, indicatorId: indicators[5]?.id, level: 99 }
  await putRecord(page, 'ratings', damaged)
  await page.goto(rateAddress(assessmentId, indicators[0]?.id ?? ''))
  await expect(screen.radio(4)).toBeChecked()
  await expect.poll(() => readRecords(page, 'quarantine')).toMatchObject([{ table: 'ratings', record: damaged }])
  expect(await readTypedDigits(page, assessmentId, standard)).toBe(typed('445'))
  await page.goto('/data')
  await expect(page.getByRole('row', { name: /讀不出來的資料/u })).toContainText('1 筆，會放進備份檔')
})
