import type { BrowserContext, Page } from '@playwright/test'
import { samplePeople } from '../support/sample-team.ts'
import { expectTeam } from './expected-team.ts'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { type DownloadedFile, downloadBy } from './result-screen.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)

/** One person rates in a browser profile of their own and hands over. */
const rateAndHandOver = async (context: BrowserContext, name: string, digits: string): Promise<DownloadedFile> => {
  const page = await context.newPage()
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, standard.id)
  for (const [index, indicator] of indicators.entries()) {
    await screen.shows(indicator)
    await screen.type(digits.charAt(index))
  }
  await page.goto(`/a/${assessmentId}/result`)
  await page.getByRole('button', { name: '交給主管' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill(name)
  await page.getByRole('textbox', { name: '姓名' }).blur()
  const file = await downloadBy(page, page.getByRole('button', { name: '產生檔案' }))
  await page.close()
  return file
}

const teamTable = (page: Page) => page.getByRole('table', { name: '團隊', exact: true })

/** Cells as they are seen, by the name of the person. */
const readRows = (page: Page) =>
  teamTable(page)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.querySelectorAll('td')].slice(0, -1).map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement
          for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
          return copy.textContent.replace(/\s+/gu, ' ').replace(' ＊', '＊').trim()
        })
        return [row.querySelector('.who')?.textContent.trim() ?? '', ...cells]
      }),
    )

test('Eight people rate and hand over, a ninth imports, and the team says what an independent calculation says', async ({
  newProfile,
}) => {
  test.setTimeout(600_000)
  const files: DownloadedFile[] = []
  for (const { name, digits } of samplePeople) {
    const context = await newProfile()
    files.push(await rateAndHandOver(context, name, digits))
    await context.close()
  }

  const page = await (await newProfile()).newPage()
  await page.goto('/')
  await page.getByRole('link', { name: '團隊' }).first().click()
  await page.getByRole('link', { name: '匯入成員檔案' }).click()
  await page
    .getByLabel('匯入成員檔案')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'application/json', buffer: bytes })))
  await page.getByRole('button', { name: '確認匯入' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已匯入 8 個檔案。')
  await page.getByRole('link', { name: '團隊', exact: true }).first().click()

  await expect(teamTable(page)).toBeVisible()
  const expected = expectTeam(
    standard,
    samplePeople.map(({ digits }) => digits),
  )
  // Nobody has a place in the roster yet: the rows stand in the order of identities that chance has made.
  const byName = (rows: readonly (readonly string[])[]) =>
    [...rows].sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  expect(byName(await readRows(page))).toEqual(
    byName(samplePeople.map(({ name }, index) => [name, ...(expected.rows[index] ?? [])])),
  )
  const met = await teamTable(page)
    .locator('tfoot tr:first-child td')
    .evaluateAll((cells) => cells.slice(0, -1).map((cell) => cell.textContent.replace(/\s+/gu, '')))
  expect(met).toEqual(expected.met)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('完成訂單及出貨只有一人達標，是目前的單點風險。')
})
