import { type Page, expect } from '@playwright/test'
import { readWorkbook } from '../support/workbook-reader.ts'
import { parseCsv } from './csv-files.ts'
import { expectResult } from './expected-result.ts'
import { test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { putRecord } from './raw-database.ts'
import { todayInTaipei } from './result-files.ts'
import { createResultScreen, downloadBy } from './result-screen.ts'

const digits = '445334432224835455'
const standard = readStandard(shortStandard)

/** Rates the standard of the design and opens its result. */
const openResult = async (page: Page): Promise<string> => {
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, standard.id)
  for (const [index, indicator] of indicatorsOf(standard).entries()) {
    await screen.shows(indicator)
    // At the pace of a person: the same key at once again is a bouncing one.
    await screen.type(digits.charAt(index))
  }
  await screen.resultLink.click()
  await expect(createResultScreen(page).taskTable).toBeVisible()
  return assessmentId
}

const countPages = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu) ?? []).length

/** What differs in two prints of the same thing: when they were made, and their identities. */
const withoutTimes = (pdf: Buffer): string =>
  pdf.toString('latin1').replace(/\/(?:CreationDate|ModDate)\s*\([^)]*\)|\/ID\s*\[[^\]]*\]/gu, '')

test.describe('A printed result', () => {
  test('of ten tasks takes two sheets at most, and is the same from the dark theme', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    await openResult(page)
    await expect(createResultScreen(page).radar).toBeVisible()
    const print = (): Promise<Buffer> => page.pdf({ preferCSSPageSize: true, printBackground: true })
    const light = await print()
    expect(countPages(light)).toBeGreaterThan(0)
    expect(countPages(light)).toBeLessThanOrEqual(2)

    await page.getByRole('button', { name: '切換深色模式' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(withoutTimes(await print())).toBe(withoutTimes(light))

    await putRecord(page, 'device', { schemaVersion: 1, key: 'organization', name: '示範股份有限公司' })
    await page.reload()
    await expect(createResultScreen(page).radar).toBeVisible()
    await expect(page.getByText('示範股份有限公司')).toBeAttached()
    await expect.poll(async () => countPages(await print())).toBe(countPages(light))
  })

  test('has no chrome, repeats the heads of its tables, tears no row, and says what it is', async ({ page }) => {
    await openResult(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' })
    for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    const result = createResultScreen(page)
    const look = await result.taskTable.evaluate((table) => {
      const styleOf = (selector: string) => getComputedStyle(table.querySelector(selector) ?? table)
      return [
        styleOf('thead').display,
        styleOf('tbody tr').breakInside,
        getComputedStyle(document.body).backgroundColor,
      ]
    })
    expect(look).toEqual(['table-header-group', 'avoid', 'rgb(255, 255, 255)'])
    const width = await result.radar.evaluate((canvas) => canvas.getBoundingClientRect().width)
    expect(width, 'the radar is at most 112 mm wide').toBeLessThanOrEqual((112 * 96) / 25.4 + 0.5)
    const footer = await page.evaluate(() => document.documentElement.style.getPropertyValue('--print-footer'))
    const words = [standard.name, standard.code, '自評', expectResult(standard, digits).coverage, '自我發展用途']
    for (const word of words) expect(footer).toContain(word)
    await expect(page.getByText(`${standard.name} ${standard.code}・`)).toBeVisible()
  })
})

test('The workbook holds the numbers of both CSV files, also with notes so long that a worker would be asked', async ({
  page,
}) => {
  const assessmentId = await openResult(page)
  const result = createResultScreen(page)
  // 180 000 characters that do not repeat.
  for (const [index, { id }] of indicatorsOf(standard).entries())
    await putRecord(page, 'evidence', {
      schemaVersion: 1,
      assessmentId,
      indicatorId: id,
      text: Array.from({ length: 10_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * 7 + index * 613) % 20_000)),
      ).join(''),
      link: '',
      updatedAt: '2026-11-21T01:00:00.000Z',
      other: null,
    })
  await page.reload()
  await expect(result.taskTable).toBeVisible()
  const gaps = parseCsv((await result.download('差距 CSV')).bytes)
  const ratings = parseCsv((await result.download('評量 CSV')).bytes)
  await result.exportMenu.click()
  const file = await downloadBy(page, page.getByRole('button', { name: 'Excel', exact: true }))
  expect(file.name).toBe(`差距_${standard.code}_${todayInTaipei()}.xlsx`)
  const sheets = readWorkbook(file.bytes)
  expect(sheets.map(({ name }) => name)).toEqual(['差距', '評量'])
  for (const [index, { header, rows }] of [gaps, ratings].entries()) {
    const time = header.indexOf('評量時間')
    const expected = [header, ...rows].map((row) =>
      row.map((cell, column) => (column === time ? cell.slice(0, 19) : cell)),
    )
    const read = sheets[index]?.rows.map((row) =>
      header.map((_, column) => {
        const cell = row[column] ?? ''
        return typeof cell === 'object' ? cell.instant : String(cell)
      }),
    )
    expect(read).toEqual(expected)
  }
  expect(ratings.rows[0]?.[ratings.header.indexOf('佐證')]).toHaveLength(10_000)

  await page.goto('/data')
  const made = page.getByRole('table', { name: /離開這台裝置/u })
  await expect(made.getByRole('row').filter({ hasText: file.name })).toContainText('Excel')
})

test('The radar is saved as a picture three times as sharp, in the colours of paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await openResult(page)
  const file = await downloadBy(page, page.getByRole('button', { name: '下載雷達圖' }))
  expect(file.name).toBe(`雷達圖_${standard.code}_${todayInTaipei()}.png`)
  expect(file.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([file.bytes.readUInt32BE(16), file.bytes.readUInt32BE(20)]).toEqual([1920, 1380])
  const colours = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    const found = new Set<string>()
    for (let at = 0; at < data.length; at += 4) found.add([data[at], data[at + 1], data[at + 2], data[at + 3]].join())
    return { corner: [...data.slice(0, 4)].join(), found: [...found] }
  }, file.bytes.toString('base64'))
  expect(colours.corner).toBe('255,255,255,255')
  expect(colours.found, 'own means in the blue of the light theme').toContain('37,85,155,255')
})

test('The picture of the gaps says the numbers of the tables', async ({ page }) => {
  await openResult(page)
  await createResultScreen(page).exportMenu.click()
  const file = await downloadBy(page, page.getByRole('button', { name: '差距圖 SVG', exact: true }))
  expect(file.name).toBe(`差距圖_${standard.code}_${todayInTaipei()}.svg`)
  const svg = file.bytes.toString('utf8')
  const { duties, tasks } = expectResult(standard, digits)
  for (const { screen } of [...duties, ...tasks]) {
    const [own, required, gap] = screen.numbers
    expect(svg).toContain(`>${screen.name[0]}<`)
    expect(svg).toContain(`>自評 ${own}，要求 ${required}，差距 ${gap}<`)
  }
  expect(svg.match(/<circle /gu), 'a dot for each row, and one in the legend').toHaveLength(
    duties.length + tasks.length + 1,
  )
  await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`)
  expect(await page.evaluate(() => document.documentElement.tagName)).toBe('svg')
})

test.describe('The text summary', () => {
  const summary = (): string => {
    const { duties, coverage } = expectResult(standard, digits)
    return [
      `涵蓋：${coverage}`,
      ...duties.map(({ screen }) => `・${screen.name[0]}：自評 ${screen.numbers[0]}，`),
    ].join('\n')
  }

  test('is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openResult(page)
    await createResultScreen(page).exportMenu.click()
    await page.getByRole('button', { name: '複製文字摘要' }).click()
    await expect(page.getByText('已複製文字摘要')).toBeVisible()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    for (const line of summary().split('\n')) expect(text).toContain(line)
    expect(text).toContain((await createResultScreen(page).heading.innerText()).replaceAll('\n', ''))
    expect(text).toContain('自我發展用途，不應單獨作為敘薪、升遷或解僱的依據。')
  })

  test('stands there to be copied by hand where the clipboard is closed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('closed', 'NotAllowedError')) },
      })
    })
    await openResult(page)
    await createResultScreen(page).exportMenu.click()
    await page.getByRole('button', { name: '複製文字摘要' }).click()
    const field = page.getByRole('textbox', { name: '文字摘要' })
    await expect(field).toBeFocused()
    for (const line of summary().split('\n')) expect(await field.inputValue()).toContain(line)
  })
})
