import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test'
import * as vite from 'vite'
import { build, precompress } from '../../src/hosting/build.mjs'
import { ensureChromium } from '../../src/hosting/ensure-browser.mjs'
import { inProject } from '../../src/hosting/project.mjs'
import { createAppServer } from '../../src/hosting/serve.mjs'

/** A folder that is served as the app is served: compressed, with all headers. */
export interface ServedFolder {
  readonly folder: string
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Beside `dist`, which belongs to whoever builds the app at the same time. */
const outputFolder = (name: string): string => `node_modules/.tmp/bench/${name}`

/** Builds the app and returns where it lies. `name` keeps two commands that run at the same time apart. */
export const buildApp = (name: string): string => {
  build(['--logLevel', 'warn'], outputFolder(name))
  return inProject(outputFolder(name))
}

/** Builds one of the pages in `pages`, which the app is compared with. */
export const buildPage = async (name: string): Promise<string> => {
  const folder = inProject(outputFolder(name))
  await vite.build({
    configFile: false,
    root: fileURLToPath(new URL(`pages/${name}`, import.meta.url)),
    logLevel: 'warn',
    // As the app is built.
    define: { __VUE_OPTIONS_API__: 'false' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  precompress(folder)
  return folder
}

export const serveFolder = async (folder: string): Promise<ServedFolder> => {
  const server = createAppServer({ folder })
  server.listen(0)
  await once(server, 'listening')
  const stop = async (): Promise<void> => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { folder, origin: `http://localhost:${(server.address() as AddressInfo).port}`, stop }
}

/** Serves folders for as long as `work` takes. */
export const withServed = async <Value>(
  folders: readonly string[],
  work: (...served: ServedFolder[]) => Promise<Value>,
): Promise<Value> => {
  const served = await Promise.all(folders.map(serveFolder))
  try {
    return await work(...served)
  } finally {
    await Promise.all(served.map(({ stop }) => stop()))
  }
}

const settings = {
  locale: 'zh-TW',
  timezoneId: 'Asia/Taipei',
  viewport: { width: 1280, height: 800 },
} satisfies BrowserContextOptions

export const withBrowser = async <Value>(work: (browser: Browser) => Promise<Value>): Promise<Value> => {
  const browser = await chromium.launch({ executablePath: ensureChromium() })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** A browser with a profile on the disk: in a private window the database would lie in memory. */
export const openProfile = async (folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  withPatience(
    await chromium.launchPersistentContext(folder, { ...settings, ...options, executablePath: ensureChromium() }),
  )

export const newPrivateWindow = async (browser: Browser): Promise<BrowserContext> =>
  withPatience(await browser.newContext(settings))

/** A slow machine is measured, not refused. */
const patienceMilliseconds = 300_000

const withPatience = (context: BrowserContext): BrowserContext => {
  context.setDefaultTimeout(patienceMilliseconds)
  return context
}

/** Works with a new profile, which is removed afterwards. */
export const withNewProfile = async <Value>(
  options: BrowserContextOptions,
  work: (context: BrowserContext) => Promise<Value>,
): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'competency-bench-'))
  const context = await openProfile(folder, options)
  try {
    return await work(context)
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}
