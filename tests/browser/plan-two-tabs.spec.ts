import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { createPlanScreen } from './plan-screen.ts'
import { shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { readRecords } from './stored-data.ts'

/** One item in the plan, open for editing. */
const openItem = async (page: Page): Promise<string> => {
  const plan = createPlanScreen(page)
  const screen = createRatingScreen(page)
  await startAssessment(page, shortStandard)
  await screen.type('445334432432238545')
  await screen.resultLink.click()
  await page.getByRole('link', { name: '建立發展計畫' }).click()
  await plan.add('P3.2.2').click()
  await page.getByRole('link', { name: '已在計畫裡 P3.2.2，編輯' }).click()
  await expect(plan.field('行動')).toBeVisible()
  return page.url()
}
const readItem = async (page: Page): Promise<unknown> => (await readRecords(page, 'planItems'))[0]

test('Two tabs that write the same field of a plan item keep both texts and ask which one holds', async ({
  page,
  context,
}) => {
  const address = await openItem(page)
  const plan = createPlanScreen(page)
  const tab = await context.newPage()
  await tab.goto(address)
  const other = createPlanScreen(tab)
  await plan.field('行動').fill('這一頁的行動')
  await expect(other.field('行動'), 'a field that nobody types into follows').toHaveValue('這一頁的行動')

  // Both are typed into before either is stored.
  await Promise.all([other.field('負責人').fill('那一頁的人'), plan.field('負責人').fill('這一頁的人')])
  for (const one of [page, tab]) {
    const box = one.getByRole('group', { name: /^另一個分頁也改了「負責人」/u })
    await expect(box).toContainText('這一頁的人')
    await expect(box).toContainText('那一頁的人')
  }
  const box = page.getByRole('group', { name: /^另一個分頁也改了「負責人」/u })
  await box.getByRole('button', { name: '兩份接在一起' }).click()
  await expect(box).toHaveCount(0)
  await expect(plan.heading).toBeFocused()
  await expect(plan.field('負責人')).toHaveValue(/^(?:這一頁的人 \/ 那一頁的人|那一頁的人 \/ 這一頁的人)$/u)
  await expect(tab.getByRole('group', { name: /^另一個分頁/u })).toHaveCount(0)
  await expect.poll(() => readItem(page)).toMatchObject({ action: '這一頁的行動' })
  expect(await readItem(page)).not.toHaveProperty('other')
})

test('A day and a link that cannot be taken are there again, with the reason, and change nothing before', async ({
  page,
}) => {
  const address = await openItem(page)
  const plan = createPlanScreen(page)
  await plan.field('期限').fill('2026-12-31')
  await expect.poll(() => readItem(page)).toMatchObject({ dueOn: '2026-12-31' })
  await plan.field('期限').fill('2026-02-30')
  await plan.field('學習資源的連結').fill('example.com/課程')
  await page.getByRole('link', { name: '發展計畫', exact: true }).click()
  await expect(plan.heading).toHaveText(/^1 項行動/u)
  await expect(plan.row('P3.2.2')).toContainText('12 月 31 日')
  await page.goto(address)
  await expect(plan.field('期限')).toHaveValue('2026-02-30')
  await expect(plan.field('學習資源的連結')).toHaveValue('example.com/課程')
  await expect(plan.field('期限')).toHaveAccessibleDescription(/這一天不在日曆上/u)
  await plan.field('期限').fill('2026-03-01')
  await plan.field('學習資源的連結').fill('')
  await plan.save.click()
  await expect(plan.row('P3.2.2')).toContainText('3 月 1 日')
  await page.goto(address)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('What is done is folded away on the screen and stands on the paper', async ({ page }) => {
  await openItem(page)
  const plan = createPlanScreen(page)
  await plan.field('狀態').selectOption('done')
  await plan.save.click()
  await expect(page.getByText('完成 1 項', { exact: true })).toBeVisible()
  const row = page.getByText('P3.2.2').first()
  await expect(row).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(row).toBeVisible()
})
