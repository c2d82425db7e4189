import type { BrowserContext } from '@playwright/test'
import { pressAtPace, throttleProcessor } from '../browser/fast-keys.ts'
import { indicatorsOf, longStandard, readStandard, shortStandard } from '../browser/printed-standards.ts'
import { startAssessment } from '../browser/rating-screen.ts'
import { buildPage, withNewProfile, withServed } from './built-pages.ts'
import { readKeyTimes, recordKeyTimes } from './key-times.ts'
import type { Row } from './rows.ts'
import { type Comparison, compareByTurns, quantile } from './statistics.ts'

/** Twelve keys a second. */
const spacing = 83

const rounds = 3

/** Nobody answers before he has read the first indicator; the page has come to rest by then. */
const readingMilliseconds = 1500

/** Keys that are measured in one round, at least. */
const keysPerRound = 60

/** How long a key takes to show its effect, at the 95th percentile, on a bare page and in the app. */
export const measureRating = async (appFolder: string): Promise<readonly Row[]> =>
  withServed([appFolder, await buildPage('bare-page')], (app, bare) => compareStandards(app.origin, bare.origin))

const compareStandards = async (app: string, bare: string): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const [standardId, rate, mostFigure, mostRatio] of [
    [shortStandard, 1, 50, 2],
    [longStandard, 1, 50, 2],
    [shortStandard, 4, 100, 3],
    [longStandard, 4, 100, 3],
  ] as const)
    rows.push({
      name: `key to paint, 95 %, ${indicatorsOf(readStandard(standardId)).length} indicators, processor ${rate}× slower`,
      controlName: 'bare page',
      unit: 'ms',
      mostFigure,
      mostRatio,
      ...(await compareKeys(app, bare, standardId, rate)),
    })
  return rows
}

const compareKeys = (app: string, bare: string, standardId: string, rate: number): Promise<Comparison> =>
  withNewProfile({}, (context) =>
    compareByTurns(
      rounds,
      () => measureApp(context, app, standardId, rate),
      () => measureBarePage(context, bare, rate),
    ),
  )

/** The last indicator is left out: nothing follows it, so that the heading stays. */
const measureApp = async (context: BrowserContext, origin: string, standardId: string, rate: number) => {
  const keys = indicatorsOf(readStandard(standardId)).length - 1
  const times: number[] = []
  while (times.length < keysPerRound)
    times.push(
      ...(await measureKeys(context, keys, rate, async (page) => {
        await startAssessment(page, standardId, origin)
      })),
    )
  return quantile(times, 0.95)
}

const measureBarePage = async (context: BrowserContext, origin: string, rate: number) =>
  quantile(
    await measureKeys(context, keysPerRound, rate, async (page) => {
      await page.goto(origin)
    }),
    0.95,
  )

type Page = Awaited<ReturnType<BrowserContext['newPage']>>

const measureKeys = async (
  context: BrowserContext,
  keys: number,
  rate: number,
  open: (page: Page) => Promise<void>,
): Promise<readonly number[]> => {
  const page = await context.newPage()
  await recordKeyTimes(page)
  await open(page)
  await page.waitForTimeout(readingMilliseconds)
  await throttleProcessor(page, rate)
  await pressAtPace(page, '43'.repeat(keys).slice(0, keys), spacing)
  const times = await readKeyTimes(page, keys)
  await page.close()
  return times.map(({ pressed, shown }) => shown - pressed)
}
