import * as v from 'valibot'
import type { StandardReference } from './assessment.ts'

/** A `StandardReference` as it is stored: apart from the type, because the first page needs the type only. */
export const standardReferenceSchema = v.object({
  id: v.string(),
  code: v.nullable(v.string()),
  name: v.string(),
  contentHash: v.string(),
}) satisfies v.GenericSchema<StandardReference>
