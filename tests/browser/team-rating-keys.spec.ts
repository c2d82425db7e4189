import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { tabTo } from './keyboard-focus.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'

const indicators = indicatorsOf(readStandard(shortStandard))
/** Invented; no digit follows itself, because that could be a bouncing key. */
const digits = '434343434343434345'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const note = (page: Page) => page.getByRole('textbox', { name: /的觀察（選填）$/u })
const focused = (page: Page) => page.locator(':focus')

/** The radios of an indicator have the focus, at the one of that digit. */
const expectFocus = async (page: Page, position: number, digit: string): Promise<void> => {
  const group = page.getByRole('radiogroup').filter({ has: focused(page) })
  await expect(group).toHaveAttribute('aria-labelledby', `row-${indicators[position]?.id ?? ''}`)
  await expect(focused(page)).toHaveAccessibleName(new RegExp(`^${digit} `, 'u'))
}
/** From the picture of the team to the first row of the page on which a member is rated. */
const openRating = async (page: Page, name: string): Promise<void> => {
  await page.goto('/team')
  await tabTo(page, page.getByRole('table').getByRole('link', { name }))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText(name)
  await tabTo(page, page.getByRole('link', { name: `主管評 ${name}` }))
  await page.keyboard.press('Enter')
  await expectFocus(page, 0, '1')
}

test('A manager rates a member from start to end by keyboard alone, and notes stay with that member', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/team')
  await tabTo(page, page.getByRole('button', { name: '看示範團隊' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table').first()).toBeVisible()
  await openRating(page, '陳冠宇')

  await page.keyboard.press('e')
  await expect(page.getByText('先評這一題，才能寫下觀察。')).toBeVisible()
  await page.keyboard.press(digits.charAt(0))
  await expectFocus(page, 1, '1')
  await page.keyboard.press('PageUp')
  await expectFocus(page, 0, digits.charAt(0))
  await page.keyboard.press('e')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('獨力辦完 3 場')
  await page.keyboard.press('Escape')
  await expectFocus(page, 0, digits.charAt(0))
  await page.keyboard.press('PageDown')

  for (const [index, digit] of Array.from(digits).entries()) {
    if (index === 0) continue
    await expectFocus(page, index, '1')
    await page.keyboard.press(digit)
  }
  const last = indicators.length - 1
  await expectFocus(page, last, digits.charAt(last))
  await expect(page.getByText('你的評級都完成了，可以和自評一起看。')).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(page.getByText(`已評 ${last}／${indicators.length} 題。`)).toBeVisible()
  await expectFocus(page, last, '1')
  await page.keyboard.press(digits.charAt(last))
  await expectFocus(page, last, digits.charAt(last))
  await tabTo(page, page.getByRole('link', { name: '一起看兩份評級' }))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('題中')

  // The same indicator of somebody else has no note, and the first member's is still there.
  await openRating(page, '林怡君')
  await page.keyboard.press('2')
  await page.keyboard.press('PageUp')
  await expectFocus(page, 0, '2')
  await page.keyboard.press('e')
  await expect(note(page)).toHaveValue('')
  await page.goBack()
  await page.goBack()
  await tabTo(page, page.getByRole('table').getByRole('link', { name: '陳冠宇' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: '主管評 陳冠宇' }))
  await page.keyboard.press('Enter')
  await expectFocus(page, 0, digits.charAt(0))
  await page.keyboard.press('e')
  await expect(note(page)).toHaveValue('獨力辦完 3 場')
})
