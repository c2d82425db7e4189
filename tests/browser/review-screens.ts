import { type Page, expect } from '@playwright/test'
import { pressAtPace } from './fast-keys.ts'
import { failWrites } from './failing-writes.ts'
import { indicatorsOf, longStandard, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { readRatings, readTypedDigits } from './stored-data.ts'

type Visit = (name: string) => Promise<void>

/** No digit follows itself: on a late machine the second would be taken for a bouncing key. */
const spacing = 100

/** List mode, review, the filters of the task list and the quick review, in every state. */
export const visitReview = async (page: Page, visit: Visit): Promise<void> => {
  await visitLongStandard(page, visit)
  await visitShortStandard(page, visit)
}

const visitLongStandard = async (page: Page, visit: Visit): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 })
  const assessmentId = await startAssessment(page, longStandard)
  const first = indicatorsOf(readStandard(longStandard))[0]?.id ?? ''
  await page.goto(`/a/${assessmentId}/review`)
  await expect(heading).toHaveText('113 題都還沒回答。')
  await visit('review, nothing answered')
  await page.goto(`/a/${assessmentId}/rate/${encodeURIComponent(first)}?mode=list`)
  await expect(page.getByRole('radiogroup').first()).toBeVisible()
  await visit('list mode')
  await failWrites(page, 2)
  await pressAtPace(page, '4', spacing)
  await expect(page.getByRole('alert')).toBeVisible()
  await visit('list mode, an answer not saved')
  await page.getByRole('button', { name: '再試一次' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('radiogroup').nth(1).getByRole('radio').first()).toBeFocused()
  await pressAtPace(page, '97'.repeat(11), spacing)
  await expect(page.getByRole('region', { name: /評完了$/u })).toBeVisible()
  await visit('list mode, the end of a duty')
  await expect.poll(async () => (await readRatings(page, assessmentId)).length).toBe(23)
  await page.goto(`/a/${assessmentId}/review`)
  await expect(page.getByRole('link', { name: '從第一題開始' })).toBeVisible()
  await visit('review, many skipped')
  await page.goto(`/a/${assessmentId}?show=unrated`)
  await expect(page.getByText('4 題未評').first()).toBeVisible()
  await visit('tasks, only what is unrated')
  await page.goto(`/a/${assessmentId}?q=${encodeURIComponent('市場')}`)
  await expect(page.getByText(/^找到/u)).toBeVisible()
  await visit('tasks, a search')
  await page.goto(`/a/${assessmentId}?q=none`)
  await expect(page.getByText('找不到「none」')).toBeVisible()
  await visit('tasks, nothing found')
}

const visitShortStandard = async (page: Page, visit: Visit): Promise<void> => {
  const heading = page.getByRole('heading', { level: 1 })
  const standard = readStandard(shortStandard)
  const digits = '435343432492639875'
  const assessmentId = await startAssessment(page, shortStandard)
  await pressAtPace(page, digits, spacing)
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe(digits)
  await page.goto(`/a/${assessmentId}/review`)
  await expect(heading).toHaveText('還有 2 題沒回答，其餘 16 題都答了。')
  await visit('review')
  await page.getByRole('link', { name: '回答這 2 題' }).click()
  await expect(page.getByRole('radiogroup')).toBeVisible()
  await visit('rating, only what is unrated')
  await pressAtPace(page, '43', spacing)
  await expect(heading).toHaveText('18 題都答了。')
  await visit('review, nothing left')
  await page.goto(`/a/${assessmentId}?show=unrated`)
  await expect(page.getByText('沒有未評的題目')).toBeVisible()
  await visit('tasks, nothing unrated')
  await page.getByRole('link', { name: '快速複查' }).click()
  await expect(heading).toHaveText('上次答過的 18 題，逐題確認就好。')
  await visit('quick review, before it begins')
  await page.getByRole('button', { name: '開始複查這 18 題' }).click()
  await createRatingScreen(page).shows(indicatorsOf(standard)[0])
  await visit('quick review')
  await page.keyboard.press('Enter')
  await createRatingScreen(page).shows(indicatorsOf(standard)[1])
  await page.goto(page.url().replace(/from=.*$/u, 'from=nothing'))
  await expect(page.getByText('找不到上次的自評')).toBeVisible()
  await visit('quick review, the earlier round is missing')
}
