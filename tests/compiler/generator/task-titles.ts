import { createEntry, type Entry, type Workshop } from './draft'
import { lastOf } from './lists'
import type { HostPlan, Position } from './oddity-hosts'
import { leadingDigit } from './vocabulary'
import { plainName, taskName } from './wording'

export const dutyTitle = ({ random, field }: Workshop, duty: number, plain: boolean): Entry =>
  createEntry(`T${duty + 1}`, plain ? plainName(random, field) : taskName(random, field))

/** Hosts whose task name must bear a dot, a cut or a neighbour in the same cell. */
const needsPlainTitle = (plan: HostPlan, position: Position): boolean => {
  const oddity = plan.oddityAt(position)
  return oddity === 'names-across-pages' || oddity === 'shared-row' || oddity === 'trailing-dot-codes'
}

/**
 * The titles of a duty's rows: one per row, several where task codes share a cell. A duplicate repeats the code of the
 * row above and uses up no number, as in seed 001.
 */
export const taskTitles = (
  workshop: Workshop,
  plan: HostPlan,
  duty: number,
  rowCount: number,
): readonly (readonly Entry[])[] => {
  const { random, field } = workshop
  const rows: (readonly Entry[])[] = []
  let number = 0
  for (let task = 0; task < rowCount; task += 1) {
    const oddity = plan.oddityAt({ duty, task })
    const isPlain = needsPlainTitle(plan, { duty, task })
    const title = (code: string): Entry =>
      createEntry(code, isPlain ? plainName(random, field) : taskName(random, field), {
        trailingDot: oddity === 'trailing-dot-codes' && random.chance(0.5),
      })
    if (oddity === 'duplicate-task-code') {
      rows.push([title(lastOf(lastOf(rows)).code ?? '')])
      continue
    }
    const shared = oddity === 'shared-row' ? random.integer(2, 3) : 1
    const first = number + 1
    rows.push(Array.from({ length: shared }, (_, offset) => title(`T${duty + 1}.${first + offset}`)))
    number += shared
  }
  return rows
}

/** A name that begins with a digit and may be glued to its code. */
export const digitName = ({ random, field }: Workshop): string => random.pick(leadingDigit) + plainName(random, field)
