import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../../src/hosting/project.mjs'

/**
 * A copy of the built app in which one of its workers does something wrong, for controls that have to fail. `wrong` runs
 * in the worker before the first message arrives, and stands for itself: it is handed over as text.
 */
export const copyWithWrongWorker = (appFolder: string, name: string, worker: string, wrong: () => void): string => {
  const folder = inProject(`node_modules/.tmp/bench/${name}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(appFolder, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const file = readdirSync(assets).find((one) => one.startsWith(`${worker}-`) && one.endsWith('.js'))
  if (file === undefined) throw new Error(`The app has no worker ${worker}.`)
  const path = join(assets, file)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n;(${wrong.toString()})()\n`)
  // Else the compressed ones would be served, which are as they were.
  for (const ending of ['gz', 'br']) rmSync(`${path}.${ending}`, { force: true })
  return folder
}
