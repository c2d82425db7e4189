import { describe, expect, it } from 'vitest'
import { type Assessment, createAssessment } from '../../src/domain/assessment.ts'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { type Snapshot, createSnapshot } from '../../src/domain/snapshot.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { chooseStates, collectStates, previousState } from '../../src/reports/answer-states.ts'
import { type AssessmentSummary, summarizeAssessment } from '../../src/reports/assessment-summary.ts'
import { createStandard } from '../support/stored-standard.ts'
import { typedRatings } from '../support/typed-answers.ts'

const standard = createStandard()
const reworded = createStandard({ wording: '新版：' })

const round = (
  id: string,
  day: string,
  revision: number,
  digits: string,
  of: CompetencyStandard = standard,
): AssessmentSummary => {
  const at = `2026-${day}T01:00:00.000Z`
  const assessment: Assessment = { ...createAssessment(id, of, at), revision, updatedAt: at }
  return summarizeAssessment(assessment, createStandardOutline(of), typedRatings(of, digits))
}
const snapshot = (id: string, of: AssessmentSummary, day: string, revision: number, digits: string): Snapshot => ({
  ...createSnapshot(
    id,
    id,
    `2026-${day}T02:00:00.000Z`,
    of.assessment,
    typedRatings(of.outline.standard, digits),
    null,
  ),
  revision,
})
const ids = (states: readonly { readonly id: string }[]): readonly string[] => states.map(({ id }) => id)

describe('the states that can be compared', () => {
  it('are the snapshots and the present of every round of the standard, the oldest first', () => {
    const may = round('may', '05-22', 5, '4434')
    const november = round('november', '11-20', 5, '4445')
    const other = round('other', '11-21', 5, '4445', createStandard({ id: 'OTHER-001v1' }))
    const states = collectStates([november, other, may], [snapshot('june', may, '05-10', 3, '44..')], standard.id)
    expect(ids(states)).toEqual(['june', 'may', 'november'])
    expect(states.map(({ coverage }) => coverage.rated)).toEqual([2, 4, 4])
  })

  it('hold the present once: a snapshot of the same revision is it', () => {
    const may = round('may', '05-22', 5, '4434')
    const states = collectStates([may], [snapshot('kept', may, '05-23', 5, '4434')], standard.id)
    expect(states.map(({ id, isPresent }) => [id, isPresent])).toEqual([['kept', true]])
  })

  it('are none where nothing is rated', () => {
    const may = round('may', '05-22', 5, '4434')
    expect(ids(collectStates([may, round('new', '11-20', 3, '78')], [], standard.id))).toEqual(['may'])
  })
})

describe('the choice of two states', () => {
  const may = round('may', '05-22', 5, '4434')
  const november = round('november', '11-20', 5, '4445')
  const states = collectStates([november, may], [snapshot('early', may, '05-10', 3, '44..')], standard.id)

  it.each([
    ['nothing named: the last one and the one before', null, null, 'may', 'november'],
    ['both named', 'early', 'november', 'early', 'november'],
    ['only the former named', 'early', null, 'early', 'november'],
    ['an older one named', null, 'may', 'early', 'may'],
    ['the first one named', null, 'early', 'may', 'early'],
    ['the same named twice', 'may', 'may', 'early', 'may'],
    ['something unknown named', 'x', 'y', 'may', 'november'],
  ])('%s', (_, from, to, before, now) => {
    const choice = chooseStates(states, from, to)
    expect([choice.before?.id, choice.now?.id]).toEqual([before, now])
    expect(ids(choice.states)).toEqual(['early', 'may', 'november'])
  })

  it('has nothing to compare with after the first state, nor with its copies', () => {
    const only = collectStates(
      [may],
      [snapshot('a', may, '05-23', 5, '4434'), snapshot('b', may, '05-24', 5, '4434')],
      standard.id,
    )
    expect(chooseStates(only, null, null)).toMatchObject({ before: null, now: { id: 'b' } })
    expect(chooseStates([], null, null)).toMatchObject({ before: null, now: null, states: [] })
  })

  it('never puts two versions side by side', () => {
    const later = round('later', '11-22', 5, '4445', reworded)
    const all = collectStates([later, november, may], [], standard.id)
    const byDefault = chooseStates(all, null, null)
    expect([ids(byDefault.states), byDefault.before]).toEqual([['later'], null])
    expect(ids(byDefault.otherVersions)).toEqual(['november'])
    const named = chooseStates(all, 'later', 'november')
    expect([named.before?.id, named.now?.id, ids(named.otherVersions)]).toEqual(['may', 'november', ['later']])
  })

  it('finds what came before', () => {
    const [early, second, third] = states
    if (early === undefined || second === undefined || third === undefined) throw new Error('A state is missing.')
    expect([early, second, third].map((state) => previousState(states, state)?.id)).toEqual([undefined, 'early', 'may'])
  })
})
