import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a theme can change. */
const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block']

/** What axe finds, best practices included, as one line per place; only about colours where nothing else has changed. */
export const findViolations = async (page: Page, { isOnlyAboutColours = false } = {}): Promise<readonly string[]> => {
  // The content security policy allows no script of others; the debugger does.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(
    async (rules) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      // Everything is of the own origin and there is no frame: nothing has to be fetched again.
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        preload: false,
        iframes: false,
        ...(rules !== null && { runOnly: { type: 'rule', values: [...rules] } }),
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
      )
    },
    isOnlyAboutColours ? colourRules : null,
  )
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

/** What is out of reach with every text twice as large: pixels to move sideways, and parts that cut their text off. */
export const findLostText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { documentElement: root } = document
    root.style.fontSize = '200%'
    const sideways = root.scrollWidth - root.clientWidth
    const cut = [...document.querySelectorAll('main *, header *, nav *')].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      // The contents of a field can be scrolled; what ends with … stands whole somewhere else.
      const isMeant = element instanceof HTMLInputElement || textOverflow === 'ellipsis'
      const isVisible = element.checkVisibility() && element.clientWidth > 1
      return isVisible && !isMeant && /hidden|clip/u.test(overflowX) && element.scrollWidth > element.clientWidth + 1
    })
    const lost = cut.map((element) => `cut off: ${element.className} ${element.textContent.trim().slice(0, 30)}`)
    root.style.removeProperty('font-size')
    return sideways > 0 ? [`${sideways} px sideways`, ...lost] : lost
  })

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
  const mostStops = 96
  const stopsAtOnce = 8
  const start = await page.evaluateHandle(() => document.activeElement)
  const round = await page.evaluateHandle(watchFocus)
  for (let stop = 0; stop < mostStops; stop += stopsAtOnce) {
    for (let press = 0; press < stopsAtOnce; press += 1) await page.keyboard.press('Tab')
    if (await round.evaluate(({ isOver }) => isOver())) break
  }
  const { isAnywhere, hidden } = await round.evaluate((watched) => watched.end())
  if (!isAnywhere) throw new Error('Tab led nowhere.')
  await start.evaluate((element) => element instanceof HTMLElement && element.focus())
  return hidden
}

/** Runs in the page: after every key, looks at whatever has got the focus, until one round is over. */
const watchFocus = () => {
  const hidden = new Set<string>()
  let first: Element | null = null
  let isOver = false
  const isOutlined = (candidate: Element | null): boolean => {
    if (candidate === null) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  const look = (): void => {
    const element = document.activeElement
    if (isOver || element === null || element === document.body) return
    isOver = element === first
    first ??= element
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30)
    if (!isOutlined(element) && !isOutlined(element.closest('label'))) hidden.add(`${element.tagName} ${name}`)
  }
  document.addEventListener('keyup', look)
  return {
    isOver: () => isOver,
    end: () => {
      document.removeEventListener('keyup', look)
      return { isAnywhere: first !== null, hidden: [...hidden] }
    },
  }
}
