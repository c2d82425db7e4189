import { type Page, expect } from '@playwright/test'
import { pressAtPace } from './fast-keys.ts'
import { indicatorsOf, readStandard, shortStandard, standardWithoutLevels } from './printed-standards.ts'
import { createRatingScreen, rateAddress } from './rating-screen.ts'
import { readAssessments, readRatings } from './stored-data.ts'

const spacing = 120

/** History and comparisons; needs a rated assessment of the short standard, and changes one of its answers. */
export const visitProgress = async (page: Page, visit: (name: string) => Promise<void>): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(`/history/${standardWithoutLevels}`)
  await expect(page.getByText('這份基準還沒有評過的題目。')).toBeVisible()
  await visit('history, nothing rated')
  await page.goto(`/history/${shortStandard}`)
  await page.getByLabel('快照名稱').fill('年中')
  await page.getByRole('button', { name: '留成快照' }).click()
  await expect(page.getByText('已留成快照「年中」。')).toBeVisible()
  await visit('history, one state')
  const assessment = (await readAssessments(page)).find(({ standardId }) => standardId === shortStandard)
  const third = indicatorsOf(readStandard(shortStandard))[2]
  await page.goto(rateAddress(assessment?.id ?? '', third?.id ?? ''))
  await createRatingScreen(page).shows(third)
  await pressAtPace(page, '3', spacing)
  await expect
    .poll(async () => {
      const ratings = await readRatings(page, assessment?.id ?? '')
      return ratings.find(({ indicatorId }) => indicatorId === third?.id)?.level
    })
    .toBe(3)
  await page.goto(`/history/${shortStandard}`)
  await expect(heading).toContainText('1 項任務退步，')
  await visit('history')
  await page.getByRole('button', { name: '改名：年中' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('history with a name open')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '刪除：年中' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('history, asking before deleting')
  await page.keyboard.press('Escape')
  await page.goto('/compare')
  await expect(heading).toHaveText('選兩份職能基準來比較。')
  await visit('compare, nothing chosen')
  await page.goto(`/compare?a=${shortStandard}&b=KMM2431-007v2`)
  await expect(heading).toContainText('24 項是新的')
  await page.getByRole('button', { name: '算同一項：大眾傳播理論基礎' }).click()
  await expect(page.getByRole('button', { name: /^復原，不算同一項/u })).toBeVisible()
  await visit('compare')
  await page.goto(`/a/${assessment?.id ?? ''}/versions`)
  await expect(heading).toHaveText('這份自評用的就是目前這一版。')
  await visit('versions, the same')
}
