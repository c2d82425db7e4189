import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { putRecord } from './raw-database.ts'
import { createRatingNote } from './rating-note.ts'
import { assessmentIdOf, createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import { readAssessments, readRatings } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
/** P3.2.1, the one most below its requirement. */
const lowest = indicators.findIndex(({ code }) => code === 'P3.2.1')
const may = '444433332345238544'
const november = '445334432432238545'

const rate = async (page: Page, digits: string): Promise<string> => {
  const screen = createRatingScreen(page)
  await startAssessment(page, shortStandard)
  await screen.type(digits)
  await expect(screen.resultLink).toBeVisible()
  const id = assessmentIdOf(page)
  await expect.poll(async () => (await readRatings(page, id)).length).toBe(digits.length)
  return id
}

test('A note stands where its number is explained, and looking back beside the change since the last round', async ({
  page,
}) => {
  const note = createRatingNote(page)
  const earlierId = await rate(page, may)
  const [earlier] = await readAssessments(page)
  await putRecord(page, 'assessments', {
    ...earlier,
    startedAt: '2026-05-20T02:00:00.000Z',
    updatedAt: '2026-05-20T03:00:00.000Z',
  })
  const id = await rate(page, november)
  expect(id).not.toBe(earlierId)
  await page.goto(rateAddress(id, indicators[lowest]?.id ?? ''))
  await expect(page.getByRole('radiogroup')).toBeVisible()
  await page.keyboard.press('e')
  await page.keyboard.type('只跟過一次出貨 <b>')
  await note.link.fill('https://example.com/log')
  await note.marks.click()
  await note.panel
    .getByRole('combobox', { name: /^回頭看，2026 年 5 月 20 日評的 5 級，當時其實是$/u })
    .selectOption('1 級')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '結果', exact: true }).click()

  await page.getByRole('link', { name: 'T3 完成訂單及出貨：這個數字怎麼來的' }).click()
  const panel = page.getByRole('region', { name: '這個數字怎麼來的' })
  await expect(panel).toContainText('P3.2.1 的兩個數字')
  await expect(panel).toContainText('佐證：只跟過一次出貨 <b>')
  await expect(panel.getByRole('link', { name: '佐證連結' })).toHaveAttribute('href', 'https://example.com/log')
  await panel.getByRole('link', { name: /^P3\.3\.1/u }).click()
  await expect(panel).not.toContainText('佐證：')

  await page.getByRole('link', { name: '結果', exact: true }).click()
  await page.locator(`a[href*="/history/${shortStandard}"]`).first().click()
  // T3.2 was 4 and 5 in May, so 4.5; looking back 4 and 1, or 5 and 1: the mean tells which.
  const shippingDigits = indicators.flatMap(({ code }, index) =>
    code?.startsWith('P3.2.') === true ? [{ index, digit: Number(may[index]) }] : [],
  )
  const judged = shippingDigits.map(({ index, digit }) => (index === lowest ? 1 : digit))
  const mean = judged.reduce((sum, digit) => sum + digit, 0) / judged.length
  await expect(page.getByRole('img', { name: new RegExp(`^T3\\.2 .*回頭看 ${mean.toFixed(1)}`, 'u') })).toBeVisible()
  await expect(page.getByText('虛線圓點是你回頭看')).toBeVisible()
})

test('The address of an imported version shows that version alone, and 結果 opens what has a result', async ({
  page,
}) => {
  const id = await rate(page, november)
  const hash = standard.contentHash.slice(0, 8)
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(`/history/${shortStandard}~${hash}`)
  await expect(heading).toHaveText('第二次自評後，這裡會比較兩次的變化。')
  await expect(page.getByRole('main')).toContainText(standard.name)
  await page.goto(`/history/${shortStandard}~00000000`)
  await expect(page.getByText('找不到', { exact: false }).first()).toBeVisible()
  await page.goto(`/compare?a=${shortStandard}~${hash}&b=KMM2431-007v2`)
  await expect(heading).toContainText('項知識技能中')
  await page.goto(`/compare?a=${shortStandard}&b=KMM2431-007v2~00000000`)
  await expect(page.getByRole('alert')).toBeVisible()

  const newer = await startAssessment(page, 'KMM2431-007v2')
  expect(newer).not.toBe(id)
  await page.goto('/')
  await page.getByRole('link', { name: '結果', exact: true }).first().click()
  await expect(page).toHaveURL(new RegExp(`/a/${id}/result$`, 'u'))
})
