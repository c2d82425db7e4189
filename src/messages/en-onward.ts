import type { ChangeCounts } from '../reports/progress.ts'
import { plural } from './en-shell.ts'
import type { zhTWOnward } from './zh-TW-onward.ts'

export const directionWords: Readonly<Record<'up' | 'down' | 'even', string>> = {
  up: 'higher',
  down: 'lower',
  even: 'unchanged',
}

/** “5 tasks higher”, “1 lower”: what there is none of is not said. */
export const countChanges = (counts: ChangeCounts, unit: string | null): readonly string[] =>
  (['up', 'down', 'even'] as const)
    .filter((direction) => counts[direction] > 0)
    .map((direction, index) => {
      const count = counts[direction]
      return `${index === 0 && unit !== null ? plural(count, unit) : count} ${directionWords[direction]}`
    })

/** The words of `zh-TW-onward` in English. */
export const enOnward: typeof zhTWOnward = {
  openFile: 'Open a file',
  openFileText:
    'An assessment pack or feedback from your manager, or your own backup: all of them open here. You see what is in it first; nothing is saved before you confirm.',
  anotherStandard: 'Another standard',
  anotherStandardText: (count) => `${plural(count, 'standard')} included.`,
  handOver: 'Hand over',
  packPeriod: (period) => `Assessment of ${period}`,
  packDue: (period, day) => `${period}, due on ${day}`,
  packOverdue: (period, day) =>
    `${period} was due on ${day}. Your answers are all here and can still be changed; handing over now is late.`,
  createPlan: 'Make a development plan',
  addToPlan: 'Add to the plan',
  addItemToPlan: (item) => `Add to the plan: ${item}`,
  inPlan: 'In the plan',
  itemInPlan: (item) => `In the plan: ${item}, edit`,
  sinceLast: 'Since last time',
  changeSinceLast: (counts) => {
    const words = countChanges({ ...counts, even: 0 }, 'task')
    return words.length > 0 ? words.join(', ') : 'All tasks unchanged'
  },
  history: 'Progress and snapshots',
  compare: 'Compare with another standard',
}
