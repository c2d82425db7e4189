import type { Page } from '@playwright/test'

/** A key event as an unusual keyboard sends it: an input method, a number pad without NumLock, a bouncing key. */
export interface SyntheticKey {
  readonly key: string
  readonly code: string
  readonly repeat?: boolean
  readonly isComposing?: boolean
  /** Milliseconds; the moment of sending where it is left out. */
  readonly timeStamp?: number
}

/** Sends keys to the element that has the focus, one per frame. */
export const sendKeys = (page: Page, keys: readonly SyntheticKey[]): Promise<void> =>
  page.evaluate(async (events) => {
    for (const { timeStamp, ...init } of events) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
      if (timeStamp !== undefined) Object.defineProperty(event, 'timeStamp', { value: timeStamp })
      document.activeElement?.dispatchEvent(event)
      await new Promise(requestAnimationFrame)
    }
  }, keys)
