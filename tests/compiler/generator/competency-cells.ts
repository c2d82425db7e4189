import { type CompetencyPool, createCompetencyPool } from './competency-pool'
import type { CompetencyCells, DraftDuty, Entry, Workshop } from './draft'
import { type HostPlan, isHost } from './oddity-hosts'
import type { Oddity } from './oddities'
import { chooseUncodedForm } from './task-items'

/** Cells by duty and row. */
export type CompetencyTable = readonly (readonly CompetencyCells[])[]

export const emptyCells: CompetencyCells = { knowledge: [], skills: [], uncodedForm: 'single', displacement: null }

interface Pools {
  readonly knowledge: CompetencyPool
  readonly skills: CompetencyPool
}

const mostItems = 8

type Column = 'knowledge' | 'skills'

/** A column that is not drawn uses up no code, so that every code drawn is also printed. */
const usualCells = ({ random, size }: Workshop, pools: Pools, blank: Column | null): CompetencyCells => {
  const draw = (column: Column): readonly Entry[] =>
    column === blank ? [] : pools[column].draw(Math.max(1, size[column] ?? random.smallInteger(1, mostItems)))
  return { ...emptyCells, knowledge: draw('knowledge'), skills: draw('skills') }
}

const replaceColumn = (cells: CompetencyCells, column: Column, entries: readonly Entry[]): CompetencyCells => ({
  ...cells,
  [column]: entries,
})

const insertAnywhere = ({ random }: Workshop, entries: readonly Entry[], entry: Entry): readonly Entry[] => {
  const place = random.integer(0, entries.length)
  return [...entries.slice(0, place), entry, ...entries.slice(place)]
}

const numberOf = ({ code }: Entry): number => Number((code ?? '').slice(1))

/** A code of its own stands in the order of the codes, so that document order and numeric order agree. */
const insertInOrder = (entries: readonly Entry[], entry: Entry): readonly Entry[] =>
  [...entries, entry].sort((left, right) => numberOf(left) - numberOf(right))

const withDisplacement = (cells: CompetencyCells, column: Column, drawn: readonly [Entry, Entry]): CompetencyCells => {
  const [upper, lower] = drawn
  return {
    ...replaceColumn(cells, column, insertInOrder(insertInOrder(cells[column], upper), lower)),
    displacement: { upper, lower },
  }
}

const chooseCells = (workshop: Workshop, pools: Pools, oddity: Oddity | null): CompetencyCells => {
  const { random } = workshop
  const column: Column = random.pick(['knowledge', 'skills'])
  const pool = pools[column]
  const usual = (blank: Column | null = null): CompetencyCells => usualCells(workshop, pools, blank)
  /** What is drawn first has the lower code and stands among the others, otherwise at the end. */
  const drawWith = <Drawn>(draw: () => Drawn): readonly [CompetencyCells, Drawn] => {
    if (random.chance(0.5)) {
      const drawn = draw()
      return [usual(), drawn]
    }
    return [usual(), draw()]
  }
  switch (oddity) {
    case 'blank-competency-name': {
      // The code may be all that its cell holds, as in seed 001.
      const cells = usual(random.chance(0.4) ? column : null)
      return replaceColumn(cells, column, insertInOrder(cells[column], pool.drawOnce('without-name')))
    }
    case 'same-code-two-meanings': {
      const cells = usual()
      return replaceColumn(cells, column, insertAnywhere(workshop, cells[column], pool.drawOnce('reusing-code')))
    }
    case 'sub-items':
    case 'sub-items-across-pages': {
      const [cells, entry] = drawWith(() => pool.drawOnce('with-sub-items'))
      return replaceColumn(cells, column, insertInOrder(cells[column], entry))
    }
    case 'displaced-code': {
      const [cells, drawn] = drawWith((): readonly [Entry, Entry] => [pool.drawOnce('plain'), pool.drawOnce('plain')])
      return withDisplacement(cells, column, drawn)
    }
    case 'items-across-pages': {
      const cells = usual()
      return { ...cells, skills: [...cells.skills, pools.skills.drawOnce('plain'), pools.skills.drawOnce('plain')] }
    }
    case 'uncoded-competencies': {
      const uncodedForm = chooseUncodedForm(workshop, false)
      const count = uncodedForm === 'single' ? 1 : random.integer(2, 3)
      const entries = pool.drawUncoded(count, uncodedForm === 'sentences')
      return { ...replaceColumn(usual(column), column, entries), uncodedForm }
    }
    case 'empty-competency-cells':
      return usual(column)
    case 'uneven-rows':
      return usual('skills')
    default:
      return usual()
  }
}

const pairsOf = ({ knowledge, skills }: CompetencyCells): readonly Entry[] => [...knowledge, ...skills]

const repeatsAPair = (rows: readonly CompetencyCells[]): boolean => {
  const entries = rows.flatMap(pairsOf)
  return new Set(entries).size < entries.length
}

/**
 * A row without any K and S speaks for merged cells unless a pair stands on two rows of one duty (rule 6), so a task
 * loses both its cells only where such a pair remains.
 */
const withOneBareRow = (workshop: Workshop, plan: HostPlan, table: CompetencyTable): CompetencyTable => {
  const host = plan.hostOf('empty-competency-cells')
  if (host === null || workshop.has('same-code-two-meanings') || workshop.has('blank-competency-name')) return table
  const bare = table.map((rows, duty) =>
    rows.map((cells, task) => (duty === host.duty && task === host.task ? emptyCells : cells)),
  )
  return bare.some(repeatsAPair) && workshop.random.chance(0.5) ? bare : table
}

/** Every task has its own cells. */
const cellsPerTask = (
  workshop: Workshop,
  plan: HostPlan,
  pools: Pools,
  duties: readonly DraftDuty[],
): CompetencyTable =>
  withOneBareRow(
    workshop,
    plan,
    duties.map(({ tasks }) => tasks.map(({ oddity }) => chooseCells(workshop, pools, oddity))),
  )

/** Moves the ends of both lists to later task rows of the duty, as in seed 004 lines 30 to 35. */
const spreadOverRows = ({ random }: Workshop, cells: CompetencyCells, rowCount: number): readonly CompetencyCells[] => {
  const cut = (entries: readonly Entry[]): number => random.integer(1, Math.max(1, entries.length - 1))
  const knowledgeCut = cut(cells.knowledge)
  const skillsCut = cut(cells.skills)
  const knowledgeRow = random.integer(1, rowCount - 1)
  const skillsRow = random.integer(1, rowCount - 1)
  return Array.from({ length: rowCount }, (_, row) =>
    row === 0
      ? { ...cells, knowledge: cells.knowledge.slice(0, knowledgeCut), skills: cells.skills.slice(0, skillsCut) }
      : {
          ...emptyCells,
          knowledge: row === knowledgeRow ? cells.knowledge.slice(knowledgeCut) : [],
          skills: row === skillsRow ? cells.skills.slice(skillsCut) : [],
        },
  )
}

/** The cells of a duty stand on its first row; the other rows stay blank. */
const cellsPerDuty = (
  workshop: Workshop,
  plan: HostPlan,
  pools: Pools,
  duties: readonly DraftDuty[],
): CompetencyTable =>
  duties.map(({ tasks }, duty) => {
    const position = { duty, task: 0 }
    const cells = chooseCells(workshop, pools, plan.oddityAt(position))
    if (!isHost(plan, 'merged-competencies-on-later-rows', position))
      return tasks.map((_, row) => (row === 0 ? cells : emptyCells))
    const enough = { ...cells, skills: [...cells.skills, pools.skills.drawOnce('plain')] }
    return spreadOverRows(workshop, enough, tasks.length)
  })

export const draftCompetencies = (
  workshop: Workshop,
  plan: HostPlan,
  duties: readonly DraftDuty[],
): CompetencyTable => {
  const pools: Pools = { knowledge: createCompetencyPool(workshop, 'K'), skills: createCompetencyPool(workshop, 'S') }
  return workshop.has('competencies-per-duty')
    ? cellsPerDuty(workshop, plan, pools, duties)
    : cellsPerTask(workshop, plan, pools, duties)
}
