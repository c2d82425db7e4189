import { isMarkdown, type Workshop } from './draft'
import type { ExpectedFinding, ExpectedVersion } from './expected-standard'
import { printCells, separatorRow } from './printed-table'

/** A section with the findings that its own oddities ask for. */
export interface PrintedVersions {
  readonly lines: readonly string[]
  readonly versions: readonly ExpectedVersion[]
  readonly findings: readonly ExpectedFinding[]
}

const labels = ['版本', '職能基準代碼', '職能基準名稱', '狀態', '更新說明', '發展更新日期'] as const

interface VersionRow {
  readonly version: string
  readonly code: string
  readonly name: string
  readonly status: string
  readonly updateNote: string
  readonly date: string
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const date = ({ random }: Workshop, year: number): string => {
  const month = random.integer(1, 12)
  const day = random.integer(1, 28)
  return random.chance(0.8) ? `${year}/${twoDigits(month)}/${twoDigits(day)}` : `${year}/${month}/${day}`
}

const withoutSuffix = (code: string): string => code.replace(/v\d+$/, '')

/** Newest first, down to V1. One of the older codes may lack its suffix (seed 003 line 8), or the document's own. */
const versionRows = (workshop: Workshop, code: string, name: string, newest: number): readonly VersionRow[] => {
  const { random, has } = workshop
  const stem = withoutSuffix(code)
  const codeOf = (version: number): string => (version === newest ? code : `${stem}v${version}`)
  const bare = has('version-suffix-missing') && newest > 1 ? random.integer(1, newest - 1) : 0
  const undated = has('version-date-missing') ? random.integer(1, newest) : 0
  return Array.from({ length: newest }, (_, index) => {
    const version = newest - index
    const isNewest = version === newest
    return {
      version: `V${version}`,
      code: version === bare ? stem : codeOf(version),
      name: isNewest || random.chance(0.6) ? name : `初階${name}`,
      status: isNewest ? '最新版本' : '歷史版本',
      updateNote: isNewest ? random.pick(['略', '因應產業需求，檢視更新職能基準之內容', '']) : `已被《${code}》取代`,
      date: version === undated ? '' : date(workshop, 2026 - 3 * (newest - version) - 1),
    }
  })
}

const nullIfBlank = (text: string): string | null => (text === '' ? null : text)

/** The whole row is the object, so its place is the first cell. */
const expectedVersion = (row: VersionRow, line: number): ExpectedVersion => ({
  version: row.version,
  code: row.code,
  name: row.name,
  status: row.status,
  updateNote: nullIfBlank(row.updateNote),
  date: nullIfBlank(row.date),
  source: [{ line, column: 0 }],
})

/** Version rows have no id, so the contract names no item; the document's own code stands on more than one line. */
const findingsOf = (row: VersionRow, line: number, own: string): readonly ExpectedFinding[] => [
  ...(row.date === '' ? [{ rule: 'date-missing', lines: [line] } as const] : []),
  ...(/v\d+$/.test(row.code)
    ? []
    : [{ rule: 'code-without-version-suffix', lines: row.code === own ? [] : [line] } as const]),
]

const versionCells = (row: VersionRow): readonly string[] => [
  row.version,
  row.code,
  row.name,
  row.status,
  row.updateNote,
  row.date,
]

export const printVersionTable = (
  workshop: Workshop,
  code: string,
  name: string,
  newest: number,
  firstLine: number,
): PrintedVersions => {
  const { random, layout } = workshop
  const rows = versionRows(workshop, code, name, newest)
  const firstRow = firstLine + (isMarkdown(layout) ? 2 : 1)
  return {
    lines: [
      printCells(layout, labels),
      ...separatorRow(random, layout, labels.length),
      ...rows.map((row) => printCells(layout, versionCells(row))),
    ],
    versions: rows.map((row, index) => expectedVersion(row, firstRow + index)),
    findings: rows.flatMap((row, index) => findingsOf(row, firstRow + index, code)),
  }
}
