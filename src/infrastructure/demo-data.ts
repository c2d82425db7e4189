import { type Answer, type RatingLevel, isSameAnswer } from '../domain/answer.ts'
import { type Assessment, type Rating, createAssessment } from '../domain/assessment.ts'
import type { BehaviourIndicator, CompetencyStandard } from '../domain/competency-standard.ts'
import { err } from '../domain/result.ts'
import { type Snapshot, createSnapshot } from '../domain/snapshot.ts'
import type { CatalogClient, DemoData } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import type { StorageDependencies } from './database-session.ts'
import { deleteAssessment } from './delete-assessment.ts'
import { snapshotToRecord } from './detail-records.ts'
import { answerToRating, assessmentToRecord, ratingToRecord, standardToRecord } from './stored-records.ts'

export interface DemoDataDependencies extends StorageDependencies {
  readonly loadStandard: CatalogClient['loadStandard']
}

const demoStandardId = 'KRM4224-001v1'
/** Invented, one digit per indicator in the order of the standard; 8 is not applicable. */
const earlierDigits = '444433332332238544'
const currentDigits = '445334432432238545'
const millisecondsBetween = 181 * 24 * 60 * 60 * 1000

/** A finished assessment and the round before it, to look around in. Added and removed as a whole, or not at all. */
export const createDemoData = ({ session, now, newId, loadStandard }: DemoDataDependencies): DemoData => {
  const { database } = session
  return {
    add: async (earlierName) => {
      const loaded = await loadStandard(demoStandardId)
      if (!loaded.ok) return loaded
      const standard = loaded.value
      if (indicatorsOf(standard).length !== currentDigits.length) return err({ type: 'CatalogDamaged' })
      const demo = createDemo(standard, now(), { assessmentId: newId(), snapshotId: newId(), earlierName })
      return session.write(() =>
        database.transaction('rw', database.tables, async () => {
          const known = await demoIds(database)
          if (known[0] !== undefined) return known[0]
          await putDemo(database, standard, demo)
          return demo.assessment.id
        }),
      )
    },

    remove: () =>
      session.write(() =>
        database.transaction('rw', database.tables, async () => {
          for (const id of await demoIds(database)) await deleteAssessment(database, id)
          return null
        }),
      ),
  }
}

interface Demo {
  readonly assessment: Assessment
  readonly ratings: readonly Rating[]
  readonly earlier: Snapshot
}

interface DemoNames {
  readonly assessmentId: string
  readonly snapshotId: string
  readonly earlierName: string
}

/** As if every indicator had been answered once, half a year ago, and those that differ once more today. */
const createDemo = (standard: CompetencyStandard, today: Date, names: DemoNames): Demo => {
  const at = today.toISOString()
  const before = new Date(today.getTime() - millisecondsBetween).toISOString()
  const indicators = indicatorsOf(standard)
  const earlierRatings = indicators.map((indicator, index) =>
    answerToRating(indicator, digitToAnswer(earlierDigits[index]), before),
  )
  const ratings = earlierRatings.map((rating, index): Rating => {
    const answer = digitToAnswer(currentDigits[index])
    return isSameAnswer(rating.answer, answer) ? rating : { ...rating, answer, ratedAt: at }
  })
  const changes = ratings.filter(({ ratedAt }) => ratedAt === at).length
  const started = createAssessment(names.assessmentId, standard, before)
  const earlier: Assessment = { ...started, revision: started.revision + indicators.length, isDemo: true }
  return {
    assessment: { ...earlier, revision: earlier.revision + changes, updatedAt: at },
    ratings,
    earlier: createSnapshot(names.snapshotId, names.earlierName, before, earlier, earlierRatings, null),
  }
}

const indicatorsOf = (standard: CompetencyStandard): readonly BehaviourIndicator[] =>
  standard.duties.flatMap(({ tasks }) => tasks.flatMap(({ indicators }) => indicators))

const digitToAnswer = (digit: string | undefined): Answer =>
  digit === '8' ? { status: 'not-applicable' } : { status: 'rated', level: Number(digit) as RatingLevel }

/** Call it inside a transaction over all tables. */
const putDemo = async (
  database: AssessmentDatabase,
  standard: CompetencyStandard,
  { assessment, ratings, earlier }: Demo,
): Promise<void> => {
  const known = await database.standards.get(standard.contentHash)
  if (known === undefined) await database.standards.add(standardToRecord(standard, assessment.updatedAt))
  await database.assessments.add(assessmentToRecord(assessment))
  await database.ratings.bulkAdd(ratings.map((rating) => ratingToRecord(assessment.id, rating)))
  await database.snapshots.add(snapshotToRecord(earlier))
}

const demoIds = async (database: AssessmentDatabase): Promise<readonly string[]> =>
  (await database.assessments.filter(({ isDemo }) => isDemo === true).toArray()).map(({ id }) => id)
