import { type Workshop } from './draft'
import { oddities, type Oddity } from './oddities'

export interface Position {
  readonly duty: number
  readonly task: number
}

/** How many tasks each duty has, and which task shows which oddity. One task shows one oddity at most. */
export interface HostPlan {
  readonly taskCounts: readonly number[]
  readonly oddityAt: (position: Position) => Oddity | null
  readonly hostOf: (oddity: Oddity) => Position | null
}

interface HostNeed {
  readonly place: 'any' | 'first' | 'later'
  /** Tasks that the duty must have. */
  readonly tasks: number
  /** Oddities of one territory never share a duty. */
  readonly territory: 'levels' | 'competencies' | 'codes' | null
  /** The duty shows no other oddity. */
  readonly isAlone?: true
}

const anywhere: HostNeed = { place: 'any', tasks: 1, territory: null }
const later: HostNeed = { place: 'later', tasks: 2, territory: null }

const codeNeeds: Partial<Record<Oddity, HostNeed>> = {
  'duplicate-task-code': later,
  'duplicate-output-code': anywhere,
  'duplicate-indicator-code': anywhere,
  // The wrong code is that of a neighbour.
  'indicators-coded-for-another-task': { ...anywhere, tasks: 2 },
  'uncoded-outputs': anywhere,
  'uncoded-indicators': anywhere,
  'trailing-dot-codes': anywhere,
  'two-part-codes-for-most': anywhere,
  'code-glued-to-digit': anywhere,
  'no-outputs': anywhere,
  'shifted-columns': later,
  'shared-row': later,
  'indicator-with-own-level': { ...anywhere, territory: 'levels' },
}

const otherNeeds: Partial<Record<Oddity, HostNeed>> = {
  'levels-missing-on-some-tasks': { place: 'any', tasks: 3, territory: 'levels' },
  'several-levels-over-duty': { place: 'first', tasks: 2, territory: 'levels' },
  'single-level-over-duties': { place: 'first', tasks: 2, territory: 'levels' },
  'several-levels-on-a-task': { ...anywhere, territory: 'levels' },
  'page-breaks': later,
  'text-halves-across-pages': anywhere,
  'items-across-pages': anywhere,
  'names-across-pages': anywhere,
  'note-markers': anywhere,
  'stray-asterisk': anywhere,
}

const competencyOddities: readonly Oddity[] = [
  'same-code-two-meanings',
  'uncoded-competencies',
  'blank-competency-name',
  'empty-competency-cells',
  'sub-items',
  'displaced-code',
  'sub-items-across-pages',
]

const mergedNeeds: Partial<Record<Oddity, HostNeed>> = {
  // This duty keeps rows without any K and S, which is what makes the document a merged one (rule 6).
  'competencies-per-duty': { place: 'first', tasks: 3, territory: 'competencies' },
  'merged-competencies-on-later-rows': { place: 'first', tasks: 3, territory: 'competencies' },
  // Its later rows must be free to stand below a header.
  'merged-tail-on-another-row': { place: 'first', tasks: 2, territory: 'competencies', isAlone: true },
  'uneven-rows': { place: 'later', tasks: 2, territory: 'competencies' },
}

const needOf = (oddity: Oddity, { has }: Workshop): HostNeed | null => {
  const codeNeed = codeNeeds[oddity]
  if (codeNeed !== undefined) {
    // A two-part code is cut by the sequence down the duty, so no other code in that duty may be out of order.
    const keepsOrder = has('code-glued-to-digit') && has('two-part-codes')
    return keepsOrder ? { ...codeNeed, territory: codeNeed.territory ?? 'codes' } : codeNeed
  }
  const merged = has('competencies-per-duty')
  if (competencyOddities.includes(oddity))
    return merged ? { place: 'first', tasks: 2, territory: 'competencies' } : anywhere
  if (oddity === 'uneven-rows' && !merged) return anywhere
  return otherNeeds[oddity] ?? mergedNeeds[oddity] ?? null
}

const mostDuties = 9
const mostTasks = 12

const chooseTaskCounts = ({ random, size }: Workshop): readonly number[] =>
  Array.from(
    { length: size.duties ?? random.smallInteger(1, mostDuties) },
    () => size.tasks ?? random.smallInteger(1, mostTasks),
  )

const isPlaceFor = (need: HostNeed, task: number): boolean =>
  need.place === 'any' || (need.place === 'first' ? task === 0 : task > 0)

interface Placement {
  readonly oddity: Oddity
  readonly need: HostNeed
  readonly position: Position
}

const cannotShare = (need: HostNeed, neighbour: HostNeed): boolean =>
  need.isAlone === true ||
  neighbour.isAlone === true ||
  (need.territory !== null && need.territory === neighbour.territory)

const candidatesFor = (
  need: HostNeed,
  taskCounts: readonly number[],
  placements: readonly Placement[],
): readonly Position[] =>
  taskCounts.flatMap((count, duty) => {
    const neighbours = placements.filter(({ position }) => position.duty === duty)
    if (count < need.tasks || neighbours.some((neighbour) => cannotShare(need, neighbour.need))) return []
    return Array.from({ length: count }, (_, task) => ({ duty, task })).filter(
      ({ task }) => isPlaceFor(need, task) && !neighbours.some(({ position }) => position.task === task),
    )
  })

/** Makes room where no task is left: a longer duty where that helps, otherwise one more duty. */
const withMoreRoom = (need: HostNeed, taskCounts: readonly number[], workshop: Workshop): readonly number[] => {
  const short = taskCounts.findIndex((count) => count < Math.max(need.tasks, 3))
  const lengthen = short >= 0 && (taskCounts.length >= mostDuties || workshop.random.chance(0.3))
  if (lengthen) return taskCounts.map((count, duty) => (duty === short ? count + 2 : count))
  return [...taskCounts, Math.max(need.tasks, workshop.random.integer(2, 4))]
}

export const planHosts = (workshop: Workshop): HostPlan => {
  let taskCounts = chooseTaskCounts(workshop)
  const placements: Placement[] = []

  const hosted = oddities
    .filter((oddity) => workshop.has(oddity))
    .map((oddity) => ({ oddity, need: needOf(oddity, workshop) }))
    // The choosy ones first, so that the easy ones do not take their places.
    .sort((left, right) => Number(right.need?.place === 'first') - Number(left.need?.place === 'first'))

  for (const { oddity, need } of hosted) {
    if (need === null) continue
    let candidates = candidatesFor(need, taskCounts, placements)
    while (candidates.length === 0) {
      taskCounts = withMoreRoom(need, taskCounts, workshop)
      candidates = candidatesFor(need, taskCounts, placements)
    }
    placements.push({ oddity, need, position: workshop.random.pick(candidates) })
  }

  const isAt = (position: Position) => (placement: Placement) =>
    placement.position.duty === position.duty && placement.position.task === position.task
  return {
    taskCounts,
    oddityAt: (position) => placements.find(isAt(position))?.oddity ?? null,
    hostOf: (oddity) => placements.find((placement) => placement.oddity === oddity)?.position ?? null,
  }
}

export const isHost = (plan: HostPlan, oddity: Oddity, position: Position): boolean =>
  plan.oddityAt(position) === oddity
