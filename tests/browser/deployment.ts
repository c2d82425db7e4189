import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { precompress } from '../../src/hosting/build.mjs'
import { builtApp } from './app-server.ts'

/** Another build of the app, as it is deployed over the first one. */
export interface Deployment {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/**
 * The built app with another page, which carries the name of the build, and with another name for the file of the radar:
 * the old file is gone from the server, as after every deployment.
 */
export const createDeployment = async (name: string): Promise<Deployment> => {
  const folder = await mkdtemp(join(tmpdir(), 'competency-deployment-'))
  await cp(builtApp, folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true }))
    if (/\.(?:gz|br)$/u.test(file)) await rm(join(folder, file))

  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const newPage = page.replace('</head>', `<meta name="build" content="${name}"></head>`)
  await writeFile(join(folder, 'index.html'), newPage)
  await changeText(join(folder, 'sw.js'), revisionOf(page), revisionOf(newPage))

  const assets = await readdir(join(folder, 'assets'))
  const radar = assets.find((file) => /^RadarChart-.*\.js$/u.test(file)) ?? ''
  await rename(join(folder, 'assets', radar), join(folder, 'assets', `RadarChart-${name}.js`))
  for (const file of [
    'sw.js',
    ...assets.filter((asset) => /\.(?:js|css)$/u.test(asset) && asset !== radar).map((asset) => `assets/${asset}`),
  ])
    await replaceText(join(folder, file), radar, `RadarChart-${name}.js`)
  precompress(folder)
  return { folder, remove: () => rm(folder, { recursive: true }) }
}

/** How the list of kept files names the content of a file without a hash in its name. */
const revisionOf = (content: string): string => createHash('md5').update(content).digest('hex')

const changeText = async (path: string, from: string, to: string): Promise<void> => {
  const content = await readFile(path, 'utf8')
  if (!content.includes(from)) throw new Error(`${path} does not hold ${from}.`)
  await writeFile(path, content.replaceAll(from, to))
}

const replaceText = async (path: string, from: string, to: string): Promise<void> => {
  const content = await readFile(path, 'utf8')
  if (content.includes(from)) await writeFile(path, content.replaceAll(from, to))
}
