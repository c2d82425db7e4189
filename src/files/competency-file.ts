import * as v from 'valibot'
import {
  type AnswerStatus,
  type RatingLevel,
  answerStatusSchema,
  answerToLevel,
  ratingLevelSchema,
} from '../domain/answer.ts'
import type { Assessment, Rating } from '../domain/assessment.ts'
import { competencyStandardSchema } from '../domain/competency-standard.ts'
import { jsonToSha256 } from '../domain/content-hash.ts'
import { planItemSchema } from '../domain/development-plan.ts'
import type { Person } from '../domain/identity.ts'
import { requirementProfileSchema } from '../domain/requirement-profile.ts'
import { type Result, err, ok } from '../domain/result.ts'
import { selfCheckSchema } from '../domain/self-check.ts'
import { type JsonObject, isObject, textToJson } from './untrusted-json.ts'

/**
 * The one envelope of every file that people hand over, and of the backup. It can be read without this program; readers
 * keep keys they do not know.
 */
export const competencyFileFormatVersion = 1

const instant = v.pipe(v.string(), v.isoTimestamp())
const revision = v.pipe(v.number(), v.integer(), v.minValue(1))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** `level` is null exactly when status is not `rated`. */
const isLevelBesideRated = ({ status, level }: { readonly status: AnswerStatus; readonly level: RatingLevel | null }) =>
  (level === null) === (status !== 'rated')

const ratingSchema = v.pipe(
  v.looseObject({
    indicatorId: v.string(),
    code: v.nullable(v.string()),
    text: v.string(),
    status: answerStatusSchema,
    level: v.nullable(ratingLevelSchema),
    evidence: v.exactOptional(v.looseObject({ text: v.string(), link: v.string() })),
    ratedAt: instant,
  }),
  v.check((rating) => isLevelBesideRated(rating), 'A level stands exactly beside rated.'),
)

const ratingsSchema = v.array(ratingSchema)

/** An immutable, named copy of one assessment's answers. */
const snapshotSchema = v.looseObject({ id: v.string(), name: v.string(), takenAt: instant, ratings: ratingsSchema })

/** The manager's side, kept beside the self-rating and never averaged into it. */
const reviewSchema = v.looseObject({
  id: v.string(),
  assessmentId: v.string(),
  assessmentRevision: revision,
  revision,
  reviewer: v.looseObject({ id: v.string(), name: v.exactOptional(v.string()) }),
  blind: v.boolean(),
  ratings: v.array(
    v.pipe(
      v.looseObject({
        indicatorId: v.string(),
        status: answerStatusSchema,
        level: v.nullable(ratingLevelSchema),
        note: v.exactOptional(v.string()),
      }),
      v.check((rating) => isLevelBesideRated(rating), 'A level stands exactly beside rated.'),
    ),
  ),
  agreed: v.array(v.looseObject({ indicatorId: v.string(), level: ratingLevelSchema, reason: v.string() })),
})

const assessmentSchema = v.looseObject({
  id: v.string(),
  revision,
  startedAt: instant,
  updatedAt: instant,
  standard: v.looseObject({
    id: v.string(),
    code: v.nullable(v.string()),
    name: v.string(),
    contentHash: hash,
  }),
  profile: v.exactOptional(requirementProfileSchema),
  /** The pack that it was handed out with. */
  packId: v.exactOptional(v.string()),
  ratings: ratingsSchema,
  snapshots: v.exactOptional(v.array(snapshotSchema)),
})

/** A check of a knowledge, skill or attitude item, with the item's own words. */
const fileSelfCheckSchema = v.looseObject({
  assessmentId: v.string(),
  itemId: v.string(),
  code: v.nullable(v.string()),
  text: v.nullable(v.string()),
  value: selfCheckSchema,
})

const filePlanItemSchema = v.looseObject({
  ...planItemSchema.entries,
  target: v.looseObject(planItemSchema.entries.target.entries),
  resource: v.looseObject(planItemSchema.entries.resource.entries),
})

/** What a manager hands out: which standard to rate, for which period, until when. */
const packSchema = v.looseObject({
  id: v.string(),
  period: v.string(),
  /** The last calendar day, or an instant of it. */
  dueAt: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/u)),
  ),
  standard: v.looseObject({ id: v.string(), contentHash: hash }),
  profile: v.exactOptional(requirementProfileSchema),
  recipients: v.array(v.string()),
})

export const competencyFileSchema = v.looseObject({
  format: v.picklist(['competency-assessment', 'competency-pack', 'competency-review', 'competency-backup']),
  formatVersion: v.literal(competencyFileFormatVersion),
  fileId: v.string(),
  /** Hex SHA-256 over the RFC 8785 form of everything else. */
  checksum: hash,
  exportedAt: instant,
  contains: v.array(v.string()),
  person: v.exactOptional(
    v.looseObject({
      id: v.string(),
      name: v.exactOptional(v.string()),
      employeeNumber: v.exactOptional(v.string()),
      unit: v.exactOptional(v.string()),
    }),
  ),
  standards: v.array(competencyStandardSchema),
  assessments: v.array(assessmentSchema),
  selfChecks: v.exactOptional(v.array(fileSelfCheckSchema)),
  plan: v.exactOptional(v.array(filePlanItemSchema)),
  pack: v.exactOptional(packSchema),
  reviews: v.exactOptional(v.array(reviewSchema)),
  /** Only in a backup: every table of the device. */
  tables: v.exactOptional(v.record(v.string(), v.array(v.unknown()))),
})

/** The part of a file that every screen and format shares for one person. */
export const personToFilePerson = ({
  id,
  name,
  employeeNumber,
  unit,
}: Person): NonNullable<CompetencyFile['person']> => ({
  id,
  ...(name !== null && { name }),
  ...(employeeNumber !== null && { employeeNumber }),
  ...(unit !== null && { unit }),
})

/** One assessment as every file carries it. */
export const assessmentToFileAssessment = (
  { id, revision, startedAt, updatedAt, standard, pack }: Assessment,
  ratings: readonly Rating[],
): CompetencyFileAssessment => ({
  id,
  revision,
  startedAt,
  updatedAt,
  standard: { ...standard },
  ...(pack !== undefined && { packId: pack.id }),
  ratings: ratingsToFileRatings(ratings),
})

export const ratingsToFileRatings = (ratings: readonly Rating[]): CompetencyFileRating[] =>
  ratings.map(({ indicatorId, code, text, answer, evidence, ratedAt }) => ({
    indicatorId,
    code,
    text,
    status: answer.status,
    level: answerToLevel(answer),
    ...(evidence !== undefined && { evidence: { ...evidence } }),
    ratedAt,
  }))

export type CompetencyFile = v.InferOutput<typeof competencyFileSchema>
export type CompetencyFileAssessment = v.InferOutput<typeof assessmentSchema>
export type CompetencyFileRating = v.InferOutput<typeof ratingSchema>
export type CompetencyFileReview = v.InferOutput<typeof reviewSchema>
export type CompetencyFilePack = v.InferOutput<typeof packSchema>

/** The file without its checksum, before it is sealed. */
export type UnsealedFile = Omit<CompetencyFile, 'checksum'> & { readonly [key: string]: unknown }

/** Adds the checksum and writes the file as text. */
export const sealFile = (file: UnsealedFile): string =>
  `${JSON.stringify({ ...file, checksum: jsonToSha256(file) }, null, 1)}\n`

/** Why a file cannot be used. Whatever was stored stays as it is. */
export type FileProblem =
  /** Not JSON, or JSON of something else. */
  | { readonly type: 'FileNotOurs' }
  | { readonly type: 'FileNewer' }
  /** Cut off or damaged on the way. */
  | { readonly type: 'FileDamaged' }
  /** Readable, but not what was sealed: somebody edited it. */
  | { readonly type: 'FileAltered' }

/** Reads a file that somebody hands over. Trusts nothing in it. */
export const openFile = (text: string): Result<CompetencyFile, FileProblem> => {
  const read = readFile(text)
  if (!read.ok) return read
  return read.value.isAltered ? err({ type: 'FileAltered' }) : ok(read.value.file)
}

/** A readable file; where it is not what was sealed, only a person can decide to use it all the same. */
export interface ReadFile {
  readonly file: CompetencyFile
  readonly isAltered: boolean
}

export type UnreadableFile = Exclude<FileProblem, { readonly type: 'FileAltered' }>

const readFile = (text: string): Result<ReadFile, UnreadableFile> => {
  const opened = textToFileObject(text)
  return opened.ok ? readFileObject(opened.value) : opened
}

/** A file of ours, by what it says of itself. */
export const textToFileObject = (text: string): Result<JsonObject, UnreadableFile> => {
  const value = textToJson(text)
  if (value === undefined) return err(looksLikeOurs(text) ? { type: 'FileDamaged' } : { type: 'FileNotOurs' })
  if (!isObject(value) || typeof value.format !== 'string' || !value.format.startsWith('competency-'))
    return err({ type: 'FileNotOurs' })
  return typeof value.formatVersion === 'number' && value.formatVersion > competencyFileFormatVersion
    ? err({ type: 'FileNewer' })
    : ok(value)
}

export const readFileObject = (value: JsonObject): Result<ReadFile, UnreadableFile> => {
  const parsed = v.safeParse(competencyFileSchema, value)
  if (!parsed.success) return err({ type: 'FileDamaged' })
  const { checksum, ...sealed } = value
  return ok({ file: parsed.output, isAltered: jsonToSha256(sealed) !== checksum })
}

export const looksLikeOurs = (text: string): boolean => /"format"\s*:\s*"competency-/u.test(text.slice(0, 2000))
