import { printAttitudes } from './attitude-section'
import { draftCompetencies } from './competency-cells'
import { chooseHabits, type DocumentSize, type DraftDuty, type Workshop } from './draft'
import { draftDuties } from './draft-duties'
import { type ExpectedTable, expectTable } from './expected-duties'
import { expectTableFindings } from './expected-findings'
import type { ExpectedFinding, ExpectedStandard } from './expected-standard'
import { chooseInformation, type Information, printInformationTable } from './information-table'
import { wrapLines } from './line-wraps'
import { moveHostTails, moveMergedTails } from './merged-tails'
import { printNotes } from './note-section'
import { type Layout, layouts, oddities, odditiesContradict, type Oddity, withImplied } from './oddities'
import { planHosts } from './oddity-hosts'
import { breakPages } from './page-breaks'
import { printTable, type PrintedTable } from './printed-table'
import { createRandom, type Random } from './random'
import { sha256Hex } from './sha256'
import { chooseName, type StandardName } from './standard-name'
import { createTableRows } from './table-rows'
import { printVersionTable } from './version-table'
import { fields } from './vocabulary'

export { layouts, oddities, odditiesContradict, withImplied }
export type { DocumentSize, ExpectedFinding, ExpectedStandard, Layout, Oddity }

/**
 * Random competency-standard documents together with the standard that a correct compiler makes of each, derived from
 * the contract alone and sharing no code with the compiler.
 *
 * What the contract leaves open is not generated: a duty code printed twice; values beside the category labels of the
 * legacy form; blanks beside full-width punctuation, or inside the labels of duty and task in the first header; text
 * in front of the first code of a cell that no page break explains; O and P tails on another task's row; an uncoded
 * cell below a repeated header, or with ■ in K and S; 、 in attitude names; notes without a heading below one that
 * has items; the same K or S item with different sub-items; characters that look like tags, codes, pipes or bullets.
 * Smaller choices of this kind are noted where they are made.
 */
export interface GeneratedDocument {
  readonly text: string
  readonly expected: ExpectedStandard
  /** Must be among the compiler's findings; the compiler may have more. */
  readonly findings: readonly ExpectedFinding[]
  readonly layout: Layout
  /** Those that were asked for (or chosen) and those that they imply. */
  readonly oddities: readonly Oddity[]
}

export interface GenerationOptions {
  readonly seed: number
  /** By chance where not given. */
  readonly layout?: Layout
  /** Exactly these and what they imply; none up to five by chance where not given. */
  readonly oddities?: readonly Oddity[]
  readonly size?: DocumentSize
}

const mostOddities = 5

const chooseOddities = (random: Random): readonly Oddity[] => {
  const wanted = random.shuffle(oddities).slice(0, random.integer(0, mostOddities))
  return wanted.reduce<readonly Oddity[]>(
    (chosen, oddity) => (chosen.some((other) => odditiesContradict(other, oddity)) ? chosen : [...chosen, oddity]),
    [],
  )
}

const assertCompatible = (given: readonly Oddity[]): void => {
  given.forEach((left, index) => {
    const right = given.slice(index + 1).find((other) => odditiesContradict(left, other))
    if (right !== undefined) throw new Error(`${left} and ${right} contradict each other`)
  })
}

const openWorkshop = (
  random: Random,
  { layout, oddities: given, size }: GenerationOptions,
): Workshop & { readonly all: readonly Oddity[] } => {
  const all = withImplied(given ?? chooseOddities(random))
  assertCompatible(all)
  const has = (oddity: Oddity): boolean => all.includes(oddity)
  const marksName = has('note-markers') && !has('legacy-information-table') && random.chance(0.5)
  return {
    random,
    field: random.pick(fields),
    layout: layout ?? random.pick(layouts),
    size: size ?? {},
    habits: chooseHabits(random),
    has,
    noteLabels: has('note-markers')
      ? { inName: marksName ? 1 : null, inText: marksName ? 2 : 1 }
      : { inName: null, inText: null },
    all,
  }
}

interface DraftTable {
  readonly duties: readonly DraftDuty[]
  readonly print: (firstLine: number) => PrintedTable
}

const draftTable = (workshop: Workshop): DraftTable => {
  const plan = planHosts(workshop)
  const duties = draftDuties(workshop, plan)
  const rows = createTableRows(workshop, duties, draftCompetencies(workshop, plan, duties))
  const broken = moveMergedTails(workshop, breakPages(workshop, moveHostTails(workshop, rows)))
  return { duties, print: (firstLine) => printTable(workshop, plan, wrapLines(workshop, broken), firstLine) }
}

/** The generator must not claim a merged document that its own rows do not bear out. */
const assertMerging = ({ has }: Workshop, table: ExpectedTable): void => {
  if (table.areCompetenciesMerged !== has('competencies-per-duty'))
    throw new Error('the printed K and S cells say otherwise than the oddities about merging')
}

const standardHead = (
  name: StandardName,
  information: Information,
): Pick<ExpectedStandard, 'id' | 'code' | 'name' | 'nameKind' | 'title' | 'noteRefs'> & Information => ({
  id: name.code ?? `uncoded-${sha256Hex(name.name).slice(0, 8)}`,
  code: name.code,
  name: name.name,
  nameKind: name.nameKind,
  title: name.title,
  ...(name.noteReferences.length > 0 ? { noteRefs: name.noteReferences } : {}),
  ...information,
})

const byteOrderMark = '\uFEFF'

const finish = ({ has }: Workshop, lines: readonly string[]): string => {
  const end = has('carriage-returns') ? '\r\n' : '\n'
  const body = lines.join(end) + (has('no-final-newline') ? '' : end)
  return has('byte-order-mark') ? byteOrderMark + body : body
}

export const generateDocument = (options: GenerationOptions): GeneratedDocument => {
  const random = createRandom(options.seed)
  const workshop = openWorkshop(random, options)
  const name = chooseName(workshop)
  const information = chooseInformation(workshop)
  const table = draftTable(workshop)

  const lines: string[] = [...Array.from({ length: random.integer(0, 2) }, () => ''), name.printedTitle, '']
  const nextLine = (): number => lines.length + 1

  const versions =
    workshop.has('no-version-table') || name.code === null
      ? { lines: [], versions: [], findings: [] }
      : printVersionTable(workshop, name.code, name.name, name.newestVersion, nextLine())
  if (versions.lines.length > 0) lines.push(...versions.lines, '')

  const head = printInformationTable(workshop, information, name.code, name.printedName, nextLine())
  lines.push(...head.lines, '')
  const printedTable = table.print(nextLine())
  lines.push(...printedTable.lines, '')
  const attitudes = printAttitudes(workshop, nextLine())
  lines.push(...attitudes.lines, '')
  const labels = [workshop.noteLabels.inName, workshop.noteLabels.inText].filter((label) => label !== null)
  const notes = printNotes(workshop, labels, nextLine())
  lines.push(...notes.lines)

  const expectedTable = expectTable(table.duties, printedTable)
  assertMerging(workshop, expectedTable)
  return {
    text: finish(workshop, lines),
    expected: {
      ...standardHead(name, information),
      versions: versions.versions,
      columnLabels: printedTable.columnLabels,
      duties: expectedTable.duties,
      knowledge: expectedTable.knowledge,
      skills: expectedTable.skills,
      attitudes: attitudes.attitudes,
      requirements: [...head.requirements, ...notes.requirements],
      notes: notes.notes,
    },
    findings: [
      ...versions.findings,
      ...expectTableFindings(workshop, table.duties, printedTable, expectedTable),
      ...attitudes.findings,
    ],
    layout: workshop.layout,
    oddities: workshop.all,
  }
}
