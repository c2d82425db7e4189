// `npm run bench`: TypeScript on a Node that cannot read it by itself.
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
/** @type {{ runBenchmarks: (wanted: readonly string[]) => Promise<number> }} */
const { runBenchmarks } = await jiti.import('./benchmarks.ts')
process.exitCode = await runBenchmarks(process.argv.slice(2))
