import { describe, expect, it } from 'vitest'
import type { ProfileChange, RequirementProfile } from '../../src/domain/requirement-profile.ts'
import { changeProfile } from '../../src/domain/requirement-profile.ts'
import { toRequirementSheet } from '../../src/reports/requirement-sheet.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard({
  duties: [
    [
      { indicators: 2, levels: [5, 4] },
      { indicators: 1, levels: [5, 4] },
    ],
    [
      { indicators: 1, levels: [] },
      { indicators: 1, levels: [3] },
    ],
    [{ indicators: 1, levels: [2] }],
  ],
})
const after = (...changes: readonly ProfileChange[]): RequirementProfile =>
  changeProfile(
    { id: 'p', standardId: standard.id, contentHash: standard.contentHash, entries: [] },
    changes,
    '2026-11-21T01:00:00.000Z',
  )

describe('the sheet of requirements', () => {
  it('of a document alone says what it leaves open', () => {
    const sheet = toRequirementSheet(standard, null)
    expect(sheet).toMatchObject({ taskCount: 5, undecidedCount: 2, withoutLevelCount: 1, setCount: 0 })
    expect(sheet.duties.map(({ choice }) => choice)).toEqual([
      { printed: [5, 4], levels: [5, 4], taskCount: 2, openCount: 2, chosen: null },
      { printed: [], levels: [1, 2, 3, 4, 5, 6], taskCount: 1, openCount: 1, chosen: null },
      null,
    ])
  })

  it('counts a decision for one task, and for the whole duty', () => {
    const one = toRequirementSheet(standard, after({ itemId: 'T1:T1.1', level: 4 }))
    expect(one).toMatchObject({ undecidedCount: 1, setCount: 1 })
    expect(one.duties[0]?.choice).toMatchObject({ openCount: 1, chosen: null })
    const both = toRequirementSheet(
      standard,
      after({ itemId: 'T1:T1.1', level: 4 }, { itemId: 'T1:T1.2', level: 4 }, { itemId: 'T2:T2.1', level: 6 }),
    )
    expect(both).toMatchObject({ undecidedCount: 0, withoutLevelCount: 0, setCount: 3 })
    expect(both.duties.map(({ choice }) => choice?.chosen)).toEqual([4, 6, undefined])
    const different = toRequirementSheet(
      standard,
      after({ itemId: 'T1:T1.1', level: 4 }, { itemId: 'T1:T1.2', level: 5 }),
    )
    expect(different.duties[0]?.choice).toMatchObject({ openCount: 0, chosen: null })
  })

  it('says of each indicator where its level comes from, and how many have one of their own', () => {
    const sheet = toRequirementSheet(
      standard,
      after({ itemId: 'T1:T1.1', level: 4, importance: 6 }, { itemId: 'T1:T1.1:P1.1.2', level: 2, importance: 1 }),
    )
    const task = sheet.duties[0]?.tasks[0]
    expect(task?.setInside).toBe(1)
    expect(task?.indicators.map(({ required, importance }) => [required?.level, required?.origin, importance])).toEqual(
      [
        [4, 'profile-task', 6],
        [2, 'profile-indicator', 1],
      ],
    )
  })
})
