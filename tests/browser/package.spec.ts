import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { inProject } from '../../src/hosting/project.mjs'
import { createAppServer } from '../../src/hosting/serve.mjs'
import { expect, test } from './fixtures.ts'
import { indicatorsOf, readStandard, shortStandard } from './printed-standards.ts'
import { createRatingScreen } from './rating-screen.ts'
import { keepForOffline } from './service-worker.ts'

test.use({ serviceWorkers: 'allow' })

test.describe.configure({ timeout: 180_000 })

/** What `npm run package -- /skills/` puts into the zip. */
const makePackage = async (): Promise<Readonly<Record<string, Uint8Array>>> => {
  const made = spawnSync(process.execPath, [inProject('src/hosting/package.mjs'), '/skills/'], { encoding: 'utf8' })
  expect(made.status, made.stderr).toBe(0)
  const path = /\S+\.zip/u.exec(made.stdout)?.[0] ?? ''
  return unzipSync(await readFile(path))
}

const textOf = (content: Uint8Array | undefined): string => new TextDecoder().decode(content)

test('The package for a sub-path runs there, also offline and from a deep link, and brings its headers along', async ({
  page,
  tripwire,
}) => {
  const files = await makePackage()
  const folder = await mkdtemp(join(tmpdir(), 'competency-package-'))
  for (const [path, content] of Object.entries(files)) {
    if (!path.startsWith('site/') || path.endsWith('/')) continue
    const target = join(folder, path.slice('site/'.length))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  const server = createAppServer({ folder, base: '/skills/' })
  server.listen(0)
  await once(server, 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  tripwire.allowOrigin(origin)

  // What the server really sends is what the ready files say.
  const sent = (await page.request.get(`${origin}/skills/`)).headers()
  for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy']) {
    const value = sent[name] ?? ''
    expect(value, name).not.toBe('')
    for (const file of ['site/_headers', 'nginx.conf'])
      expect(textOf(files[file]), `${name} in ${file}`).toContain(value)
  }
  expect(sent['content-security-policy']).toContain("require-trusted-types-for 'script'")
  expect(textOf(files['使用說明.txt'])).toContain('https')
  expect(textOf(files['site/third-party-licenses.md'])).toContain('Apache-2.0')

  await page.goto(`${origin}/skills/standards/${shortStandard}`)
  await keepForOffline(page)
  tripwire.announce({ type: 'failed-request', url: /\/sw\.js$/u, isOptional: true })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await page.reload()
  await page.getByRole('button', { name: '開始自評', exact: true }).click()
  const screen = createRatingScreen(page)
  const indicators = indicatorsOf(readStandard(shortStandard))
  await screen.shows(indicators[0])
  await screen.type('43')
  await screen.shows(indicators[2])
  expect(new URL(page.url()).pathname).toMatch(/^\/skills\/a\//u)
  await page.reload()
  await screen.shows(indicators[2])
  await rm(folder, { recursive: true })
})
