// `npm run test:reliability`: TypeScript on a Node that cannot read it by itself.
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
/** @type {{ proveDurability: (kills?: number) => Promise<number> }} */
const { proveDurability } = await jiti.import('./durability.ts')
const [kills] = process.argv.slice(2)
process.exitCode = await proveDurability(kills === undefined ? undefined : Number(kills))
