import * as v from 'valibot'
import { type ReceivedResultsRecord, receivedResultsRecordSchema } from './team-records.ts'

const { entries } = receivedResultsRecordSchema

/** Packed results as a backup carries them: JSON knows no bytes. Reading makes the record of the device again. */
export const receivedResultsInFileSchema = v.pipe(
  v.object({
    ...entries,
    /** Base64. */
    answers: v.pipe(v.string(), v.base64()),
    revisions: v.array(v.number()),
    startedAt: v.array(v.number()),
    updatedAt: v.array(v.number()),
  }),
  v.transform((record): ReceivedResultsRecord => ({
    ...record,
    answers: Uint8Array.from(atob(record.answers), (character) => character.charCodeAt(0)),
    revisions: Float64Array.from(record.revisions),
    startedAt: Float64Array.from(record.startedAt),
    updatedAt: Float64Array.from(record.updatedAt),
  })),
)

export type ReceivedResultsInFile = v.InferInput<typeof receivedResultsInFileSchema>

export const receivedResultsToFile = (record: ReceivedResultsRecord): ReceivedResultsInFile => ({
  ...record,
  answers: btoa(Array.from(record.answers, (byte) => String.fromCharCode(byte)).join('')),
  revisions: [...record.revisions],
  startedAt: [...record.startedAt],
  updatedAt: [...record.updatedAt],
})
