// `npm run pictures`: every screen of the built app at 1280 and 360, light and dark, for looking at them beside the
// design, and the two pictures of the README. Builds first, so that what is seen is what is shipped.
import { chromium } from '@playwright/test'
import { build } from '../../src/hosting/build.mjs'
import { ensureChromium } from '../../src/hosting/ensure-browser.mjs'
import { inProject } from '../../src/hosting/project.mjs'
import { createAppServer } from '../../src/hosting/serve.mjs'

/** The invented answers of one employee, in the order of KRM4224-001v1: digits as they are typed. */
const digits = '445334432432238545'
const ratedBeforePicture = 7

build(['--logLevel', 'warn'])
const server = createAppServer().listen(0)
const address = server.address()
const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
const browser = await chromium.launch({ executablePath: ensureChromium() })

/** @param {import('@playwright/test').Page} page @param {string} keys */
const type = async (page, keys) => {
  for (const key of keys) {
    await page.keyboard.press(key)
    // Faster equal keys would count as one key that bounces.
    await page.waitForTimeout(80)
  }
}

for (const theme of /** @type {const} */ (['light', 'dark']))
  for (const [width, height] of /** @type {const} */ ([
    [1280, 800],
    [360, 760],
  ])) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: 'zh-TW',
      timezoneId: 'Asia/Taipei',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    /** @param {string} name @param {boolean} [isWhole] */
    const take = async (name, isWhole = true) => {
      await page.waitForTimeout(300)
      const path = inProject(`tests/pictures/${name}-${theme}-${width}.png`)
      await page.screenshot({ path, fullPage: isWhole })
    }
    const open = async (/** @type {string} */ path) => {
      await page.goto(`${origin}${path}`)
      await page.locator('h1').waitFor()
    }

    await open('/')
    await take('home-empty')
    await open('/standards')
    await page.getByRole('link', { name: /^跨境電商營運人員/u }).waitFor()
    await take('standards')
    await open('/standards/KMM2431-002v2')
    await take('standard')
    await open('/standards/KRM4224-001v1')
    await page.getByRole('button', { name: '開始自評' }).click()
    await page.getByRole('button', { name: '知道了，開始作答' }).click()
    await page.getByRole('radiogroup').waitFor()
    await type(page, digits.slice(0, ratedBeforePicture))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await take('rate', false)
    await type(page, digits.slice(ratedBeforePicture, 9))
    await take('rate-duty', false)
    await open('/')
    await page.getByRole('link', { name: '繼續自評' }).waitFor()
    await take('home')
    await page.getByRole('link', { name: '繼續自評' }).click()
    await page.getByRole('radiogroup').waitFor()
    await type(page, digits.slice(9))
    await page.getByRole('link', { name: '看差距結果' }).click()
    await page.getByRole('table', { name: '任務差距' }).waitFor()
    await page.locator('canvas').waitFor()
    await take('result')
    const assessment = new URL(page.url()).pathname.split('/')[2] ?? ''
    await open(`/a/${assessment}`)
    await take('tasks')
    await open('/data')
    await take('data')
    await context.close()
  }

await browser.close()
server.close()
