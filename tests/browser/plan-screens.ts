import { type Page, expect } from '@playwright/test'
import { createPlanScreen } from './plan-screen.ts'

/** Leads through the development plan; needs a result with gaps and 尚無機會, and a standard without levels. */
export const visitPlan = async (page: Page, visit: (name: string) => Promise<void>): Promise<void> => {
  const plan = createPlanScreen(page)
  await page.goto('/plan')
  await expect(plan.heading).toHaveText('從差距結果挑 1–3 項加進來。')
  await visit('plan, empty')
  await page.goto('/plan/nothing')
  await expect(page.getByText('計畫裡沒有這一項')).toBeVisible()
  await visit('plan, an unknown item')
  await page.goto('/plan/add')
  await expect(page.getByRole('region', { name: '建議先做' })).toBeVisible()
  for (const group of await page.locator('summary').all()) await group.click()
  const add = page.getByRole('button', { name: /^加入計畫/u })
  for (let added = 1; added <= 3; added += 1) {
    await add.first().click()
    await expect(page.getByRole('link', { name: /^已在計畫裡/u })).toHaveCount(added)
  }
  await visit('plan, adding')
  await page
    .getByRole('link', { name: /^已在計畫裡/u })
    .first()
    .click()
  await expect(plan.field('行動')).toBeVisible()
  await visit('plan, an item')
  await plan.field('行動').fill('一'.repeat(200))
  await plan.field('期限').fill('2001-02-29')
  await plan.field('學習資源的連結').fill('javascript:alert(1)')
  await plan.save.click()
  await expect(page.getByRole('alert')).toBeFocused()
  await visit('plan, an item that cannot be taken')
  await plan.field('期限').fill('2001-02-28')
  await plan.field('學習資源的連結').fill(`https://example.com/${'a'.repeat(200)}`)
  await plan.save.click()
  await expect(plan.heading).toContainText('1 項期限已過')
  await visit('plan')
  await page.getByRole('combobox', { name: /^狀態/u }).first().selectOption('完成')
  await page.locator('summary').click()
  await expect(plan.done).toBeVisible()
  await visit('plan, an item done')
  await page.getByRole('link', { name: /^編輯/u }).first().click()
  await page.getByRole('button', { name: '移除這一項' }).click()
  await expect(page.getByRole('button', { name: '復原' })).toBeVisible()
  await visit('plan, an item removed')
}
