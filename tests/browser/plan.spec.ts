import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import { createPlanScreen } from './plan-screen.ts'
import { indicatorsOf, longStandard, readStandard, shortStandard, standardWithoutLevels } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { createResultScreen, downloadBy } from './result-screen.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
/** The answers of the design, with 尚無機會 for the last but one. */
const digits = '445334432432238575'

/** From the first screen to the result, by links. */
const rateFromHome = async (page: Page): Promise<void> => {
  const screen = createRatingScreen(page)
  await page.goto('/')
  await page.getByRole('link', { name: '選職能基準' }).click()
  await page.getByRole('link', { name: new RegExp(`^${standard.name}`) }).click()
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  await screen.shows(indicators[0])
  await screen.type(digits)
  await screen.resultLink.click()
  await expect(createResultScreen(page).radar).toBeVisible()
}

/** How many days from today a day of the calendar is, as the browser writes it. */
const dayFromToday = (days: number): Date => {
  const day = new Date()
  day.setHours(12, 0, 0, 0)
  day.setDate(day.getDate() + days)
  return day
}
const two = (value: number): string => String(value).padStart(2, '0')
const toTyped = (day: Date): string => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
const toShown = (day: Date): string => {
  const short = `${day.getMonth() + 1} 月 ${day.getDate()} 日`
  return day.getFullYear() === new Date().getFullYear() ? short : `${day.getFullYear()} 年 ${short}`
}

const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0

test('Two gaps and one 尚無機會 become a plan that is edited, kept, printed, put into a calendar, done, and rated again', async ({
  page,
}) => {
  const plan = createPlanScreen(page)
  const due = dayFromToday(40)
  await rateFromHome(page)

  await test.step('The result leads to what can be added, the largest gaps first', async () => {
    await page.getByRole('link', { name: '建立發展計畫' }).click()
    // Eight of the answers are below 4: P1.2.1, P2.1.1, P2.3.1, P2.3.2, P3.1.2, P3.2.1, P3.2.2 and P3.3.1.
    await expect(plan.heading).toHaveText('8 個指標未達要求，先挑 1–3 項。')
    await expect(page).toHaveTitle('從差距挑 – 職能自評')
    const suggested = page.getByRole('region', { name: '建議先做' }).getByRole('listitem')
    await expect(suggested).toHaveCount(3)
    await expect(suggested.nth(0)).toContainText('P3.2.1')
    await expect(suggested.nth(0)).toContainText('自評 2 → 要求 4')
    for (const code of ['P3.2.1', 'P3.2.2', 'P4.1.2']) {
      await plan.add(code).click()
      await expect(page.getByRole('link', { name: `已在計畫裡 ${code}，編輯` })).toBeFocused()
    }
    await page.getByRole('link', { name: '看發展計畫（3 項）' }).click()
  })

  await test.step('The plan has the gaps, and what waits for an occasion apart and without orange', async () => {
    await expect(plan.heading).toHaveText('3 項行動。')
    await expect(plan.gaps.getByRole('row')).toHaveCount(3)
    await expect(plan.gaps.getByText('自評 2 → 要求 4').first()).toHaveClass(/short/u)
    await expect(plan.opportunities.getByRole('row')).toHaveCount(2)
    await expect(plan.opportunities).toContainText('工作指派')
    await expect(plan.opportunities.locator('.short')).toHaveCount(0)
    await expect(page.getByText('計畫不會改動任何評級。')).toBeVisible()
    await page.getByRole('button', { name: '用這個：產出一份 O4.1.1 客戶問題紀錄' }).click()
    await expect(plan.opportunities).toContainText('完成證據：產出一份 O4.1.1 客戶問題紀錄')
    await expect(plan.status('P4.1.2')).toBeFocused()
  })

  await test.step('An item is written on a page of its own, saved while it is typed', async () => {
    await plan.edit('P3.2.1').click()
    await expect(page).toHaveTitle('P3.2.1 發展計畫 – 職能自評')
    await plan.field('行動').fill('跟倉管輪值兩週')
    await plan.field('方式').selectOption('師徒')
    await plan.field('狀態').selectOption('進行中')
    await plan.field('期限').fill(toTyped(due))
    await page.getByRole('button', { name: '產出一份 O3.2.1 出貨明細', exact: true }).click()
    await expect(plan.field('完成證據')).toHaveValue('產出一份 O3.2.1 出貨明細')
    await plan.field('學習資源').fill('物流平台線上課')
    await plan.field('學習資源的連結').fill('https://example.com/course?a=1')
    await plan.field('負責人').fill('倉管')
    await page.waitForTimeout(600)
    await page.reload()
    await expect(plan.field('行動')).toHaveValue('跟倉管輪值兩週')
    await expect(plan.field('學習資源的連結')).toHaveValue('https://example.com/course?a=1')
    await expect(plan.field('期限')).toHaveValue(toTyped(due))
    await page.goBack()
    await expect(plan.heading).toHaveText(`3 項行動，1 項進行中。最近的期限是 ${toShown(due)}。`)
    const row = plan.row('P3.2.1')
    await expect(row).toContainText('跟倉管輪值兩週')
    await expect(row).toContainText('師徒')
    await expect(row).toContainText(`${due.getFullYear()} 年`)
    await expect(row.getByRole('link', { name: 'https://example.com/course?a=1' })).toHaveAttribute('rel', 'noreferrer')
  })

  await test.step('The calendar file has the day', async () => {
    const file = await downloadBy(page, page.getByRole('button', { name: '行事曆檔' }))
    expect(file.name).toMatch(/^發展計畫_\d{8}\.ics$/u)
    const text = file.bytes.toString('utf8')
    expect(text).toContain(`DTSTART;VALUE=DATE:${toTyped(due).replaceAll('-', '')}\r\n`)
    expect(text).toContain('SUMMARY:發展計畫：跟倉管輪值兩週\r\n')
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(1)
    await expect(page.getByText(`已產生「${file.name}」`)).toBeVisible()
  })

  await test.step('On paper it is one page, with lines to sign', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const signing = page.getByRole('region', { name: '確認' })
    await expect(signing).toContainText('本人')
    await expect(signing).toContainText('主管')
    const paper = () => getComputedStyle(document.documentElement).getPropertyValue('--chart-surface').trim()
    expect(await page.evaluate(paper), 'light, whatever the screen is').toMatch(/^#(?:fff){1,2}$/u)
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await page.emulateMedia({ media: null, colorScheme: null })
    await expect(signing).toBeHidden()
  })

  await test.step('What is done goes into its group, and from there to rating the indicator again', async () => {
    await plan.status('P3.2.1').focus()
    await plan.status('P3.2.1').selectOption('完成')
    const summary = page.locator('summary')
    await expect(summary).toHaveText('完成 1 項')
    await expect(summary).toBeFocused()
    await expect(plan.heading).toHaveText('3 項行動，1 項完成。')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/done=open/u)
    await page.getByRole('link', { name: '重新評這一題：P3.2.1' }).click()
    const rating = createRatingScreen(page)
    await rating.shows(indicators.find(({ code }) => code === 'P3.2.1'))
    await rating.type('4')
    await rating.shows(indicators.find(({ code }) => code === 'P3.2.2'))
    await page.goBack()
    await page.goBack()
    await expect(plan.done).toContainText('加入時自評 2，現在 4，要求 4')
    await expect(plan.done).toContainText('這一題已達標')
  })

  await test.step('What was removed can be brought back', async () => {
    await plan.edit('P3.2.2').click()
    await page.getByRole('button', { name: '移除這一項' }).click()
    await expect(page.getByText('已移除「P3.2.2」。')).toBeVisible()
    await expect(plan.gaps).toHaveCount(0)
    await page.getByRole('button', { name: '復原' }).click()
    await expect(plan.gaps).toContainText('P3.2.2')
    await expect(plan.heading).toBeFocused()
  })

  await test.step('The calendar file stands in the list of what has left the device', async () => {
    await page.getByRole('button', { name: /^更多/u }).click()
    await page.getByRole('link', { name: '資料與隱私' }).click()
    await expect(page.getByRole('table', { name: '什麼會離開這台裝置' })).toContainText('行事曆檔')
  })
})

test('By keyboard alone: what a form cannot take is said on top, and leads to its field', async ({ page }) => {
  const plan = createPlanScreen(page)
  await rateFromHome(page)
  await page.getByRole('link', { name: '建立發展計畫' }).click()
  await tabTo(page, plan.add('P3.2.2'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: '已在計畫裡 P3.2.2，編輯' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(plan.field('行動')).toBeVisible()
  const alert = page.getByRole('alert')
  const submitWith = async (day: string, link: string): Promise<void> => {
    await plan.field('期限').fill(day)
    await plan.field('學習資源的連結').fill(link)
    await plan.field('學習資源的連結').press('Enter')
  }

  await submitWith('2026-02-30', 'javascript:alert(1)')
  await expect(alert).toBeFocused()
  await expect(alert).toContainText('有地方要修正')
  await expect(page).toHaveTitle('錯誤：P3.2.2 發展計畫 – 職能自評')
  await expect(alert.getByRole('link')).toHaveText([
    '這一天不在日曆上，請檢查月份和日期。',
    '連結只收 https:// 或 http:// 開頭的網址，其他種類不會打開。',
  ])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(plan.field('期限')).toBeFocused()
  await expect(plan.field('期限')).toHaveAccessibleDescription(/這一天不在日曆上/u)
  await expect(plan.field('學習資源的連結')).toHaveValue('javascript:alert(1)')

  for (const [day, reason] of [
    ['1999-12-31', '期限要在 2000 年到 2100 年之間，請檢查年份。'],
    ['2101-01-01', '期限要在 2000 年到 2100 年之間，請檢查年份。'],
    ['12/31', '期限請填年-月-日，例如 2026-12-31。'],
  ] as const) {
    await submitWith(day, '')
    await expect(alert.getByRole('link')).toHaveText([reason])
    await expect(alert).toBeFocused()
  }
  await submitWith('2000/1/1', 'example.com')
  await expect(alert.getByRole('link')).toHaveText(['連結請填完整的網址，以 https:// 或 http:// 開頭。'])
  await submitWith('2000/1/1', '')
  await expect(plan.heading).toHaveText('1 項行動，1 項期限已過。')
  await expect(plan.row('P3.2.2')).toContainText('期限已過')
  await expect(plan.row('P3.2.2')).toContainText('2000 年')
})

test('Without anything to choose from, every page of the plan says what to do', async ({ page }) => {
  const plan = createPlanScreen(page)
  await page.goto('/')
  await page.getByRole('link', { name: '發展計畫' }).filter({ visible: true }).click()
  await expect(plan.heading).toHaveText('從差距結果挑 1–3 項加進來。')
  await expect(page).toHaveTitle('發展計畫 – 職能自評')
  await page.getByRole('link', { name: '看差距結果' }).click()
  await expect(plan.heading).toHaveText('評完一項職責就會出現差距。')
  await page.goto('/plan/add')
  await expect(plan.heading).toHaveText('評完一項職責，就有差距可以挑。')
  await page.goto('/plan/nothing')
  await expect(page.getByText('計畫裡沒有這一項，可能已經移除。')).toBeVisible()
  await startAssessment(page, standardWithoutLevels)
  await createRatingScreen(page).type('37')
  await page.goto('/plan/add')
  await expect(plan.heading).toHaveText('這份基準沒有訂職能級別，所以沒有差距可以挑。')
  await expect(page.getByRole('region', { name: '用工作指派補上場合' }).getByRole('listitem')).toHaveCount(1)
})

test('Items of two standards stand in one plan, with knowledge and skills, and levels that are printed side by side', async ({
  page,
}) => {
  const plan = createPlanScreen(page)
  const saved = page.getByText('已存在這台裝置').filter({ visible: true })
  await startAssessment(page, longStandard)
  await createRatingScreen(page).type('2')
  await expect(saved).toBeVisible()
  const shortId = await startAssessment(page, shortStandard)
  await createRatingScreen(page).type('2')
  await expect(saved).toBeVisible()
  await page.getByRole('link', { name: '發展計畫' }).filter({ visible: true }).click()
  await page.goto('/plan/add')
  await plan.field('哪一份自評').selectOption(shortId)
  await expect(page).toHaveURL(new RegExp(shortId, 'u'))
  await page.locator('summary').click()
  await plan.add('S01').click()
  await expect(page.getByRole('link', { name: '已在計畫裡 S01，編輯' })).toBeFocused()

  await plan.field('哪一份自評').selectOption({ label: await labelOf(plan.field('哪一份自評'), '行銷專員') })
  const first = page.getByRole('region', { name: '建議先做' }).getByRole('listitem').first()
  await expect(first).toContainText('自評 2 → 要求 5')
  await expect(first).toContainText('原文並列 5、4，暫以 5 計')
  await plan.add('P1.1.1').click()
  await page.getByRole('link', { name: '看發展計畫（2 項）' }).click()
  await expect(plan.heading).toHaveText('2 項行動。')
  await expect(plan.row('P1.1.1')).toContainText('行銷專員')
  await expect(plan.row('P1.1.1')).toContainText('原文並列 5、4，暫以 5 計')
  await expect(plan.row('S01')).toContainText('跨境電商營運人員')
  await expect(plan.row('S01')).not.toContainText('自評')
  await plan.edit('S01').click()
  await expect(plan.field('行動')).toBeVisible()
  await expect(page.getByRole('link', { name: '重新評這一題' })).toHaveCount(0)
})

/** The words of the option that begins with these. */
const labelOf = async (select: Locator, beginning: string): Promise<string> =>
  (await select.getByRole('option').allTextContents())
    .map((text) => text.trim())
    .find((text) => text.startsWith(beginning)) ?? ''
