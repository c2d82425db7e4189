import type { Page } from '@playwright/test'

/** When a key was pressed and when the frame that shows its effect was handed over, by the clock of the page. */
export interface KeyTime {
  readonly pressed: number
  readonly shown: number
}

interface Recorded {
  readonly keyTimes: readonly KeyTime[]
}

/** To be called before the page is opened. A key counts as shown in the first frame with another heading than before. */
export const recordKeyTimes = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const keyTimes: KeyTime[] = []
    Object.assign(globalThis, { keyTimes })
    const heading = (): string => document.querySelector('h1')?.textContent ?? ''
    const watch = (pressed: number, before: string): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          if (heading() === before) watch(pressed, before)
          else keyTimes.push({ pressed, shown: performance.now() })
        }
        port2.postMessage(null)
      })
    }
    addEventListener('keydown', (event) => watch(event.timeStamp, heading()), { capture: true })
  })

/** Waits until so many keys have shown their effect. */
export const readKeyTimes = async (page: Page, count: number): Promise<readonly KeyTime[]> => {
  await page.waitForFunction((wanted) => (globalThis as unknown as Recorded).keyTimes.length >= wanted, count)
  return page.evaluate(() => (globalThis as unknown as Recorded).keyTimes)
}
