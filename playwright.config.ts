import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

/** Beside `npm start`, which listens on 4173. */
const port = Number(process.env.PORT ?? 4180)
const origin = `http://localhost:${port}`

/** Drives the built app: `node src/hosting/build.mjs` comes first. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // One more than processors: two leave about an eighth of their time unused, because a test also waits.
  workers: Math.min(3, availableParallelism() + 1),
  // What needed the second try is printed, and too many of them fail the run (src/hosting/test.mjs).
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    locale: 'zh-TW',
    timezoneId: 'Asia/Taipei',
    viewport: { width: 1280, height: 800 },
    // Keeping every file for offline use takes longer than most tests; those that are about it allow it.
    serviceWorkers: 'block',
    // Debian's Chromium, or another one that is named; nothing is downloaded.
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' },
  },
  webServer: {
    command: 'node src/hosting/serve.mjs',
    env: { PORT: String(port) },
    url: origin,
    reuseExistingServer: false,
  },
})
