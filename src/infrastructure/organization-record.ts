import * as v from 'valibot'
import type { AssessmentDatabase } from './database.ts'
import { organizationRecordSchema } from './stored-records.ts'

/** What the organisation on the reports is called; null as long as nobody has said. */
export const readOrganization = async (database: AssessmentDatabase): Promise<string | null> => {
  const parsed = v.safeParse(organizationRecordSchema, await database.device.get('organization'))
  return parsed.success ? parsed.output.name : null
}
