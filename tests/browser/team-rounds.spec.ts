import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen } from './rating-screen.ts'
import { type DownloadedFile, downloadBy } from './result-screen.ts'
import { findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const digits = '445334432432238545'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A team that has nothing yet, by links from the first page. */
const createTeam = async (page: Page, name: string): Promise<void> => {
  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('link', { name: '新增團隊' }).click()
  const form = page.getByRole('region', { name: '新增團隊' })
  await form.getByRole('textbox', { name: '團隊名稱' }).fill(name)
  await form.getByRole('button', { name: '建立團隊' }).click()
  await expect(page.getByRole('link', { name: '名單與繳交情形' })).toBeVisible()
}

const choose = async (page: Page, { name, bytes }: DownloadedFile): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '開啟檔案' }).click()
  await (await chooser).setFiles([{ name, mimeType: 'application/json', buffer: bytes }])
}

/** An employee opens the pack, rates what it asks for and hands over. */
const rateThePack = async (page: Page, pack: DownloadedFile, name: string): Promise<DownloadedFile> => {
  await page.goto('/')
  await choose(page, pack)
  await expect(heading(page)).toContainText('2026 下半年')
  await page.getByRole('button', { name: '開始這次自評' }).click()
  const screen = createRatingScreen(page)
  for (const [index, indicator] of indicators.entries()) {
    await screen.shows(indicator)
    await screen.type(digits.charAt(index))
  }
  await screen.resultLink.click()
  await page.getByRole('button', { name: '交給主管' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill(name)
  await page.getByRole('textbox', { name: '姓名' }).blur()
  return downloadBy(page, page.getByRole('button', { name: '產生檔案' }))
}

test('A team without any result expects people, hands out a round, and sees who is in', async ({ newProfile }) => {
  test.setTimeout(240_000)
  const page = await (await newProfile()).newPage()
  await createTeam(page, '電商營運組')
  await page.getByRole('link', { name: '名單與繳交情形' }).click()
  await page.getByRole('textbox', { name: /^一行一人/u }).fill('林怡君，E001\n陳冠宇，E002\n張家豪')
  await page.getByRole('button', { name: '加入名單' }).click()
  await expect(heading(page)).toHaveText('3 人裡，3 人還沒有交。')
  await page.getByRole('link', { name: '回團隊總覽' }).click()

  await page.getByRole('link', { name: '評量期' }).click()
  await expect(heading(page)).toHaveText('還沒有評量期。')
  const create = page.getByRole('button', { name: '開始這一期' })
  await create.click()
  await expect(page.getByText('請選一份基準。')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '職能基準' })).toBeFocused()
  await page.getByRole('combobox', { name: '職能基準' }).selectOption({ label: `${standard.name} ${standard.code}` })
  await page.getByRole('textbox', { name: '期間' }).fill('2026 下半年')
  await page.getByRole('textbox', { name: '截止日' }).fill('2099-12-15')
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await create.click()
  await expect(heading(page)).toHaveText('「2026 下半年」3 人中 0 人交了，3 人還沒交。')
  const people = page.getByRole('region', { name: '誰交了' })
  await expect(people.getByRole('row')).toHaveText([
    /成員/u,
    /林怡君\s*還沒交/u,
    /陳冠宇\s*還沒交/u,
    /張家豪\s*還沒交/u,
  ])
  const pack = await downloadBy(page, page.getByRole('button', { name: '產生評量包' }))
  expect(pack.bytes.toString('utf8'), 'a pack names nobody').not.toContain('林怡君')

  const employee = await (await newProfile()).newPage()
  const handedOver = await rateThePack(employee, pack, '林怡君')

  await page.goto('/')
  await choose(page, handedOver)
  await page
    .getByRole('radio', { name: /同一人/u })
    .or(page.getByRole('button', { name: '同一人' }))
    .first()
    .click()
  await page.getByRole('button', { name: '確認匯入' }).click()
  await expect(page.getByText(/1 個檔案|1 份|1 人/u).first()).toBeVisible()
  await page.getByRole('link', { name: '團隊', exact: true }).first().click()
  await expect(page.getByRole('table', { name: '團隊', exact: true })).toBeVisible()
  await page.getByRole('link', { name: '評量期' }).click()
  await expect(heading(page)).toHaveText('「2026 下半年」3 人中 1 人交了，2 人還沒交。')
  await expect(people.getByRole('row', { name: /林怡君/u })).toContainText('已交')
  await people.getByRole('button', { name: /還沒交\s*2/u }).click()
  await expect(people.getByRole('row')).toHaveText([/成員/u, /陳冠宇/u, /張家豪/u])
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await measureOverflow(page)).toBe(0)
})

test('A tab keeps what is typed for a round while another tab begins one', async ({ newProfile }) => {
  const context = await newProfile()
  const page = await context.newPage()
  await createTeam(page, '電商營運組')
  await page.getByRole('link', { name: '評量期' }).click()
  const other = await context.newPage()
  await other.goto(page.url())
  for (const [tab, period] of [
    [page, '這一頁的期'],
    [other, '那一頁的期'],
  ] as const) {
    await tab.getByRole('combobox', { name: '職能基準' }).selectOption({ index: 1 })
    await tab.getByRole('textbox', { name: '期間' }).fill(period)
  }
  await other.getByRole('button', { name: '開始這一期' }).click()
  await expect(heading(other)).toContainText('那一頁的期')
  await expect(page.getByText(/另一個分頁已經開始「那一頁的期」/u)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '期間' })).toHaveValue('這一頁的期')
  await page.getByRole('button', { name: '開始這一期' }).click()
  await expect(page.getByRole('region', { name: '這一頁的期' })).toHaveCount(0)
  await page.getByRole('button', { name: '結束這一期' }).click()
  await page.getByRole('button', { name: '開始這一期' }).click()
  await expect(page.getByRole('region', { name: '這一頁的期' })).toBeVisible()

  const earlier = page.getByRole('region', { name: '那一頁的期' })
  const reopen = earlier.getByRole('button', { name: '重新開放' })
  await expect(earlier).toBeVisible()
  await expect(reopen, 'one round is open at a time').toHaveCount(0)
  await page.getByRole('button', { name: '結束這一期' }).click()
  await reopen.click()
  await expect(heading(page)).toContainText('那一頁的期')
})

test('Two tabs with the settings of a team keep both names and ask which one holds', async ({ newProfile }) => {
  const context = await newProfile()
  const page = await context.newPage()
  await createTeam(page, '電商營運組')
  await page.getByRole('link', { name: '團隊設定' }).click()
  const other = await context.newPage()
  await other.goto(page.url())
  const fieldOf = (tab: Page) => tab.getByRole('region', { name: '名稱與規則' }).getByLabel('團隊名稱')
  await fieldOf(page).fill('這一頁的名稱')
  await fieldOf(other).fill('那一頁的名稱')
  await other.getByLabel('單位').first().fill('營運處')
  await other.getByRole('button', { name: '儲存' }).click()
  const box = page.getByRole('group', { name: /^另一個分頁也改了「團隊名稱」/u })
  await expect(box).toContainText('這一頁的名稱')
  await expect(box).toContainText('那一頁的名稱')
  await expect(page.getByLabel('單位').first(), 'a field that nobody writes in follows').toHaveValue('營運處')
  await page.getByRole('button', { name: '儲存' }).click()
  await expect(box, 'saving chooses for nobody').toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await box.getByRole('button', { name: '留這一份' }).click()
  await page.getByRole('button', { name: '儲存' }).click()
  await expect(page.getByText('這一頁的名稱').first()).toBeVisible()
})
