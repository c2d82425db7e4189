import * as v from 'valibot'
import { type Answer, ratingLevels } from '../domain/answer.ts'
import { type Answers, standardToReference } from '../domain/assessment.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { createStandardOutline } from '../domain/standard-outline.ts'
import type { ReceivedResult } from '../domain/team.ts'
import type { AssessmentDatabase } from './database.ts'
import { standardRecordSchema } from './stored-records.ts'
import { type ReceivedResultsRecord, receivedResultsRecordSchema } from './team-records.ts'

/**
 * The packed form of received results, which nobody else knows: side by side in arrays, the answers one byte each. A
 * hundred thousand people of 18 indicators are 1.8 MB of answers instead of two million objects.
 */
export const mostResultsPerBlock = 1000

const noOpportunity = 7
const notApplicable = 8
const skipped = 9
/** 未評 is no number that could be mistaken for a level. */
const noAnswer = 255

/** Where a block belongs. */
export interface BlockPlace {
  readonly teamId: string
  readonly importId: string
}

/** Packs results of one standard into records of at most a thousand. */
export const packResults = (
  results: readonly ReceivedResult[],
  standard: CompetencyStandard,
  place: BlockPlace,
  newId: () => string,
): readonly ReceivedResultsRecord[] => {
  const packer = createPacker(standard)
  for (const result of results) packer.add(result, answersToBytes(result.readAnswers(), packer.indicatorIds))
  return packer.toRecords(place, newId)
}

/** What is packed beside the answers. */
export type PackedLabels = Omit<ReceivedResult, 'teamId' | 'importId' | 'standard' | 'readAnswers'>

export interface ResultPacker {
  /** In the order of the standard: an answer is found by its place. */
  readonly indicatorIds: readonly string[]
  readonly count: () => number
  readonly add: (labels: PackedLabels, bytes: Uint8Array) => void
  /** Every result added so far, edited ones apart from the others. */
  readonly toRecords: (place: BlockPlace, newId: () => string) => readonly ReceivedResultsRecord[]
}

export const createPacker = (standard: CompetencyStandard): ResultPacker => {
  const indicatorIds = standardToIndicatorIds(standard)
  const results: { readonly labels: PackedLabels; readonly bytes: Uint8Array }[] = []
  return {
    indicatorIds,
    count: () => results.length,
    add: (labels, bytes) => {
      if (bytes.length !== indicatorIds.length) throw new RangeError('One answer for each indicator.')
      results.push({ labels, bytes })
    },
    toRecords: (place, newId) =>
      groupByForm(results).flatMap((group) =>
        slice(group, mostResultsPerBlock).map((block) =>
          toRecord(block, standard.contentHash, indicatorIds.length, place, newId()),
        ),
      ),
  }
}

type Packed = Parameters<ResultPacker['add']>

interface PackedResult {
  readonly labels: Packed[0]
  readonly bytes: Packed[1]
}

/** What is said once for a whole block. */
const groupByForm = (results: readonly PackedResult[]): readonly (readonly PackedResult[])[] => {
  const groups = new Map<string, PackedResult[]>()
  for (const result of results) {
    const form = `${result.labels.source} ${result.labels.isAltered}`
    const known = groups.get(form)
    if (known === undefined) groups.set(form, [result])
    else known.push(result)
  }
  return [...groups.values()]
}

const slice = <Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  )

const toRecord = (
  block: readonly PackedResult[],
  contentHash: string,
  indicatorCount: number,
  { teamId, importId }: BlockPlace,
  id: string,
): ReceivedResultsRecord => {
  const labels = block.map((result) => result.labels)
  const answers = new Uint8Array(block.length * indicatorCount)
  block.forEach(({ bytes }, index) => answers.set(bytes, index * indicatorCount))
  const hasParts = labels.some(({ partHashes }) => Object.keys(partHashes).length > 0)
  return {
    schemaVersion: 1,
    id,
    teamId,
    importId,
    contentHash,
    count: block.length,
    indicatorCount,
    answers,
    revisions: Float64Array.from(labels, ({ revision }) => revision),
    startedAt: Float64Array.from(labels, ({ startedAt }) => Date.parse(startedAt)),
    updatedAt: Float64Array.from(labels, ({ updatedAt }) => Date.parse(updatedAt)),
    personIds: labels.map(({ person }) => person.id),
    assessmentIds: labels.map(({ assessmentId }) => assessmentId),
    names: labels.map(({ person }) => person.name),
    employeeNumbers: labels.map(({ person }) => person.employeeNumber),
    units: labels.map(({ person }) => person.unit),
    isAltered: labels[0]?.isAltered ?? false,
    source: labels[0]?.source ?? 'file',
    partHashes: hasParts ? labels.map(({ partHashes }) => ({ ...partHashes })) : null,
  }
}

export const standardToIndicatorIds = (standard: CompetencyStandard): readonly string[] =>
  createStandardOutline(standard).places.map(({ indicator }) => indicator.id)

export const answerToByte = (answer: Answer | undefined): number => {
  switch (answer?.status) {
    case 'rated':
      return answer.level
    case 'no-opportunity':
      return noOpportunity
    case 'not-applicable':
      return notApplicable
    case 'skipped':
      return skipped
    case undefined:
      return noAnswer
  }
}

export const answersToBytes = (answers: Answers, indicatorIds: readonly string[]): Uint8Array =>
  Uint8Array.from(indicatorIds, (id) => answerToByte(answers.get(id)))

/** By byte. Nothing for 未評, and for a byte that no version of this module has written. Shared by everybody who gave it. */
const answerByByte: readonly (Answer | undefined)[] = [
  ...ratingLevels.map((level): Answer => ({ status: 'rated', level })),
  { status: 'no-opportunity' },
  { status: 'not-applicable' },
  { status: 'skipped' },
]

/** The results of a record as everybody else knows them; null where the record does not fit the standard. */
export const unpackResults = (
  record: ReceivedResultsRecord,
  standard: CompetencyStandard,
): readonly ReceivedResult[] | null => {
  const indicatorIds = standardToIndicatorIds(standard)
  if (!isWhole(record) || record.indicatorCount !== indicatorIds.length) return null
  const reference = standardToReference(standard)
  return record.personIds.map((personId, index): ReceivedResult => ({
    teamId: record.teamId,
    importId: record.importId,
    person: {
      id: personId,
      name: record.names[index] ?? null,
      employeeNumber: record.employeeNumbers[index] ?? null,
      unit: record.units[index] ?? null,
    },
    assessmentId: record.assessmentIds[index] ?? '',
    revision: record.revisions[index] ?? 1,
    standard: reference,
    // Written out only when somebody asks: of a hundred thousand people nearly nobody does.
    get startedAt() {
      return toInstant(record.startedAt[index])
    },
    get updatedAt() {
      return toInstant(record.updatedAt[index])
    },
    isAltered: record.isAltered,
    source: record.source,
    partHashes: record.partHashes?.[index] ?? noParts,
    readAnswers: () => bytesToAnswers(record.answers, indicatorIds, index * indicatorIds.length),
  }))
}

const noParts: Readonly<Record<string, string>> = {}

const toInstant = (milliseconds: number | undefined): string => new Date(milliseconds ?? 0).toISOString()

/** The answers that begin at `start`. */
export const bytesToAnswers = (bytes: Uint8Array, indicatorIds: readonly string[], start = 0): Answers => {
  const answers = new Map<string, Answer>()
  indicatorIds.forEach((id, index) => {
    const answer = answerByByte[bytes[start + index] ?? noAnswer]
    if (answer !== undefined) answers.set(id, answer)
  })
  return answers
}

const isWhole = (record: ReceivedResultsRecord): boolean =>
  record.answers.length === record.count * record.indicatorCount &&
  [
    record.revisions,
    record.startedAt,
    record.updatedAt,
    record.personIds,
    record.assessmentIds,
    record.names,
    record.employeeNumbers,
    record.units,
    record.partHashes ?? record.personIds,
  ].every(({ length }) => length === record.count) &&
  [record.startedAt, record.updatedAt].every((times) => times.every(isInstant))

/** A backup can carry a number that no calendar has: one such time would keep the whole team from being read. */
const isInstant = (milliseconds: number): boolean => Math.abs(milliseconds) <= 8.64e15

/** Everything that was received for a team, in no order that means anything. */
export const readReceivedResults = async (
  database: AssessmentDatabase,
  teamId: string,
): Promise<readonly ReceivedResult[]> => {
  const records = await database.receivedResults.where('teamId').equals(teamId).toArray()
  const hashes = [...new Set(records.map(({ contentHash }) => contentHash))]
  const standards = await database.standards.bulkGet(hashes)
  const standardByHash = new Map(
    standards.flatMap((record) =>
      v.is(standardRecordSchema, record) ? [[record.contentHash, record.standard] as const] : [],
    ),
  )
  return records.flatMap((record) => {
    const standard = standardByHash.get(record.contentHash)
    // Not dropped: it stays where it is, and in every backup.
    return standard !== undefined && v.is(receivedResultsRecordSchema, record)
      ? (unpackResults(record, standard) ?? [])
      : []
  })
}

/** The standards that the results of a team are about, by hash. */
export const readReceivedStandards = async (
  database: AssessmentDatabase,
  hashes: readonly string[],
): Promise<readonly CompetencyStandard[]> =>
  (await database.standards.bulkGet([...hashes])).flatMap((record) =>
    v.is(standardRecordSchema, record) ? [record.standard] : [],
  )

/** What the files said beside the answers of one revision: the parts whose hashes are asked for, by name. */
export const readReceivedParts = async (
  database: AssessmentDatabase,
  { teamId, assessmentId, revision }: Pick<ReceivedResult, 'teamId' | 'assessmentId' | 'revision'>,
  hashByName: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> => {
  const records = await database.receivedParts.where({ teamId, assessmentId }).toArray()
  const parts: Record<string, unknown> = {}
  for (const record of records)
    if (record.revision === revision)
      for (const [name, hash] of Object.entries(hashByName))
        if (record.hashes[name] === hash) parts[name] = record.parts[name]
  return parts
}
