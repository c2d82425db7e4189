import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  type PrintedStandard,
  indicatorsOf,
  longStandard,
  readStandard,
  shortStandard,
  standardWithoutLevels,
} from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { createResultScreen } from './result-screen.ts'
import { readTypedDigits } from './stored-data.ts'

/** The answers of the design's example: T3 is 4, 3, 2, 2, 3 and 不適用. */
const digits = '445334432432238545'

/** Types the answers of a standard, each when its indicator is there: pace is another test's matter. */
const typeAnswers = async (page: Page, standardId: string, typed: string): Promise<void> => {
  const screen = createRatingScreen(page)
  const indicators = indicatorsOf(readStandard(standardId))
  for (const [index, digit] of Array.from(typed).entries()) {
    await screen.shows(indicators[index])
    await expect(screen.radio(1)).toBeFocused()
    // A key that comes again within 60 ms is a bouncing key.
    await page.waitForTimeout(70)
    await page.keyboard.press(digit)
  }
}

const rateAndSeeResult = async (page: Page, standardId: string, typed: string): Promise<string> => {
  const id = await startAssessment(page, standardId)
  await typeAnswers(page, standardId, typed)
  await expect
    .poll(async () => (await readTypedDigits(page, id, readStandard(standardId))).replaceAll('.', ''))
    .toBe(typed)
  await page.goto(`/a/${id}/result`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return id
}

/** Every duty and task with what was typed for it, in the order of the standard. */
const typedGroups = (standard: PrintedStandard, typed: string) => {
  let position = 0
  const tasksByDuty = standard.duties.map((duty) => ({
    name: [duty.code, duty.name].filter(Boolean).join(' '),
    tasks: duty.tasks.map((task) => ({
      name: [task.code, task.name].filter(Boolean).join(' '),
      answers: task.indicators.flatMap(() => {
        const own = Number(typed[position])
        position += 1
        return own <= 6 ? [{ own, required: Math.max(...task.levels) }] : []
      }),
    })),
  }))
  return {
    duties: tasksByDuty.map(({ name, tasks }) => ({ name, answers: tasks.flatMap(({ answers }) => answers) })),
    tasks: tasksByDuty.flatMap(({ tasks }) => tasks),
  }
}

interface Typed {
  readonly own: number
  readonly required: number
}

/** 自評, 要求, 差距 as the tables print them, worked out by sorting. */
const measured = (answers: readonly Typed[], measure: 'median' | 'minimum'): readonly string[] => {
  if (answers.length === 0) return ['—', '—', '—']
  const pick = (values: readonly number[]): number => {
    const sorted = [...values].sort((one, other) => one - other)
    if (measure === 'minimum') return sorted.at(0) ?? NaN
    const right = sorted.length >> 1
    const left = sorted.length % 2 === 0 ? right - 1 : right
    return ((sorted[left] ?? NaN) + (sorted[right] ?? NaN)) / 2
  }
  const gap = pick(answers.map(({ own, required }) => own - required))
  const levels = answers.map(({ required }) => required)
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)]
  const sign = gap < 0 ? '\u2212' : gap > 0 ? '+' : ''
  return [
    pick(answers.map(({ own }) => own)).toFixed(1),
    lowest === highest ? `${lowest}` : `${lowest}–${highest}`,
    `${sign}${Math.abs(gap).toFixed(1)}`,
  ]
}

const readNumbers = (page: Page, name: string | RegExp) =>
  page
    .getByRole('table', { name })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        name: (row.querySelector('th a') as HTMLElement).innerText.trim(),
        numbers: [...row.querySelectorAll('td')].slice(1, 4).map((cell) => cell.innerText.trim()),
      })),
    )

const byName = <Row extends { readonly name: string }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => (one.name < other.name ? -1 : 1))

test('A number leads to its sum, its indicators, the answer and the printed line; Back leaves it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '選職能基準' }).click()
  await page.getByRole('link', { name: /^跨境電商營運人員/u }).click()
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  const screen = createRatingScreen(page)
  await typeAnswers(page, shortStandard, digits)
  await screen.resultLink.click()
  const result = createResultScreen(page)
  await expect(result.taskTable).toBeVisible()

  await page.getByRole('link', { name: 'T3 完成訂單及出貨：這個數字怎麼來的' }).click()
  await expect(result.heading).toHaveText('完成訂單及出貨的 −1.2，是 5 個指標差距的平均。')
  await expect(result.heading).toBeFocused()
  await expect(page).toHaveURL(/\?why=T3$/u)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  const panel = page.getByRole('region', { name: '這個數字怎麼來的' })
  await expect(panel).toContainText('(4＋3＋2＋2＋3) ÷ 5')
  await expect(panel).toContainText('(4＋4＋4＋4＋4) ÷ 5')
  await expect(panel).toContainText('(14 − 20) ÷ 5')
  await expect(panel.getByRole('row', { name: /^P3\.3\.2/u })).toContainText('不適用，不計入')

  // The one most below its requirement is shown in detail, with the time of the answer and the printed line.
  await expect(panel).toContainText('P3.2.1 的兩個數字')
  await expect(panel).toContainText(/你在 \d+ 月 \d+ 日 \d\d:\d\d 選了「經常監督」。/u)
  await expect(panel).toContainText('來自 T3.2 的職能級別欄，不是基準級別。')
  await expect(panel).toContainText('002_44628bb1852c8e42.txt')
  await expect(panel).toContainText('第 26 行，第 4 格')
  await expect(panel).toContainText('P3.2.1 依組織策略程序，配合不同的物流模式，將訂單轉至出貨單位，啟動出貨作業流程。')
  await panel.getByRole('link', { name: /^P3\.3\.2/u }).click()
  await expect(panel).toContainText('P3.3.2 的兩個數字')
  await expect(panel).toContainText('選了「不適用」。')

  const others = page.getByRole('table', { name: '完成訂單及出貨的五種算法' })
  expect(await others.locator('tbody tr td').allInnerTexts()).toEqual(['−1.2', '−1.0', '−2.0', '1.2', '20%'])

  // A task is one click away, and a reload shows the same.
  await page.getByRole('navigation', { name: '職責差距' }).getByRole('link', { name: /T3\.2/u }).click()
  await expect(result.heading).toHaveText('完成出貨作業的 −2.0，是 2 個指標差距的平均。')
  await page.reload()
  await expect(result.heading).toHaveText('完成出貨作業的 −2.0，是 2 個指標差距的平均。')
  await page.goBack()
  await expect(result.heading).toContainText('完成訂單及出貨的')
  await page.goBack()
  await expect(result.taskTable).toBeVisible()
  await expect(page).toHaveURL(/\/result$/u)
})

test('Median and minimum change the numbers of the tables, which name them, and nothing else', async ({ page }) => {
  await rateAndSeeResult(page, shortStandard, digits)
  const result = createResultScreen(page)
  const heading = await result.heading.innerText()
  const pictures = () => page.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  await expect(result.radar).toBeVisible()
  const before = await pictures()
  const { duties, tasks } = typedGroups(readStandard(shortStandard), digits)
  for (const [label, measure, word] of [
    ['中位數', 'median', '中位數'],
    ['最低', 'minimum', '最低'],
  ] as const) {
    await page.getByRole('group', { name: '算法' }).getByRole('button', { name: label, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`\\?measure=${measure}$`, 'u'))
    await expect(result.taskTable.getByRole('columnheader', { name: `差距 ${word}` })).toBeVisible()
    for (const [name, groups] of [
      ['職責差距', duties],
      ['任務差距', tasks],
    ] as const)
      expect(byName(await readNumbers(page, name)), `${measure}, ${name}`).toEqual(
        byName(groups.map((group) => ({ name: group.name, numbers: measured(group.answers, measure) }))),
      )
    expect(await result.heading.innerText()).toBe(heading)
    expect(await pictures()).toEqual(before)
  }
  await page.goBack()
  await expect(page).toHaveURL(/measure=median$/u)
})

test('A range of requirements reads 3–4, and the numbers then need not subtract', async ({ page }) => {
  const standard = readStandard('KRM2431-001v2')
  const count = standard.duties.flatMap((duty) => duty.tasks.flatMap((task) => task.indicators)).length
  const typed = Array.from({ length: count }, (_, index) => '4153260'[index % 7]).join('')
  const id = await rateAndSeeResult(page, standard.id, typed)
  await page.goto(`/a/${id}/result?measure=median`)
  await expect(page.getByRole('table', { name: '職責差距' })).toBeVisible()
  const { duties } = typedGroups(standard, typed)
  expect(duties.some(({ answers }) => measured(answers, 'median')[1] === '3–4')).toBe(true)
  expect(await readNumbers(page, '職責差距')).toEqual(
    duties.map(({ name, answers }) => ({ name, numbers: measured(answers, 'median') })),
  )
})

test('The gaps suggest where to begin, and what is strong already', async ({ page }) => {
  await rateAndSeeResult(page, shortStandard, digits)
  const priority = page.getByRole('region', { name: '建議優先補強' })
  await expect(priority).toContainText('缺口大的在前，共 8 項未達指標')
  const first = priority.getByRole('listitem').filter({ hasText: '自評' })
  await expect(first).toHaveCount(3)
  await expect(first.nth(0)).toContainText('自評 2 → 要求 4')
  expect(await first.locator('small > span:first-child').allInnerTexts()).toEqual(['P3.2.1', 'P3.2.2', 'P2.3.2'])
  await expect(priority.getByRole('list').nth(1).getByRole('listitem')).toHaveText([
    /^K01\s+組織策略與程序\s+6\/6$/u,
    /^K02\s+產品知識\s+6\/6$/u,
    /^K09\s+相關法規\s+5\/6$/u,
    /^S11\s+跨境電商平台操作技能\s+5\/6$/u,
  ])
  await priority.getByRole('button', { name: '顯示其餘 5 項' }).click()
  await expect(first).toHaveCount(8)

  const strengths = page.getByRole('region', { name: '已達標且高於要求' })
  expect(await strengths.getByRole('link').allInnerTexts()).toEqual([
    'T1.1 數位社群活動規劃及執行',
    'T4.1 回覆消費者問題',
    'T4.2 提供售後服務',
  ])

  await page.getByRole('button', { name: '各任務的題數' }).click()
  await expect(page).toHaveURL(/list=counts/u)
  const counts = page.getByRole('table', { name: '低於、等於、高於要求的指標數' })
  const { tasks } = typedGroups(readStandard(shortStandard), digits)
  expect(
    await counts
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('[role=img]')?.getAttribute('aria-label'),
          [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent),
        ]),
      ),
  ).toEqual(
    tasks.map(({ name, answers }) => {
      const below = answers.filter(({ own, required }) => own < required).length
      const at = answers.filter(({ own, required }) => own === required).length
      const above = answers.length - below - at
      return [
        `${name}：${below} 個指標低於要求，${at} 個等於，${above} 個高於。`,
        [below, at, above].map((number) => String(number)),
      ]
    }),
  )
})

test('By indicator, and only what is short', async ({ page }) => {
  await rateAndSeeResult(page, shortStandard, digits)
  await page.getByRole('button', { name: '行為指標', exact: true }).click()
  const table = page.getByRole('table', { name: '指標差距' })
  await expect(table.locator('tbody tr')).toHaveCount(18)
  await expect(table.getByRole('row').last()).toContainText('不適用')
  await page.getByRole('button', { name: '只看有缺口的' }).click()
  await expect(page).toHaveURL(/\?by=indicator&show=short$/u)
  await expect(table.locator('tbody tr')).toHaveCount(8)
  await expect(table.getByRole('img').first()).toHaveAccessibleName('P3.2.1：自評 2，比要求 4 低 2 級。')
  await page.getByRole('button', { name: '任務', exact: true }).click()
  const result = createResultScreen(page)
  // T1 is met on average and stays, for one of its tasks is short.
  await expect(result.dutyTable.locator('tbody tr')).toHaveCount(3)
  await expect(result.taskTable.locator('tbody tr')).toHaveCount(6)
  await table.or(result.taskTable).getByRole('link').first().click()
  await expect(result.heading).toHaveText(/^完成出貨作業的 −2\.0/u)
})

test('Knowledge, skills and attitudes are checked by keyboard, kept, and change no number', async ({ page }) => {
  await rateAndSeeResult(page, shortStandard, digits)
  const result = createResultScreen(page)
  const rows = await readNumbers(page, '任務差距')
  await page.getByRole('button', { name: '知識技能' }).click()
  const common = page.getByRole('table', { name: '未達標任務共同需要的知識與技能' })
  await expect(common.locator('tbody tr').first()).toContainText('6/6')
  const check = page.getByRole('region', { name: '知識、技能與態度自我檢核' })
  const knowledge = check.getByRole('group', { name: 'K01 組織策略與程序' })
  await knowledge.getByRole('radio', { name: '不熟悉' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(knowledge.getByRole('radio', { name: '需要協助' })).toBeChecked()
  const attitude = check.getByRole('group', { name: /^A01/u })
  await attitude.getByText('總是').click()
  await expect(check).toContainText('15 項答了 1 項')
  await expect(check).toContainText('7 項答了 1 項')
  await page.reload()
  await expect(knowledge.getByRole('radio', { name: '需要協助' })).toBeChecked()
  await expect(attitude.getByRole('radio', { name: '總是' })).toBeChecked()
  await page.getByRole('button', { name: '清除：K01 組織策略與程序' }).click()
  await expect(check).toContainText('15 項答了 0 項')
  await expect(knowledge.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: '任務', exact: true }).click()
  await expect(result.taskTable).toBeVisible()
  expect(await readNumbers(page, '任務差距')).toEqual(rows)
})

test('The result of another assessment is one menu away, and an old one says so', async ({ page }) => {
  await rateAndSeeResult(page, longStandard, '4')
  const shortId = await rateAndSeeResult(page, shortStandard, digits)
  await page.goto('/')
  await page.getByRole('link', { name: '結果', exact: true }).filter({ visible: true }).click()
  await expect(page).toHaveURL(new RegExp(`${shortId}/result$`, 'u'))
  await page.getByRole('button', { name: '換一份自評的結果' }).click()
  await page.getByRole('link', { name: /^行銷專員/u }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已評 1／適用 113，還看不出輪廓。')
  await expect(page.getByText('開始新的自評')).toHaveCount(0)

  const inEightMonths = new Date()
  inEightMonths.setMonth(inEightMonths.getMonth() + 8, inEightMonths.getDate() + 3)
  await page.clock.setFixedTime(inEightMonths)
  await page.reload()
  await expect(page.getByText('最後一次作答是 8 個月前')).toBeVisible()
  await page.getByRole('link', { name: '開始新的自評' }).click()
  await expect(page.getByRole('button', { name: '開始自評', exact: true })).toBeVisible()
})

test('Many indicators are summed by task, and each task opens', async ({ page }) => {
  const standard = readStandard(longStandard)
  const duty = standard.duties[0]
  const counts = duty?.tasks.map(({ indicators }) => indicators.length) ?? []
  const total = counts.reduce((sum, count) => sum + count, 0)
  const id = await rateAndSeeResult(page, longStandard, '4'.repeat(total))
  await page.goto(`/a/${id}/result?why=T1`)
  const panel = page.getByRole('region', { name: '這個數字怎麼來的' })
  const parts = duty?.tasks.map(({ code }, index) => `${code ?? ''}：${(counts[index] ?? 0) * 4}`).join('＋') ?? ''
  await expect(panel).toContainText(`(${parts}) ÷ ${total}`)
  await expect(panel).toContainText('原文並列 5、4，暫以 5 計')
  await expect(panel).toContainText('來自 T1 的職能級別欄，整項職責合用一格；不是基準級別。')
  const details = panel.locator('details')
  await expect(details).toHaveCount(counts.length)
  await details.nth(1).locator('summary').click()
  await expect(details.nth(1).getByRole('table')).toBeVisible()
})

test('Without levels there is a rating and no gap; without anything applicable there is neither', async ({ page }) => {
  const id = await rateAndSeeResult(page, standardWithoutLevels, '43')
  await page.goto(`/a/${id}/result?why=T1`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('規劃並執行網路行銷活動的自評 3.5，是 2 個指標評級的平均。')
  await expect(page.getByText('這份基準沒有訂職能級別，所以沒有差距。')).toBeVisible()
  await page.goto(`/a/${id}/result?by=ksa`)
  await expect(page.getByText('這份基準沒有訂職能級別，所以沒有未達標任務。')).toBeVisible()
  await page.goto(`/a/${id}/result?why=T2`)
  await expect(heading).toHaveText('數據分析與市場研究還沒有評級，所以沒有差距。')

  await rateAndSeeResult(page, shortStandard, '8'.repeat(18))
  await expect(heading).toHaveText('每一題都標為不適用，所以沒有結果。')
  await expect(page.getByRole('region', { name: '建議優先補強' })).toHaveCount(0)
  await page.getByRole('link', { name: 'T1 經營數位社群媒體：這個數字怎麼來的' }).click()
  await expect(heading).toHaveText('經營數位社群媒體的指標都標為不適用，所以沒有差距。')
  await page.getByRole('link', { name: '回差距結果' }).click()
  await page.getByRole('link', { name: '回任務清單' }).click()
  await expect(heading).toContainText('18 題答了 18 題')
})
