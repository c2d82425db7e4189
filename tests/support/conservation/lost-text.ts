import type { CompetencyStandard } from '../../../src/domain/competency-standard.ts'
import { type Stretch, coverCell, isMarksOnly } from './cell-cover.ts'
import { type LostCell, lostFrontCells, lostVersionCells } from './front-cells.ts'
import { type PrintedRow, squeeze, textToPrintedRows } from './printed-document.ts'
import { type Kind, type ObjectText, standardToTexts } from './standard-texts.ts'

/** How the printed characters of a document came through compilation. */
export interface Account {
  /** What ended neither in an object at its place nor in a finding `text-unaccounted`; one sentence each. */
  readonly lost: readonly string[]
  /** Which characters of which object stand in one cell. */
  readonly stretches: readonly Stretch<ObjectText>[]
}

/** Follows every printed character of a document into its standard (contracts, rule 9). */
export const accountFor = (text: string, standard: CompetencyStandard): Account => {
  const texts = standardToTexts(standard)
  const reading: Reading = { standard, textsByPlace: groupByPlace(texts), stretches: [] }
  const lost = textToPrintedRows(text).flatMap((row) =>
    lostCells(row, reading).filter((cell) => !isReported(cell, standard)),
  )
  return {
    lost: [
      ...lost.map((cell) => `line ${cell.line}, cell ${cell.column} is not in the standard: ${cell.text}`),
      ...texts
        .filter(({ found, source }) => found > 0 || source.length === 0)
        .map(({ parts }) => `the standard holds more than is printed: ${parts.join(' ')}`),
    ],
    stretches: reading.stretches,
  }
}

interface Reading {
  readonly standard: CompetencyStandard
  readonly textsByPlace: ReadonlyMap<string, readonly ObjectText[]>
  readonly stretches: Stretch<ObjectText>[]
}

const groupByPlace = (texts: readonly ObjectText[]): Reading['textsByPlace'] => {
  const textsByPlace = new Map<string, ObjectText[]>()
  for (const text of texts)
    for (const { line, column } of text.source) {
      const key = `${line}:${column}`
      textsByPlace.set(key, [...(textsByPlace.get(key) ?? []), text])
    }
  return textsByPlace
}

const textsAt = ({ textsByPlace }: Reading, line: number, column: number): readonly ObjectText[] =>
  textsByPlace.get(`${line}:${column}`) ?? []

const lostCells = (row: PrintedRow, reading: Reading): readonly LostCell[] => {
  switch (row.part) {
    case 'front':
      return [...lostFrontCells(row, reading.standard), ...lostEntryLevel(row, reading)]
    case 'versions':
      return lostVersionCells(row, reading.standard)
    case 'duties':
      return row.cells.flatMap((printed, column) => lostDutyCell(row, column, squeeze(printed), reading))
    default:
      return lostLine(row, reading)
  }
}

const isReported = ({ line, text }: LostCell, { findings }: CompetencyStandard): boolean =>
  findings.some(
    ({ rule, lines, detail }) =>
      rule === 'text-unaccounted' && lines.includes(line) && [text, withoutMarks(text)].includes(squeeze(detail ?? '')),
  )

/** A line of a list without its dash or bullet, and without the colon of a heading. */
const withoutMarks = (text: string): string => text.replace(/^[-●*]/u, '').replace(/：$/u, '')

/** 入門水準 is a member of the standard and a requirement, and has to be both. */
const lostEntryLevel = ({ line, cells }: PrintedRow, reading: Reading): readonly LostCell[] =>
  cells.flatMap((printed, column) => {
    const text = squeeze(printed)
    const isValue = text !== '' && column > 0 && squeeze(cells[0] ?? '') === '入門水準'
    const isHeld = textsAt(reading, line, column).some(({ parts }) => parts.join('') === text)
    return isValue && !isHeld ? [{ line, column, text }] : []
  })

const kindByLabel: readonly (readonly [RegExp, Kind | 'level'])[] = [
  [/^主要職責$/u, 'duty'],
  [/^工作活動$/u, 'task'],
  [/^工作產出$/u, 'output'],
  [/^行為指標$/u, 'indicator'],
  [/級別$/u, 'level'],
  [/K=/u, 'knowledge'],
  [/S=/u, 'skill'],
]

/** 工作任務 heads the tasks, but in the form of before 2014 the duties. */
const kindOf = ({ cells, labels }: PrintedRow, column: number): Kind | 'level' | null => {
  // The leading blank cell is lost where a task code stands under the duties (seeds/001, line 19).
  const isShifted = /^T\d+\.\d/u.test(squeeze(cells[0] ?? ''))
  const label = labels[column + (isShifted ? 1 : 0)] ?? ''
  if (label === '工作任務') return labels.includes('工作活動') ? 'duty' : 'task'
  return kindByLabel.find(([pattern]) => pattern.test(label))?.[1] ?? null
}

const lostDutyCell = (row: PrintedRow, column: number, text: string, reading: Reading): readonly LostCell[] => {
  const kind = kindOf(row, column)
  const isHeld =
    kind === 'level'
      ? isLevelHeld(row, text, reading)
      : isCovered(
          text,
          textsAt(reading, row.line, column).filter((one) => one.kind === kind),
          reading,
        )
  return isHeld || isMarksOnly(text) ? [] : [{ line: row.line, column, text }]
}

/** The levels of a row belong to the tasks that begin in it, or else to the indicators that do. */
const isLevelHeld = (row: PrintedRow, text: string, reading: Reading): boolean => {
  const begun = row.cells.flatMap((_, column) =>
    textsAt(reading, row.line, column).filter(({ source }) => source[0]?.line === row.line),
  )
  const owners = (['task', 'indicator'] as const)
    .map((kind) => begun.filter((one) => one.kind === kind))
    .find((found) => found.length > 0)
  return owners?.every(({ object }) => levelsText(object, row.line, reading.standard) === text) ?? false
}

/** The levels that an object claims to have from this line: a level over the whole duty is printed on its first row. */
const levelsText = (object: object, line: number, { duties }: CompetencyStandard): string | null => {
  const isFromAbove = duties.some(
    ({ tasks }) =>
      tasks.some((task) => task === object && task.levelScope === 'duty') && tasks[0]?.source[0]?.line !== line,
  )
  return isFromAbove || !('levels' in object) ? null : [object.levels].flat().join('')
}

/** Outputs and indicators of a row that several tasks share have to be in each of them. */
const isCovered = (text: string, here: readonly ObjectText[], reading: Reading): boolean => {
  const tasks = [...new Set(here.map(({ task }) => task))]
  const sharing = tasks.flatMap((task) => {
    const [place] = task?.source ?? []
    return place === undefined ? [] : textsAt(reading, place.line, place.column).filter(({ kind }) => kind === 'task')
  })
  if (here.length === 0 || sharing.some(({ object }) => !tasks.some((task) => task === object))) return false
  return tasks.every((task) => {
    const found = coverCell(
      text,
      here.filter((one) => one.task === task),
    )
    reading.stretches.push(...(found ?? []))
    return found !== null
  })
}

/** A line of the lists below the table: an item, the heading of the items below it, or nothing but a bullet. */
const lostLine = ({ line, cells }: PrintedRow, reading: Reading): readonly LostCell[] => {
  const text = squeeze(cells.join(''))
  const here = textsAt(reading, line, 0)
  const found = coverCell(text, here)
  reading.stretches.push(...(found ?? []))
  const isHeld = found !== null && (here.length > 0 || isMarksOnly(text))
  return isHeld || isHeadingOfNext(text, line, reading.standard) ? [] : [{ line, column: 0, text }]
}

const isHeadingOfNext = (text: string, line: number, { requirements, notes }: CompetencyStandard): boolean => {
  const [next] = [...requirements, ...notes]
    .map(({ group, source }) => ({ group, line: source[0]?.line ?? 0 }))
    .filter((item) => item.line > line)
    .sort((one, other) => one.line - other.line)
  const group = next?.group ?? null
  return group !== null && withoutMarks(text) === squeeze(group)
}
