import { toJsonSchema } from '@valibot/to-json-schema'
import { catalogIndexSchema } from '../domain/catalog-index.ts'
import { competencyStandardSchema } from '../domain/competency-standard.ts'
import { competencyFileSchema } from './competency-file.ts'

/** The formats as JSON Schema (draft 7), for readers that are not this program. */
const schemas = [
  ['catalog-index', 'Index of the bundled competency standards', catalogIndexSchema],
  ['standard', 'One competency standard (職能基準)', competencyStandardSchema],
  ['competency-file', 'A file that is handed over, or a backup', competencyFileSchema],
] as const

/** Only used to write public/schemas and to check that it is current; the app validates with the definitions. */
export const createSchemaFiles = (): readonly { readonly path: string; readonly text: string }[] =>
  schemas.map(([name, title, schema]) => ({
    path: `${name}.schema.json`,
    // Checks across two members have no counterpart in JSON Schema and are left out.
    text: `${JSON.stringify({ $id: `${name}.schema.json`, title, ...toJsonSchema(schema, { errorMode: 'ignore' }) }, null, 1)}\n`,
  }))
