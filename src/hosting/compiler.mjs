// Runs the compiler's command line: TypeScript on a Node that cannot read it by itself.
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
/** @type {{ main: (args: readonly string[]) => number }} */
const { main } = await jiti.import('../compiler/cli.ts')
process.exitCode = main(process.argv.slice(2))
