import { type Page, expect } from '@playwright/test'

/** Waits until the app is kept on the device, and loads the page once more so that it comes from there. */
export const keepForOffline = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload()
  await expect.poll(() => isControlled(page), 'the page is served by the service worker').toBe(true)
}

export const isControlled = (page: Page): Promise<boolean> =>
  page.evaluate(() => navigator.serviceWorker.controller !== null)
