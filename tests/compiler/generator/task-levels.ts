import type { Workshop } from './draft'
import { type HostPlan, isHost, type Position } from './oddity-hosts'

/** Levels as printed on the first row of each task. What they mean is worked out from the printed rows (rule 6). */
export type PrintedLevels = (position: Position) => readonly number[]

const severalLevels = ({ random }: Workshop): readonly number[] => {
  const highest = random.integer(2, 6)
  return random.chance(0.7) ? [highest, highest - 1] : [highest - 1, highest]
}

const isSameDuty = (plan: HostPlan, oddity: 'several-levels-over-duty', position: Position): boolean =>
  plan.hostOf(oddity)?.duty === position.duty

export const choosePrintedLevels = (workshop: Workshop, plan: HostPlan): PrintedLevels => {
  const { random, has } = workshop
  if (has('levels-missing-everywhere')) return () => []
  const usual = random.integer(1, 6)
  const single = (): readonly number[] => [random.chance(0.7) ? usual : random.integer(1, 6)]

  return (position) => {
    if (has('several-levels-over-duty') && isSameDuty(plan, 'several-levels-over-duty', position))
      return position.task === 0 ? severalLevels(workshop) : []
    if (has('single-level-over-duties')) return position.task === 0 ? single() : []
    if (isHost(plan, 'levels-missing-on-some-tasks', position)) return []
    if (isHost(plan, 'several-levels-on-a-task', position)) return severalLevels(workshop)
    return single()
  }
}

/** Levels that a later row of the task prints for its own indicators; never those of the first row. */
export const laterLevels = ({ random }: Workshop, first: readonly number[]): readonly number[] => {
  const others = [1, 2, 3, 4, 5, 6].filter((level) => !first.includes(level))
  return [random.pick(others)]
}
