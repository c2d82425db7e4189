import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, best practices included, as one line per place. */
export const findViolations = async (page: Page): Promise<readonly string[]> => {
  // The content security policy allows no script of others; the debugger does.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    )
  })
}

/** Everything that can be pressed and is smaller than a finger; links within a sentence are as high as their line. */
export const findSmallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const smallest = 44
    const roundingError = 0.5
    const isInSentence = (element: Element): boolean =>
      element.tagName === 'A' && getComputedStyle(element).display === 'inline'
    const dialog = document.querySelector('dialog[open]')
    const pressable = [...(dialog ?? document).querySelectorAll('a[href], button, input, select, textarea, summary')]
    return pressable
      .filter((element) => element.checkVisibility() && !isInSentence(element))
      .flatMap((element) => {
        const target = element.closest('label') ?? element
        const { width, height, bottom } = target.getBoundingClientRect()
        // Above the screen until it has the focus.
        if (bottom < 0) return []
        const isLargeEnough = width >= smallest - roundingError && height >= smallest - roundingError
        const name = element.getAttribute('aria-label') ?? target.textContent.trim()
        return isLargeEnough ? [] : [`${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`]
      })
  })

/** How many pixels the page can be moved sideways. */
export const measureOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** One main part, one heading of the first level, one way past the menus, and the language. */
export const readSkeleton = (page: Page) =>
  page.evaluate(() => ({
    mains: document.querySelectorAll('main').length,
    headings: [...document.querySelectorAll('h1')].filter((element) => element.checkVisibility()).length,
    skipLinks: document.querySelectorAll('a[href="#main"]').length,
    language: document.documentElement.lang,
  }))

/** Goes once round with Tab and names what has the focus without showing it; then the focus is where it was. */
export const findHiddenFocus = async (page: Page): Promise<readonly string[]> => {
  const mostStops = 80
  const hidden = new Set<string>()
  const start = await page.evaluateHandle(() => document.activeElement)
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const isOutlined = (candidate: Element | null): boolean => {
        if (candidate === null) return false
        const { outlineStyle, outlineWidth } = getComputedStyle(candidate)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      }
      const isShown = isOutlined(element) || isOutlined(element.closest('label'))
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30)
      return { isShown, name: `${element.tagName} ${name}`, isFirst: element.matches('a[href="#main"]') }
    })
    if (focus === null || (focus.isFirst && stop > 0)) break
    if (!focus.isShown) hidden.add(focus.name)
  }
  await start.evaluate((element) => element instanceof HTMLElement && element.focus())
  return [...hidden]
}
