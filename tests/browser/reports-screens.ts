import { type Page, expect } from '@playwright/test'
import { createResultScreen } from './result-screen.ts'

/** The page of requirements in its states, and what a result says of a copy; the result of a short standard is open. */
export const visitRequirementsAndReports = async (
  page: Page,
  visit: (name: string) => Promise<void>,
): Promise<void> => {
  const result = createResultScreen(page)
  await page.getByRole('link', { name: /要求級別與重要性/u }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('都依原文')
  await visit('requirements, nothing set')
  await page
    .getByRole('button', { name: /個指標$/u })
    .first()
    .click()
  await page
    .getByRole('combobox', { name: /的重要性$/u })
    .first()
    .selectOption('5')
  await expect(heading).toContainText('你設定了 1 項')
  await visit('requirements, a task open')
  await page.getByRole('button', { name: '全部改回原文' }).click()
  await visit('requirements, asking before everything is taken back')
  await page.getByRole('button', { name: '移除這些設定' }).click()
  await expect(heading).toContainText('都依原文')
  await page.getByRole('link', { name: '看差距結果' }).click()
  await expect(result.radar).toBeVisible()
}
