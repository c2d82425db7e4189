import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import { createResultScreen } from './result-screen.ts'
import { readAssessments, readTypedDigits } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)

test('Two tabs with the same assessment see the answers of each other', async ({ page, context }) => {
  const one = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  const secondPage = await context.newPage()
  const other = createRatingScreen(secondPage)
  await secondPage.goto(rateAddress(assessmentId, indicators[0]?.id ?? ''))
  await other.shows(indicators[0])

  await page.bringToFront()
  await one.type('4')
  await expect(other.radio(4), 'the other tab shows it where it stands').toBeChecked()
  await expect(secondPage.getByRole('img', { name: '18 題已答 1 題' })).toBeVisible()
  await secondPage.bringToFront()
  await secondPage.keyboard.press('PageDown')
  await other.type('0')
  await expect(one.radio(0)).toBeChecked()
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('40'.padEnd(18, '.'))

  await secondPage.keyboard.press('Backspace')
  await expect(one.chosen).toHaveCount(0)
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('4'.padEnd(18, '.'))
})

test('Both tabs can be typed in at once, and no answer of either is lost', async ({ page, context }) => {
  const assessmentId = await startAssessment(page, shortStandard)
  const secondPage = await context.newPage()
  await secondPage.goto(rateAddress(assessmentId, indicators[9]?.id ?? ''))
  await createRatingScreen(secondPage).shows(indicators[9])
  await Promise.all([createRatingScreen(page).type('445334432'), createRatingScreen(secondPage).type('432238545')])
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('445334432432238545')
  expect(await readAssessments(page)).toMatchObject([{ revision: 19 }])
  await expect(page.getByRole('img', { name: '18 題已答 18 題' })).toBeVisible()
  await expect(secondPage.getByRole('img', { name: '18 題已答 18 題' })).toBeVisible()
})

test('A result follows the answers of another tab', async ({ page, context }) => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  await screen.type('44533443243223854')
  const resultPage = await context.newPage()
  const result = createResultScreen(resultPage)
  await resultPage.goto(`/a/${assessmentId}/result`)
  await expect(result.facts).toContainText('已評 16／適用 17，1 不適用')
  await page.bringToFront()
  await screen.type('5')
  await expect(result.facts).toContainText('已評 17／適用 17，1 不適用')
  const startPage = await context.newPage()
  await startPage.goto('/')
  await expect(startPage.getByRole('heading', { level: 1 })).toHaveText('跨境電商營運人員的 18 題都答了。')
  await page.bringToFront()
  await page.keyboard.press('Backspace')
  await expect(startPage.getByRole('heading', { level: 1 })).toHaveText('跨境電商營運人員已答 17 題，還有 1 題。')
})
