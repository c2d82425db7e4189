import { type BrowserContext, type BrowserContextOptions, test as base, expect } from '@playwright/test'
import { type AppServer, startAppServer } from './app-server.ts'
import { type Tripwire, createTripwire } from './tripwire.ts'

export { expect } from '@playwright/test'

interface Fixtures {
  /** Whether the notice before the first rating has been read in every profile; off for the tests of the notice itself. */
  readonly isNoticeRead: boolean
  readonly tripwire: Tripwire
  /** Another browser profile: nothing of the first one is there. */
  readonly newProfile: (options?: BrowserContextOptions) => Promise<BrowserContext>
  readonly ownServer: AppServer
}

/**
 * Marks the notice before the very first rating as read, once in each tab: what a test erases afterwards stays erased.
 */
export const markNoticeRead = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const mark = 'notice marked as read'
    if (window.origin === 'null' || sessionStorage.getItem(mark) !== null) return
    sessionStorage.setItem(mark, 'yes')
    localStorage.setItem('competency-assessment.notice-read', 'yes')
  })

/** Every test is watched: whatever the tripwire sees, and the test has not announced, fails it. */
export const test = base.extend<Fixtures>({
  isNoticeRead: [true, { option: true }],

  tripwire: [
    async ({ context, baseURL, isNoticeRead }, use) => {
      const tripwire = createTripwire(baseURL ?? '')
      if (isNoticeRead) await markNoticeRead(context)
      await tripwire.watch(context)
      await use(tripwire)
      expect(tripwire.problems(), 'nothing has happened that must never happen').toEqual([])
    },
    { auto: true },
  ],

  newProfile: async ({ browser, tripwire, isNoticeRead }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      if (isNoticeRead) await markNoticeRead(context)
      await tripwire.watch(context)
      contexts.push(context)
      return context
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  ownServer: async ({ tripwire }, use) => {
    const server = await startAppServer()
    tripwire.allowOrigin(server.origin)
    await use(server)
    await server.stop()
  },
})
