import { type Answer, isSameAnswer } from './answer.ts'
import type { Answers } from './assessment.ts'
import { textToSha256 } from './content-hash.ts'
import type { ReceivedResult } from './team.ts'

/** One revision of an assessment, from however many files it came. */
export interface ReceivedRevision {
  readonly revision: number
  /** Contents that say different things, by key; where files only complete each other there is one. */
  readonly contents: readonly ReceivedResult[]
  /** The same revision says two things: neither counts until one is chosen. */
  readonly isFork: boolean
  /** What counts; null as long as a fork is undecided. */
  readonly chosen: ReceivedResult | null
  /** Hash by the name of the part: that of the chosen content, completed by what other files add. */
  readonly partHashes: Readonly<Record<string, string>>
}

/** What one revision comes to. `chosenKey`: the content that was decided on, where it is a fork. */
export const toRevision = (
  revision: number,
  results: readonly ReceivedResult[],
  chosenKey: string | undefined,
): ReceivedRevision => {
  const [only] = results
  if (only !== undefined && results.length === 1)
    return { revision, contents: [only], isFork: false, chosen: only, partHashes: only.partHashes }
  const resultByKey = new Map<string, ReceivedResult>()
  for (const result of results) {
    const key = resultToContentKey(result)
    const known = resultByKey.get(key)
    if (known === undefined || isBetterWitness(result, known)) resultByKey.set(key, result)
  }
  const all = [...resultByKey].sort(([one], [other]) => byText(one, other))
  const isFork = all.some(([, one], index) => all.slice(index + 1).some(([, other]) => areInConflict(one, other)))
  const contents = all.map(([, result]) => result)
  const [richest = null] = contents.toSorted((one, other) => richness(other) - richness(one))
  const chosen = isFork ? (all.find(([key]) => key === chosenKey)?.[1] ?? null) : richest
  return {
    revision,
    contents: isFork ? contents.filter((one) => !contents.some((other) => isContainedIn(one, other))) : toList(richest),
    isFork,
    chosen,
    partHashes: chosen === null ? {} : completeParts(chosen, contents),
  }
}

const toList = <Item>(item: Item | null): readonly Item[] => (item === null ? [] : [item])

/** Of two that say the same, the one that was not edited by hand, then the one whose labels decide. */
const isBetterWitness = (one: ReceivedResult, other: ReceivedResult): boolean =>
  one.isAltered === other.isAltered ? isLater(one, other) : other.isAltered

const richness = ({ source, partHashes }: ReceivedResult): number =>
  (source === 'file' ? 1000 : 0) + Object.keys(partHashes).length

/** Says no more than the other, and says the same. */
const isContainedIn = (one: ReceivedResult, other: ReceivedResult): boolean =>
  one !== other && !areInConflict(one, other) && richness(one) < richness(other)

const completeParts = (
  chosen: ReceivedResult,
  contents: readonly ReceivedResult[],
): Readonly<Record<string, string>> => {
  const others = contents.filter((other) => other !== chosen && !areInConflict(chosen, other))
  return Object.fromEntries(
    [...others.toSorted((one, other) => richness(one) - richness(other)), chosen].flatMap(({ partHashes }) =>
      Object.entries(partHashes),
    ),
  )
}

/** Whether a part that both contain differs. Against a table only statuses and levels count, and 先略過 is 未評. */
export const areInConflict = (one: ReceivedResult, other: ReceivedResult): boolean => {
  if (one.standard.contentHash !== other.standard.contentHash) return true
  const isTable = one.source === 'table' || other.source === 'table'
  if (countDifferences(one.readAnswers(), other.readAnswers(), isTable) > 0) return true
  return !isTable && Object.entries(one.partHashes).some(([name, hash]) => (other.partHashes[name] ?? hash) !== hash)
}

/** The indicators with another answer. */
export const findDifferences = (one: Answers, other: Answers, isTable: boolean): readonly string[] => {
  const ids = new Set([...one.keys(), ...other.keys()])
  return [...ids].filter((id) => !isSameAnswer(toCompared(one.get(id), isTable), toCompared(other.get(id), isTable)))
}

/** The indicators that not all contents of a revision answer alike; none where only other parts differ. */
export const findForkDifferences = ({ contents }: Pick<ReceivedRevision, 'contents'>): ReadonlySet<string> =>
  new Set(
    contents.flatMap((one, index) =>
      contents
        .slice(index + 1)
        .flatMap((other) =>
          findDifferences(one.readAnswers(), other.readAnswers(), one.source === 'table' || other.source === 'table'),
        ),
    ),
  )

const countDifferences = (one: Answers, other: Answers, isTable: boolean): number =>
  findDifferences(one, other, isTable).length

const toCompared = (answer: Answer | undefined, isTable: boolean): Answer | undefined =>
  isTable && answer?.status === 'skipped' ? undefined : answer

/** The identity of what a result says: its standard, its answers, its parts. Who hands it in and when does not count. */
export const resultToContentKey = (result: ReceivedResult): string =>
  textToSha256(
    JSON.stringify([
      result.standard.contentHash,
      answersToPairs(result.readAnswers()),
      Object.entries(result.partHashes).sort(([one], [other]) => byText(one, other)),
    ]),
  )

const answersToPairs = (answers: Answers): readonly (readonly [string, string | number])[] =>
  [...answers]
    .map(([id, answer]) => [id, answer.status === 'rated' ? answer.level : answer.status] as const)
    .sort(([one], [other]) => byText(one, other))

/** Order of two ids or hashes, by code units: the same on every device. */
export const byText = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Whether it says more lately who somebody is; the labels themselves decide between two of one moment. */
export const isLater = (one: ReceivedResult, other: ReceivedResult): boolean => {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt
  if (one.revision !== other.revision) return one.revision > other.revision
  return labelsToText(one) > labelsToText(other)
}

const labelsToText = ({ person }: ReceivedResult): string =>
  [person.name, person.employeeNumber, person.unit, person.id].map((label) => label ?? '').join('\n')
