import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { canonicalText, indicatorsOf } from '../support/stored-standard.ts'
import type { GivenFile } from './generated-files.ts'
import { type ReadResult, readIndependently } from './independent-reader.ts'
import type { Seen } from './page-driver.ts'
import { readStored } from './stored-results.ts'

/** A file with what came of it. */
export interface Judged extends Pick<Seen, 'outcome' | 'milliseconds'> {
  readonly file: GivenFile
  /** What is wrong about it; null where nothing is. */
  readonly fault: string | null
}

/** Whether the page did with a file what it may: the sentence, the database, and what is read back. */
export const judge = (file: GivenFile, seen: Seen, standards: readonly CompetencyStandard[]): Judged => ({
  file,
  outcome: seen.outcome,
  milliseconds: seen.milliseconds,
  fault: findFault(file, seen, standards),
})

/** The end of every refusal: nothing was touched. */
const untouched = /沒有變動|都沒有匯入|沒有匯入|不寫入/u

const findFault = (file: GivenFile, seen: Seen, standards: readonly CompetencyStandard[]): string | null => {
  if (seen.isPolluted) return 'the prototype of everything is polluted'
  if (seen.changedTables.length > 0) return `changed before anything was confirmed: ${seen.changedTables.join()}`
  if (!seen.said.includes(file.name) && seen.outcome !== 'stored') return 'the screen does not name the file'
  if (seen.outcome === 'refused') return untouched.test(seen.said) ? null : 'the screen does not say why'
  if (seen.outcome !== 'stored') return null
  if (seen.leftTables.length > 0) return `changed by an import that was taken back: ${seen.leftTables.join()}`
  return compare(file, seen, standards)
}

const compare = (
  { bytes }: GivenFile,
  { blocks, parts }: Seen,
  standards: readonly CompetencyStandard[],
): string | null => {
  const byHash = new Map(standards.map((standard) => [standard.contentHash, standard]))
  const idsByHash = new Map(standards.map((one) => [one.contentHash, indicatorsOf(one).map(({ id }) => id)]))
  const expected = readIndependently(bytes, byHash)
  if (expected === null) return 'it was stored, and an independent reader finds nothing in it'
  const stored = readStored(blocks, parts, idsByHash)
  const areNamed = expected.every(({ personId, assessmentId }) => personId !== null && assessmentId !== null)
  const [one, other] = [toText(expected, areNamed), toText(stored, areNamed)]
  return one === other ? null : `it says ${one.slice(0, 300)} and is stored as ${other.slice(0, 300)}`
}

/** In no order that means anything. Ids that the file does not say are the app's own. */
const toText = (results: readonly ReadResult[], areNamed: boolean): string =>
  results
    .map((result) => canonicalText(areNamed ? result : { ...result, personId: null, assessmentId: null }))
    .sort()
    .join('\n')
