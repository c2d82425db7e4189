import type { Page } from '@playwright/test'
import { pressAtPace, throttleProcessor } from './fast-keys.ts'
import { expect, test } from './fixtures.ts'
import { shortStandard } from './printed-standards.ts'
import { startAssessment } from './rating-screen.ts'
import { createResultScreen } from './result-screen.ts'

interface Recorded {
  moved: number
}

/** Adds up the share of the screen that moves although nobody has pressed anything. */
const recordMoves = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const recorded = { moved: 0 }
    Object.assign(globalThis, { recorded })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) recorded.moved += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
const readMoved = async (page: Page): Promise<number> => {
  // An entry comes after the frame that it is about.
  await page.waitForTimeout(500)
  return page.evaluate(() => (globalThis as unknown as { recorded: Recorded }).recorded.moved)
}

test('Nothing on a result moves by itself while its parts arrive, also where there are other results', async ({
  page,
}) => {
  await startAssessment(page, shortStandard)
  await pressAtPace(page, '4', 100)
  await startAssessment(page, shortStandard)
  const result = page.url().replace(/\/rate\/.*$/u, '/result')
  await pressAtPace(page, '445334432234454545', 100)
  await expect(page.getByRole('link', { name: '看差距結果' }).first()).toBeVisible()
  await recordMoves(page)
  await throttleProcessor(page, 4)
  await page.goto(result)
  const screen = createResultScreen(page)
  await expect(screen.radar).toBeVisible()
  await expect(page.getByText('換一份自評的結果')).toBeVisible()
  expect(await readMoved(page)).toBeLessThanOrEqual(0.002)

  await test.step('The measure sees what moves (control)', async () => {
    await page.evaluate(() => {
      const late = document.createElement('p')
      late.style.height = '100px'
      document.querySelector('main')?.prepend(late)
    })
    expect(await readMoved(page)).toBeGreaterThan(0.02)
  })
})

/** How many different pictures the radar has shown since it was asked last. */
const countPictures = async (page: Page): Promise<number> => {
  await page.waitForTimeout(600)
  return page.evaluate(() => {
    const { pictures } = globalThis as unknown as { pictures: Set<string> }
    const count = pictures.size
    pictures.clear()
    return count
  })
}

test('The radar draws itself once, and is there at once for whoever comes back from another view', async ({ page }) => {
  await startAssessment(page, shortStandard)
  await pressAtPace(page, '445334432234454545', 100)
  await expect(page.getByRole('link', { name: '看差距結果' }).first()).toBeVisible()
  await page.addInitScript(() => {
    const pictures = new Set<string>()
    Object.assign(globalThis, { pictures })
    const look = (): void => {
      const canvas = document.querySelector('canvas')
      if (canvas !== null) pictures.add(canvas.toDataURL())
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto(page.url().replace(/\/rate\/.*$/u, '/result'))
  const screen = createResultScreen(page)
  await expect(screen.radar).toBeVisible()
  expect(await countPictures(page), 'it draws itself (control)').toBeGreaterThan(3)

  await page.getByRole('button', { name: '行為指標', exact: true }).click()
  await expect(screen.radar).toHaveCount(0)
  await page.getByRole('button', { name: '任務', exact: true }).click()
  await expect(screen.radar).toBeVisible()
  // What stands there before the first frame is an empty canvas.
  expect(await countPictures(page)).toBeLessThanOrEqual(2)
})
