import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard, standardIds } from './printed-standards.ts'
import { createRatingScreen, rateAddress, startAssessment } from './rating-screen.ts'
import { createResultScreen, downloadBy } from './result-screen.ts'
import { isControlled, keepForOffline } from './service-worker.ts'
import { readTypedDigits } from './stored-data.ts'

test.use({ serviceWorkers: 'allow' })

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('After one visit and one reload the app starts cold without its server, and every page works', async ({
  page,
  context,
  ownServer,
  tripwire,
}) => {
  await page.goto(`${ownServer.origin}/`)
  await keepForOffline(page)
  await page.close()
  await ownServer.stop()
  // The browser asks by itself whether there is a newer service worker.
  tripwire.announce({ type: 'failed-request', url: /\/sw\.js$/u, isOptional: true })

  const cold = await context.newPage()
  const open = (address: string) => cold.goto(`${ownServer.origin}${address}`)
  await open('/')
  await expect(heading(cold)).toHaveText('選一份職能基準，開始第一次自評。')

  for (const id of standardIds) {
    await open(`/standards/${encodeURIComponent(id)}`)
    await expect(heading(cold)).toContainText(readStandard(id).name)
  }
  const screen = createRatingScreen(cold)
  const assessmentId = await startAssessment(cold, shortStandard, ownServer.origin)
  await screen.type('445334432432238545')
  await screen.resultLink.click()
  const result = createResultScreen(cold)
  await expect(result.radar).toBeVisible()
  expect((await result.download('評量 CSV')).bytes.length).toBeGreaterThan(1000)
  expect((await result.download('差距 CSV')).bytes.length).toBeGreaterThan(1000)

  for (const [address, text] of [
    ['/standards', '5 份職能基準，選一份開始自評。'],
    [`/a/${assessmentId}`, '跨境電商營運人員：18 題答了 18 題'],
    [rateAddress(assessmentId, indicators[4]?.id ?? ''), new RegExp(indicators[4]?.code ?? '', 'u')],
    [`/a/${assessmentId}/result`, /最需要補強的是完成訂單及出貨/u],
    ['/result', /最需要補強的是完成訂單及出貨/u],
    ['/nowhere', '找不到這一頁。'],
    ['/data', '1 份自評都存在這台裝置，沒有上傳到任何地方。'],
  ] as const) {
    await open(address)
    await expect(heading(cold)).toHaveText(text)
    await cold.reload()
    await expect(heading(cold)).toHaveText(text)
  }
  const backup = await downloadBy(cold, cold.getByRole('button', { name: '下載備份' }))
  expect(backup.bytes.length).toBeGreaterThan(1000)
  await expect.poll(() => readTypedDigits(cold, assessmentId, standard)).toBe('445334432432238545')
})

test('Already on the first visit the app goes on without its server, once it is kept', async ({
  page,
  ownServer,
  tripwire,
}) => {
  await page.goto(`${ownServer.origin}/`)
  await expect.poll(() => isControlled(page)).toBe(true)
  await ownServer.stop()
  tripwire.announce({ type: 'failed-request', url: /\/sw\.js$/u, isOptional: true })
  await page.getByRole('link', { name: '選職能基準' }).click()
  await page.getByRole('link', { name: new RegExp(`^${standard.name}`, 'u') }).click()
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  const screen = createRatingScreen(page)
  await screen.shows(indicators[0])
  await screen.type('445334432432238545')
  await screen.resultLink.click()
  await expect(createResultScreen(page).radar).toBeVisible()
})

test('A browser that refuses the service worker runs the app all the same', async ({ page, tripwire }) => {
  tripwire.announce({ type: 'status', status: 404, url: /\/sw\.js$/u })
  tripwire.announce({ type: 'console', text: /sw\.js|bad HTTP response code/u, isOptional: true })
  await page.context().route('**/sw.js', (route) => route.fulfill({ status: 404 }))
  await page.goto('/')
  await page.getByRole('link', { name: '選職能基準' }).click()
  await expect(heading(page)).toHaveText('5 份職能基準，選一份開始自評。')
  await page.waitForTimeout(1000)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('A page whose file does not arrive says so, and a reload mends it', async ({ page, tripwire }) => {
  const file = /\/assets\/StandardsView-.*\.js$/u
  tripwire.announce({ type: 'failed-request', url: file })
  tripwire.announce({ type: 'console', text: /Failed to fetch dynamically imported module/u })
  await page.route(file, (route) => route.abort('connectionfailed'))
  await page.goto('/')
  await page.getByRole('link', { name: '選職能基準' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('畫面出了問題，作答都已存在這台裝置。')
  await page.unroute(file)
  await alert.getByRole('button', { name: '重新整理' }).click()
  await expect(alert).toHaveCount(0)
  await page.getByRole('link', { name: '選職能基準' }).click()
  await expect(heading(page)).toHaveText('5 份職能基準，選一份開始自評。')
})
