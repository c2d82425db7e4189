import { describe, expect, it } from 'vitest'
import {
  chooseDutyLevel,
  chooseIndicatorImportance,
  chooseIndicatorLevel,
  chooseTaskImportance,
  chooseTaskLevel,
  isLeftOpen,
  resetDutyLevels,
  resetProfile,
} from '../../src/domain/requirement-choice.ts'
import {
  type ProfileChange,
  type RequirementProfile,
  changeProfile,
  profileToEntryById,
} from '../../src/domain/requirement-profile.ts'
import { requiredLevel } from '../../src/domain/required-level.ts'
import { createStandard } from '../support/stored-standard.ts'

const at = '2026-11-21T01:00:00.000Z'
const standard = createStandard({
  duties: [
    [
      { indicators: 2, levels: [5, 4] },
      { indicators: 1, levels: [4] },
      { indicators: 1, levels: [] },
      { indicators: 1, levels: [4, 4] },
    ],
  ],
})
const [duty] = standard.duties
if (duty === undefined) throw new Error('There is no duty.')
const taskAt = (index: number) => {
  const task = duty.tasks[index]
  if (task === undefined) throw new Error(`There is no task ${index}.`)
  return task
}
const empty: RequirementProfile = { id: 'p', standardId: standard.id, contentHash: standard.contentHash, entries: [] }
const after = (...changes: readonly ProfileChange[]): RequirementProfile => changeProfile(empty, changes, at)

describe('a level for a task', () => {
  it.each([
    ['5、4', 0, 4, 4],
    ['5、4', 0, 5, 5],
    ['5、4', 0, 2, 2],
    ['4', 1, 5, 5],
    ['4, the one that is printed', 1, 4, null],
    ['nothing', 2, 3, 3],
    ['4 twice', 3, 4, null],
  ])('where the document prints %s', (_, task, level, set) => {
    expect(chooseTaskLevel(taskAt(task), level)).toEqual({ itemId: taskAt(task).id, level: set })
  })

  it('of a whole duty is set for the tasks that the document leaves open, and for no other', () => {
    expect(duty.tasks.map(isLeftOpen)).toEqual([true, false, true, false])
    expect(chooseDutyLevel(duty, 4)).toEqual([
      { itemId: 'T1:T1.1', level: 4 },
      { itemId: 'T1:T1.3', level: 4 },
    ])
  })

  it('of a whole duty is taken back, and importance stays', () => {
    const profile = after(...chooseDutyLevel(duty, 4), chooseTaskImportance(taskAt(0), 6))
    const reset = changeProfile(profile, resetDutyLevels(duty, profileToEntryById(profile)), at)
    expect(reset.entries).toMatchObject([{ itemId: 'T1:T1.1', level: null, importance: 6 }])
    expect(changeProfile(reset, resetProfile(reset), at).entries).toEqual([])
    expect(resetProfile(null)).toEqual([])
  })

  it('that is taken back leaves the highest of the printed ones, marked as undecided', () => {
    const [indicator] = taskAt(0).indicators
    if (indicator === undefined) throw new Error('There is no indicator.')
    const levelWith = (profile: RequirementProfile) => requiredLevel(indicator, taskAt(0), profileToEntryById(profile))
    expect(levelWith(after(chooseTaskLevel(taskAt(0), 4)))).toEqual({ level: 4, origin: 'profile-task', undecided: [] })
    expect(levelWith(empty)).toEqual({ level: 5, origin: 'printed-task', undecided: [5, 4] })
  })
})

describe('a level for an indicator', () => {
  const [one] = taskAt(0).indicators
  const [other] = taskAt(1).indicators
  if (one === undefined || other === undefined) throw new Error('There is no indicator.')

  it('is no choice where the task has it anyway, and is one where the document leaves it open', () => {
    expect(chooseIndicatorLevel(other, taskAt(1), new Map(), 4).level).toBeNull()
    expect(chooseIndicatorLevel(other, taskAt(1), new Map(), 3).level).toBe(3)
    expect(chooseIndicatorLevel(one, taskAt(0), new Map(), 5).level).toBe(5)
    const decided = profileToEntryById(after(chooseTaskLevel(taskAt(0), 4)))
    expect(chooseIndicatorLevel(one, taskAt(0), decided, 4).level).toBeNull()
    expect(chooseIndicatorLevel(one, taskAt(0), decided, 5).level).toBe(5)
  })

  it('does not look at what was set for the indicator before', () => {
    const own = profileToEntryById(after({ itemId: other.id, level: 6 }))
    expect(chooseIndicatorLevel(other, taskAt(1), own, 6).level).toBe(6)
    expect(chooseIndicatorLevel(other, taskAt(1), own, 4).level).toBeNull()
  })
})

describe('importance', () => {
  const [one] = taskAt(0).indicators
  if (one === undefined) throw new Error('There is no indicator.')

  it('of 3 is what everything has that nobody set', () => {
    expect(chooseTaskImportance(taskAt(0), 3).importance).toBeNull()
    expect(chooseTaskImportance(taskAt(0), 1).importance).toBe(1)
  })

  it('of an indicator is no choice where its task gives the same', () => {
    const entryById = profileToEntryById(after(chooseTaskImportance(taskAt(0), 6)))
    expect(chooseIndicatorImportance(one, taskAt(0), entryById, 6).importance).toBeNull()
    expect(chooseIndicatorImportance(one, taskAt(0), entryById, 3).importance).toBe(3)
  })
})
