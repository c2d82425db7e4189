import type { Page } from '@playwright/test'
import { parseCsv } from './csv-files.ts'
import { createDataScreen } from './data-screen.ts'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { createResultScreen } from './result-screen.ts'
import { findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'
import { databaseName, readAssessments, readRecords } from './stored-data.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const themeOf = (page: Page) => page.locator('html')

const openFromMenu = async (page: Page, name: string): Promise<void> => {
  await page.goto('/')
  await page.getByRole('button', { name: /^更多/u }).click()
  await page.getByRole('link', { name, exact: true }).click()
}

/** Rates the first four indicators, which are the first duty. */
const rateSome = async (page: Page): Promise<void> => {
  await startAssessment(page, shortStandard)
  await createRatingScreen(page).type('4453')
  await expect.poll(async () => (await readRecords(page, 'ratings')).length).toBe(4)
}

test.describe('settings', () => {
  test('The theme is chosen, follows the system live, and stays', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await openFromMenu(page, '設定')
    await expect(heading(page)).toHaveText('設定只存在這台裝置的這個瀏覽器。')
    await expect(page.getByRole('radio', { name: '系統' })).toBeChecked()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(themeOf(page)).toHaveAttribute('data-theme', 'dark')
    await page.getByRole('radio', { name: '淺色' }).check()
    await expect(themeOf(page)).toHaveAttribute('data-theme', 'light')
    await page.reload()
    await expect(page.getByRole('radio', { name: '淺色' })).toBeChecked()
    await expect(themeOf(page)).toHaveAttribute('data-theme', 'light')
    await page.getByRole('radio', { name: '系統' }).check()
    await expect(themeOf(page)).toHaveAttribute('data-theme', 'dark')
    await page.reload()
    await expect(themeOf(page)).toHaveAttribute('data-theme', 'dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(themeOf(page)).toHaveAttribute('data-theme', 'light')
  })

  test('Digit keys and going on by itself are switched and stay switched', async ({ page }) => {
    await openFromMenu(page, '設定')
    const digits = page.getByRole('checkbox', { name: '用數字鍵作答' })
    const advance = page.getByRole('checkbox', { name: '作答後自動前往下一題' })
    await expect(digits).toBeChecked()
    await expect(advance).toBeChecked()
    await digits.uncheck()
    await advance.uncheck()
    await page.reload()
    await expect(digits).not.toBeChecked()
    await expect(advance).not.toBeChecked()
    await page.getByRole('link', { name: '全部快捷鍵與用語' }).click()
    await expect(heading(page)).toHaveText('作答只要鍵盤，一題一個鍵。')
    await expect(page.getByRole('row')).toHaveCount(7)
    await expect(page.getByRole('columnheader', { name: '短標（本產品用語）' })).toBeVisible()
    await startAssessment(page, shortStandard)
    await page.keyboard.press('4')
    await expect(createRatingScreen(page).chosen).toHaveCount(0)
  })
})

test.describe('English', () => {
  test('Every word changes at once, the standard stays Chinese, and the choice stays', async ({ page }) => {
    await openFromMenu(page, '設定')
    await page.getByRole('radio', { name: 'English' }).check()
    await expect(heading(page)).toHaveText('Settings are kept in this browser on this device only.')
    await expect(page).toHaveTitle('Settings – Competency self-assessment')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.goto('/')
    await expect(heading(page)).toHaveText('Choose a standard and begin your first self-assessment.')
    await expect(page).toHaveTitle('Home – Competency self-assessment')
    await page.getByRole('link', { name: 'Choose a standard' }).click()
    const standard = readStandard(shortStandard)
    const link = page.getByRole('link', { name: new RegExp(`^${standard.name}`, 'u') })
    await expect(link.getByText(standard.name, { exact: true })).toHaveAttribute('lang', 'zh-Hant-TW')
    await link.click()
    await page.getByRole('button', { name: 'Begin rating' }).click()
    const screen = createRatingScreen(page)
    await screen.shows(indicatorsOf(standard)[0])
    await expect(page.getByRole('radio')).toHaveCount(10)
    await expect(screen.radio(1)).toHaveAccessibleName('1 Close supervision')
    await expect(screen.radio(6)).toHaveAccessibleName('6 Independent & innovative')
    await screen.type('445334432432238545')
    await page.getByRole('link', { name: 'See the gap result' }).click()
    await expect(heading(page)).toHaveText(
      '4 duties: 2 met on average, 1 of them with tasks below the requirement. ' +
        'Most to be gained in 完成訂單及出貨, on average 1.2 below.',
    )
    await expect(page.getByRole('table', { name: 'Gaps by task' })).toBeVisible()
    await page.goto('/settings')
    await page.getByRole('radio', { name: '中文' }).check()
    await expect(heading(page)).toHaveText('設定只存在這台裝置的這個瀏覽器。')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW')
  })

  test('Nothing is cut off or unnamed at any width', async ({ page }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/')
    await page.getByRole('button', { name: '看示範資料' }).click()
    await expect(createResultScreen(page).taskTable).toBeVisible()
    const result = new URL(page.url()).pathname
    await page.goto('/settings')
    await page.getByRole('radio', { name: 'English' }).check()
    const tasks = result.replace('/result', '')
    const first = encodeURIComponent(indicatorsOf(readStandard(shortStandard))[0]?.id ?? '')
    const addresses = ['/', result, tasks, `${tasks}/rate/${first}`, '/standards', '/standards/KMM2431-002v2']
    for (const address of [...addresses, '/data', '/settings', '/help/keys']) {
      await page.goto(address)
      await expect(heading(page)).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      for (const width of [1280, 360, 320]) {
        await page.setViewportSize({ width, height: 760 })
        expect.soft(await measureOverflow(page), `${address}, ${width} px: nothing to move sideways`).toBe(0)
        expect.soft(await findViolations(page), `${address}, ${width} px: axe`).toEqual([])
        expect.soft(await findSmallTargets(page), `${address}, ${width} px: targets`).toEqual([])
      }
    }
  })
})

test.describe('the person', () => {
  test('Labels are optional, stay, and stand in files but not in their names', async ({ page }) => {
    await rateSome(page)
    await openFromMenu(page, '資料與隱私')
    const card = page.getByRole('region', { name: '我的資料' })
    await expect(card.getByText('沒有填')).toHaveCount(3)
    await card.getByRole('button', { name: '修改' }).click()
    await expect(card.getByRole('textbox', { name: '姓名' })).toBeFocused()
    await card.getByRole('textbox', { name: '姓名' }).fill('  林怡君 ')
    await card.getByRole('textbox', { name: '工號' }).fill('=A-17')
    await card.getByRole('button', { name: '儲存' }).click()
    await expect(card.getByRole('status')).toHaveText('已儲存。之後產生的檔案會帶著這些資料。')
    await expect(card.getByRole('button', { name: '修改' })).toBeFocused()
    await page.reload()
    await expect(card.getByText('林怡君', { exact: true })).toBeVisible()
    await expect(card.getByText('沒有填')).toHaveCount(1)
    await page.goto('/result')
    for (const kind of ['評量 CSV', '差距 CSV'] as const) {
      const file = await createResultScreen(page).download(kind)
      expect(file.name).not.toContain('林怡君')
      const { header, rows } = parseCsv(file.bytes)
      const cell = (name: string): string | undefined => rows[0]?.[header.indexOf(name)]
      expect([cell('姓名'), cell('工號'), cell('單位')]).toEqual(['林怡君', "'=A-17", ''])
    }
  })
})

test.describe('erasing one assessment', () => {
  test('Removes it after a question that offers the backup, and nothing else', async ({ page }) => {
    await rateSome(page)
    await rateAnother(page)
    await openFromMenu(page, '資料與隱私')
    const card = page.getByRole('region', { name: '這台裝置上的自評' })
    const buttons = card.getByRole('button', { name: /^清除這份自評：/u })
    await expect(buttons).toHaveCount(2)
    await buttons.first().click()
    await card.getByRole('button', { name: '取消' }).click()
    expect(await readAssessments(page)).toHaveLength(2)
    await card.getByRole('button', { name: /^清除這份自評：跨境電商營運人員/u }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: '下載備份' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^職能自評備份_/u)
    await card.getByRole('button', { name: '清除這份，不能復原' }).click()
    await expect(card.getByRole('status')).toHaveText('「跨境電商營運人員」清除了。其他自評沒有變動。')
    await expect(buttons).toHaveCount(1)
    expect((await readAssessments(page)).map(({ standardId }) => standardId)).toEqual(['KMM2431-002v2'])
    expect(await readRecords(page, 'ratings')).toHaveLength(1)
    expect(await readRecords(page, 'standards')).toHaveLength(1)
    await expect(createDataScreen(page).heading).toContainText('1 份自評')
  })
})

const rateAnother = async (page: Page): Promise<void> => {
  await startAssessment(page, 'KMM2431-002v2')
  await createRatingScreen(page).type('4')
  await expect.poll(async () => (await readRecords(page, 'ratings')).length).toBe(5)
}

test.describe('sample data', () => {
  const notice = '示範資料，評分皆為虛構。'

  test('Comes with one click, is marked on every screen, counts as nothing, and goes with one click', async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('button', { name: '看示範資料' }).click()
    await expect(heading(page)).toHaveText(
      '4 項職責有 2 項平均達標，其中 1 項仍有任務未達。最需要補強的是完成訂單及出貨，平均低 1.2 級。',
    )
    await expect(page.getByText(notice)).toBeVisible()
    const result = new URL(page.url()).pathname
    await page.goto(result.replace('/result', ''))
    await expect(page.getByText(notice)).toBeVisible()
    await page.getByRole('link', { name: /分析平台營運績效/u }).click()
    await expect(page.getByRole('radiogroup')).toBeVisible()
    await expect(page.getByText(notice)).toBeVisible()
    await page.getByRole('link', { name: '清單模式' }).click()
    await expect(page.getByText('按 1–6 直接作答，並前往下一列。')).toBeVisible()
    await expect(page.getByText(notice)).toBeVisible()
    for (const address of ['review', 'recheck', 'result?view=requirements'])
      await test.step(address, async () => {
        await page.goto(result.replace('result', address))
        await expect(page.getByText(notice)).toBeVisible()
      })
    await page.goto(`/history/${shortStandard}`)
    await expect(page.getByText(notice)).toBeVisible()
    await page.goto('/compare')
    await expect(page.getByText(notice)).toBeVisible()
    await page.goto('/plan/add')
    await expect(page.getByText(notice)).toBeVisible()
    await page
      .getByRole('button', { name: /加入計畫/u })
      .first()
      .click()
    await page.goto('/plan')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1 項行動')
    await expect(page.getByText(notice)).toBeVisible()
    await page.getByRole('link', { name: /編輯/u }).first().click()
    await expect(page.getByRole('textbox', { name: '行動' })).toBeVisible()
    await expect(page.getByText(notice)).toBeVisible()
    await page.goto('/data')
    await expect(createDataScreen(page).heading).toHaveText('這台裝置上還沒有自評，也沒有上傳任何東西。')
    await expect(createDataScreen(page).backupCard).toContainText('從未備份')
    await expect(createDataScreen(page).backupCard).not.toContainText('筆變更')
    await page.goto('/')
    await expect(page.getByText(notice)).toBeVisible()
    await page.getByRole('button', { name: '移除示範資料' }).click()
    await expect(heading(page)).toHaveText('選一份職能基準，開始第一次自評。')
    for (const store of ['assessments', 'ratings', 'snapshots', 'standards'])
      expect(await readRecords(page, store), store).toEqual([])
  })

  test('Stands behind one’s own, and goes without it', async ({ page }) => {
    await rateSome(page)
    await page.goto('/data')
    await page.getByRole('button', { name: '看示範資料' }).click()
    await expect(page.getByText('示範資料在這台裝置上。')).toBeVisible()
    await page.goto('/')
    await expect(heading(page)).toHaveText('跨境電商營運人員已答 4 題，還有 14 題。')
    await page.goto('/result')
    await expect(page.getByText(notice)).toHaveCount(0)
    await page.goto('/data')
    await page.getByRole('button', { name: '移除示範資料' }).click()
    await expect(page.getByRole('button', { name: '看示範資料' })).toBeVisible()
    expect(await readAssessments(page)).toHaveLength(1)
    expect(await readRecords(page, 'ratings')).toHaveLength(4)
  })
})

test.describe('data that the browser has cleared', () => {
  const lost = '找不到先前的資料，瀏覽器可能已清除。若有備份檔，可以立刻還原。'

  const clearDatabase = (page: Page): Promise<void> =>
    page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name)
          deleting.onsuccess = () => resolve()
          deleting.onerror = () => reject(deleting.error ?? new Error('The database is not deleted.'))
        }),
      databaseName,
    )

  test('Is missed on the home page, with the way to the backup', async ({ page }) => {
    await page.goto('/')
    await expect(heading(page)).toBeVisible()
    await expect(page.getByText(lost)).toHaveCount(0)
    await rateSome(page)
    await page.goto('/')
    await expect(heading(page)).toContainText('已答 4 題')
    await page.goto('/theme.js')
    await clearDatabase(page)
    await page.goto('/')
    await expect(page.getByText(lost)).toBeVisible()
    await page.getByRole('link', { name: '從備份還原' }).click()
    await expect(page.getByRole('button', { name: '從備份還原' })).toBeVisible()
  })

  test('Is not missed where the person has removed it', async ({ page }) => {
    await rateSome(page)
    await openFromMenu(page, '資料與隱私')
    await page.getByRole('button', { name: /^清除這份自評：/u }).click()
    await page.getByRole('button', { name: '清除這份，不能復原' }).click()
    await expect(page.getByText('清除了。其他自評沒有變動。')).toBeVisible()
    await page.goto('/')
    await expect(heading(page)).toHaveText('選一份職能基準，開始第一次自評。')
    await expect(page.getByRole('button', { name: '看示範資料' })).toBeVisible()
    await expect(page.getByText(lost)).toHaveCount(0)
  })
})
