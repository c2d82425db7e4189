import { readFileSync } from 'node:fs'
import type { Page, Route } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen } from './rating-screen.ts'
import type { AnnouncedTrouble } from './tripwire.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const alert = (page: Page) => page.getByRole('alert')

const catalogueText = (path: string): string =>
  readFileSync(new URL(`../../public/catalog/${path}`, import.meta.url), 'utf8')

const answerWith =
  (body: string) =>
  (route: Route): Promise<void> =>
    route.fulfill({ body, contentType: 'application/json' })

/** How a file of the catalogue can fail to arrive, and which kind of trouble the browser sees in it. */
const failuresOf = (path: string, url: RegExp) => {
  const text = catalogueText(path)
  const announced = (trouble: AnnouncedTrouble | null) => trouble
  return {
    'is not there': {
      answer: (route: Route) => route.fulfill({ status: 404, body: '404' }),
      trouble: announced({ type: 'status', status: 404, url }),
    },
    'is cut off': { answer: answerWith(text.slice(0, text.length / 2)), trouble: announced(null) },
    'comes from a newer version': {
      answer: answerWith(JSON.stringify({ ...(JSON.parse(text) as object), formatVersion: 99 })),
      trouble: announced(null),
    },
    'does not arrive': {
      answer: (route: Route) => route.abort('connectionfailed'),
      trouble: announced({ type: 'failed-request', url }),
    },
  }
}

// A service worker would hand the files out itself: here the browser has none.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  }),
)

test.describe('a standard', () => {
  const file = new RegExp(`/catalog/standards/${shortStandard}\\.json$`, 'u')
  const failures = failuresOf(`standards/${shortStandard}.json`, file)
  const text = catalogueText(`standards/${shortStandard}.json`)
  const printed = indicatorsOf(readStandard(shortStandard))[0]?.text ?? ''
  const altered = text.replace(printed, `${printed.slice(0, -1)}！`)
  const damaged = '這份基準的檔案不完整或被改過，所以沒有打開。其他基準仍可使用；請重新整理一次。'

  for (const [name, { answer, trouble, sentence }] of Object.entries({
    'is not there': {
      ...failures['is not there'],
      sentence: '找不到這份基準的檔案。其他基準仍可使用；請重新整理一次。',
    },
    'is cut off': { ...failures['is cut off'], sentence: damaged },
    'has one character altered': { answer: answerWith(altered), trouble: null, sentence: damaged },
    'comes from a newer version': {
      ...failures['comes from a newer version'],
      sentence: '這份基準由較新版本產生。請重新整理，更新程式。已存的作答不受影響。',
    },
    'does not arrive': {
      ...failures['does not arrive'],
      sentence: '現在離線，而且這份基準還沒下載。連線後開啟一次，之後就能離線使用。',
    },
  }))
    test(`A standard that ${name} says so; the others open, and a new attempt mends it`, async ({ page, tripwire }) => {
      expect(altered).not.toBe(text)
      if (trouble !== null) tripwire.announce(trouble)
      await page.route(file, answer)
      await page.goto(`/standards/${shortStandard}`)
      await expect(alert(page)).toContainText(sentence)
      await expect(page.getByRole('button', { name: '開始自評', exact: true })).toHaveCount(0)
      await page.getByRole('link', { name: '看所有職能基準' }).click()
      await expect(heading(page)).toHaveText('5 份職能基準，選一份開始自評。')
      await page.getByRole('link', { name: /^行銷專員/u }).click()
      await expect(heading(page)).toContainText('113 個指標')

      await page.goto(`/standards/${shortStandard}`)
      await expect(alert(page)).toContainText(sentence)
      await page.unroute(file)
      await alert(page).getByRole('button', { name: '再試一次' }).click()
      await expect(heading(page)).toContainText('18 個指標')
      await expect(alert(page)).toHaveCount(0)
      await page.getByRole('button', { name: '開始自評', exact: true }).click()
      await createRatingScreen(page).shows(indicatorsOf(readStandard(shortStandard))[0])
    })
})

test.describe('the list of standards', () => {
  const file = /\/catalog\/index\.json$/u
  const failures = failuresOf('index.json', file)

  for (const [name, { answer, trouble, sentence }] of Object.entries({
    'is not there': {
      ...failures['is not there'],
      sentence: '找不到職能基準的清單。已存的作答不受影響；請再試一次。',
    },
    'is cut off': {
      ...failures['is cut off'],
      sentence: '職能基準的清單不完整或被改過，所以沒有打開。已存的作答不受影響；請再試一次。',
    },
    'is something else': {
      answer: answerWith('{"formatVersion":1,"standards":[{"id":"x"}]}'),
      trouble: null,
      sentence: '職能基準的清單不完整或被改過，所以沒有打開。已存的作答不受影響；請再試一次。',
    },
    'comes from a newer version': {
      ...failures['comes from a newer version'],
      sentence: '職能基準的清單由較新版本產生。請重新整理，更新程式。已存的作答不受影響。',
    },
    'does not arrive': {
      ...failures['does not arrive'],
      sentence: '現在離線，而且職能基準的清單還沒下載。連線後開啟一次，之後就能離線使用。',
    },
  }))
    test(`A list that ${name} says so, and a new attempt mends it`, async ({ page, tripwire }) => {
      if (trouble !== null) tripwire.announce(trouble)
      await page.route(file, answer)
      await page.goto('/standards')
      await expect(alert(page)).toContainText(sentence)
      await expect(heading(page)).toHaveText('職能基準')
      await page.goto('/')
      await expect(heading(page)).toHaveText('選一份職能基準，開始第一次自評。')
      await page.goto(`/standards/${shortStandard}`)
      await expect(alert(page)).toBeVisible()
      await expect(page.getByText('找不到這一頁。')).toHaveCount(0)
      await page.goto('/standards')
      await expect(alert(page)).toContainText(sentence)
      await page.unroute(file)
      await alert(page).getByRole('button', { name: '再試一次' }).click()
      await expect(heading(page)).toHaveText('5 份職能基準，選一份開始自評。')
      await expect(alert(page)).toHaveCount(0)
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(5)
    })
})
