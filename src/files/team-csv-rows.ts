import { type Person, textToUuid } from '../domain/identity.ts'
import { nameToKey } from '../domain/received-results.ts'
import { unguardText } from './csv-text.ts'
import type { RatingsCsvColumn } from './ratings-csv.ts'

/** Whose row it is, and of which assessment. */
export interface Identity {
  readonly person: Person
  readonly assessmentId: string
  readonly revision: number
  readonly contentHash: string
  readonly isDerived: boolean
}

/** Where each column stands; -1 where the file has none. */
export type Columns = ReturnType<typeof findColumns>

export const findColumns = (names: readonly string[]) => {
  const at = (name: RatingsCsvColumn): number => names.indexOf(name)
  const identity = {
    personId: at('人員識別碼'),
    employeeNumber: at('工號'),
    name: at('姓名'),
    unit: at('單位'),
    contentHash: at('基準指紋'),
    assessmentId: at('評量識別碼'),
    revision: at('版次'),
  }
  return {
    ...identity,
    identity: Object.values(identity).filter((place) => place >= 0),
    standardName: at('職能基準名稱'),
    indicator: at('行為指標'),
    indicatorId: at('指標識別碼'),
    status: at('狀態'),
    level: at('自評級別'),
    evidence: at('佐證'),
    evidenceLink: at('佐證連結'),
    ratedAt: at('評量時間'),
  }
}

/** A cell as it was typed, without the mark that guards it. */
export const cellOf = (cells: readonly string[], place: number): string => {
  const cell = cells[place] ?? ''
  return cell.startsWith("'") ? unguardText(cell) : cell
}

/** Whether two rows name the same assessment, cell by cell. */
export const isSameGroup = (one: readonly string[], other: readonly string[], places: readonly number[]): boolean => {
  for (const place of places) if (one[place] !== other[place]) return false
  return true
}

/** Null where nothing says whose row it is. */
export const readIdentity = (cells: readonly string[], at: Columns): Identity | null => {
  const name = cellOf(cells, at.name).trim()
  const employeeNumber = cellOf(cells, at.employeeNumber).trim()
  const unit = cellOf(cells, at.unit).trim()
  const ownId = cellOf(cells, at.personId).trim()
  if (ownId === '' && employeeNumber === '' && name === '') return null
  const label = employeeNumber === '' ? `${nameToKey(name)}\n${nameToKey(unit)}` : nameToKey(employeeNumber)
  const personId = ownId === '' ? textToUuid(`person\n${label}`) : ownId
  const contentHash = cellOf(cells, at.contentHash).trim()
  const revision = toRevision(cellOf(cells, at.revision))
  const ownAssessment = cellOf(cells, at.assessmentId).trim()
  return {
    person: {
      id: personId,
      name: name === '' ? null : name,
      employeeNumber: employeeNumber === '' ? null : employeeNumber,
      unit: unit === '' ? null : unit,
    },
    assessmentId:
      ownAssessment === '' ? textToUuid(`assessment\n${personId}\n${contentHash}\n${revision}`) : ownAssessment,
    revision,
    contentHash,
    isDerived: ownId === '' || ownAssessment === '',
  }
}

/** A table without 版次 holds first revisions. */
const toRevision = (text: string): number => {
  const number = /^\d{1,15}$/u.test(text.trim()) ? Number(text) : 1
  return Math.max(number, 1)
}

/**
 * A copy of its own. The engine keeps a cell as a view on the piece that it was cut from: what stays of a table would
 * hold the whole file in memory.
 */
export const detach = (text: string): string => ` ${text}`.slice(1)

const detachLabel = (label: string | null): string | null => (label === null ? null : detach(label))

export const detachIdentity = ({ person, ...identity }: Identity): Identity => ({
  ...identity,
  assessmentId: detach(identity.assessmentId),
  contentHash: detach(identity.contentHash),
  person: {
    id: detach(person.id),
    name: detachLabel(person.name),
    employeeNumber: detachLabel(person.employeeNumber),
    unit: detachLabel(person.unit),
  },
})
