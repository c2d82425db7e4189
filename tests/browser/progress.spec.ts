import type { Locator, Page } from '@playwright/test'
import { type ExpectedGroup, expectResult } from './expected-result.ts'
import { expect, test } from './fixtures.ts'
import { type PrintedStandard, indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { assessmentIdOf, createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import { createResultScreen, readFacts } from './result-screen.ts'

/** The two rounds of the design; their numbers are known. */
const may = '444433332332238544'
const november = '445334432432238545'

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const taskTable = (page: Page): Locator => page.getByRole('table', { name: '任務', exact: true })
const dutyTable = (page: Page): Locator => page.getByRole('table', { name: '職責', exact: true })

/** Goes from the first screen to the first indicator as a person does. */
const beginFromHome = async (page: Page, name: string): Promise<void> => {
  await page.goto('/')
  await page
    .getByRole('link', { name: /選職能基準|另一份職能基準/u })
    .first()
    .click()
  await page.getByRole('link', { name: new RegExp(`^${name}`, 'u') }).click()
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  await expect(page.getByRole('radiogroup')).toBeVisible()
}

interface ExpectedChange {
  readonly name: string
  readonly numbers: readonly string[]
  readonly direction: '進步' | '退步' | '持平'
}

/** What the progress has to say, from the printed standard and the typed digits alone. */
const expectChanges = (standard: PrintedStandard, kind: 'tasks' | 'duties'): readonly ExpectedChange[] => {
  const before = expectResult(standard, may)[kind]
  return expectResult(standard, november)[kind].map((group, index) => toChange(before[index], group))
}

const toChange = (before: ExpectedGroup | undefined, now: ExpectedGroup): ExpectedChange => {
  const [former = '', own = ''] = [before?.screen.numbers[0], now.screen.numbers[0]]
  const tenths = Math.round(Number(own) * 10) - Math.round(Number(former) * 10)
  const sign = tenths === 0 ? '' : tenths > 0 ? '+' : '−'
  return {
    name: now.screen.name[0] ?? '',
    numbers: [former, own, `${sign}${(Math.abs(tenths) / 10).toFixed(1)}`],
    direction: tenths === 0 ? '持平' : tenths > 0 ? '進步' : '退步',
  }
}

/** Every row of a table as its cells, the drawing left out. */
const readCells = (table: Locator): Promise<readonly (readonly string[])[]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children]
          .filter((cell) => cell.querySelector('[role=img]') === null)
          .map((cell) => (cell as HTMLElement).innerText.split('\n')[0]?.trim() ?? ''),
      ),
    )

test('Two rounds of half a year are compared task by task, from the result and back', async ({ page }) => {
  const standard = readStandard(shortStandard)
  const screen = createRatingScreen(page)
  const result = createResultScreen(page)

  await test.step('After the first round there is nothing to compare with, and a snapshot is taken', async () => {
    await page.clock.setFixedTime(new Date('2026-05-22T09:30:00+08:00'))
    await beginFromHome(page, standard.name)
    await screen.type(may)
    await screen.resultLink.click()
    await expect(page.getByText('與上次相比')).toHaveCount(0)
    await page.getByRole('link', { name: '歷次與快照' }).click()
    await expect(heading(page)).toHaveText('第二次自評後，這裡會比較兩次的變化。')
    await expect(page).toHaveTitle('歷次比較 – 職能自評')
    await expect(page.getByText('還沒有快照。')).toBeVisible()
    await page.getByLabel('快照名稱').fill('年中')
    await page.getByRole('button', { name: '留成快照' }).click()
    await expect(page.getByText('已留成快照「年中」。')).toBeVisible()
    // A copy of what stands there is no second state.
    await expect(heading(page)).toHaveText('第二次自評後，這裡會比較兩次的變化。')
  })

  await test.step('The second round says on its result what has changed', async () => {
    await page.clock.setFixedTime(new Date('2026-11-20T14:52:00+08:00'))
    await page.getByRole('link', { name: '開始新的自評' }).click()
    await page.getByRole('button', { name: '開始自評', exact: true }).click()
    await screen.shows(indicatorsOf(standard)[0])
    await screen.type(november)
    await screen.resultLink.click()
    await expect(page.getByText('與上次相比')).toBeVisible()
    expect(await readFacts(result.facts)).toContain('與上次相比 5 項任務進步，1 項退步')
    await page.getByRole('link', { name: '5 項任務進步，1 項退步' }).click()
  })

  await test.step('The heading, both tables and the drawings say the same', async () => {
    await expect(heading(page)).toHaveText('比起 5 月，5 項任務進步，1 項退步，4 項持平。')
    await expect(heading(page)).toBeFocused()
    const tasks = expectChanges(standard, 'tasks')
    const expected = (['進步', '退步', '持平'] as const).flatMap((direction) => {
      const rows = tasks.filter((task) => task.direction === direction)
      return [[`${direction} ${rows.length} 項`], ...rows.map(({ name, numbers }) => [name, ...numbers])]
    })
    expect(await readCells(taskTable(page))).toEqual(expected)
    expect(await readCells(dutyTable(page))).toEqual(
      expectChanges(standard, 'duties').map(({ name, numbers }) => [name, ...numbers]),
    )
    await expect(page.getByRole('img', { name: 'T1.2 進行數據分析：之前 4.0，這次 3.0，要求 4.0。' })).toBeVisible()
    await expect(dutyTable(page).getByRole('row', { name: /^T1 /u })).toContainText('1 項進步，1 項退步')
    await expect(page.getByText('進行數據分析從 4.0 降到 3.0。')).toBeVisible()
    await expect(page.getByText('降低不一定是退步：學得越多，對自己的標準可能越嚴。')).toBeVisible()
  })

  await test.step('A change is printed in ink: neither short nor over', async () => {
    const colour = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).color)
    const ink = await colour(heading(page))
    for (const text of ['−1.0', '+0.3']) expect(await colour(page.getByRole('cell', { name: text }))).toBe(ink)
  })

  await test.step('The choice stands in the address, survives a reload and can be turned round', async () => {
    const before = page.getByLabel('之前', { exact: true })
    const now = page.getByLabel('這次', { exact: true })
    await expect(before.locator('option:checked')).toHaveText('年中（2026 年 5 月 22 日），已評 17／適用 17，1 不適用')
    await expect(now.locator('option:checked')).toHaveText('2026 年 11 月 20 日，已評 17／適用 17，1 不適用')
    expect(new URL(page.url()).searchParams.get('from')).toBe(await before.inputValue())
    const [from, to] = [await before.inputValue(), await now.inputValue()]
    await page.goto(`/history/${shortStandard}?from=${to}&to=${from}`)
    await expect(heading(page)).toHaveText('比起 11 月，1 項任務進步，5 項退步，4 項持平。')
    await page.goto(`/history/${shortStandard}`)
    await expect(heading(page)).toHaveText('比起 5 月，5 項任務進步，1 項退步，4 項持平。')
  })

  await test.step('A snapshot is renamed, and deleted only after a question', async () => {
    await page.getByRole('button', { name: '改名：年中' }).click()
    await page.getByRole('dialog').getByLabel('快照名稱').fill('五月面談前')
    await page.getByRole('button', { name: '儲存名稱' }).click()
    await expect(page.getByRole('button', { name: '刪除：五月面談前' })).toBeVisible()
    await page.getByRole('button', { name: '刪除：五月面談前' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '刪除：五月面談前' })).toBeVisible()
    await page.getByRole('button', { name: '刪除：五月面談前' }).click()
    await page.getByRole('button', { name: '刪除這份快照' }).click()
    await expect(page.getByText('還沒有快照。')).toBeVisible()
    // The round itself is still there to compare with.
    await expect(heading(page)).toHaveText('比起 5 月，5 項任務進步，1 項退步，4 項持平。')
  })
})

test('Long groups show ten rows and the rest on request, also on a phone', async ({ page }) => {
  // 13 tasks of one indicator each.
  const standard = readStandard('KRM2431-001v2')
  const indicators = indicatorsOf(standard)
  expect(standard.duties.flatMap((duty) => duty.tasks)).toHaveLength(13)
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, standard.id)
  await screen.type('3'.repeat(indicators.length))
  await expect(screen.resultLink).toBeVisible()
  await page.goto(`/history/${standard.id}`)
  await page.getByRole('button', { name: '留成快照' }).click()
  await expect(page.getByText(/^已留成快照/u)).toBeVisible()
  await page.goto(rateAddress(assessmentId, indicators[0]?.id ?? ''))
  await screen.shows(indicators[0])
  await screen.type('4')
  await page.goto(`/history/${standard.id}`)
  await expect(heading(page)).toContainText('1 項任務進步，12 項持平。')
  await expect(taskTable(page).getByRole('img')).toHaveCount(11)
  await page.getByRole('button', { name: '顯示其餘 2 項' }).click()
  await expect(taskTable(page).getByRole('img')).toHaveCount(13)
  await expect(page).toHaveURL(/[?&]open=even/u)
  await page.setViewportSize({ width: 360, height: 760 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await expect(page.getByRole('button', { name: '只看前 10 項' })).toHaveAttribute('aria-expanded', 'true')
})

test('Where the catalogue has another wording, the task list says so and both versions stand side by side', async ({
  page,
}) => {
  // A service worker would hand the files out itself: here the browser has none.
  await page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await startAssessment(page, shortStandard)
  const assessmentId = assessmentIdOf(page)
  const screen = createRatingScreen(page)
  await screen.type('4')
  await page.goto(`/a/${assessmentId}`)
  await expect(heading(page)).toContainText('18 題答了 1 題')
  await expect(page.getByText('這份基準已更新')).toHaveCount(0)

  await serveNewVersion(page)
  await page.reload()
  await expect(page.getByText('這份基準已更新。進行中的自評仍用原來那一份。')).toBeVisible()
  await page.getByRole('link', { name: '比較兩版' }).click()
  await expect(heading(page)).toHaveText('這份基準已更新：16 個指標文字相同，1 個改過，1 個新增，1 個不再列出。')
  await expect(page.getByRole('region', { name: '改過' })).toContainText('（新版）')
  await expect(page.getByRole('region', { name: '新增' })).toContainText('完全不一樣的一句話')
  await expect(page.getByRole('region', { name: '不再列出' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('link', { name: '回任務清單' }).click()
  await expect(heading(page)).toContainText('18 題答了 1 題')
})

/** The same standard with one indicator reworded and one replaced, as a later release would bring it. */
const serveNewVersion = async (page: Page): Promise<void> => {
  const { independentHash } = await import('../support/stored-standard.ts')
  const { readCatalogueStandard } = await import('../support/catalogue-standards.ts')
  const standard = readCatalogueStandard(shortStandard)
  const [reworded, replaced] = indicatorsOf(readStandard(shortStandard))
  const text = JSON.stringify(standard)
    .replace(`"text":${JSON.stringify(reworded?.text)}`, `"text":${JSON.stringify(`${reworded?.text ?? ''}（新版）`)}`)
    .replace(`"text":${JSON.stringify(replaced?.text)}`, '"text":"完全不一樣的一句話。"')
  const content = JSON.parse(text) as Record<string, unknown>
  const contentHash = independentHash(content)
  await page.route(`**/catalog/standards/${shortStandard}.json`, (route) =>
    route.fulfill({ json: { ...content, contentHash } }),
  )
  await page.route('**/catalog/index.json', async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    await route.fulfill({ body: body.replace(standard.contentHash, contentHash), contentType: 'application/json' })
  })
}
