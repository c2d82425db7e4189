// `npm run test:formats`: TypeScript on a Node that cannot read it by itself.
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
/** @type {{ proveFormats: (files?: number) => Promise<number> }} */
const { proveFormats } = await jiti.import('./prove-formats.ts')
const [files] = process.argv.slice(2)
process.exitCode = await proveFormats(files === undefined ? undefined : Number(files))
