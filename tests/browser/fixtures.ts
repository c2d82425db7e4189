import { type BrowserContext, type BrowserContextOptions, test as base, expect } from '@playwright/test'
import { type AppServer, startAppServer } from './app-server.ts'
import { type Tripwire, createTripwire } from './tripwire.ts'

export { expect } from '@playwright/test'

interface Fixtures {
  readonly tripwire: Tripwire
  /** Another browser profile: nothing of the first one is there. */
  readonly newProfile: (options?: BrowserContextOptions) => Promise<BrowserContext>
  readonly ownServer: AppServer
}

/** Every test is watched: whatever the tripwire sees, and the test has not announced, fails it. */
export const test = base.extend<Fixtures>({
  tripwire: [
    async ({ context, baseURL }, use) => {
      const tripwire = createTripwire(baseURL ?? '')
      await tripwire.watch(context)
      await use(tripwire)
      expect(tripwire.problems(), 'nothing has happened that must never happen').toEqual([])
    },
    { auto: true },
  ],

  newProfile: async ({ browser, tripwire }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
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
