import type { ReadResult } from './independent-reader.ts'

/** A block of results as it lies in the database, with arrays for its bytes and numbers. */
export interface StoredBlock {
  readonly contentHash: string
  readonly count: number
  readonly indicatorCount: number
  readonly answers: readonly number[]
  readonly revisions: readonly number[]
  readonly personIds: readonly string[]
  readonly assessmentIds: readonly string[]
  readonly names: readonly (string | null)[]
  readonly isAltered: boolean
}

export interface StoredParts {
  readonly assessmentId: string
  readonly revision: number
  readonly parts: { readonly evidence?: readonly { readonly indicatorId: string; readonly text: string }[] }
}

const wordByByte: Readonly<Record<number, string>> = {
  7: 'no-opportunity',
  8: 'not-applicable',
  9: 'skipped',
  255: '',
}

/** The results of blocks, past the code that packs them. */
export const readStored = (
  blocks: readonly StoredBlock[],
  parts: readonly StoredParts[],
  indicatorIdsByHash: ReadonlyMap<string, readonly string[]>,
): readonly ReadResult[] =>
  blocks.flatMap((block) =>
    block.personIds.map((personId, place): ReadResult => {
      const { contentHash, indicatorCount } = block
      const [assessmentId = null, revision = 0] = [block.assessmentIds[place], block.revisions[place]]
      const bytes = block.answers.slice(place * indicatorCount, (place + 1) * indicatorCount)
      const own = parts.find((one) => one.assessmentId === assessmentId && one.revision === revision)
      const noteById = new Map(own?.parts.evidence?.map(({ indicatorId, text }) => [indicatorId, text]))
      return {
        personId,
        assessmentId,
        name: block.names[place] ?? null,
        revision,
        contentHash,
        answers: bytes.map((byte) => wordByByte[byte] ?? String(byte)).join(' '),
        evidence: (indicatorIdsByHash.get(contentHash) ?? []).map((id) => noteById.get(id) ?? '').join(' '),
        isAltered: block.isAltered,
      }
    }),
  )
