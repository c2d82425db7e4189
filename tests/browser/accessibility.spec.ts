import type { Page } from '@playwright/test'
import { prepareFailingWrites } from './failing-writes.ts'
import { expect, test } from './fixtures.ts'
import {
  findHiddenFocus,
  findLostText,
  findSmallTargets,
  findViolations,
  measureOverflow,
  readSkeleton,
} from './screen-checks.ts'
import { tours, visitEveryday } from './screens.ts'

test.describe.configure({ timeout: 300_000 })

const wide = { width: 1280, height: 800 }
const narrow = { width: 360, height: 760 }
const narrowest = { width: 320, height: 640 }

// One walk for each layout: what a person meets differs between them, and walking takes longer than looking.
for (const [tour, visitScreens] of Object.entries(tours)) {
  test(`Every screen at 1280 px is free of violations and shows its focus: ${tour}`, async ({ page }) => {
    const titleByScreen = new Map<string, string>()
    await begin(page, wide)
    await visitScreens(page, async (name) => {
      titleByScreen.set(name, await page.title())
      await expectAccessible(page, name)
      // Where a menu is open, Tab leaves it and closes it.
      if (name.includes('menu') || name.includes('official')) return
      expect.soft(await findHiddenFocus(page), `${name}: focus`).toEqual([])
    })
    for (const [name, title] of titleByScreen) expect.soft(title, name).toMatch(/^.+ – 職能自評$/u)
    if (visitScreens === visitEveryday) expectOwnTitles(titleByScreen)
  })

  test(`Every screen at 360 and 320 px is free of violations, and nothing moves sideways: ${tour}`, async ({
    page,
  }) => {
    await begin(page, narrow)
    await visitScreens(page, async (name) => {
      await expectAccessible(page, name)
      await page.setViewportSize(narrowest)
      await expectReflow(page, name)
      await page.setViewportSize(narrow)
    })
  })
}

const begin = async (page: Page, size: typeof wide): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(size)
  await prepareFailingWrites(page)
  await page.goto('/')
}

/** Light and dark, and with text twice as large. */
const expectAccessible = async (page: Page, name: string): Promise<void> => {
  expect.soft(await findSmallTargets(page), `${name}: targets of 44 × 44 px`).toEqual([])
  expect.soft(await measureOverflow(page), `${name}: nothing to move sideways`).toBe(0)
  expect.soft(await findLostText(page), `${name}: with text twice as large`).toEqual([])
  expect
    .soft(await readSkeleton(page), `${name}: one main part, one first heading`)
    .toEqual({ mains: 1, headings: 1, skipLinks: 1, language: 'zh-Hant-TW' })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    const found = await findViolations(page, { isOnlyAboutColours: colorScheme === 'dark' })
    expect.soft(found, `${name}, ${colorScheme}: axe`).toEqual([])
  }
}

/** On the narrowest screen, also with the text spacing of WCAG 1.4.12. */
const expectReflow = async (page: Page, name: string): Promise<void> => {
  expect.soft(await measureOverflow(page), `${name}, 320 px: nothing to move sideways`).toBe(0)
  expect.soft(await findSmallTargets(page), `${name}, 320 px: targets of 44 × 44 px`).toEqual([])
  // A style sheet of the reader's own, which the debugger may bring where the policy allows none.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
        'p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  expect.soft(await measureOverflow(page), `${name}, 320 px: with more space in the text`).toBe(0)
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
}

const expectOwnTitles = (titleByScreen: ReadonlyMap<string, string>): void => {
  const pages = [
    'home, empty',
    'standards',
    'standard KMM2431-002v2',
    'standard uncoded-8c5d39a6',
    'tasks',
    'rating, the first indicator of 113',
    'rating, an answer given',
    'result',
    'data',
    'not found',
  ]
  const titles = pages.map((name) => titleByScreen.get(name))
  expect(titles).toEqual([
    '首頁 – 職能自評',
    '職能基準 – 職能自評',
    '行銷專員 – 職能自評',
    '電子商務行銷企劃人員 – 職能自評',
    '任務清單 – 職能自評',
    'P1.1.1 自評 – 職能自評',
    'P1.1.3 自評 – 職能自評',
    '差距結果 – 職能自評',
    '資料與隱私 – 職能自評',
    '找不到這一頁 – 職能自評',
  ])
  expect(new Set(titles).size).toBe(titles.length)
}

test('The checks see what is wrong (control)', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  expect(await findHiddenFocus(page)).toEqual([])
  expect(await findViolations(page, { isOnlyAboutColours: true })).toEqual([])
  expect(await findLostText(page)).toEqual([])
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { outline: none !important; color: #bbb !important; background: #fff !important }')
    document.adoptedStyleSheets = [sheet]
    document.querySelector('main')?.removeAttribute('id')
    document.querySelector('h1')?.remove()
  })
  expect((await findHiddenFocus(page)).length).toBeGreaterThan(3)
  const colours = await findViolations(page, { isOnlyAboutColours: true })
  expect(colours.length).toBeGreaterThan(3)
  expect(colours.every((line) => line.startsWith('color-contrast'))).toBe(true)
  expect((await findViolations(page)).some((line) => line.startsWith('page-has-heading-one'))).toBe(true)
  await page.evaluate(() => {
    const part = document.createElement('p')
    part.textContent = '長到裝不下的一行字'
    Object.assign(part.style, { width: '5rem', whiteSpace: 'nowrap', overflow: 'hidden' })
    const wide = document.createElement('p')
    // As wide as the page at the usual size, twice that at twice the size.
    wide.style.minWidth = '60rem'
    wide.textContent = '一行字'
    document.querySelector('main')?.append(part, wide)
  })
  expect(await measureOverflow(page)).toBe(0)
  expect(await findLostText(page)).toEqual([
    expect.stringMatching(/^\d+ px sideways$/u),
    'cut off:  長到裝不下的一行字',
  ])
})
