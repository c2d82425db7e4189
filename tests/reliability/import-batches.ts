import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { readStandard, shortStandard } from '../browser/printed-standards.ts'
import { memberFileText } from '../support/hand-over-files.ts'
import { ratingsFile } from '../support/ratings-file.ts'

/** A file of a batch with what it has to leave in the database: one line for each result and each part of it. */
export interface BatchFile {
  readonly name: string
  readonly text: string
  readonly lines: readonly string[]
}

export interface Batch {
  readonly files: readonly BatchFile[]
}

const handOverFiles = 30
const tablePeople = 100

const standard = readStandard(shortStandard) as unknown as CompetencyStandard
const levelsOf = (index: number): readonly number[] =>
  Array.from({ length: 18 }, (_, position) => (index * 3 + position * 5) % 7)

/** Files of people who come in no other batch, and one table of a hundred more. */
export const createBatch = (batch: number): Batch => ({
  files: [...Array.from({ length: handOverFiles }, (_, place) => createFile(batch, place)), createTable(batch)],
})

export const resultToLine = (personId: string, assessmentId: string, revision: number, answers: readonly number[]) =>
  `result ${personId} ${assessmentId} ${revision} ${answers.join('')}`

export const evidenceToLine = (assessmentId: string, revision: number, text: string) =>
  `evidence ${assessmentId} ${revision} ${text}`

const createFile = (batch: number, place: number): BatchFile => {
  const personId = `person-${batch}-${place}`
  const [assessmentId, revision, evidence] = [`assessment-${batch}-${place}`, place + 1, `佐證 ${batch}-${place}`]
  const levels = levelsOf(batch + place)
  const digits = levels.join('')
  return {
    name: `職能自評_${batch}_${place}.json`,
    text: memberFileText({
      standard,
      digits,
      personId,
      name: `成員 ${batch}-${place}`,
      assessmentId,
      revision,
      evidence,
    }),
    lines: [resultToLine(personId, assessmentId, revision, levels), evidenceToLine(assessmentId, revision, evidence)],
  }
}

const createTable = (batch: number): BatchFile => {
  const people = Array.from({ length: tablePeople }, (_, place) => ({
    standard,
    answers: levelsOf(batch * 2 + place).map((level) => ['已評', String(level)] as const),
    personId: `listed-${batch}-${place}`,
    personName: `表上的人 ${batch}-${place}`,
    assessmentId: `listed-assessment-${batch}-${place}`,
    revision: 7,
  }))
  return {
    name: `評量_${batch}.csv`,
    text: ratingsFile(...people),
    lines: people.map(({ personId, assessmentId, revision }, place) =>
      resultToLine(personId, assessmentId, revision, levelsOf(batch * 2 + place)),
    ),
  }
}
