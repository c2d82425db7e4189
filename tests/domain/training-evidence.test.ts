import { describe, expect, it } from 'vitest'
import { deriveTeamPeople } from '../../src/domain/received-results.ts'
import type { ReceivedResult } from '../../src/domain/team.ts'
import { type TeamMoment, peopleAt } from '../../src/domain/team-moment.ts'
import { foldTeam } from '../../src/domain/team-fold.ts'
import { compareTeamTasks } from '../../src/domain/training-evidence.ts'
import { createReceivedResult } from '../support/received-results.ts'
import { createStandard } from '../support/stored-standard.ts'

/** T1.1 with two indicators at level 4, T1.2 with one at level 3, T2.1 with one at level 5. */
const standard = createStandard()
const team = { id: 'team', profile: null, isManagerRatingOn: false }

const handedIn = (who: string, revision: number, day: string, digits: string): ReceivedResult =>
  createReceivedResult({
    standard,
    digits,
    revision,
    assessmentId: `assessment of ${who}`,
    person: { id: who, name: who, employeeNumber: null, unit: null },
    updatedAt: `${day}T03:00:00.000Z`,
  })

/** Four people: one improves, one falls, one is never rated again, one comes later. */
const results = [
  handedIn('甲', 4, '2026-03-01', '3325'),
  handedIn('甲', 9, '2026-09-01', '4435'),
  handedIn('乙', 4, '2026-03-02', '4435'),
  handedIn('乙', 6, '2026-09-02', '44-4'),
  handedIn('丙', 4, '2026-03-03', '1不無0'),
  handedIn('丁', 4, '2026-09-04', '2244'),
]
const peopleOf = (received: readonly ReceivedResult[]) =>
  deriveTeamPeople(received, { members: [], aliases: [], forkChoices: [] })

const compare = (before: TeamMoment, after: TeamMoment, people = peopleOf(results)) =>
  compareTeamTasks(
    foldTeam(team, peopleAt(people, before), standard, []),
    foldTeam(team, peopleAt(people, after), standard, []),
  ).map(({ task, before: then, after: now, ...change }) => ({
    code: task.code,
    then: `${then.short}/${then.compared}`,
    now: `${now.short}/${now.compared}`,
    ...change,
  }))

const june: TeamMoment = { type: 'until', instant: '2026-06-30T00:00:00.000Z' }
const now: TeamMoment = { type: 'now' }

describe('the needs of a team at two moments', () => {
  it('count people who are short, and those who were rated again', () => {
    // Counted by hand from the digits above.
    expect(compare(june, now)).toEqual([
      { code: 'T1.1', then: '2/3', now: '2/4', rerated: 2, closed: 1, opened: 0 },
      { code: 'T1.2', then: '1/2', now: '0/2', rerated: 1, closed: 1, opened: 0 },
      { code: 'T2.1', then: '1/3', now: '3/4', rerated: 2, closed: 0, opened: 1 },
    ])
  })

  it('do not close or open for whoever rises and is short all the same', () => {
    const withRising = peopleOf([
      ...results,
      handedIn('戊', 4, '2026-03-05', '1111'),
      handedIn('戊', 8, '2026-09-05', '2222'),
    ])
    expect(compare(june, now, withRising)).toEqual([
      { code: 'T1.1', then: '3/4', now: '3/5', rerated: 3, closed: 1, opened: 0 },
      { code: 'T1.2', then: '2/3', now: '1/3', rerated: 2, closed: 1, opened: 0 },
      { code: 'T2.1', then: '2/4', now: '4/5', rerated: 3, closed: 0, opened: 1 },
    ])
  })

  it('begin with what everybody handed in first', () => {
    expect(compare({ type: 'first' }, now)).toEqual([
      { code: 'T1.1', then: '3/4', now: '2/4', rerated: 2, closed: 1, opened: 0 },
      { code: 'T1.2', then: '1/3', now: '0/2', rerated: 1, closed: 1, opened: 0 },
      { code: 'T2.1', then: '2/4', now: '3/4', rerated: 2, closed: 0, opened: 1 },
    ])
  })

  it('are the same where nothing was handed in between', () => {
    for (const { then, now: later, rerated } of compare(now, now)) {
      expect(later).toBe(then)
      expect(rerated).toBe(0)
    }
  })

  it('know nobody before the first file', () => {
    const before: TeamMoment = { type: 'until', instant: '2026-01-01T00:00:00.000Z' }
    expect(compare(before, now).map(({ then, rerated }) => [then, rerated])).toEqual([
      ['0/0', 0],
      ['0/0', 0],
      ['0/0', 0],
    ])
  })
})
