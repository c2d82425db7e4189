import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { type DownloadedFile, downloadBy } from './result-screen.ts'
import { findSmallTargets, findViolations, measureOverflow } from './screen-checks.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
/** Invented: two indicators lie two levels apart, four one level, one is 不適用 for the employee. */
const ownDigits = '445334432432238545'
const otherDigits = '444344434432248345'

/** What a comparison of the two lines of digits must find, counted here and not by the app. */
const distances = Array.from(ownDigits, (digit, index) =>
  digit === '8' || otherDigits[index] === '8' ? null : Math.abs(Number(digit) - Number(otherDigits[index])),
)
const countOf = (wanted: (distance: number) => boolean): number =>
  distances.filter((distance) => distance !== null && wanted(distance)).length
const far = countOf((distance) => distance >= 2)
const near = countOf((distance) => distance === 1)
const same = countOf((distance) => distance === 0)

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const rateAndHandOver = async (page: Page, name: string): Promise<DownloadedFile> => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, standard.id)
  for (const [index, indicator] of indicators.entries()) {
    await screen.shows(indicator)
    await screen.type(ownDigits.charAt(index))
  }
  await page.goto(`/a/${assessmentId}/result`)
  await page.getByRole('button', { name: '交給主管' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill(name)
  await page.getByRole('textbox', { name: '姓名' }).blur()
  return downloadBy(page, page.getByRole('button', { name: '產生檔案' }))
}

const importInto = async (page: Page, { name, bytes }: DownloadedFile): Promise<void> => {
  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('link', { name: '匯入成員檔案' }).click()
  await page.getByLabel('匯入成員檔案').setInputFiles([{ name, mimeType: 'application/json', buffer: bytes }])
  await page.getByRole('button', { name: '確認匯入' }).click()
  await expect(page.getByText(/1 個檔案|1 份|1 人/u).first()).toBeVisible()
  await page.getByRole('link', { name: '團隊', exact: true }).first().click()
  await expect(page.getByRole('table', { name: '團隊', exact: true })).toBeVisible()
}

test('A manager rates blind, talks it through, and sends it back; the employee keeps both sides', async ({
  newProfile,
}) => {
  test.setTimeout(180_000)
  const employee = await (await newProfile()).newPage()
  const handedOver = await rateAndHandOver(employee, '林怡君')
  const page = await (await newProfile()).newPage()
  await importInto(page, handedOver)

  // Nothing of the self-rating is shown where the manager is about to rate.
  await page.getByRole('link', { name: '林怡君' }).first().click()
  await page.getByRole('link', { name: '主管評 林怡君' }).click()
  const rows = page.getByRole('radiogroup')
  await expect(rows.first()).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('link', { name: '一起看兩份評級' }).click()
  await expect(heading(page)).toHaveText('先完成你的評級，才會看到對方的。')
  await page.getByRole('link', { name: '開始評級' }).click()

  // One key per indicator, by the keyboard alone, over all tasks.
  for (const [index, digit] of Array.from(otherDigits).entries()) {
    const indicator = indicators[index]
    const group = page.getByRole('radiogroup').filter({ has: page.locator(':focus') })
    await expect(group).toHaveAttribute('aria-labelledby', `row-${indicator?.id ?? ''}`)
    await page.keyboard.press(digit)
    await page.waitForTimeout(80)
  }
  await expect(page.getByText('你的評級都完成了，可以和自評一起看。')).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: '一起看兩份評級' }).click()
  await expect(heading(page)).toHaveText(`${far + near + same} 題中有 ${far} 題相差 2 級以上，先談這 ${far} 題。`)
  const facts = await page.locator('dl.triage dd').allTextContents()
  expect(facts.map((text) => Number.parseInt(text, 10))).toEqual([far, near, same])

  // An agreed level that is neither of the two asks for a reason, and takes it.
  const agreed = page.getByRole('radiogroup', { name: '議定級別' }).first()
  await agreed.getByRole('radio', { name: /^6 / }).check({ force: true })
  await expect(page.getByText('議定的級別和兩份評級都不同，請寫下理由。')).toBeVisible()
  await page.getByRole('textbox', { name: '理由' }).first().fill('=已能主持檢討')
  await page.getByRole('textbox', { name: '理由' }).first().blur()
  await expect(page.getByText('議定的級別和兩份評級都不同，請寫下理由。')).toHaveCount(0)
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await measureOverflow(page)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.reload()
  await expect(page.getByRole('textbox', { name: '理由' }).first()).toHaveValue('=已能主持檢討')

  const file = await downloadBy(page, page.getByRole('button', { name: '產生回饋檔' }))
  const { checksum, ...sealed } = JSON.parse(file.bytes.toString('utf8')) as {
    readonly checksum: string
    readonly format: string
    readonly reviews: readonly {
      readonly blind: boolean
      readonly ratings: readonly { readonly indicatorId: string; readonly level: number | null }[]
      readonly agreed: readonly { readonly level: number; readonly reason: string }[]
    }[]
  }
  expect(
    createHash('sha256')
      .update(canonicalize(sealed) ?? '')
      .digest('hex'),
  ).toBe(checksum)
  expect(sealed.format).toBe('competency-review')
  const [review] = sealed.reviews
  expect(review?.blind).toBe(true)
  expect(new Map(review?.ratings.map(({ indicatorId, level }) => [indicatorId, level]))).toEqual(
    new Map(indicators.map(({ id }, index) => [id, otherDigits[index] === '8' ? null : Number(otherDigits[index])])),
  )
  expect(review?.agreed).toMatchObject([{ level: 6, reason: '=已能主持檢討' }])

  // Back on the employee's device nothing changes but what is kept beside the own ratings.
  await employee.goto('/')
  const chooser = employee.waitForEvent('filechooser')
  await employee.getByRole('button', { name: '開啟檔案' }).click()
  await (await chooser).setFiles([{ name: file.name, mimeType: 'application/json', buffer: file.bytes }])
  await expect(heading(employee)).toHaveText('這是主管的回饋。')
  await employee.getByRole('button', { name: '存下回饋' }).click()
  await employee.getByRole('link', { name: '看結果' }).click()
  const feedback = employee.getByRole('region', { name: '主管的回饋' })
  await expect(feedback).toContainText(`相同 ${same} 題，差 1 級 ${near} 題，差 2 級以上 ${far} 題`)
  await expect(feedback).toContainText('議定理由：=已能主持檢討')
  await employee.reload()
  await expect(feedback).toBeVisible()
})

test('Looking early is asked about, recorded, and cannot be undone', async ({ newProfile }) => {
  const page = await (await newProfile()).newPage()
  await page.goto('/team')
  await page.getByRole('button', { name: '看示範團隊' }).click()
  await page.getByRole('link', { name: '陳冠宇' }).first().click()
  await page.getByRole('link', { name: '一起看兩份評級' }).click()
  await expect(heading(page)).toHaveText('先完成你的評級，才會看到對方的。')
  await page.getByRole('button', { name: '先看對方的自評' }).click()
  await page.getByRole('button', { name: '不看，繼續評級' }).click()
  await expect(heading(page)).toHaveText('先完成你的評級，才會看到對方的。')
  await page.getByRole('button', { name: '先看對方的自評' }).click()
  await page.getByRole('button', { name: '仍然先看' }).click()
  await expect(page.getByText('非盲評：主管在評完之前看過自評。')).toBeVisible()
  await page.reload()
  await expect(page.getByText('非盲評：主管在評完之前看過自評。')).toBeVisible()
})

test('A round is begun, handed out, opened by an employee, and ended', async ({ newProfile }) => {
  const page = await (await newProfile()).newPage()
  await page.goto('/team')
  await page.getByRole('button', { name: '看示範團隊' }).click()
  await page.getByRole('link', { name: '評量期' }).click()
  await expect(heading(page)).toHaveText('還沒有評量期。')
  await page.getByRole('button', { name: '開始這一期' }).click()
  await expect(page.getByText('請填期間的名稱。')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '期間' })).toBeFocused()
  await page.getByRole('textbox', { name: '期間' }).fill('2026 下半年')
  await page.getByRole('textbox', { name: '截止日' }).fill('2100-02-30')
  await page.getByRole('button', { name: '開始這一期' }).click()
  await expect(page.getByText('這不是日期。')).toBeVisible()
  await page.getByRole('textbox', { name: '截止日' }).fill('2099-12-15')
  await page.getByRole('button', { name: '開始這一期' }).click()
  // The sample team handed in before the round began.
  await expect(heading(page)).toHaveText('「2026 下半年」8 人中 0 人交了，8 人還沒交。')
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  const pack = await downloadBy(page, page.getByRole('button', { name: '產生評量包' }))
  await page.getByRole('button', { name: '結束這一期' }).click()
  await expect(heading(page)).toHaveText('還沒有評量期。')
  await page.reload()
  await expect(page.getByRole('region', { name: '2026 下半年' })).toContainText('結束')

  const employee = await (await newProfile()).newPage()
  await employee.goto('/')
  const chooser = employee.waitForEvent('filechooser')
  await employee.getByRole('button', { name: '開啟檔案' }).click()
  await (await chooser).setFiles([{ name: pack.name, mimeType: 'application/json', buffer: pack.bytes }])
  await expect(heading(employee)).toContainText('2026 下半年')
  await employee.getByRole('button', { name: '開始這次自評' }).click()
  await expect(employee.getByRole('radiogroup')).toBeVisible()
})

test('The evidence of training counts people, takes trainings, and is printed without a name', async ({
  newProfile,
}) => {
  const page = await (await newProfile()).newPage()
  await page.goto('/team')
  await page.getByRole('button', { name: '看示範團隊' }).click()
  await page.getByRole('link', { name: 'TTQS 佐證' }).click()
  // Counted by hand from the answers of the sample team: the picture of the team shows the same numbers.
  const row = page.getByRole('row', { name: /T3\.2 完成出貨作業/u })
  await expect(row.getByRole('cell')).toHaveText(['6/7', '—', '6/7', '0', '—', '—'])

  await page.getByRole('button', { name: '加入訓練' }).click()
  await expect(page.getByText('請填訓練的名稱。')).toBeVisible()
  await page.getByRole('textbox', { name: '名稱', exact: true }).fill('出貨實作')
  await page.getByRole('textbox', { name: '時數' }).fill('-1')
  await page.getByRole('button', { name: '加入訓練' }).click()
  await expect(page.getByText('時數要是 0 以上的數字。')).toBeVisible()
  await page.getByRole('textbox', { name: '時數' }).fill('6')
  await page.getByRole('textbox', { name: '日期' }).fill('2026-12-01')
  await page.getByRole('checkbox', { name: /T3\.2/u }).check()
  await page.getByRole('button', { name: '加入訓練' }).click()
  await expect(row.getByRole('cell').nth(1)).toHaveText('出貨實作')
  expect(await findViolations(page)).toEqual([])
  expect(await findSmallTargets(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await measureOverflow(page)).toBe(0)
  await page.reload()
  await expect(row.getByRole('cell').nth(1)).toHaveText('出貨實作')
  await page.emulateMedia({ media: 'print' })
  for (const name of ['林怡君', '陳冠宇', '黃詩涵']) await expect(page.getByText(name)).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: '刪除「出貨實作」' }).click()
  await expect(row.getByRole('cell').nth(1)).toHaveText('—')
})
