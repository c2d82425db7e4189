import type { Page } from '@playwright/test'

/** How a write fails: at once with this error, or when its transaction is about to be committed. */
export type WriteFailure = 'QuotaExceededError' | 'UnknownError' | 'abort'

interface FaultPlan {
  failure: WriteFailure
  left: number
}

/** Prepares the page so that answers can be made to fail; to be called before the page is opened. */
export const prepareFailingWrites = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const plan: FaultPlan = { failure: 'UnknownError', left: 0 }
    Object.assign(globalThis, { faultPlan: plan })
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name !== 'ratings' || plan.left === 0) return put.apply(this, args)
      plan.left -= 1
      if (plan.failure !== 'abort') throw new DOMException('made to fail by a test', plan.failure)
      const request = put.apply(this, args)
      this.transaction.abort()
      return request
    }
  })
}

/** The next `count` writes of an answer fail. */
export const failWrites = (page: Page, count: number, failure: WriteFailure = 'UnknownError'): Promise<void> =>
  page.evaluate(
    ([left, kind]) => {
      Object.assign((globalThis as unknown as { readonly faultPlan: FaultPlan }).faultPlan, { left, failure: kind })
    },
    [count, failure] as const,
  )

export const repairWrites = (page: Page): Promise<void> => failWrites(page, 0)
