import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import { type PrintedIndicator, indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingNote, readNotes } from './rating-note.ts'
import { createRatingScreen, escapeForPattern, startAssessment } from './rating-screen.ts'
import { readTypedDigits } from './stored-data.ts'

const standard = readStandard(shortStandard)
const indicators = indicatorsOf(standard)
const idOf = (position: number): string => indicators[position]?.id ?? ''
const noteOf = (text: string) => ({ text, link: '', other: null })

const rowOf = (page: Page, indicator: PrintedIndicator | undefined): Locator =>
  page.getByRole('radiogroup', { name: new RegExp(`${escapeForPattern(indicator?.text ?? '')}$`, 'u') })
const radioOf = (page: Page, position: number, digit: number): Locator =>
  rowOf(page, indicators[position]).getByRole('radio', { name: new RegExp(`^${digit} `) })
const pens = (page: Page): Locator => page.getByRole('button', { name: /佐證$/u }).filter({ visible: true })

test.describe('a note in the list mode', () => {
  test.beforeEach(async ({ page }) => {
    await startAssessment(page, shortStandard)
    await page.getByRole('link', { name: '清單模式' }).click()
    await expect(radioOf(page, 0, 1)).toBeFocused()
  })

  test('E opens it in the row, every key types in it, Escape leads back to the row', async ({ page }) => {
    const note = createRatingNote(page)
    await page.keyboard.press('PageDown')
    await expect(radioOf(page, 1, 1)).toBeFocused()
    await page.keyboard.press('e')
    await expect(note.panel).toHaveAccessibleName('P1.1.2 的佐證')
    await expect(note.text).toBeFocused()
    for (const key of ['4', 'e', 'PageDown', '8']) await page.keyboard.press(key)
    await expect(note.text).toHaveValue('4e8')
    await expect.poll(() => readNotes(page), 'saved by itself').toEqual({ [idOf(1)]: noteOf('4e8') })
    await page.keyboard.press('Escape')
    await expect(note.panel).toHaveCount(0)
    await expect(radioOf(page, 1, 1)).toBeFocused()
    await expect(pens(page)).toHaveCount(3)
    await expect(page.getByRole('button', { name: '看 P1.1.2 的佐證' })).toBeVisible()
    await expect(page.getByRole('button', { name: '為 P1.1.1 加註佐證' })).toBeVisible()
    const dots = page.getByRole('navigation', { name: '職責與任務進度' }).getByRole('img', { name: '有佐證' })
    await expect(dots).toHaveCount(2)
  })

  test('Its button opens the note of its own row; another row is answered without closing it', async ({ page }) => {
    const note = createRatingNote(page)
    const screen = createRatingScreen(page)
    await page.getByRole('button', { name: '為 P1.1.3 加註佐證' }).click()
    await page.keyboard.type('做過')
    await radioOf(page, 0, 4).click()
    await expect(note.panel, 'the page does not move under the pointer').toHaveAccessibleName('P1.1.3 的佐證')
    await expect(radioOf(page, 1, 1)).toBeFocused()
    await page.keyboard.press('e')
    await expect(note.panel).toHaveAccessibleName('P1.1.2 的佐證')
    await page.keyboard.type('另一題')
    await page.keyboard.press('Control+Enter')
    await screen.type('33')
    await expect(radioOf(page, 3, 1)).toBeFocused()
    await expect.poll(() => readNotes(page)).toEqual({ [idOf(1)]: noteOf('另一題'), [idOf(2)]: noteOf('做過') })
  })

  test('It is asked for beside a high answer, stored when the page is left at once, and found again', async ({
    page,
  }) => {
    const note = createRatingNote(page)
    const screen = createRatingScreen(page)
    await screen.type('446')
    await expect(radioOf(page, 3, 1)).toBeFocused()
    await note.request.click()
    await expect(note.panel, 'on the page before').toHaveAccessibleName('P1.1.3 的佐證')
    await expect(note.text).toBeFocused()
    await page.keyboard.type('帶過三個人')
    await page.getByRole('link', { name: '結果', exact: true }).click()
    await expect.poll(() => readNotes(page)).toEqual({ [idOf(2)]: noteOf('帶過三個人') })
    // 結果 leads on to the last one; only then is there a page to come back from.
    await expect(page).toHaveURL(/\/a\/[^/]+\/result$/u)
    await page.goBack()
    await page.getByRole('button', { name: '看 P1.1.3 的佐證' }).click()
    await expect(note.text).toHaveValue('帶過三個人')
  })

  test('Without moving on by itself a digit stays in its row', async ({ page }) => {
    const screen = createRatingScreen(page)
    await page.goto('/settings')
    await page.getByRole('checkbox', { name: '作答後自動前往下一題' }).click()
    await page.goto('/')
    await page.getByRole('link', { name: '繼續自評' }).click()
    await page.getByRole('link', { name: '清單模式' }).click()
    await expect(radioOf(page, 0, 1)).toBeFocused()
    await expect(page.getByText('按 1–6 選擇，再按 Enter 前往下一列。')).toBeVisible()
    await screen.type('35')
    await expect(radioOf(page, 0, 5)).toBeFocused()
    await expect(radioOf(page, 0, 5)).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(radioOf(page, 1, 1)).toBeFocused()
  })
})

test.describe('the ways through some of the indicators', () => {
  test('A note is written, and the end of a duty is said, while only what is unrated is answered', async ({ page }) => {
    const note = createRatingNote(page)
    const screen = createRatingScreen(page)
    const assessmentId = await startAssessment(page, shortStandard)
    await screen.type('449934432432238545')
    await page.getByRole('link', { name: '檢查作答' }).click()
    await page.getByRole('link', { name: '回答這 2 題' }).click()
    await screen.shows(indicators[2])
    await page.keyboard.press('e')
    await expect(note.panel).toHaveAccessibleName('P1.1.3 的佐證')
    await page.keyboard.type('4做過')
    await page.keyboard.press('Escape')
    await screen.type('4')
    await screen.shows(indicators[3])
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('還有 1 題沒回答')
    await page.goBack()
    await screen.shows(indicators[3])
    await screen.type('4')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('18 題都答了。')
    await expect.poll(() => readNotes(page)).toEqual({ [idOf(2)]: noteOf('4做過') })
    await expect.poll(() => readTypedDigits(page, assessmentId, standard)).toBe('444434432432238545')
  })

  test('In a quick review the end of a duty is said above the next indicator, and a note is written', async ({
    page,
  }) => {
    const note = createRatingNote(page)
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await screen.type('444434432432238545')
    await expect(screen.resultLink).toBeVisible()
    await page.goto(`/standards/${shortStandard}`)
    await page.getByRole('link', { name: '快速複查' }).click()
    await page.getByRole('button', { name: '開始複查這 18 題' }).click()
    for (const position of [0, 1, 2]) {
      await screen.shows(indicators[position])
      await page.keyboard.press('Enter')
    }
    await screen.shows(indicators[3])
    await tabTo(page, note.open)
    await page.keyboard.press('Enter')
    await page.keyboard.type('再做一次')
    await page.keyboard.press('Escape')
    await expect(screen.radio(1)).toBeFocused()
    await screen.type('6')
    const panel = page.getByRole('region', { name: /評完了$/u })
    // (4 + 4 + 4 + 6) / 4 = 4.5, and 4 is required of each.
    await expect(panel).toContainText('自評 4.5，要求 4.0，差距 +0.5')
    await screen.shows(indicators[4])
    await expect(screen.radio(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panel).toHaveCount(0)
    await expect.poll(() => readNotes(page)).toEqual({ [idOf(3)]: noteOf('再做一次') })
  })

  test('Without moving on by itself a digit stays with its indicator', async ({ page }) => {
    const screen = createRatingScreen(page)
    await startAssessment(page, shortStandard)
    await page.goto('/settings')
    await page.getByRole('checkbox', { name: '作答後自動前往下一題' }).click()
    await page.goto('/')
    await page.getByRole('link', { name: '繼續自評' }).click()
    await screen.shows(indicators[0])
    await page.goto(`${page.url()}?mode=open`)
    await screen.shows(indicators[0])
    await screen.type('3')
    await expect(screen.radio(3)).toBeChecked()
    await screen.shows(indicators[0])
    await page.keyboard.press('Enter')
    await screen.shows(indicators[1])
  })
})
