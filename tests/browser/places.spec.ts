import { expect, test } from './fixtures.ts'
import { indicatorsOf, longStandard, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'

/** The edges of every radio's tile, as they are seen without scrolling. */
const readTiles = (): { readonly tops: readonly number[]; readonly lowest: number; readonly bar: number } => {
  const labels = [...document.querySelectorAll('[role=radiogroup] label')]
  const boxes = labels.map((label) => label.getBoundingClientRect())
  const bar = [...document.querySelectorAll('button[type=submit]')].at(-1)?.parentElement?.getBoundingClientRect()
  return {
    tops: boxes.map(({ top }) => Math.round(top)),
    lowest: Math.max(...boxes.map(({ bottom }) => bottom)),
    bar: bar?.top ?? innerHeight,
  }
}

for (const standard of [shortStandard, longStandard].map(readStandard))
  test(`Ten radios of ${standard.id} stand at one place at 360 × 760, seen without scrolling, whatever the text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 760 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await startAssessment(page, standard.id)
    const screen = createRatingScreen(page)
    const places = new Set<string>()
    // The panel at the end of a duty takes up to two lines more: those indicators are left out here.
    for (const indicator of indicatorsOf(standard).slice(0, 30)) {
      await screen.shows(indicator)
      const { tops, lowest, bar } = await page.evaluate(readTiles)
      expect(tops).toHaveLength(10)
      expect(lowest, `${indicator.code ?? ''}: above the bar`).toBeLessThanOrEqual(bar + 0.5)
      expect(await page.evaluate(() => scrollY)).toBe(0)
      places.add(tops.join(' '))
      await page.keyboard.press('PageDown')
    }
    expect([...places], 'one and the same place').toHaveLength(1)
    expect(Math.max(...indicatorsOf(standard).map(({ text }) => text.length))).toBeLessThanOrEqual(90)
  })
