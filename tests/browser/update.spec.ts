import type { Page } from '@playwright/test'
import { type Deployment, createDeployment } from './deployment.ts'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen, startAssessment } from './rating-screen.ts'
import { createResultScreen } from './result-screen.ts'
import { isControlled, keepForOffline } from './service-worker.ts'
import { readTypedDigits } from './stored-data.ts'

test.use({ serviceWorkers: 'allow' })

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const prompt = (page: Page) => page.getByRole('status').filter({ hasText: '有新版本' })
const accept = (page: Page) => page.getByRole('button', { name: '更新並重新整理' })
const buildOf = (page: Page) => page.locator('meta[name=build]')

let deployment: Deployment
test.beforeAll(async () => {
  deployment = await createDeployment('second')
})
test.afterAll(async () => {
  await deployment.remove()
})

/** Lets the browser look for a newer version, as it does by itself from time to time. */
const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })

/** How often the page was loaded since. */
const countLoads = (page: Page): (() => number) => {
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  return () => loads
}

test('A new version asks, interrupts nothing, and comes with one reload when it is accepted', async ({
  page,
  ownServer,
}) => {
  const screen = createRatingScreen(page)
  await page.goto(`${ownServer.origin}/`)
  await keepForOffline(page)
  const assessmentId = await startAssessment(page, shortStandard, ownServer.origin)
  await screen.type('445334432')
  await ownServer.deploy(deployment.folder)
  const loads = countLoads(page)
  await lookForUpdate(page)
  await expect(prompt(page)).toBeVisible()
  await expect(prompt(page)).toContainText('作答都已存好，可以現在更新，也可以晚點再說。')
  await expect(screen.radio(1), 'the focus stays').toBeFocused()

  await test.step('The old version goes on, its files too, which are gone from the server', async () => {
    await screen.type('432238545')
    await screen.resultLink.click()
    await expect(createResultScreen(page).radar).toBeVisible()
    await expect(buildOf(page)).toHaveCount(0)
    expect(loads(), 'nothing reloads by itself').toBe(0)
  })

  await page.goBack()
  await screen.shows(indicators.at(-1))
  await accept(page).click()
  await expect(buildOf(page)).toHaveAttribute('content', 'second')
  await screen.shows(indicators.at(-1))
  await expect(screen.radio(5)).toBeChecked()
  await expect(prompt(page)).toHaveCount(0)
  await page.waitForTimeout(2000)
  expect(loads(), 'one reload, and no second one').toBe(1)
  expect(await readTypedDigits(page, assessmentId, standard)).toBe('445334432432238545')
  await page.goto(`${ownServer.origin}/a/${assessmentId}/result`)
  await expect(createResultScreen(page).radar).toBeVisible()
})

test('晚點再說 puts it off: it asks again after the next start', async ({ page, ownServer }) => {
  await page.goto(`${ownServer.origin}/`)
  await keepForOffline(page)
  await ownServer.deploy(deployment.folder)
  await lookForUpdate(page)
  await page.getByRole('button', { name: '晚點再說' }).click()
  await expect(prompt(page)).toHaveCount(0)
  await page.reload()
  await expect(buildOf(page), 'still the old version').toHaveCount(0)
  await expect(prompt(page)).toBeVisible()
  await accept(page).click()
  await expect(buildOf(page)).toHaveAttribute('content', 'second')
})

test('Accepting in one tab does not reload the other, which asks for itself', async ({ page, context, ownServer }) => {
  await page.goto(`${ownServer.origin}/`)
  await keepForOffline(page)
  const other = await context.newPage()
  const screen = createRatingScreen(other)
  const assessmentId = await startAssessment(other, shortStandard, ownServer.origin)
  await screen.type('4453')
  await ownServer.deploy(deployment.folder)
  const loads = countLoads(other)
  await lookForUpdate(page)
  await accept(page).click()
  await expect(buildOf(page)).toHaveAttribute('content', 'second')
  await screen.type('34')
  await expect(prompt(other)).toBeVisible()
  expect(loads()).toBe(0)
  await screen.shows(indicators[6])
  await expect.poll(() => readTypedDigits(other, assessmentId, standard)).toBe('445334'.padEnd(18, '.'))
  await accept(other).click()
  await expect(buildOf(other)).toHaveAttribute('content', 'second')
  await screen.shows(indicators[6])
  expect(loads()).toBe(1)
})

test('A tab of the very first visit can be updated as well', async ({ page, ownServer }) => {
  await page.goto(`${ownServer.origin}/`)
  await expect.poll(() => isControlled(page), { timeout: 30_000 }).toBe(true)
  const loads = countLoads(page)
  await ownServer.deploy(deployment.folder)
  await lookForUpdate(page)
  await expect(prompt(page)).toBeVisible()
  expect(loads()).toBe(0)
  await accept(page).click()
  await expect(buildOf(page)).toHaveAttribute('content', 'second')
  expect(loads()).toBe(1)
})
