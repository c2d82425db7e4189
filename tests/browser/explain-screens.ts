import { type Page, expect } from '@playwright/test'

/** The result in depth, in every view; needs the address of a result in which something is short. */
export const visitExplanations = async (page: Page, visit: (name: string) => Promise<void>): Promise<void> => {
  const address = new URL(page.url()).pathname
  const heading = page.getByRole('heading', { level: 1 })
  const open = async (query: string, name: string): Promise<void> => {
    await page.goto(`${address}?${query}`)
    await expect(heading).toBeVisible()
    await visit(name)
  }
  await page.getByRole('button', { name: '換一份自評的結果' }).click()
  await visit('result, choosing another')
  await open('by=indicator', 'result by indicator')
  await open('measure=minimum&list=counts&show=short', 'result, minimum and counts')
  await open('by=ksa', 'result by knowledge and skills')
  await page.getByText('需要協助').first().click()
  await expect(page.getByRole('button', { name: /^清除：/u })).toBeVisible()
  await visit('result, a self-check answered')
  await open('why=T3', 'why this number, a duty')
  await open(`why=${encodeURIComponent('T3:T3.3')}`, 'why this number, a task')
  await page.goto(`${address}?why=T3&indicator=${encodeURIComponent('T3:T3.3:P3.3.2')}`)
  await expect(page.getByText('選了「不適用」。')).toBeVisible()
  await visit('why this number, an answer that does not count')
  await page.goto(address)
  await expect(heading).toBeVisible()
}
