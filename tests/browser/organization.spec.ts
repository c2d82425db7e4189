import { type Page, expect } from '@playwright/test'
import { samplePeople } from '../support/sample-team.ts'
import { readWorkbook } from '../support/workbook-reader.ts'
import { test } from './fixtures.ts'
import { type PrintedTask, readStandard, shortStandard } from './printed-standards.ts'
import { todayInTaipei } from './result-files.ts'
import { createResultScreen, downloadBy } from './result-screen.ts'
import { findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'
import { readRecords } from './stored-data.ts'

const organization = '=示範股份有限公司'
const standard = readStandard(shortStandard)

const nameOrganization = async (page: Page): Promise<void> => {
  await page.goto('/')
  await page.getByRole('button', { name: /^更多/u }).click()
  await page.getByRole('link', { name: '設定', exact: true }).click()
  const card = page.getByRole('region', { name: '報告' })
  await card.getByRole('textbox', { name: '機構名稱' }).fill(` ${organization} `)
  await page.keyboard.press('Enter')
  await expect(card.getByRole('status')).toHaveText('已儲存。之後列印和產生的活頁簿都會有它。')
}

const countSheets = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu) ?? []).length
}

/** At the head of the page, and in the margin of every sheet. */
const expectPrinted = async (page: Page, name: string | null): Promise<void> => {
  const line = page.locator('p.print-only').first()
  await page.emulateMedia({ media: 'print' })
  if (name === null) await expect(page.getByText('機構')).toHaveCount(0)
  else await expect(line).toHaveText(name)
  if (name !== null) await expect(line).toBeVisible()
  const margin = await page.evaluate(() => document.documentElement.style.getPropertyValue('--print-organization'))
  expect(margin).toBe(name === null ? '' : JSON.stringify(`${name}・`))
  await page.emulateMedia({ media: 'screen' })
  if (name !== null) await expect(line).toBeHidden()
}

test('The organisation is a setting that stands on every print and in every workbook, and can be taken away', async ({
  page,
}) => {
  test.slow()
  await page.goto('/')
  await page.getByRole('button', { name: '看示範資料' }).click()
  const result = createResultScreen(page)
  await expect(result.taskTable).toBeVisible()
  const address = new URL(page.url()).pathname
  await expectPrinted(page, null)
  await expect(result.radar).toBeVisible()
  const sheetsWithout = await countSheets(page)
  const download = async () => {
    await result.exportMenu.click()
    return readWorkbook((await downloadBy(page, page.getByRole('button', { name: 'Excel', exact: true }))).bytes)
  }
  expect((await download()).map(({ name }) => name)).toEqual(['差距', '評量'])

  await nameOrganization(page)
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await page.getByRole('link', { name: '結果' }).first().click()
  await expect(result.taskTable).toBeVisible()
  await expectPrinted(page, organization)
  await expect(result.radar).toBeVisible()
  expect(await countSheets(page), 'no sheet more').toBe(sheetsWithout)
  const about = (await download()).find(({ name }) => name === '說明')
  expect(about?.rows.slice(0, 3)).toEqual([
    ['機構名稱', organization],
    ['職能基準名稱', standard.name],
    ['職能基準代碼', standard.code],
  ])
  const pages = ['/plan', `/history/${standard.id}`, address.replace('result', 'handover'), '/team']
  for (const path of pages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectPrinted(page, organization)
  }
  await page.getByRole('button', { name: '看示範團隊' }).click()
  await expect(page.getByRole('table', { name: '團隊' })).toBeVisible()
  await expectPrinted(page, organization)
  await page.getByRole('button', { name: '更多匯出' }).click()
  const team = await downloadBy(page, page.getByRole('button', { name: /Excel/u }))
  const sheets = readWorkbook(team.bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['職責', '任務', '差距', '評量', '說明'])
  expect(sheets.at(-1)?.rows[0]).toEqual(['機構名稱', organization])
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('示範股份')

  await page.goto('/settings')
  const field = page.getByRole('textbox', { name: '機構名稱' })
  await expect(field).toHaveValue(organization)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await measureOverflow(page)).toBe(0)
  await field.fill('')
  await page.getByRole('button', { name: '儲存機構名稱' }).click()
  await expect(page.getByText('已儲存。報告上不會有機構名稱。')).toBeVisible()
  expect(await readRecords(page, 'device')).not.toContainEqual(expect.objectContaining({ key: 'organization' }))
  await page.goto(address)
  await expect(result.taskTable).toBeVisible()
  await expectPrinted(page, null)
})

/** Counted from the printed levels and the digits alone: people below, and people who can be compared. */
const countShort = (task: PrintedTask, first: number): readonly [short: number, compared: number] => {
  const gaps = samplePeople.flatMap(({ digits }) => {
    const rated = task.indicators.flatMap((indicator, index) => {
      const digit = Number(digits.charAt(first + index))
      return digit > 6 ? [] : [digit - Math.max(...(indicator.levels ?? task.levels))]
    })
    return rated.length === 0 ? [] : [rated.reduce((sum, gap) => sum + gap, 0)]
  })
  return [gaps.filter((gap) => gap < 0).length, gaps.length]
}

const expectedNeeds = (() => {
  let first = 0
  return standard.duties.flatMap((duty) =>
    duty.tasks.map((task) => {
      const counts = countShort(task, first)
      first += task.indicators.length
      return { cells: [duty.code, duty.name, task.code, task.name], level: Math.max(...task.levels), counts }
    }),
  )
})()

const digitsOfAll = samplePeople.map(({ digits }) => digits).join('')
const rated = Array.from(digitsOfAll).filter((digit) => Number(digit) <= 6).length
const applicable = Array.from(digitsOfAll).filter((digit) => digit !== '8').length

test('The TTQS evidence is printed whole, and its workbook says the same numbers', async ({ page }) => {
  test.slow()
  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('button', { name: '看示範團隊' }).click()
  await page.getByRole('link', { name: 'TTQS 佐證' }).click()
  await page.getByRole('link', { name: '到設定填寫機構名稱' }).click()
  await nameOrganization(page)
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('link', { name: 'TTQS 佐證' }).click()
  for (const [name, isHeld] of [
    ['出貨實作', true],
    ['+報關入門', false],
  ] as const) {
    await page.getByRole('textbox', { name: '名稱', exact: true }).fill(name)
    await page.getByRole('textbox', { name: '時數' }).fill('6.5')
    await page.getByRole('textbox', { name: '日期' }).fill('2026-12-01')
    await page.getByRole('checkbox', { name: /T3\.2/u }).check()
    if (isHeld) await page.getByRole('checkbox', { name: '已辦理' }).check()
    await page.getByRole('button', { name: '加入訓練' }).click()
    await expect(page.getByRole('button', { name: `刪除「${name}」` })).toBeVisible()
  }
  expect(await findViolations(page)).toEqual([])

  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('main').innerText()
  for (const words of [
    ...['機構名稱', organization, '單位', '期間', standard.name, '8 人，8 人有自評', `${rated}／${applicable}`],
    ...['需求評估時', '每個人第一次交的自評', '再評時', '指標 7：訓練需求相關的職能分析與應用'],
    ...['指標 11：訓練與目標需求的結合', '已辦理', '計畫中', '數字來源', '承辦人', '單位主管', '核定', '簽名'],
  ])
    expect(printed).toContain(words)
  await page.emulateMedia({ media: 'screen' })

  const file = await downloadBy(page, page.getByRole('button', { name: '匯出 Excel' }))
  expect(file.name).toBe(`TTQS佐證_${standard.code}_${todayInTaipei()}.xlsx`)
  const sheets = new Map(readWorkbook(file.bytes).map(({ name, rows }) => [name, rows]))
  expect([...sheets.keys()]).toEqual(['封面', '需求', '訓練', '前後與再評', '數字來源'])
  const cover = new Map(sheets.get('封面')?.map(([label, value]) => [label, value]))
  const facts = ['機構名稱', '人數', '有自評的人數', '已評指標', '適用指標']
  expect(facts.map((fact) => cover.get(fact))).toEqual([organization, 8, 8, rated, applicable])

  const answering = (code: string | null): string | null => (code === 'T3.2' ? '出貨實作、+報關入門' : null)
  const filled = (row: readonly unknown[], length: number) => Array.from({ length }, (_, at) => row[at] ?? null)
  const [need7, , ...needs] = sheets.get('需求') ?? []
  expect(need7).toEqual(['指標 7：訓練需求相關的職能分析與應用'])
  expect(needs.map((row) => filled(row, 9))).toEqual(
    expectedNeeds.map(({ cells, level, counts }) => [...cells, level, null, ...counts, answering(cells[2] ?? null)]),
  )
  expect(sheets.get('訓練')?.slice(2)).toEqual([
    ['出貨實作', null, 6.5, null, { instant: '2026-12-01T00:00:00' }, null, '已辦理', expect.stringContaining('T3.2')],
    ['+報關入門', null, 6.5, null, { instant: '2026-12-01T00:00:00' }, null, '計畫中', expect.stringContaining('T3.2')],
  ])
  // Nobody has rated again: the same people are short, and nothing is said of what became of them.
  expect(
    sheets
      .get('前後與再評')
      ?.slice(2)
      .map((row) => filled(row, 12)),
  ).toEqual(
    expectedNeeds.map(({ cells, counts }) => [
      ...cells,
      ...counts,
      answering(cells[2] ?? null),
      ...counts,
      0,
      null,
      null,
    ]),
  )
  const shown = await page.getByRole('table').getByRole('row').allInnerTexts()
  for (const [index, { counts }] of expectedNeeds.entries()) expect(shown[index + 1]).toContain(counts.join('/'))
  for (const { name } of samplePeople) expect(JSON.stringify([...sheets.values()])).not.toContain(name)
})

test('Two tabs that name the organisation keep both names and ask which one holds', async ({ newProfile }) => {
  const context = await newProfile()
  const [page, other] = [await context.newPage(), await context.newPage()]
  const openCard = async (tab: Page) => {
    await tab.goto('/settings')
    return tab.getByRole('region', { name: '報告' })
  }
  const [here, there] = [await openCard(page), await openCard(other)]
  const fieldOf = (card: typeof here) => card.getByRole('textbox', { name: '機構名稱' })
  await fieldOf(here).fill('甲公司')
  await fieldOf(there).fill('乙公司')
  await fieldOf(there).press('Enter')
  const box = here.getByRole('group', { name: /^另一個分頁也改了「機構名稱」/u })
  await expect(box).toContainText('甲公司')
  await expect(box).toContainText('乙公司')
  await fieldOf(here).press('Enter')
  await expect(box, 'saving chooses for nobody').toBeVisible()
  await expect(fieldOf(there)).toHaveValue('乙公司')
  expect(await findViolations(page)).toEqual([])
  await box.getByRole('button', { name: '留這一份' }).click()
  await fieldOf(here).press('Enter')
  await expect(here.getByRole('status')).toHaveText('已儲存。之後列印和產生的活頁簿都會有它。')
  await expect(fieldOf(there), 'a field that nobody writes in follows').toHaveValue('甲公司')
})
