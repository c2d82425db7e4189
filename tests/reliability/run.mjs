// `npm run test:reliability`: TypeScript on a Node that cannot read it by itself.
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
/** @type {{ proveReliability: (wanted?: string, kills?: number) => Promise<number> }} */
const { proveReliability } = await jiti.import('./proofs.ts')
const [wanted, kills] = process.argv.slice(2)
process.exitCode = await proveReliability(wanted, kills === undefined ? undefined : Number(kills))
