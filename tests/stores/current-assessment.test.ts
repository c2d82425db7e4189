import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import type { Answers } from '../../src/domain/assessment.ts'
import { useCurrentAssessmentStore } from '../../src/stores/current-assessment.ts'
import { useDefectStore } from '../../src/stores/defect.ts'
import { useStorageStore } from '../../src/stores/storage.ts'
import { createMemoryAssessments, settled, startIn, startStores } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const [first, second, third, fourth] = [0, 1, 2, 3].map((index) => indicatorAt(standard, index)) as [
  ReturnType<typeof indicatorAt>,
  ReturnType<typeof indicatorAt>,
  ReturnType<typeof indicatorAt>,
  ReturnType<typeof indicatorAt>,
]
const rated = (level: 0 | 1 | 2 | 3 | 4 | 5 | 6): Answer => ({ status: 'rated', level })

/** An app with one assessment that is open. */
const openOne = async () => {
  const memory = createMemoryAssessments()
  const id = await startIn(memory, standard)
  const pinia = startStores({ assessments: memory })
  const current = useCurrentAssessmentStore(pinia)
  current.open(id)
  await settled()
  return { memory, id, pinia, current }
}

/** The answers as a person sees them: the last part of the indicator's id, and the level or the status. */
const seen = (answers: Answers): readonly unknown[] =>
  [...answers].map(([id, answer]) => [id.split(':').at(-1), 'level' in answer ? answer.level : answer.status])

const stored = ({ memory, id }: Awaited<ReturnType<typeof openOne>>): readonly unknown[] =>
  memory.stored(id)?.ratings.map(({ code, answer }) => [code, 'level' in answer ? answer.level : answer.status]) ?? []

describe('opening an assessment', () => {
  it('shows its frozen standard, its answers and its gaps once they are read', async () => {
    const memory = createMemoryAssessments()
    const id = await startIn(memory, standard)
    memory.answerElsewhere({ assessmentId: id, indicator: first, answer: rated(3) })
    const current = useCurrentAssessmentStore(startStores({ assessments: memory }))
    current.open(id)
    // Loading is neither "nothing answered" nor "not there".
    expect([current.openId, current.stored, current.outline, current.report]).toEqual([id, undefined, null, null])
    await settled()
    expect(current.outline?.standard).toBe(standard)
    expect(seen(current.answers)).toEqual([['P1.1.1', 3]])
    expect(current.report?.unmetIndicators).toEqual({ count: 1, of: 1 })
    expect([current.requirementOf(first.id)?.level, current.requirementOf('nowhere')]).toEqual([4, null])
  })

  it('keeps the same answers when they are written and read again', async () => {
    const { memory, id, current } = await openOne()
    current.rate(first, rated(3), false)
    const given = current.answers
    await settled()
    expect(memory.stored(id)?.ratings).toHaveLength(1)
    expect(current.stored?.ratings).toHaveLength(1)
    expect(current.answers).toBe(given)
    memory.answerElsewhere({ assessmentId: id, indicator: first, answer: rated(2) })
    await settled()
    expect(seen(current.answers)).toEqual([['P1.1.1', 2]])
  })

  it('tells an assessment that is not there from one that is being read', async () => {
    const current = useCurrentAssessmentStore(startStores())
    current.open('nowhere')
    expect(current.stored).toBeUndefined()
    await settled()
    expect(current.stored).toBeNull()
    expect(current.outline).toBeNull()
  })

  it('watches it once, however often it is opened', async () => {
    const { memory, id, current } = await openOne()
    current.open(id)
    current.open(id)
    expect(memory.watchers()).toBe(1)
  })

  it('shows what another tab answers', async () => {
    const { memory, id, current } = await openOne()
    memory.answerElsewhere({ assessmentId: id, indicator: second, answer: { status: 'no-opportunity' } })
    await settled()
    expect(seen(current.answers)).toEqual([['P1.1.2', 'no-opportunity']])
  })

  it('says why it cannot be read, tries again when it is opened again, and forgets the failure when it can', async () => {
    const { memory, id, current } = await openOne()
    memory.failQueries({ type: 'StorageFailed' })
    expect(current.failure).toEqual({ type: 'StorageFailed' })
    current.open(id)
    expect(current.failure).toBeNull()
    await settled()
    expect(current.stored?.assessment.id).toBe(id)
    // The database can also come back by itself.
    memory.failQueries({ type: 'StorageFailed' })
    memory.answerElsewhere({ assessmentId: id, indicator: first, answer: rated(1) })
    await settled()
    expect(current.failure).toBeNull()
    expect(seen(current.answers)).toEqual([['P1.1.1', 1]])
  })
})

describe('switching to another assessment', () => {
  it('shows nothing of the one before, also while the other is being read', async () => {
    const { memory, current } = await openOne()
    const other = await startIn(memory, createStandard({ id: 'OTHER-001v1' }))
    current.rate(first, rated(3), false)
    await settled()
    current.open(other)
    expect([current.openId, current.stored, [...current.answers]]).toEqual([other, undefined, []])
    expect(memory.watchers()).toBe(1)
    await settled()
    expect(current.stored?.assessment.id).toBe(other)
    expect([...current.answers]).toEqual([])
  })

  it('still writes the answers that were on their way, to where they belong', async () => {
    const opened = await openOne()
    const { memory, id, current } = opened
    const other = await startIn(memory, standard)
    memory.hold()
    current.rate(first, rated(3), false)
    current.rate(second, rated(4), false)
    current.open(other)
    await settled()
    expect([...current.answers]).toEqual([])
    await memory.release()
    await memory.release()
    expect(stored(opened)).toEqual([
      ['P1.1.1', 3],
      ['P1.1.2', 4],
    ])
    expect(memory.stored(other)?.ratings).toEqual([])
    current.open(id)
    await settled()
    expect(seen(current.answers)).toEqual([
      ['P1.1.1', 3],
      ['P1.1.2', 4],
    ])
  })

  it('forgets the steps of the one before: undo never changes what is not on the screen', async () => {
    const { memory, current } = await openOne()
    const other = await startIn(memory, standard)
    current.rate(first, rated(3), false)
    await settled()
    current.open(other)
    expect(current.undo()).toBeNull()
    expect(current.given).toEqual([])
  })

  it('answers nothing where nothing is open', async () => {
    const memory = createMemoryAssessments()
    const current = useCurrentAssessmentStore(startStores({ assessments: memory }))
    current.rate(first, rated(3), false)
    await settled()
    expect(memory.begun).toEqual([])
    expect(current.given).toEqual([])
  })
})

describe('answering', () => {
  it('is seen at once in answers and gaps, and saved behind it', async () => {
    const opened = await openOne()
    const { memory, id, current } = opened
    memory.hold()
    current.rate(first, rated(6), false)
    expect(seen(current.answers)).toEqual([['P1.1.1', 6]])
    expect(current.report?.indicators[0]).toMatchObject({ own: 6, gap: 2 })
    expect(current.isSaving).toBe(true)
    expect(stored(opened)).toEqual([])
    await settled()
    await memory.release()
    expect(current.isSaving).toBe(false)
    expect(stored(opened)).toEqual([['P1.1.1', 6]])
    expect(memory.begun).toEqual([{ assessmentId: id, indicator: first, answer: rated(6) }])
  })

  it('updates the report with every answer, and never counts 未評 as 0', async () => {
    const { current } = await openOne()
    const numbers = (): unknown => ({
      rated: current.report?.coverage.rated,
      applicable: current.report?.coverage.applicable,
      unmet: current.report?.unmetIndicators,
    })
    expect(numbers()).toEqual({ rated: 0, applicable: 4, unmet: { count: 0, of: 0 } })
    current.rate(first, rated(3), false)
    expect(numbers()).toEqual({ rated: 1, applicable: 4, unmet: { count: 1, of: 1 } })
    current.rate(second, { status: 'not-applicable' }, false)
    expect(numbers()).toEqual({ rated: 1, applicable: 3, unmet: { count: 1, of: 1 } })
    current.rate(third, rated(3), false)
    expect(numbers()).toEqual({ rated: 2, applicable: 3, unmet: { count: 1, of: 2 } })
    current.rate(fourth, rated(0), false)
    expect(numbers()).toEqual({ rated: 3, applicable: 3, unmet: { count: 2, of: 3 } })
  })

  it('does not hide a later answer of another tab behind one that is saved', async () => {
    const { memory, id, current } = await openOne()
    // The news of our own answer comes before saving it has returned, and again long after.
    current.rate(first, rated(2), false)
    await settled()
    memory.answerElsewhere({ assessmentId: id, indicator: first, answer: rated(5) })
    await settled()
    expect(seen(current.answers)).toEqual([['P1.1.1', 5]])
  })

  it('stays on the screen while the news of it is late', async () => {
    const { memory, current } = await openOne()
    memory.delayNews()
    current.rate(first, rated(2), false)
    await settled()
    expect(current.stored?.ratings).toEqual([])
    expect(seen(current.answers)).toEqual([['P1.1.1', 2]])
    memory.tellNews()
    await settled()
    expect(current.stored?.ratings).toHaveLength(1)
    expect(seen(current.answers)).toEqual([['P1.1.1', 2]])
  })

  it('shows what could not be saved until it is, and says so everywhere', async () => {
    const opened = await openOne()
    const { memory, pinia, current } = opened
    memory.failWith({ type: 'StorageFull' })
    current.rate(first, rated(2), false)
    await settled()
    expect(current.failedAnswers.map(({ change }) => change.indicator.code)).toEqual(['P1.1.1'])
    expect(current.writeFailure).toEqual({ type: 'StorageFull' })
    expect(useStorageStore(pinia)).toMatchObject({ hasUnsaved: true, lastSavedAt: null })
    expect(seen(current.answers)).toEqual([['P1.1.1', 2]])
    memory.failWith(null)
    current.retry()
    await settled()
    expect(current.failedAnswers).toEqual([])
    expect(current.writeFailure).toBeNull()
    expect(stored(opened)).toEqual([['P1.1.1', 2]])
    expect(useStorageStore(pinia)).toMatchObject({
      hasUnsaved: false,
      lastSavedAt: new Date('2026-11-21T01:00:00.000Z'),
    })
  })

  it('reports a defect in saving, and goes on with the next answer', async () => {
    const memory = createMemoryAssessments()
    const id = await startIn(memory, standard)
    let isBroken = true
    const pinia = startStores({
      assessments: {
        ...memory,
        saveAnswer: (change) => (isBroken ? Promise.reject(new Error('defect')) : memory.saveAnswer(change)),
      },
    })
    const current = useCurrentAssessmentStore(pinia)
    const defects = useDefectStore(pinia)
    const { error } = console
    console.error = () => undefined
    current.open(id)
    current.rate(first, rated(1), false)
    await settled()
    console.error = error
    expect(defects.hasOccurred).toBe(true)
    expect(current.failedAnswers).toHaveLength(1)
    isBroken = false
    current.rate(second, rated(1), false)
    await settled()
    expect(memory.stored(id)?.ratings.map(({ code }) => code)).toEqual(['P1.1.2'])
  })
})

describe('undoing', () => {
  it('leads back step by step, as far as this visit goes', async () => {
    const opened = await openOne()
    const { memory, id, current } = opened
    memory.answerElsewhere({ assessmentId: id, indicator: first, answer: rated(1) })
    await settled()
    current.rate(first, rated(2), false)
    current.rate(second, { status: 'skipped' }, false)
    current.rate(first, rated(5), false)
    expect(current.undo()).toMatchObject({ indicator: first, answer: rated(5), before: rated(2) })
    expect(seen(current.answers)).toEqual([
      ['P1.1.1', 2],
      ['P1.1.2', 'skipped'],
    ])
    expect(current.undo()).toMatchObject({ indicator: second, before: null })
    expect(seen(current.answers)).toEqual([['P1.1.1', 2]])
    expect(current.undo()).toMatchObject({ indicator: first, before: rated(1) })
    expect(seen(current.answers)).toEqual([['P1.1.1', 1]])
    expect(current.undo()).toBeNull()
    await settled()
    expect(stored(opened)).toEqual([['P1.1.1', 1]])
  })

  it('is a change that is saved like every other', async () => {
    const opened = await openOne()
    const { current, memory } = opened
    current.rate(first, rated(2), false)
    await settled()
    current.undo()
    await settled()
    expect(stored(opened)).toEqual([])
    expect(memory.begun.map(({ answer }) => answer)).toEqual([rated(2), null])
    expect(memory.stored('a1')?.assessment.revision).toBe(3)
  })

  it('takes back also what could not be saved', async () => {
    const { memory, current } = await openOne()
    memory.failWith({ type: 'StorageFull' })
    current.rate(first, rated(2), false)
    await settled()
    memory.failWith(null)
    current.undo()
    await settled()
    expect(current.failedAnswers).toEqual([])
    expect([...current.answers]).toEqual([])
  })
})

describe('choosing with the arrow keys before moving on', () => {
  it('is one step of undoing, which leads back to what stood there first', async () => {
    const opened = await openOne()
    const { memory, id, current } = opened
    memory.answerElsewhere({ assessmentId: id, indicator: first, answer: { status: 'not-applicable' } })
    await settled()
    current.rate(first, rated(1), false)
    current.rate(first, rated(2), true)
    current.rate(first, rated(3), true)
    expect(current.given.map(({ answer, before }) => [answer, before])).toEqual([
      [rated(3), { status: 'not-applicable' }],
    ])
    current.undo()
    await settled()
    expect(stored(opened)).toEqual([['P1.1.1', 'not-applicable']])
    expect(current.undo()).toBeNull()
  })

  it('saves the last choice, and not every one on the way while the disk is busy', async () => {
    const opened = await openOne()
    const { memory, current } = opened
    memory.hold()
    current.rate(second, rated(1), false)
    await settled()
    for (const level of [1, 2, 3, 4] as const) current.rate(first, rated(level), level > 1)
    await memory.release()
    await memory.release()
    await memory.release()
    expect(memory.begun.map(({ answer }) => answer)).toEqual([rated(1), rated(4)])
    expect(stored(opened)).toEqual([
      ['P1.1.2', 1],
      ['P1.1.1', 4],
    ])
  })

  it('is a step of its own at another visit of the same indicator', async () => {
    const { current } = await openOne()
    current.rate(first, rated(1), false)
    current.rate(first, rated(2), false)
    expect(current.given).toHaveLength(2)
    current.undo()
    expect(seen(current.answers)).toEqual([['P1.1.1', 1]])
  })

  it('does not swallow the step before, which is about another indicator', async () => {
    const { current } = await openOne()
    current.rate(first, rated(1), false)
    current.rate(second, rated(2), true)
    expect(current.given.map(({ indicator }) => indicator.code)).toEqual(['P1.1.1', 'P1.1.2'])
  })
})
