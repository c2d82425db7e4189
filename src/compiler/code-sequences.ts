import type { CodeSequence } from './coded-items.ts'

/** Duties count 1, 2, 3 … through the document, tasks through their duty. */
export interface PathSequence extends CodeSequence {
  readonly restart: () => void
}

export const createPathSequence = (): PathSequence => {
  let next = 1
  return {
    digits: 1,
    isKnown: () => false,
    isPlausible: () => false,
    isExpected: (lastNumber) => lastNumber === next,
    accept: (lastNumber) => {
      next = lastNumber + 1
    },
    restart: () => {
      next = 1
    },
  }
}

/** Outputs and indicators: three-part codes count in the task, two-part codes down the duty, as the tasks do. */
export interface ItemSequence extends CodeSequence {
  /** `number` is the last number of the task's code, null where the task has none. */
  readonly startTask: (number: number | null) => void
  readonly startDuty: () => void
}

export const createItemSequence = (): ItemSequence => {
  let inTask = 0
  let inDuty = 0
  let taskNumber: number | null = null
  return {
    digits: 1,
    isKnown: () => false,
    isPlausible: () => false,
    isExpected: (lastNumber, parts) =>
      parts === 2 ? lastNumber === inDuty + 1 || lastNumber === taskNumber : lastNumber === inTask + 1,
    accept: (lastNumber, parts) => {
      if (parts === 2) inDuty = lastNumber
      else inTask = lastNumber
    },
    startTask: (number) => {
      inTask = 0
      taskNumber = number
    },
    startDuty: () => {
      inDuty = 0
    },
  }
}

/** Knowledge, skills and attitudes: numbered through the document, and printed again wherever they are needed. */
export interface ListSequence extends CodeSequence {
  readonly startCell: () => void
}

/** A list may name its items out of order; a number further on than this is a code that ran into its name. */
const mostLeftOut = 10

export const createListSequence = (): ListSequence => {
  let digits = 1
  const known = new Set<number>()
  let inCell: number | null = null
  let highest = 0
  return {
    get digits() {
      return digits
    },
    isKnown: (lastNumber) => known.has(lastNumber),
    isPlausible: (lastNumber) => lastNumber <= highest + mostLeftOut,
    isExpected: (lastNumber) => lastNumber === highest + 1 || (inCell !== null && lastNumber === inCell + 1),
    accept: (lastNumber, _parts, printed) => {
      // The first code tells whether the document prints K01 or K1.
      if (known.size === 0 && printed.startsWith('0')) digits = 2
      known.add(lastNumber)
      highest = Math.max(highest, lastNumber)
      inCell = lastNumber
    },
    startCell: () => {
      inCell = null
    },
  }
}
