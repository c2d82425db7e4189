// Installs what the lock file names, only when it is missing or out of date. Runs before anything is installed, so it
// imports nothing but Node itself.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inProject, runOrExit } from './project.mjs'

const oldestNode = [20, 19]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < (oldestNode[0] ?? 0) || (major === oldestNode[0] && minor < (oldestNode[1] ?? 0))) {
  console.error(
    `需要 Node.js ${oldestNode.join('.')} 以上，目前是 ${process.versions.node}。請到 https://nodejs.org 更新後再試。`,
  )
  process.exit(1)
}

const stampFile = inProject('node_modules/.install-stamp')
const stamp = createHash('sha256')
  .update(readFileSync(inProject('package-lock.json')))
  .update(`${process.platform} ${process.arch} ${major}`)
  .digest('hex')

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1'
  runOrExit('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'])
  writeFileSync(stampFile, stamp)
}
