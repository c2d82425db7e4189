import * as v from 'valibot'
import { isSameAnswer } from '../domain/answer.ts'
import { type Assessment, type Rating, createAssessment } from '../domain/assessment.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { AnswerChange, AssessmentRepository, StoredAssessment } from '../services.ts'
import type { DatabaseSession, StorageDependencies } from './database-session.ts'
import { type UnreadableRecord, createQuarantine, issuesToReason } from './quarantine.ts'
import {
  answerToRating,
  assessmentRecordSchema,
  assessmentToRecord,
  ratingRecordSchema,
  ratingToRecord,
  recordToAssessment,
  recordToRating,
  standardRecordSchema,
  standardToRecord,
} from './stored-records.ts'

/** Reads and writes assessments. Everything inside a transaction awaits the database and nothing else. */
export const createAssessmentRepository = (dependencies: StorageDependencies): AssessmentRepository => {
  const { session, now, newId } = dependencies
  const { database } = session
  const quarantine = createQuarantine(dependencies)
  // A frozen standard never changes, so it is read and validated once.
  const standardByHash = new Map<string, CompetencyStandard>()
  // What this tab has read last, with its own answers since: reading all of them again after each would take longer than
  // giving it. Every change of an answer has a revision of its own, so the same revision is the same ratings.
  const knownById = new Map<string, KnownRatings>()

  const readStandard = async (contentHash: string, unreadable: UnreadableRecord[]) => {
    const known = standardByHash.get(contentHash)
    if (known !== undefined) return known
    const record: unknown = await database.standards.get(contentHash)
    if (record === undefined) return null
    const parsed = v.safeParse(standardRecordSchema, record)
    if (!parsed.success) {
      unreadable.push({ table: 'standards', key: contentHash, record, reason: issuesToReason(parsed.issues) })
      return null
    }
    standardByHash.set(contentHash, parsed.output.standard)
    return parsed.output.standard
  }

  const readRatings = async (assessmentId: string, unreadable: UnreadableRecord[]): Promise<readonly Rating[]> => {
    const records: unknown[] = await database.ratings.where('assessmentId').equals(assessmentId).toArray()
    return records.flatMap((record) => {
      const parsed = v.safeParse(ratingRecordSchema, record)
      const rating = parsed.success ? recordToRating(parsed.output) : null
      if (rating !== null) return [rating]
      const reason = parsed.success ? 'status and level contradict each other' : issuesToReason(parsed.issues)
      unreadable.push({ table: 'ratings', key: ratingKey(record), record, reason })
      return []
    })
  }

  const readAssessment = async (
    record: unknown,
    unreadable: UnreadableRecord[],
    knownOf: (id: string) => KnownRatings | undefined = () => undefined,
  ): Promise<StoredAssessment | null> => {
    const parsed = v.safeParse(assessmentRecordSchema, record)
    if (!parsed.success) {
      unreadable.push({ table: 'assessments', key: idOf(record), record, reason: issuesToReason(parsed.issues) })
      return null
    }
    const assessment = recordToAssessment(parsed.output)
    const standard = await readStandard(assessment.standard.contentHash, unreadable)
    if (standard === null) return null
    const known = knownOf(assessment.id)
    if (known?.revision === assessment.revision) return { assessment, standard, ratings: known.ratings }
    const ratings = await readRatings(assessment.id, unreadable)
    knownById.set(assessment.id, { revision: assessment.revision, ratings })
    return { assessment, standard, ratings }
  }

  return {
    watchAssessments: () =>
      session.query(async () => {
        const unreadable: UnreadableRecord[] = []
        const stored: StoredAssessment[] = []
        for (const record of await database.assessments.toArray()) {
          const assessment = await readAssessment(record, unreadable)
          if (assessment !== null) stored.push(assessment)
        }
        quarantine.move(unreadable)
        return stored.sort((one, other) => other.assessment.updatedAt.localeCompare(one.assessment.updatedAt))
      }),

    watchAssessment: (id) =>
      session.query(async () => {
        const unreadable: UnreadableRecord[] = []
        const record: unknown = await database.assessments.get(id)
        const stored =
          record === undefined ? null : await readAssessment(record, unreadable, (known) => knownById.get(known))
        quarantine.move(unreadable)
        return stored
      }),

    startAssessment: async (standard) => {
      const startedAt = now().toISOString()
      const assessment = createAssessment(newId(), standard, startedAt)
      const frozen = standardToRecord(standard, startedAt)
      return session.write(() =>
        database.transaction('rw', database.assessments, database.standards, database.profiles, async () => {
          const known = await database.standards.get(frozen.contentHash)
          if (known === undefined) await database.standards.add(frozen)
          await takeOverProfile(database, assessment)
          await database.assessments.put(assessmentToRecord(assessment))
          return assessment
        }),
      )
    },

    saveAnswer: async (change) => {
      const at = now().toISOString()
      const saved = await session.write(() =>
        database.transaction('rw', database.assessments, database.ratings, () => saveAnswer(database, change, at)),
      )
      const known = knownById.get(change.assessmentId)
      // Only where nobody has written in between.
      if (saved.ok && known?.revision === saved.value - 1)
        knownById.set(change.assessmentId, { revision: saved.value, ratings: changeRatings(known.ratings, change, at) })
      return saved
    },
  }
}

interface KnownRatings {
  readonly revision: number
  readonly ratings: readonly Rating[]
}

/** The ratings after an answer, in the order in which the database has them. */
const changeRatings = (
  ratings: readonly Rating[],
  { indicator, answer }: AnswerChange,
  at: string,
): readonly Rating[] => {
  const others = ratings.filter(({ indicatorId }) => indicatorId !== indicator.id)
  if (answer === null) return others
  const behind = others.findIndex(({ indicatorId }) => indicatorId > indicator.id)
  const position = behind < 0 ? others.length : behind
  return [...others.slice(0, position), answerToRating(indicator, answer, at), ...others.slice(position)]
}

/**
 * A new round of the same wording goes on with the requirements and importance of the last one. They are copied as they
 * lie there: whoever reads them first finds out whether they can be read.
 */
const takeOverProfile = async (database: DatabaseSession['database'], { id, standard }: Assessment): Promise<void> => {
  const rounds = await database.assessments
    .filter(({ contentHash, isDemo }) => contentHash === standard.contentHash && isDemo !== true)
    .sortBy('updatedAt')
  const last = rounds.at(-1)
  const profile = last === undefined ? undefined : await database.profiles.get(last.id)
  if (profile !== undefined) await database.profiles.put({ ...profile, assessmentId: id })
}

/** Giving the same answer again changes nothing. */
const saveAnswer = async (database: DatabaseSession['database'], change: AnswerChange, at: string): Promise<number> => {
  const { assessmentId, indicator, answer } = change
  const [assessment, before] = await Promise.all([
    database.assessments.get(assessmentId),
    database.ratings.get([assessmentId, indicator.id]),
  ])
  if (assessment === undefined) throw new Error(`There is no assessment ${assessmentId}.`)
  const answered = before === undefined ? undefined : recordToRating(before)?.answer
  if (isSameAnswer(answered, answer ?? undefined)) return assessment.revision
  if (answer === null) await database.ratings.delete([assessmentId, indicator.id])
  else await database.ratings.put(ratingToRecord(assessmentId, answerToRating(indicator, answer, at)))
  const revision = assessment.revision + 1
  await database.assessments.put({ ...assessment, revision, updatedAt: at })
  return revision
}

const idOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : ''

const ratingKey = (record: unknown): [string, string] =>
  typeof record === 'object' && record !== null && 'assessmentId' in record && 'indicatorId' in record
    ? [String(record.assessmentId), String(record.indicatorId)]
    : ['', '']
