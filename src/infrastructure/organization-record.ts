import * as v from 'valibot'
import type { AssessmentDatabase } from './database.ts'
import { type OrganizationRecord, organizationRecordSchema } from './stored-records.ts'

/** What the organisation on the reports is called; null as long as nobody has said. */
export const readOrganization = async (database: AssessmentDatabase): Promise<string | null> => {
  const parsed = v.safeParse(organizationRecordSchema, await database.device.get('organization'))
  return parsed.success ? parsed.output.name : null
}

/** Null takes the name off every report. */
export const saveOrganization = async (database: AssessmentDatabase, name: string | null): Promise<null> => {
  const record: OrganizationRecord | null = name === null ? null : { schemaVersion: 1, key: 'organization', name }
  await (record === null ? database.device.delete('organization') : database.device.put(record))
  return null
}
