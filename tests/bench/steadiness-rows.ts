import type { BrowserContext, Page } from '@playwright/test'
import { pressAtPace, throttleProcessor } from '../browser/fast-keys.ts'
import { indicatorsOf, longStandard, mixedAnswers, readStandard, shortStandard } from '../browser/printed-standards.ts'
import { startAssessment } from '../browser/rating-screen.ts'
import { buildPage, withNewProfile, withServed } from './built-pages.ts'
import type { Row } from './rows.ts'
import { compareByTurns, median } from './statistics.ts'

const rounds = 3
const processorRate = 4

/** As calm as a person who reads: what is asked is how the page answers, not how it keeps up. */
const spacing = 250
/** Too fast to read, for what only has to be there. */
const fastSpacing = 83

/** A press becomes an entry a moment after the paint that shows it. */
const settlingMilliseconds = 1000

interface Steadiness {
  /** Of every key and click, the longest until its effect was painted; the browser counts in steps of 8 ms. */
  readonly longest: number
  /** The share of the screen that moved although nobody had asked it to. */
  readonly moved: number
}

/**
 * What the browser itself says, by its Event Timing and layout-shift entries, on a processor four times slower: over a
 * whole assessment up to its result, and in each of the pages that show 113 indicators at once.
 */
export const measureSteadiness = async (appFolder: string): Promise<readonly Row[]> =>
  withServed([appFolder, await buildPage('bare-page')], (app, bare) =>
    withNewProfile({}, async (context) => {
      const rows: Row[] = []
      const moved: number[] = []
      for (const { name, walk } of walks) {
        const compared = await compareByTurns(
          rounds,
          async () => {
            const steadiness = await measureWalk(context, app.origin, walk)
            moved.push(steadiness.moved)
            return steadiness.longest
          },
          async () => (await measureWalk(context, bare.origin, pressOnBarePage)).longest,
        )
        rows.push({
          name: `longest key or click, ${name}`,
          controlName: 'bare page',
          unit: 'ms',
          mostFigure: 100,
          ...compared,
        })
        if (walk === rateAll) rows.push(toMovedRow(name, median(moved)))
      }
      return rows
    }),
  )

/** Nothing moves on a page that never changes its layout: the control is what the target allows. */
const toMovedRow = (name: string, figure: number): Row => ({
  name: `moved without being asked, ${name}`,
  controlName: 'allowed',
  unit: 'of the screen',
  mostFigure: allowedShift,
  figure,
  control: allowedShift,
})
const allowedShift = 0.02

type Walk = (page: Page, origin: string) => Promise<void>

const measureWalk = async (context: BrowserContext, origin: string, walk: Walk): Promise<Steadiness> => {
  const page = await context.newPage()
  await page.addInitScript(recordEntries)
  await walk(page, origin)
  await page.waitForTimeout(settlingMilliseconds)
  const steadiness = await page.evaluate(
    () => (globalThis as unknown as { readonly steadiness: Steadiness }).steadiness,
  )
  await page.close()
  return steadiness
}

/** Counts from the moment it is told to: what leads to the page that is measured is no part of it. */
const recordEntries = (): void => {
  const steadiness = { longest: 0, moved: 0 }
  Object.assign(globalThis, { steadiness })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[])
      if (entry.interactionId > 0) steadiness.longest = Math.max(steadiness.longest, entry.duration)
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) steadiness.moved += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

const forget = async (page: Page): Promise<void> => {
  await page.waitForTimeout(settlingMilliseconds)
  await page.evaluate(() =>
    Object.assign((globalThis as unknown as { readonly steadiness: object }).steadiness, { longest: 0, moved: 0 }),
  )
}

const pressOnBarePage: Walk = async (page, origin) => {
  await page.goto(origin)
  await throttleProcessor(page, processorRate)
  await pressAtPace(page, '43'.repeat(9), spacing)
}

const rateAll: Walk = async (page, origin) => {
  await startAssessment(page, shortStandard, origin)
  await page.waitForTimeout(settlingMilliseconds)
  await throttleProcessor(page, processorRate)
  await pressAtPace(page, mixedAnswers(readStandard(shortStandard)), spacing)
  await page.getByRole('link', { name: '看差距結果' }).first().click()
  await page.getByRole('table', { name: '任務差距' }).waitFor()
}

/** All 113 answered, some of them skipped, and the page given at that state; returns its assessment's address. */
const rateLong = async (page: Page, origin: string): Promise<string> => {
  await startAssessment(page, longStandard, origin)
  const address = page.url().replace(/\/rate\/.*$/u, '')
  const digits = indicatorsOf(readStandard(longStandard)).map((_, index) => '4937'.charAt(index % 4))
  // Nobody answers before the page has come to rest.
  await page.waitForTimeout(settlingMilliseconds)
  await pressAtPace(page, digits.join(''), fastSpacing)
  await page.waitForTimeout(settlingMilliseconds)
  return address
}

const walks: readonly { readonly name: string; readonly walk: Walk }[] = [
  { name: 'a whole assessment', walk: rateAll },
  {
    name: 'list mode, 113 indicators',
    walk: async (page, origin) => {
      await startAssessment(page, longStandard, origin)
      await page.goto(`${page.url()}?mode=list`)
      await page.getByRole('radiogroup').first().waitFor()
      await forget(page)
      await throttleProcessor(page, processorRate)
      await pressAtPace(page, '43526'.repeat(6), spacing)
    },
  },
  {
    name: 'review, 113 indicators',
    walk: async (page, origin) => {
      await page.goto(`${await rateLong(page, origin)}/review`)
      const link = page.getByRole('link', { name: '從第一題開始' })
      await link.waitFor()
      await forget(page)
      await throttleProcessor(page, processorRate)
      await link.click()
      await page.getByRole('radiogroup').waitFor()
    },
  },
  {
    name: 'result, 113 indicators',
    walk: async (page, origin) => {
      await page.goto(`${await rateLong(page, origin)}/result`)
      await page.getByRole('table', { name: '任務差距' }).waitFor()
      await forget(page)
      await throttleProcessor(page, processorRate)
      for (const view of ['行為指標', '任務', '行為指標']) {
        await page.getByRole('button', { name: view, exact: true }).first().click()
        await page.waitForTimeout(spacing)
      }
    },
  },
]
