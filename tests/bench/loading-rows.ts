import type { BrowserContext } from '@playwright/test'
import { throttleProcessor } from '../browser/fast-keys.ts'
import { indicatorsOf, readStandard, shortStandard } from '../browser/printed-standards.ts'
import { rateAddress, startAssessment } from '../browser/rating-screen.ts'
import { type ServedFolder, buildPage, withNewProfile, withServed } from './built-pages.ts'
import { readKeyTimes, recordKeyTimes } from './key-times.ts'
import { measurePainting } from './painting-rows.ts'
import type { Row } from './rows.ts'
import { forgetFiles, measureScripts } from './script-rows.ts'
import { compareByTurns } from './statistics.ts'

const rounds = 5

const indicators = indicatorsOf(readStandard(shortStandard))

/** What has to be loaded, how soon the first key is answered, and how soon the page is painted. */
export const measureLoading = async (appFolder: string): Promise<readonly Row[]> =>
  withServed([appFolder, await buildPage('empty-app')], async (app, empty) => [
    ...(await withNewProfile({ serviceWorkers: 'block' }, async (context) => [
      ...(await measureScripts(context, app, empty)),
      await measureFirstKey(context, app, empty),
    ])),
    ...(await measurePainting(app, empty)),
  ])

/** From opening the address until the frame that shows that the first key was answered. */
const measureFirstKey = async (context: BrowserContext, app: ServedFolder, empty: ServedFolder): Promise<Row> => {
  const page = await context.newPage()
  const assessmentId = await startAssessment(page, shortStandard, app.origin)
  await page.close()
  const address = app.origin + rateAddress(assessmentId, indicators[0]?.id ?? '')
  return {
    name: 'opening until the first key is answered, processor 4× slower',
    controlName: 'empty app',
    unit: 'ms',
    mostRatio: 3,
    ...(await compareByTurns(
      rounds,
      () => firstKey(context, address),
      () => firstKey(context, empty.origin),
    )),
  }
}

const firstKey = async (context: BrowserContext, address: string): Promise<number> => {
  const page = await context.newPage()
  await forgetFiles(page)
  await recordKeyTimes(page)
  await throttleProcessor(page, 4)
  await page.goto(address)
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
  await page.keyboard.press('4')
  const [time] = await readKeyTimes(page, 1)
  await page.close()
  return time?.shown ?? Number.NaN
}
