import { expectResult, sortByShortage } from './expected-result.ts'
import { pressAtPace } from './fast-keys.ts'
import { expect, test } from './fixtures.ts'
import {
  type PrintedStandard,
  longStandard,
  mixedAnswers,
  readStandard,
  standardWithoutLevels,
} from './printed-standards.ts'
import { assessmentIdOf, createRatingScreen } from './rating-screen.ts'
import { createRequirementsScreen, withOwnLevels } from './requirements-screen.ts'
import { checkGapsCsv, checkRatingsCsv } from './result-files.ts'
import { type ResultScreen, createResultScreen, readRows } from './result-screen.ts'

/** Wide enough that two equal digits are no bounce, however late the machine is. */
const calmSpacing = 120

const checkTables = async (result: ResultScreen, standard: PrintedStandard, digits: string): Promise<void> => {
  const expected = expectResult(standard, digits)
  await expect.poll(() => readRows(result.dutyTable)).toEqual(expected.duties.map(({ screen }) => screen))
  expect(await readRows(result.taskTable)).toEqual(sortByShortage(expected.tasks).map(({ screen }) => screen))
}

test('Levels printed side by side are decided per duty or task, and every number follows at once', async ({ page }) => {
  const standard = readStandard(longStandard)
  const digits = mixedAnswers(standard)
  const result = createResultScreen(page)
  const screen = createRequirementsScreen(page)
  const undecided = page.getByText('原文並列 5、4，暫以 5 計')

  await page.goto('/')
  await page.getByRole('link', { name: '選職能基準' }).click()
  await page.getByRole('link', { name: new RegExp(`^${standard.name}`, 'u') }).click()
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  await expect(page.getByRole('radiogroup')).toBeVisible()
  const assessmentId = assessmentIdOf(page)
  await pressAtPace(page, digits, calmSpacing)
  await createRatingScreen(page).resultLink.click()
  await checkTables(result, standard, digits)
  await expect(undecided).toHaveCount(12)

  await test.step('One click decides a whole duty, one click a task', async () => {
    await page.getByRole('link', { name: '10 項任務原文並列，決定用哪一級' }).click()
    await expect(screen.heading).toHaveText('10 項任務原文並列兩個以上的級別，等你決定用哪一級。')
    await expect(screen.heading).toBeFocused()
    const first = screen.duty(/^T1 /u)
    await first.getByRole('button', { name: '都用 4 級' }).click()
    await expect(first).toContainText('這項職責的任務都用 4 級，你設定的。')
    await expect(screen.heading).toContainText('4 項任務')
    await screen.chooseLevel(/^T2\.1 .*的要求級別$/u, 5)
    await expect(screen.row('T2.1 區隔市場')).toContainText(/你設定的，\d{4} 年 \d+ 月 \d+ 日・?原文並列 5、4/u)
    await expect(screen.heading).toContainText('3 項任務')
  })
  const decided = withOwnLevels(standard, { T1: 4, 'T2:T2.1': 5 })

  await test.step('Result, radar and files follow', async () => {
    await screen.back()
    await checkTables(result, decided, digits)
    // Three tasks and their duty.
    await expect(undecided).toHaveCount(4)
    await expect(result.radar).toHaveAccessibleName(/T1 進行市場研究自評 [\d.]+，[^；]*要求 4\.0/u)
    const given = { page, standard: decided, digits, assessmentId, revision: digits.length + 3 }
    await checkRatingsCsv(await result.download('評量 CSV'), given)
    await checkGapsCsv(await result.download('差距 CSV'), given)
  })

  await test.step('Importance, a reason and one indicator are set, and are there after a reload', async () => {
    await page.getByRole('link', { name: '3 項任務原文並列，決定用哪一級' }).click()
    await screen.importance(/^T3\.1 .*的重要性$/u).selectOption('6')
    await screen.row('T3.1 確認').getByRole('button', { name: '3 個指標與原因' }).click()
    await screen.row('T3.1 確認').getByRole('textbox').fill('今年的重點')
    await screen.row('T3.1 確認').getByRole('textbox').blur()
    await screen.chooseLevel(/^P3\.1\.1 .*的要求級別$/u, 3)
    await expect(screen.importance(/^P3\.1\.1 /u)).toHaveValue('6')
    await expect(screen.row('T3.1 確認')).toContainText('1 個指標另有設定')
    await page.reload()
    await expect(screen.row('T3.1 確認').getByRole('textbox')).toHaveValue('今年的重點')
    await expect(screen.row('T3.1 確認')).toContainText('1 個指標另有設定')
    await expect(screen.levels(/^P3\.1\.1 /u).getByRole('radio', { name: '3 級' })).toBeChecked()
    await expect(screen.importance(/^T3\.1 .*的重要性$/u)).toHaveValue('6')
    await expect(screen.importance(/^T3\.2 .*的重要性$/u)).toHaveValue('3')
  })

  await test.step('One setting is taken back, then all of them', async () => {
    await screen
      .row('T2.1 區隔市場')
      .getByRole('button', { name: /改回原文$/u })
      .click()
    await expect(screen.row('T2.1 區隔市場')).toContainText('原文並列 5、4，暫以 5 計')
    await page.getByRole('button', { name: '全部改回原文' }).click()
    await expect(page.getByText('8 項設定會移除')).toBeVisible()
    await page.getByRole('button', { name: '移除這些設定' }).click()
    await expect(screen.heading).toContainText('10 項任務')
    await screen.back()
    await checkTables(result, standard, digits)
  })

  await test.step('The findings of the standard lead there as well', async () => {
    await page.goto(`/standards/${standard.id}`)
    await page.getByRole('link', { name: '設定要求級別' }).click()
    await expect(screen.heading).toContainText('10 項任務')
  })
})

test('A standard without levels gets targets, and then gaps; the next round goes on with them', async ({ page }) => {
  const standard = readStandard(standardWithoutLevels)
  const digits = mixedAnswers(standard)
  const result = createResultScreen(page)
  const screen = createRequirementsScreen(page)

  await page.goto('/standards')
  await page.getByRole('link', { name: new RegExp(`^${standard.name}`, 'u') }).click()
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  await expect(page.getByRole('radiogroup')).toBeVisible()
  const assessmentId = assessmentIdOf(page)
  await pressAtPace(page, digits, calmSpacing)
  await createRatingScreen(page).resultLink.click()
  await expect(result.heading).toHaveText('這份基準沒有訂職能級別，所以只顯示自評。')

  await page.getByRole('link', { name: '自訂要求級別' }).click()
  await expect(screen.heading).toHaveText('這份基準沒有訂職能級別，設了目標級別才有差距。')
  for (const [duty, level] of [
    [/^T1 /u, 4],
    [/^T2 /u, 3],
    [/^T3 /u, 5],
  ] as const) {
    await screen
      .duty(duty)
      .getByRole('button', { name: `都用 ${level} 級` })
      .click()
    await expect(screen.duty(duty)).toContainText(`這項職責的任務都用 ${level} 級，你設定的。`)
  }
  await test.step('By keyboard, arrow by arrow', async () => {
    const levels = screen.levels(/^T2\.2 .*的要求級別$/u)
    await levels.getByRole('radio', { name: '3 級' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(levels.getByRole('radio', { name: '6 級' })).toBeChecked()
    await expect(screen.duty(/^T2 /u)).toContainText('你設定了不同的級別')
  })
  await screen.back()
  const aimed = withOwnLevels(standard, { T1: 4, T2: 3, T3: 5, 'T2:T2.2': 6 })
  await checkTables(result, aimed, digits)
  const given = { page, standard: aimed, digits, assessmentId, revision: digits.length + 7 }
  await checkGapsCsv(await result.download('差距 CSV'), given)

  await page.goto(`/standards/${standard.id}`)
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  await expect(page.getByRole('radiogroup')).toBeVisible()
  const next = assessmentIdOf(page)
  expect(next).not.toBe(assessmentId)
  await page.goto(`/a/${next}/result?view=requirements`)
  await expect(screen.heading).toHaveText('你設定了 15 項，其餘依原文。')
  await expect(screen.levels(/^T2\.2 .*的要求級別$/u).getByRole('radio', { name: '6 級' })).toBeChecked()
})
