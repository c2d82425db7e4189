import { type Locator, type Page, expect } from '@playwright/test'

/** Goes to an element with the Tab key alone, as somebody without a mouse does. */
export const tabTo = async (
  page: Page,
  target: Locator,
  options: { readonly backwards?: boolean } = {},
): Promise<void> => {
  const mostStops = 40
  await expect(target).toBeVisible()
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press(options.backwards === true ? 'Shift+Tab' : 'Tab')
  }
  await expect(target, `reached within ${mostStops} stops`).toBeFocused()
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)
