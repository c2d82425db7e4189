import { type GapReport, analyzeGaps } from '../domain/gap-analysis.ts'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { FoldedPerson, FoldedTeam } from '../domain/team-fold.ts'
import { placeToLetters } from '../domain/team-order.ts'
import { type CsvCell, rowsToCsv, rowsToCsvLines } from '../files/csv-text.ts'
import { gapsCsvColumns, gapsToRows } from '../files/gaps-csv.ts'
import { type RatedAssessment, ratingsCsvColumns, ratingsToRows } from '../files/ratings-csv.ts'
import { teamFileName } from '../files/result-files.ts'
import { type FilePerson, matrixColumns, matrixRowToCells } from '../files/team-csv.ts'
import type { MadeFile, TeamFileOrder } from '../services.ts'
import type { StorageDependencies } from './database-session.ts'
import type { OpenTeam } from './open-team.ts'
import { readOrganization } from './organization-record.ts'
import { readNotes } from './team-person.ts'

const csvType = 'text/csv;charset=utf-8'

/** So many people become text at a time: the text of a hundred thousand does not fit beside itself. */
const peopleAtOnce = 500

interface Source {
  readonly dependencies: StorageDependencies
  readonly folded: FoldedTeam
  readonly standard: CompetencyStandard
  readonly order: TeamFileOrder
}

type Rows = readonly (readonly CsvCell[])[]

/** The files of a team. Whoever has no result in the picture stands in the matrix with empty cells. */
export const makeTeamFile = async (
  dependencies: StorageDependencies,
  { folded, standard }: OpenTeam,
  order: TeamFileOrder,
): Promise<MadeFile> => {
  if (folded === null || standard === null) throw new Error('A team without a standard has no files.')
  const source: Source = { dependencies, folded, standard, order }
  const content = order.kind === 'team-xlsx' ? await toWorkbook(source) : await toCsv(source)
  return {
    name: teamFileName(order.kind, standard, dependencies.now()),
    type: content.type,
    content,
  }
}

const toCsv = async (source: Source): Promise<Blob> => {
  const { order, folded } = source
  const [columns, toRows] = ((): readonly [readonly string[], (people: readonly number[]) => Rows | Promise<Rows>] => {
    if (order.kind === 'team-ratings-csv') return [ratingsCsvColumns, (people) => toRatingsRows(source, people)]
    if (order.kind === 'team-gaps-csv') return [gapsCsvColumns, (people) => toGapsRows(source, people)]
    return [matrixHead(source, order.by), (people) => toMatrixRows(source, people, order.by)]
  })()
  const pieces: Blob[] = [new Blob([rowsToCsv(columns, [])])]
  for (let start = 0; start < folded.people.length; start += peopleAtOnce) {
    const rows = await toRows(placesFrom(folded, start, peopleAtOnce))
    pieces.push(new Blob([rowsToCsvLines(rows)]))
  }
  return new Blob(pieces, { type: csvType })
}

const toWorkbook = async (source: Source): Promise<Blob> => {
  const { teamToWorkbook } = await import('../files/team-workbook.ts')
  const { dependencies, folded, standard } = source
  const everybody = placesFrom(folded, 0, folded.people.length)
  return teamToWorkbook({
    duties: { columns: matrixHead(source, 'duty'), rows: toMatrixRows(source, everybody, 'duty') },
    tasks: { columns: matrixHead(source, 'task'), rows: toMatrixRows(source, everybody, 'task') },
    gaps: await toGapsRows(source, everybody),
    ratings: await toRatingsRows(source, everybody),
    organization: await readOrganization(dependencies.session.database),
    standard,
    now: dependencies.now(),
  })
}

const placesFrom = ({ people }: FoldedTeam, start: number, count: number): readonly number[] =>
  Array.from({ length: Math.min(count, people.length - start) }, (_, index) => start + index)

const matrixHead = ({ folded, order }: Source, by: TeamFileOrder['by']): readonly string[] =>
  matrixColumns(
    folded.columns.columns.filter(({ kind }) => kind === by),
    order.show,
  )

const toMatrixRows = ({ folded, order }: Source, places: readonly number[], by: TeamFileOrder['by']): Rows => {
  const indexes = folded.columns.columns.flatMap(({ kind }, index) => (kind === by ? [index] : []))
  return places.flatMap((place) => {
    const one = folded.people[place]
    if (one === undefined) return []
    const cells = indexes.map((index) => folded.columns.cell(place, index))
    const coverage = folded.columns.coverageOf(place)
    return [matrixRowToCells({ person: toFilePerson(one, place, order), cells, coverage }, order.show)]
  })
}

const toFilePerson = (
  { person: { name, employeeNumber, unit } }: FoldedPerson,
  place: number,
  { areNamesHidden }: TeamFileOrder,
): FilePerson =>
  areNamesHidden ? { name: placeToLetters(place), employeeNumber: null, unit: null } : { name, employeeNumber, unit }

const toGapsRows = async (source: Source, places: readonly number[]): Promise<Rows> =>
  (await toRatedAssessments(source, places)).flatMap((rated) => gapsToRows(rated))

const toRatingsRows = async (source: Source, places: readonly number[]): Promise<Rows> =>
  (await toRatedAssessments(source, places)).flatMap((rated) => ratingsToRows(rated))

/** The results of these people as the files of one person take them. */
const toRatedAssessments = async (source: Source, places: readonly number[]): Promise<readonly RatedAssessment[]> => {
  const rated = await Promise.all(places.map((place) => toRatedAssessment(source, place)))
  return rated.flatMap((one) => one ?? [])
}

const toRatedAssessment = async (source: Source, place: number): Promise<RatedAssessment | null> => {
  const { folded, order, standard } = source
  const one = folded.people[place]
  if (one?.result == null) return null
  const { result } = one
  const isAwaitingReview = one.absence === 'awaiting-review'
  const answers = isAwaitingReview ? new Map() : result.readAnswers()
  const report = analyzeGaps(folded.columns.outline, answers, folded.profile)
  const { name, employeeNumber, unit } = toFilePerson(one, place, order)
  const id = (text: string): string => (order.areNamesHidden ? '' : text)
  return {
    person: { id: id(one.person.id), name, employeeNumber, unit },
    assessment: {
      id: id(result.assessmentId),
      standard: { id: standard.id, code: standard.code, name: standard.name, contentHash: standard.contentHash },
      revision: result.revision,
      startedAt: result.startedAt,
      updatedAt: result.updatedAt,
      handedInAt: null,
      isDemo: false,
    },
    report,
    ratings: isAwaitingReview || order.areNamesHidden ? [] : await readRatings(source, one, report),
    isAwaitingReview,
  }
}

/** Notes and times as far as they were handed in; a time that is not known stays empty. */
const readRatings = async (
  { dependencies }: Source,
  { result, assessment }: FoldedPerson,
  { indicators }: GapReport,
): Promise<RatedAssessment['ratings']> => {
  if (result === null || assessment === null) return []
  const { evidenceById, ratedAtById } = await readNotes(dependencies.session, result, assessment.latest)
  if (evidenceById.size + ratedAtById.size === 0) return []
  const answers = result.readAnswers()
  return indicators.flatMap(({ indicator: { id, code, text } }) => {
    const answer = answers.get(id)
    const evidence = evidenceById.get(id)
    const ratedAt = ratedAtById.get(id) ?? null
    return answer === undefined ? [] : [{ indicatorId: id, code, text, answer, ratedAt, ...(evidence && { evidence }) }]
  })
}
