import { textToUuid } from '../domain/identity.ts'
import type { TextMatchRepository } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { textMatchRecordSchema } from './detail-records.ts'
import { createQuarantine } from './quarantine.ts'
import { readRecords } from './read-records.ts'

/** What a person has decided about texts of two standards. */
export const createTextMatchRepository = (dependencies: StorageDependencies): TextMatchRepository => {
  const { session, now } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)

  return {
    watchTextMatches: () =>
      session.query(async () => {
        const { unreadable, read } = readRecords(database)
        const matches = await read('textMatches', textMatchRecordSchema, null)
        quarantine.move(unreadable)
        return matches.map(({ id, kind, one, other, decidedAt }) => ({ id, kind, one, other, decidedAt }))
      }),

    addTextMatch: ({ kind, one, other }) => {
      const decidedAt = now().toISOString()
      // The same decision has the same identity, whichever of the two texts is named first.
      const id = textToUuid([kind, ...[one, other].sort()].join('\n'))
      return session.write(async () => {
        await database.textMatches.put({ schemaVersion: 1, id, kind, one, other, decidedAt })
        return null
      })
    },

    removeTextMatch: (id) =>
      session.write(async () => {
        await database.textMatches.delete(id)
        return null
      }),
  }
}
