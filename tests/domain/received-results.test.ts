import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type TeamDecisions,
  deriveTeamPeople,
  nameToKey,
  peopleToStanding,
  personToAssessment,
  teamPeopleToHash,
} from '../../src/domain/received-results.ts'
import { resultToContentKey } from '../../src/domain/received-revision.ts'
import type { PersonAlias, ReceivedResult, TeamMember } from '../../src/domain/team.ts'
import { checkProperty } from '../support/random-seed.ts'
import { type ResultOptions, createReceivedResult } from '../support/received-results.ts'
import { createStandard } from '../support/stored-standard.ts'

const standard = createStandard()
const otherVersion = createStandard({ wording: '改寫：' })
const decidedAt = '2026-11-21T01:00:00.000Z'
const nothingDecided: TeamDecisions = { members: [], aliases: [], forkChoices: [] }

const result = (options: Partial<ResultOptions> = {}): ReceivedResult =>
  createReceivedResult({ standard, digits: '3456', ...options })
const person = (id: string, name: string | null = '王小明') => ({ id, name, employeeNumber: null, unit: null })
const alias = (personId: string, samePersonId: string): PersonAlias => ({
  teamId: 'team',
  personId,
  samePersonId,
  decidedAt,
})
const member = (personId: string, change: Partial<TeamMember> = {}): TeamMember => ({
  teamId: 'team',
  personId,
  name: '名冊上的名字',
  employeeNumber: null,
  unit: null,
  position: 1,
  isRemoved: false,
  addedAt: decidedAt,
  ...change,
})
const choose = (chosen: ReceivedResult) => ({
  teamId: 'team',
  assessmentId: chosen.assessmentId,
  revision: chosen.revision,
  contentKey: resultToContentKey(chosen),
  decidedAt,
})

const derive = (results: readonly ReceivedResult[], decisions: Partial<TeamDecisions> = {}) =>
  deriveTeamPeople(results, { ...nothingDecided, ...decisions })

const currentAnswers = (results: readonly ReceivedResult[], decisions: Partial<TeamDecisions> = {}) =>
  peopleToStanding(derive(results, decisions), standard.contentHash).counted.map(({ result: counted }) =>
    [...counted.readAnswers().values()].map((answer) => (answer.status === 'rated' ? answer.level : answer.status)),
  )

describe('of several revisions', () => {
  it('the highest number counts, whatever the clocks say, and the others are history', () => {
    const older = result({ revision: 7, digits: '1111', updatedAt: '2030-01-01T00:00:00.000Z' })
    const newer = result({ revision: 8, digits: '2222', updatedAt: '2020-01-01T00:00:00.000Z' })
    expect(currentAnswers([newer, older])).toEqual([[2, 2, 2, 2]])
    const [assessment] = derive([older, newer])[0]?.assessments ?? []
    expect(assessment?.revisions.map(({ revision }) => revision)).toEqual([8, 7])
  })
})

describe('of several assessments of one person and standard', () => {
  it('the one that was changed last is current', () => {
    const spring = result({ assessmentId: 'spring', revision: 90, digits: '1111' })
    const autumn = result({ assessmentId: 'autumn', digits: '2222', updatedAt: '2026-11-03T01:00:00.000Z' })
    expect(currentAnswers([spring, autumn])).toEqual([[2, 2, 2, 2]])
    expect(derive([spring, autumn])[0]?.assessments.map(({ id }) => id)).toEqual(['autumn', 'spring'])
  })

  it('the greater id decides between two of one moment', () => {
    const [one, other] = [result({ assessmentId: 'a' }), result({ assessmentId: 'b', digits: '2222' })]
    expect(currentAnswers([one, other])).toEqual([[2, 2, 2, 2]])
  })
})

describe('one revision with two contents', () => {
  const one = result({ revision: 31, digits: '3456' })
  const other = result({ revision: 31, digits: '3451' })

  it('is a fork: both are kept, and neither counts until one is chosen', () => {
    const [forked] = derive([one, other])[0]?.assessments ?? []
    expect(forked?.latest).toMatchObject({ isFork: true, chosen: null })
    expect(forked?.latest.contents).toHaveLength(2)
    const standing = peopleToStanding(derive([one, other]), standard.contentHash)
    expect(standing.counted).toEqual([])
    expect(standing.leftOut.map(({ reason }) => reason)).toEqual(['undecided'])
  })

  it('counts as chosen, and a later revision settles it by itself', () => {
    expect(currentAnswers([one, other], { forkChoices: [choose(other)] })).toEqual([[3, 4, 5, 1]])
    expect(currentAnswers([one, other, result({ revision: 32, digits: '0000' })])).toEqual([[0, 0, 0, 0]])
  })

  it('is none where a part stands in one of them only: the richer one completes the other', () => {
    const withNotes = result({ revision: 31, partHashes: { evidence: 'e1' } })
    const withPlan = result({ revision: 31, partHashes: { plan: 'p1' } })
    const [assessment] = derive([one, withNotes, withPlan])[0]?.assessments ?? []
    expect(assessment?.latest).toMatchObject({ isFork: false, partHashes: { evidence: 'e1', plan: 'p1' } })
  })

  it('is one where a part that both contain differs', () => {
    const notes = ['e1', 'e2'].map((evidence) => result({ revision: 31, partHashes: { evidence } }))
    expect(derive(notes)[0]?.assessments[0]?.latest.isFork).toBe(true)
  })

  it('is one where 先略過 stands against 未評, but not against a table, which knows no 先略過', () => {
    const skippedOne = result({ digits: '34略6' })
    const unrated = result({ digits: '34-6' })
    expect(derive([skippedOne, unrated])[0]?.assessments[0]?.latest.isFork).toBe(true)
    const table = result({ digits: '34-6', source: 'table', partHashes: { evidence: 'other' } })
    const [assessment] = derive([table, skippedOne])[0]?.assessments ?? []
    expect(assessment?.latest.isFork).toBe(false)
    expect(assessment?.latest.chosen?.readAnswers().get(standard.duties[0]?.tasks[1]?.indicators[0]?.id ?? '')).toEqual(
      {
        status: 'skipped',
      },
    )
  })

  it('is marked as edited only where no unedited file says the same', () => {
    const edited = result({ isAltered: true })
    expect(derive([edited])[0]?.assessments[0]?.latest.chosen?.isAltered).toBe(true)
    expect(derive([edited, result()])[0]?.assessments[0]?.latest.chosen?.isAltered).toBe(false)
  })
})

describe('who somebody is', () => {
  it('is decided by the id alone: two people of one name stay two', () => {
    const people = derive([result(), result({ person: person('p2'), assessmentId: 'a2' })])
    expect(people.map(({ id }) => id)).toEqual(['p1', 'p2'])
  })

  it('can be decided by the manager, and undone', () => {
    const results = [result(), result({ person: person('p2'), assessmentId: 'a2' })]
    const [only, ...others] = derive(results, { aliases: [alias('p2', 'p1')] })
    expect(others).toEqual([])
    expect(only).toMatchObject({ id: 'p1', personIds: ['p1', 'p2'] })
    expect(only?.assessments).toHaveLength(2)
    expect(derive(results)).toHaveLength(2)
  })

  it('is the same whichever way aliases point, also in a chain and in a circle', () => {
    const results = ['p1', 'p2', 'p3'].map((id) => result({ person: person(id), assessmentId: id }))
    expect(derive(results, { aliases: [alias('p3', 'p2'), alias('p2', 'p1')] })).toHaveLength(1)
    expect(derive(results, { aliases: [alias('p1', 'p2'), alias('p2', 'p3'), alias('p3', 'p1')] })).toHaveLength(1)
  })

  it('is called as in the roster, else as in the latest file', () => {
    const renamed = result({ person: person('p1', '王曉明'), revision: 2, updatedAt: '2026-12-01T00:00:00.000Z' })
    expect(derive([renamed, result()])[0]?.name).toBe('王曉明')
    expect(derive([renamed], { members: [member('p1')] })[0]?.name).toBe('名冊上的名字')
  })

  it('belongs to the team also without a result', () => {
    const [waiting] = derive([], { members: [member('p9')] })
    expect(waiting).toMatchObject({ id: 'p9', assessments: [] })
    const standing = peopleToStanding(derive([], { members: [member('p9')] }), standard.contentHash)
    expect(standing.leftOut.map(({ reason }) => reason)).toEqual(['not-handed-in'])
  })

  it('comes in the order of the roster, then by id', () => {
    const results = ['p3', 'p1', 'p2'].map((id) => result({ person: person(id), assessmentId: id }))
    const members = [member('p3', { position: 1 }), member('p2', { position: 2 })]
    expect(derive(results, { members }).map(({ id }) => id)).toEqual(['p3', 'p2', 'p1'])
  })
})

describe('the picture leaves out', () => {
  it('who was taken off the roster, and who rated another version of the standard', () => {
    const results = [result(), result({ person: person('p2'), assessmentId: 'a2', standard: otherVersion })]
    const people = derive(results, { members: [member('p1', { isRemoved: true })] })
    const { counted, leftOut } = peopleToStanding(people, standard.contentHash)
    expect(counted).toEqual([])
    expect(leftOut.map(({ person: { id }, reason }) => [id, reason])).toEqual([
      ['p1', 'removed'],
      ['p2', 'other-standard'],
    ])
    const [, second] = people
    expect(second && personToAssessment(second, otherVersion.contentHash)?.id).toBe('a2')
  })
})

describe('a name', () => {
  it.each([
    ['composed and decomposed', '\u00e9', 'e\u0301'],
    ['with a blank behind', '王小明', '王小明 '],
    ['of full width', 'Amy 3', 'Ａｍｙ　３'],
  ])('is the same %s', (_, one, other) => {
    expect(nameToKey(one)).toBe(nameToKey(other))
  })

  it('is another one with another character', () => {
    expect(nameToKey('王小明')).not.toBe(nameToKey('王曉明'))
  })
})

const received: fc.Arbitrary<ReceivedResult> = fc
  .record({
    person: fc.constantFrom('p1', 'p2', 'p3'),
    name: fc.constantFrom('王小明', '王曉明', null),
    assessmentId: fc.constantFrom('a1', 'a2'),
    revision: fc.integer({ min: 1, max: 2 }),
    digits: fc.constantFrom('3456', '3451', '34略6', '34-6'),
    standard: fc.constantFrom(standard, otherVersion),
    updatedAt: fc.constantFrom('2026-11-02T01:00:00.000Z', '2026-11-03T01:00:00.000Z'),
    source: fc.constantFrom('file' as const, 'table' as const),
    isAltered: fc.boolean(),
    partHashes: fc.constantFrom({}, { evidence: 'e1' }, { evidence: 'e2' }, { plan: 'p1' }),
  })
  .map(({ person: id, name, assessmentId, ...options }) =>
    createReceivedResult({ ...options, person: person(id, name), assessmentId: `${id}-${assessmentId}` }),
  )

/** The same files, some of them twice, in two orders. */
const twoOrders = fc.array(received, { minLength: 1, maxLength: 8 }).chain((files) =>
  fc.record({
    one: fc.shuffledSubarray(files, { minLength: files.length }),
    other: fc
      .shuffledSubarray([...files, ...files], { minLength: files.length * 2 })
      .map((repeated): readonly ReceivedResult[] => repeated),
    chosen: fc.constantFrom(...files),
  }),
)

describe('any order and repetition of the same files', () => {
  const check = (toPeople: typeof derive): void =>
    checkProperty(
      fc.property(twoOrders, ({ one, other, chosen }) => {
        const decisions = { aliases: [alias('p3', 'p1')], forkChoices: [choose(chosen)] }
        expect(teamPeopleToHash(toPeople(one, decisions))).toBe(teamPeopleToHash(toPeople(other, decisions)))
      }),
      500,
    )

  it('gives the same people, assessments, revisions and history', () => {
    check(derive)
  })

  it('is told from an import in which the last file wins (control)', () => {
    const lastWins: typeof derive = (results, decisions) => {
      const byPlace = new Map(results.map((one) => [`${one.assessmentId} ${one.revision}`, one]))
      return derive([...byPlace.values()], decisions)
    }
    expect(() => check(lastWins)).toThrow(/Counterexample|Property failed/u)
  })

  it('is told from an import that counts a file twice (control)', () => {
    const countTwice: typeof derive = (results, decisions) =>
      derive(results, decisions).map((one) => ({ ...one, name: `${one.name} ${results.length}` }))
    expect(() => check(countTwice)).toThrow(/Counterexample|Property failed/u)
  })
})
