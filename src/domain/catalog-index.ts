import * as v from 'valibot'
import { levelSchema } from './competency-standard.ts'

/** The list of bundled standards: small, because the first screen loads it. */
export const catalogFormatVersion = 1

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const nameAndCode = v.object({ name: v.nullable(v.string()), code: v.nullable(v.string()) })

export const catalogEntrySchema = v.object({
  id: v.string(),
  code: v.nullable(v.string()),
  name: v.string(),
  jobCategory: nameAndCode,
  occupation: nameAndCode,
  industry: nameAndCode,
  /** 基準級別, for information only. */
  baseLevel: v.nullable(levelSchema),
  /** The distinct required levels that occur, ascending; [] where the standard prints none. */
  levels: v.array(levelSchema),
  counts: v.object({
    duties: count,
    tasks: count,
    outputs: count,
    indicators: count,
    knowledge: count,
    skills: count,
    attitudes: count,
    requirements: count,
    notes: count,
    versions: count,
  }),
  /** 狀態 of the version row that carries the standard's own code. */
  status: v.nullable(v.string()),
  /** The code in 《…》 of that row's 更新說明. */
  supersededBy: v.nullable(v.string()),
  contentHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Path below the catalogue's folder. */
  file: v.string(),
  findings: v.object({ error: count, warning: count, info: count }),
})

export const catalogIndexSchema = v.object({
  formatVersion: v.literal(catalogFormatVersion),
  standards: v.array(catalogEntrySchema),
})

export type CatalogEntry = v.InferOutput<typeof catalogEntrySchema>
export type CatalogIndex = v.InferOutput<typeof catalogIndexSchema>
