import { describe, expect, it } from 'vitest'
import { requiredLevel } from '../../src/domain/required-level.ts'
import { profileToEntryById } from '../../src/domain/requirement-profile.ts'
import { profileEntry, profileOf } from '../support/random-assessments.ts'
import { firstOf } from '../support/rated-standards.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

// The base level of this standard is 4.
const standard = createStandard({ duties: [[{ indicators: 1 }]] })
const task = firstOf(firstOf(standard.duties).tasks)
const indicator = indicatorAt(standard, 0)

interface Given {
  readonly ofIndicator?: number | null
  readonly ofTask?: number | null
  readonly printedForIndicator?: readonly number[]
  readonly printedForTask?: readonly number[]
}

const askedFor = ({ ofIndicator, ofTask, printedForIndicator, printedForTask = [] }: Given) =>
  requiredLevel(
    { ...indicator, ...(printedForIndicator !== undefined && { levels: printedForIndicator }) },
    { ...task, levels: printedForTask },
    profileToEntryById(
      profileOf(standard, [
        ...(ofIndicator === undefined ? [] : [profileEntry(indicator.id, { level: ofIndicator })]),
        ...(ofTask === undefined ? [] : [profileEntry(task.id, { level: ofTask })]),
      ]),
    ),
  )

describe('the required level of an indicator', () => {
  const all = { ofIndicator: 1, ofTask: 2, printedForIndicator: [3], printedForTask: [6] }
  const cases: readonly (readonly [name: string, given: Given, level: number, origin: string])[] = [
    ['is what a profile sets for it', all, 1, 'profile-indicator'],
    ['else what a profile sets for its task', { ...all, ofIndicator: null }, 2, 'profile-task'],
    ['else what is printed for it', { ...all, ofIndicator: null, ofTask: null }, 3, 'printed-indicator'],
    ['else what is printed for its task', { printedForTask: [6] }, 6, 'printed-task'],
    [
      'is that of its task where its own list is empty',
      { ...all, ofIndicator: null, ofTask: null, printedForIndicator: [] },
      6,
      'printed-task',
    ],
  ]

  it.each(cases)('%s', (_, given, level, origin) => {
    expect(askedFor(given)).toEqual({ level, origin, undecided: [] })
  })

  it('does not exist where nothing is printed and nothing is set, although the standard has a base level', () => {
    expect(standard.baseLevel).toBe(4)
    expect(askedFor({})).toBeNull()
    expect(askedFor({ ofIndicator: null, ofTask: null, printedForIndicator: [] })).toBeNull()
  })

  it('is the highest of several printed ones and says so, until somebody sets one', () => {
    expect(askedFor({ printedForTask: [4, 5] })).toEqual({ level: 5, origin: 'printed-task', undecided: [4, 5] })
    expect(askedFor({ printedForIndicator: [5, 4] })).toEqual({
      level: 5,
      origin: 'printed-indicator',
      undecided: [5, 4],
    })
    expect(askedFor({ ofTask: 4, printedForTask: [5, 4] })).toEqual({ level: 4, origin: 'profile-task', undecided: [] })
    expect(askedFor({ printedForTask: [4, 4] })?.undecided).toEqual([])
  })
})
