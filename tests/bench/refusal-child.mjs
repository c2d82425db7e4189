// Reads one file in a process of its own and tells its parent how long it took and how much memory it needed at most:
// `compile` as the command line does, `split` only into lines and cells.
import { readFileSync } from 'node:fs'
import { createJiti } from 'jiti'

const [task, file = ''] = process.argv.slice(2)
const jiti = createJiti(import.meta.url)

const split = () => {
  const cells = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  return cells.length > 0 ? 0 : 1
}

const begun = performance.now()
/** @type {{ main: (args: readonly string[]) => number }} */
const { main } = await jiti.import('../../src/compiler/cli.ts')
const exitCode = task === 'compile' ? main(['compile', file]) : split()
process.send?.({
  exitCode,
  seconds: (performance.now() - begun) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1000,
})
