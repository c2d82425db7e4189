import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { pressAtPace } from '../browser/fast-keys.ts'
import { indicatorsOf, readStandard, shortStandard } from '../browser/printed-standards.ts'
import { rateAddress, startAssessment } from '../browser/rating-screen.ts'
import type { ServedFolder } from './built-pages.ts'
import type { Row } from './rows.ts'

const indicators = indicatorsOf(readStandard(shortStandard))

/** A screen of the app and what shows that it can be used. */
interface Screen {
  readonly name: string
  readonly address: string
  readonly usable: (page: Page) => ReturnType<Page['locator']>
  /** The most that it may load beyond the first screen. */
  readonly mostFigure?: number
}

const firstScreen: Screen = {
  name: 'first route',
  address: '/',
  usable: (page) => page.getByRole('link', { name: '選職能基準' }),
  mostFigure: 90,
}

const otherScreens = (assessmentId: string): readonly Screen[] => [
  {
    name: 'standards, beyond it',
    address: '/standards',
    usable: (page) => page.getByRole('link', { name: /^跨境電商營運人員/u }),
  },
  {
    name: 'one standard, beyond it',
    address: `/standards/${shortStandard}`,
    usable: (page) => page.getByRole('button', { name: '開始自評', exact: true }),
  },
  {
    name: 'rating, beyond it',
    address: rateAddress(assessmentId, indicators[0]?.id ?? ''),
    usable: (page) => page.getByRole('radiogroup'),
  },
  {
    name: 'result, beyond it',
    address: `/a/${assessmentId}/result`,
    usable: (page) => page.locator('canvas'),
    mostFigure: 80,
  },
  {
    name: 'own data, beyond it',
    address: '/data',
    usable: (page) => page.getByRole('button', { name: '下載備份' }),
  },
]

/** Kilobytes of compressed scripts by screen. */
export const measureScripts = async (
  context: BrowserContext,
  app: ServedFolder,
  empty: ServedFolder,
): Promise<readonly Row[]> => {
  const emptyScripts = await loadedScripts(context, empty.origin, (page) => page.getByRole('radio'))
  const control = compressedKilobytes(empty.folder, emptyScripts)
  const first = await loadedScripts(context, app.origin, firstScreen.usable)
  const toRow = ({ name, mostFigure }: Screen, scripts: Iterable<string>): Row => ({
    name: `scripts, gzip: ${name}`,
    controlName: 'empty app',
    unit: 'kB',
    figure: compressedKilobytes(app.folder, scripts),
    control,
    ...(mostFigure !== undefined && { mostFigure }),
  })
  const rows = [toRow(firstScreen, first)]
  for (const screen of otherScreens(await rateEverything(context, app.origin))) {
    const scripts = await loadedScripts(context, app.origin + screen.address, screen.usable)
    rows.push(
      toRow(
        screen,
        [...scripts].filter((script) => !first.has(script)),
      ),
    )
  }
  return rows
}

/** An assessment whose result has everything to show. */
const rateEverything = async (context: BrowserContext, origin: string): Promise<string> => {
  const page = await context.newPage()
  const assessmentId = await startAssessment(page, shortStandard, origin)
  await pressAtPace(page, '43'.repeat(indicators.length / 2), 100)
  await page.getByRole('link', { name: '看差距結果' }).waitFor()
  await page.close()
  return assessmentId
}

/** Opens an address as if for the first time and returns the scripts that are asked for until it can be used. */
const loadedScripts = async (
  context: BrowserContext,
  address: string,
  usable: Screen['usable'],
): Promise<ReadonlySet<string>> => {
  const page = await context.newPage()
  await forgetFiles(page)
  const scripts = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) scripts.add(pathname)
  })
  await page.goto(address)
  await usable(page).first().waitFor()
  const loaded = new Set(scripts)
  await page.close()
  return loaded
}

/** The page loads every file from the server. */
export const forgetFiles = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
}

const compressedKilobytes = (folder: string, scripts: Iterable<string>): number =>
  [...scripts].reduce((sum, script) => sum + statSync(join(folder, `${script}.gz`)).size, 0) / 1000
