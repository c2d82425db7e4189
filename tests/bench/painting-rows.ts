import type { Browser, BrowserContext, Page } from '@playwright/test'
import { throttleProcessor } from '../browser/fast-keys.ts'
import { type ServedFolder, newPrivateWindow, serveFolder, withBrowser } from './built-pages.ts'
import type { Row } from './rows.ts'
import { compareByTurns } from './statistics.ts'

const rounds = 3

/** Nothing larger is painted in this time: the paint before it was the largest. */
const quietMilliseconds = 1000

/** A slow mobile connection as the common tools emulate it: 1.6 Mbit/s down, 0.75 up, 150 ms until an answer. */
const slowConnection = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

/** The largest contentful paint of the first screen: the first visit on a slow phone, and a later one without network. */
export const measurePainting = async (app: ServedFolder, empty: ServedFolder): Promise<readonly Row[]> => {
  const first = await withBrowser((browser) => measureFirstVisit(browser, app, empty))
  return [first, await withBrowser((browser) => measureOfflineVisit(browser, app, empty))]
}

const measureFirstVisit = async (browser: Browser, app: ServedFolder, empty: ServedFolder): Promise<Row> => ({
  name: 'largest paint, first visit, slow 4G, processor 4× slower',
  controlName: 'empty app',
  unit: 'ms',
  mostFigure: 1500,
  ...(await compareByTurns(
    rounds,
    () => firstVisit(browser, app.origin),
    () => firstVisit(browser, empty.origin),
  )),
})

const firstVisit = async (browser: Browser, origin: string): Promise<number> => {
  const context = await newPrivateWindow(browser)
  const page = await context.newPage()
  await recordLargestPaint(page)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slowConnection)
  await throttleProcessor(page, 4)
  await page.goto(origin)
  const painted = await largestPaint(page)
  await context.close()
  return painted
}

/** The app's server is really gone; an empty app cannot do without one and comes from the browser's cache. */
const measureOfflineVisit = async (browser: Browser, app: ServedFolder, empty: ServedFolder): Promise<Row> => {
  const own = await serveFolder(app.folder)
  const visitor = await newPrivateWindow(browser)
  await keepForOffline(visitor, own.origin)
  await own.stop()
  const control = await newPrivateWindow(browser)
  await visit(control, empty.origin)
  const compared = await compareByTurns(
    rounds,
    () => visit(visitor, own.origin),
    () => visit(control, empty.origin),
  )
  return {
    name: 'largest paint, later visit without a server',
    controlName: 'empty app, online',
    unit: 'ms',
    mostFigure: 600,
    ...compared,
  }
}

const keepForOffline = async (context: BrowserContext, origin: string): Promise<void> => {
  const page = await context.newPage()
  await page.goto(origin)
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })
  await page.close()
}

const visit = async (context: BrowserContext, origin: string): Promise<number> => {
  const page = await context.newPage()
  await recordLargestPaint(page)
  await page.goto(origin)
  const painted = await largestPaint(page)
  await page.close()
  return painted
}

interface Recorded {
  readonly largestPaint: number
}

const recordLargestPaint = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new PerformanceObserver((list) => {
      Object.assign(globalThis, { largestPaint: list.getEntries().at(-1)?.startTime })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })

const largestPaint = async (page: Page): Promise<number> => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => 'largestPaint' in globalThis)
  await page.waitForTimeout(quietMilliseconds)
  return page.evaluate(() => (globalThis as unknown as Recorded).largestPaint)
}
