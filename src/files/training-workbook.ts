import writeXlsxFile from 'write-excel-file/universal'
import { dateToCalendarDay } from '../domain/calendar-day.ts'
import { toCodedName } from '../domain/coded-name.ts'
import type { TaskReport, TrainingReport, TrainingWithTasks } from '../domain/training-report.ts'
import type { MadeFile } from '../services.ts'
import { trainingFileName } from './result-files.ts'
import { type SheetCell, type SheetRows, toFactSheet, toSheet, workbookType } from './workbook-sheet.ts'

/** The words of the workbook: those of the print. */
export interface TrainingWorkbookWords {
  readonly title: string
  readonly sheets: Readonly<Record<'cover' | 'needs' | 'trainings' | 'change' | 'sources', string>>
  /** The headings that the two indicators of TTQS ask for. */
  readonly indicator7: string
  readonly indicator11: string
  readonly facts: Readonly<Record<Fact, string>>
  readonly columns: Readonly<Record<Column, string>>
  readonly held: string
  readonly planned: string
  readonly list: (items: readonly string[]) => string
  readonly undecided: (levels: readonly number[]) => string
  /** Where each figure comes from. */
  readonly sources: readonly { readonly figure: string; readonly text: string }[]
  readonly signOff: string
  readonly signers: readonly string[]
  readonly signature: string
  readonly signDate: string
  readonly notes: readonly string[]
}

type Fact =
  | 'organization'
  | 'unit'
  | 'period'
  | 'standard'
  | 'standardCode'
  | 'people'
  | 'counted'
  | 'rated'
  | 'applicable'
  | 'before'
  | 'after'
  | 'madeOn'

type Column =
  | 'dutyCode'
  | 'duty'
  | 'taskCode'
  | 'task'
  | 'required'
  | 'requiredOrigin'
  | 'shortBefore'
  | 'comparedBefore'
  | 'shortAfter'
  | 'comparedAfter'
  | 'rerated'
  | 'closed'
  | 'opened'
  | 'answeredBy'
  | 'name'
  | 'kind'
  | 'hours'
  | 'provider'
  | 'heldOn'
  | 'owner'
  | 'state'
  | 'forTasks'
  | 'figure'
  | 'origin'

/** The evidence of training as a workbook, with the figures of the print. What nobody has rated stays empty. */
export const trainingToWorkbook = async (
  report: TrainingReport,
  words: TrainingWorkbookWords,
  now: Date,
): Promise<MadeFile> => {
  const table = <Row>(rows: readonly Row[], cells: readonly Cells<Row>[]) =>
    [cells.map(([column]) => words.columns[column]), rows.map((row) => cells.map(([, read]) => read(row)))] as const
  const blob = await writeXlsxFile([
    toFactSheet(words.sheets.cover, toCoverRows(report, words, now)),
    toSheet(words.sheets.needs, ...table(report.tasks, needCells(words)), words.indicator7),
    toSheet(words.sheets.trainings, ...table(report.trainings, trainingCells(words)), words.indicator11),
    toSheet(words.sheets.change, ...table(report.tasks, changeCells(words)), words.indicator11),
    toSheet(words.sheets.sources, ...table(words.sources, sourceCells)),
  ]).toBlob()
  return {
    name: trainingFileName(report.standard, now),
    type: workbookType,
    content: new Uint8Array(await blob.arrayBuffer()),
  }
}

const toCoverRows = (report: TrainingReport, words: TrainingWorkbookWords, now: Date): SheetRows => {
  const { facts } = words
  return [
    [words.title],
    ...(report.organization === null ? [] : [[facts.organization, report.organization]]),
    [facts.unit, report.unit],
    [facts.period, report.period],
    [facts.standard, report.standard.name],
    [facts.standardCode, report.standard.code],
    [facts.people, report.people],
    [facts.counted, report.counted],
    [facts.rated, report.coverage?.rated ?? null],
    [facts.applicable, report.coverage?.applicable ?? null],
    [facts.before, report.moments.before],
    [facts.after, report.moments.after],
    [facts.madeOn, { day: dateToCalendarDay(now) }],
    [],
    [words.signOff, words.signature, words.signDate],
    ...words.signers.map((signer) => [signer]),
    [],
    ...words.notes.map((note) => [null, note]),
  ]
}

/** A column with what stands in it. */
type Cells<Row> = readonly [column: Column, read: (row: Row) => SheetCell]

const taskCells: readonly Cells<TaskReport>[] = [
  ['dutyCode', ({ duty }) => duty.code],
  ['duty', ({ duty }) => duty.name],
  ['taskCode', ({ task }) => task.code],
  ['task', ({ task }) => task.name],
]

const needCells = (words: TrainingWorkbookWords): readonly Cells<TaskReport>[] => [
  ...taskCells,
  [
    'required',
    ({ requirement: { levels } }) => (levels.length > 1 ? words.list(levels.map(String)) : (levels[0] ?? null)),
  ],
  ['requiredOrigin', ({ requirement: { undecided } }) => (undecided.length === 0 ? null : words.undecided(undecided))],
  ['shortBefore', ({ before }) => before.short],
  ['comparedBefore', ({ before }) => before.compared],
  ['answeredBy', ({ trainings }) => words.list(trainings.map(({ name }) => name))],
]

const trainingCells = (words: TrainingWorkbookWords): readonly Cells<TrainingWithTasks>[] => [
  ['name', ({ training }) => training.name],
  ['kind', ({ training }) => training.kind],
  ['hours', ({ training }) => training.hours],
  ['provider', ({ training }) => training.provider],
  ['heldOn', ({ training: { heldOn } }) => heldOn && { day: heldOn }],
  ['owner', ({ training }) => training.owner],
  ['state', ({ training }) => (training.isHeld ? words.held : words.planned)],
  ['forTasks', ({ tasks }) => words.list(tasks.map(toCodedName))],
]

const changeCells = (words: TrainingWorkbookWords): readonly Cells<TaskReport>[] => [
  ...taskCells,
  ['shortBefore', ({ before }) => before.short],
  ['comparedBefore', ({ before }) => before.compared],
  ['answeredBy', ({ trainings }) => words.list(trainings.map(({ name }) => name))],
  ['shortAfter', ({ after }) => after.short],
  ['comparedAfter', ({ after }) => after.compared],
  ['rerated', ({ rerated }) => rerated],
  ['closed', ({ closed }) => closed],
  ['opened', ({ opened }) => opened],
]

const sourceCells: readonly Cells<TrainingWorkbookWords['sources'][number]>[] = [
  ['figure', ({ figure }) => figure],
  ['origin', ({ text }) => text],
]
