import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard, standardIds } from './printed-standards.ts'
import { createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import { databaseName, readTypedDigits } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)

test.describe('before the very first rating', () => {
  test.use({ isNoticeRead: false })

  test('A notice says what it is for, where the data is and who sees it, once on a device', async ({ page }) => {
    const screen = createRatingScreen(page)
    const start = page.getByRole('button', { name: '知道了，開始作答', exact: true })
    await page.goto('/')
    await page.getByRole('link', { name: '選職能基準' }).click()
    await page.getByRole('link', { name: /^跨境電商營運人員/u }).click()
    await page.getByRole('button', { name: '開始自評', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('先知道這三件事，再開始作答。')
    await expect(page.getByRole('term')).toHaveText(['用途', '資料在哪裡', '誰看得到'])
    await expect(page.getByText('不會上傳')).toBeVisible()
    await page.keyboard.press('4')
    await expect(screen.group).toHaveCount(0)
    await page.reload()
    await start.click()
    await screen.shows(indicators[0])
    await expect(screen.radio(1)).toBeFocused()
    await screen.type('4')
    await screen.shows(indicators[1])

    await startAssessment(page, shortStandard)
    await expect(start).toHaveCount(0)
    await expect(screen.radio(1)).toBeFocused()
  })
})

test('With going on by itself switched off a digit or a click only chooses, and 繼續 confirms', async ({ page }) => {
  await page.addInitScript(() => {
    if (window.origin !== 'null') localStorage.setItem('competency-assessment.auto-advance', 'off')
  })
  const screen = createRatingScreen(page)
  const assessmentId = await startAssessment(page, shortStandard)
  await expect(screen.group).toHaveAccessibleDescription('按 1–6 選擇，再按 Enter')
  await screen.type('24')
  await screen.shows(indicators[0])
  await expect(screen.radio(4)).toBeChecked()
  await expect(screen.radio(4)).toBeFocused()
  await page.keyboard.press('Enter')
  await screen.shows(indicators[1])
  await screen.radio(3).click()
  await screen.shows(indicators[1])
  await expect(screen.radio(3)).toBeChecked()
  await screen.continueButton.click()
  await screen.shows(indicators[2])
  await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('43'.padEnd(18, '.'))
  await page.keyboard.press('Backspace')
  await screen.shows(indicators[1])
  await page.keyboard.press('Backspace')
  await screen.shows(indicators[0])
  await expect(screen.chosen, 'choosing twice was one step').toHaveCount(0)
})

/** Keeps the table of answers busy for a while, as a slow disk does. */
const keepDiskBusy = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate(
    async ([name, time]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
      })
      const store = database.transaction('ratings', 'readwrite').objectStore('ratings')
      const end = performance.now() + time
      const hold = (): void => {
        const request = store.count()
        request.onsuccess = () => (performance.now() < end ? hold() : database.close())
      }
      hold()
    },
    [databaseName, milliseconds] as const,
  )

test('A save that takes longer than 400 ms says so, on a phone too, and then that it is done', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 760 })
    await startAssessment(page, shortStandard)
    const words = (text: string) => page.getByText(text).filter({ visible: true })
    await keepDiskBusy(page, 2_500)
    await page.keyboard.press('4')
    await expect(words('儲存中…')).toBeVisible()
    await expect(words('已存在這台裝置')).toBeVisible()
    await expect(words('儲存中…')).toHaveCount(0)
  }
})

test('On a phone all ten radios are in view for up to 79 characters, always at one place, and the holder of the rights too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 760 })
  const screen = createRatingScreen(page)
  const places = new Set<string>()
  const lengths: number[] = []
  for (const id of standardIds) {
    const assessmentId = await startAssessment(page, id)
    const byLength = [...indicatorsOf(readStandard(id))].sort((one, other) => other.text.length - one.text.length)
    for (const indicator of [byLength[0], byLength.at(-1)]) {
      if (indicator === undefined) continue
      lengths.push(indicator.text.length)
      await page.goto(rateAddress(assessmentId, indicator.id))
      await screen.shows(indicator)
      for (let position = 0; position < 10; position += 1)
        await expect(screen.radios.nth(position)).toBeInViewport({ ratio: 1 })
      const holder = page.getByText('© 勞動部勞動力發展署', { exact: true })
      await expect(holder).toBeInViewport({ ratio: 1 })
      const [holderBox, firstBox, zeroBox] = await Promise.all([
        holder.boundingBox(),
        screen.radio(1).boundingBox(),
        screen.radio(0).boundingBox(),
      ])
      expect((holderBox?.y ?? 0) + (holderBox?.height ?? 0), 'not behind the bar').toBeLessThan(zeroBox?.y ?? 0)
      places.add(`${firstBox?.x} ${firstBox?.y}`)
    }
  }
  expect(Math.max(...lengths)).toBe(79)
  expect([...places]).toHaveLength(1)
})
