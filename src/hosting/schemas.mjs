// `npm run schemas:build`: writes public/schemas/ from the definitions that validate at run time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createJiti } from 'jiti'
import { inProject } from './project.mjs'

const jiti = createJiti(import.meta.url)
/** @type {{ createSchemaFiles: () => readonly { readonly path: string, readonly text: string }[] }} */
const { createSchemaFiles } = await jiti.import('../files/json-schemas.ts')
mkdirSync(inProject('public/schemas'), { recursive: true })
for (const { path, text } of createSchemaFiles()) writeFileSync(inProject(`public/schemas/${path}`), text)
