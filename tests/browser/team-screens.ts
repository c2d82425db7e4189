import { type Page, expect } from '@playwright/test'

type Visit = (name: string) => Promise<void>

/** The pages of a team behind its picture, with sample data: by links, and back each time. */
export const visitTeam = async (page: Page, visit: Visit): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto('/team')
  await expect(heading).toContainText('把成員的自評放在一起')
  await visit('team, empty')
  await page.getByRole('button', { name: '看示範團隊' }).click()
  await expect(page.getByRole('table', { name: '團隊', exact: true })).toBeVisible()
  await visit('team')
  for (const [link, text] of [
    ['名單與繳交情形', /8 人都交了/u],
    ['評量期', /還沒有評量期/u],
    ['TTQS 佐證', /任務有人未達標/u],
    ['評級校準', /還沒有可以比的評級/u],
    ['團隊設定', /./u],
  ] as const) {
    await page.getByRole('link', { name: link }).click()
    await expect(page).toHaveURL(/view=/u)
    await expect(heading).toHaveText(text)
    await visit(`team, ${link}`)
    await page.goto('/team')
    await expect(page.getByRole('table', { name: '團隊', exact: true })).toBeVisible()
  }
  await page.getByRole('link', { name: '陳冠宇' }).first().click()
  await expect(heading).toContainText('陳冠宇')
  await visit('team, a member')
  await page.getByRole('link', { name: '一起看兩份評級' }).click()
  await page.getByRole('button', { name: '先看對方的自評' }).click()
  await page.getByRole('button', { name: '仍然先看' }).click()
  await expect(page.getByText('非盲評：主管在評完之前看過自評。')).toBeVisible()
  await visit('team, talking it through')
}
