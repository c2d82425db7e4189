import { type Page, expect } from '@playwright/test'

type Visit = (name: string) => Promise<void>

/** Settings, help, the person's own labels, sample data, and the same screens in English. Leaves nothing behind. */
export const visitSettings = async (page: Page, visit: Visit): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/settings')
  await expect(heading).toContainText('設定只存在')
  await visit('settings')
  await page.getByRole('link', { name: '全部快捷鍵與用語' }).click()
  await expect(heading).toContainText('一題一個鍵')
  await visit('keys as a page')
  await page.goto('/data')
  await page.getByRole('button', { name: '修改' }).click()
  await visit('data, changing the labels')
  await page.getByRole('button', { name: '看示範資料' }).click()
  await expect(page.getByText('示範資料在這台裝置上。')).toBeVisible()
  await visit('data with sample data')
  await page.getByRole('link', { name: '看示範結果' }).click()
  await expect(page).toHaveURL(/\/result$/u)
  await expect(heading).toContainText('最需要補強的是')
  await visit('result of sample data')
  await page.goto('/')
  await expect(page.getByRole('button', { name: '移除示範資料' })).toBeVisible()
  await visit('home with sample data')
  await page.getByRole('button', { name: '移除示範資料' }).click()
  await expect(page.getByRole('button', { name: '移除示範資料' })).toHaveCount(0)
}
