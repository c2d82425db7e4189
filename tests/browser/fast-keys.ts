import type { CDPSession, Page } from '@playwright/test'

/**
 * Presses digits of the number row at a fixed pace, like a hand that waits for nobody: each key is sent when its time
 * has come, whether the page has dealt with the one before or not.
 */
export const pressAtPace = async (page: Page, digits: string, spacing: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const sent: Promise<unknown>[] = []
  let due = performance.now()
  for (const digit of digits) {
    await sleepUntil(due)
    sent.push(...sendKey(session, digit))
    due = Math.max(due, performance.now()) + spacing
  }
  await Promise.all(sent)
  await session.detach()
}

const sendKey = (session: CDPSession, digit: string): readonly Promise<unknown>[] => {
  const key = { key: digit, code: `Digit${digit}`, windowsVirtualKeyCode: 48 + Number(digit) }
  return [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: digit, ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]
}

const sleepUntil = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))

/** Makes the processor of the page as slow as an old machine's. */
export const throttleProcessor = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** How far apart the keys came to the page, by the clock of the browser; to be called before they come. */
export const recordKeyTimes = async (page: Page): Promise<() => Promise<readonly number[]>> => {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { keyTimes: times })
    addEventListener('keydown', (event) => times.push(event.timeStamp), { capture: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { readonly keyTimes: readonly number[] }).keyTimes)
}
