import * as v from 'valibot'
import { toPlain } from '../domain/plain-copy.ts'
import type { Review } from '../domain/review.ts'
import type { ReviewRepository } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import { createQuarantine, issuesToReason } from './quarantine.ts'
import { type RecordOwner, readRecords } from './read-records.ts'
import { reviewRecordSchema } from './team-records.ts'

/** The manager's side of assessments. It lies beside the self-rating and changes nothing in it. */
export const createReviewRepository = (dependencies: StorageDependencies): ReviewRepository => {
  const { session, now } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)
  const watch = (owner: RecordOwner) =>
    session.query(async (): Promise<readonly Review[]> => {
      const { unreadable, read } = readRecords(database)
      const reviews = await read('reviews', reviewRecordSchema, owner)
      quarantine.move(unreadable)
      return reviews
    })

  return {
    watchReviews: (assessmentId) => watch({ assessmentId }),
    watchTeamReviews: (teamId) => watch({ teamId }),
    keepReviews: (received) =>
      session.write(() =>
        database.transaction('rw', database.reviews, database.quarantine, async () => {
          for (const review of received) {
            const record = await database.reviews.get(review.id)
            const stored = v.safeParse(v.optional(reviewRecordSchema), record)
            if (!stored.success)
              await database.quarantine.add(
                quarantine.toRecord({ table: 'reviews', record, reason: issuesToReason(stored.issues) }),
              )
            // The same review from a file again, or from another tab that was faster: the later one stays.
            else if (stored.output !== undefined && stored.output.revision >= review.revision) continue
            await database.reviews.put({ schemaVersion: 1, ...toPlain(review) })
          }
          return null
        }),
      ),
    changeReview: (start, change) => {
      const at = now().toISOString()
      return session.write(() =>
        database.transaction('rw', database.reviews, async () => {
          const stored = await database.reviews
            .where({ assessmentId: start.assessmentId })
            .filter(({ side, teamId }) => side === 'given' && teamId === start.teamId)
            // What cannot be read is not built upon; it stays as it is until it is put aside.
            .filter((record) => v.is(reviewRecordSchema, record))
            .first()
          const changed = change(stored ?? start, at)
          await database.reviews.put({ schemaVersion: 1, ...toPlain(changed) })
          return changed
        }),
      )
    },
  }
}
