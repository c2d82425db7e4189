import type { Page } from '@playwright/test'
import { pressAtPace } from './fast-keys.ts'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, mixedAnswers, readStandard, standardIds } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { createResultScreen } from './result-screen.ts'

interface DrawnText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** Keeps where every text of a canvas is drawn; to be called before the page is opened. */
const recordTexts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const drawn: DrawnText[] = []
    Object.assign(globalThis, { drawn })
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...area) {
      drawn.length = 0
      clearRect.apply(this, area)
    }
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      const { width } = this.measureText(text)
      const left = this.textAlign === 'center' ? x - width / 2 : this.textAlign === 'right' ? x - width : x
      drawn.push({
        text,
        left,
        right: left + width,
        top: y - 7,
        bottom: y + 7,
        width: this.canvas.clientWidth,
        height: this.canvas.clientHeight,
      })
      fillText.call(this, text, x, y)
    }
  })
const readTexts = (page: Page): Promise<readonly DrawnText[]> =>
  page.evaluate(() => (globalThis as unknown as { readonly drawn: readonly DrawnText[] }).drawn)

const isCut = ({ left, right, top, bottom, width, height }: DrawnText): boolean =>
  left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5
const doOverlap = (one: DrawnText, other: DrawnText): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const codesOf = (texts: readonly DrawnText[]): readonly string[] =>
  texts.flatMap(({ text }) => /^T\d+(?= |$)/u.exec(text)?.[0] ?? []).sort()

for (const standard of standardIds.map(readStandard))
  test(`The labels of the radar of ${standard.id} are whole and apart at every width`, async ({ page }) => {
    await recordTexts(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await startAssessment(page, standard.id)
    const digits = mixedAnswers(standard)
    await pressAtPace(page, digits, 90)
    await createRatingScreen(page).resultLink.click()
    const { radar, heading } = createResultScreen(page)
    await expect(heading).toBeVisible()
    const open = page.getByRole('button', { name: '顯示雷達圖' })
    await expect(radar.or(open).first()).toBeVisible()
    if (await open.isVisible()) await open.click()
    await expect(radar).toBeVisible()
    const axes = standard.duties.filter(({ tasks }) => tasks.some(({ indicators }) => indicators.length > 0))
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.reload()
      await expect(radar.or(open).first()).toBeVisible()
      if (await open.isVisible()) await open.click()
      await expect(radar).toBeVisible()
      await expect.poll(async () => (await readTexts(page)).length).toBeGreaterThan(axes.length)
      const texts = await readTexts(page)
      expect.soft(codesOf(texts), `${width}: every axis`).toEqual(axes.map(({ code }) => code ?? '').sort())
      const cut = texts.filter(isCut)
      expect
        .soft(
          cut.map(({ text }) => text),
          `${width}: whole`,
        )
        .toEqual([])
      const touching = texts.flatMap((one, index) =>
        texts.slice(index + 1).flatMap((other) => (doOverlap(one, other) ? [`${one.text} / ${other.text}`] : [])),
      )
      expect.soft(touching, `${width}: apart`).toEqual([])
    }
    expect(indicatorsOf(standard)).toHaveLength(digits.length)
  })
