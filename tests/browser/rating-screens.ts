import { type Page, expect } from '@playwright/test'
import { shortStandard } from './printed-standards.ts'
import { createRatingNote } from './rating-note.ts'
import { createRatingScreen } from './rating-screen.ts'

/** What comes before the first rating of a device, and what stands beside an answer. Begins an assessment of its own. */
export const visitRatingExtras = async (page: Page, visit: (name: string) => Promise<void>): Promise<void> => {
  const screen = createRatingScreen(page)
  const note = createRatingNote(page)
  await page.evaluate(() => localStorage.removeItem('competency-assessment.notice-read'))
  await page.goto(`/standards/${shortStandard}`)
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  const start = page.getByRole('button', { name: '知道了，開始作答' })
  await expect(start).toBeVisible()
  await visit('the notice before the first rating')
  await start.click()
  await expect(screen.radio(1)).toBeFocused()
  await screen.type('6')
  await expect(note.request).toBeVisible()
  await visit('rating, a line of evidence asked for')
  await note.request.click()
  await page.keyboard.type('做過')
  await note.link.fill('file:///a')
  await note.panel.getByRole('button', { name: '寫作提示' }).click()
  await note.marks.click()
  await expect(note.panel.getByText('只有 http 或 https 開頭的網址能當連結。')).toBeVisible()
  await visit('rating, the note open')
  await page.keyboard.press('Escape')
  await screen.type('6333333333')
  await expect(page.getByRole('button', { name: '不再提醒' })).toBeVisible()
  await visit('rating, a hint on the way of answering')
}
