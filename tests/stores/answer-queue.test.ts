import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import type { Answers } from '../../src/domain/assessment.ts'
import type { Result } from '../../src/domain/result.ts'
import type { AnswerChange, StorageFailure } from '../../src/services.ts'
import { type AnswerQueue, createAnswerQueue } from '../../src/stores/answer-queue.ts'
import { settled } from '../support/services.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const [first, second, third] = [indicatorAt(standard, 0), indicatorAt(standard, 1), indicatorAt(standard, 2)]
const rated = (level: 0 | 1 | 2 | 3 | 4 | 5 | 6): Answer => ({ status: 'rated', level })
const nothing: Answers = new Map()

type Outcome = Result<number, StorageFailure> | Error

/** A queue whose every save waits for an outcome. */
const createQueue = () => {
  const begun: AnswerChange[] = []
  const waiting: ((outcome: Outcome) => void)[] = []
  const events: string[] = []
  const queue = createAnswerQueue({
    save: (change) => {
      begun.push(change)
      return new Promise((resolve, reject) => {
        waiting.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)))
      })
    },
    onSaved: () => events.push('saved'),
    onDefect: (error) => events.push(`defect: ${(error as Error).message}`),
  })
  /** Ends the save that is under way. */
  const finish = async (outcome: Outcome): Promise<void> => {
    await settled()
    const end = waiting.shift()
    if (end === undefined) throw new Error('Nothing is being saved.')
    end(outcome)
    await settled()
  }
  return { queue, begun, events, finish }
}

const saved = (revision: number): Outcome => ({ ok: true, value: revision })
const failed = (type: StorageFailure['type'] = 'StorageFull'): Outcome => ({ ok: false, error: { type } })

const shown = (queue: AnswerQueue, snapshot: Answers = nothing, assessmentId = 'a'): readonly unknown[] =>
  [...queue.overlay(assessmentId, snapshot)].map(([id, answer]) => [
    id.split(':').at(-1),
    'level' in answer ? answer.level : answer.status,
  ])

describe('the queue of answers', () => {
  it('shows an answer at once, before anything is written', () => {
    const { queue, begun } = createQueue()
    queue.give('a', first, rated(3))
    expect(shown(queue)).toEqual([['P1.1.1', 3]])
    expect(queue.isSaving.value).toBe(true)
    expect(begun).toEqual([])
  })

  it('writes one answer after the other, in the order of giving', async () => {
    const { queue, begun, finish } = createQueue()
    for (const indicator of [second, first, third]) queue.give('a', indicator, rated(3))
    await settled()
    expect(begun.map(({ indicator }) => indicator.code)).toEqual(['P1.1.2'])
    await finish(saved(2))
    expect(begun.map(({ indicator }) => indicator.code)).toEqual(['P1.1.2', 'P1.1.1'])
    await finish(saved(3))
    await finish(saved(4))
    expect(begun.map(({ indicator }) => indicator.code)).toEqual(['P1.1.2', 'P1.1.1', 'P1.2.1'])
    expect(queue.isSaving.value).toBe(false)
  })

  it('lays what is not committed over the snapshot, and leaves the snapshot alone', () => {
    const { queue } = createQueue()
    const snapshot: Answers = new Map([
      [first.id, rated(1)],
      [second.id, rated(2)],
      [third.id, rated(3)],
    ])
    queue.give('a', first, rated(6))
    queue.give('a', second, null)
    expect(shown(queue, snapshot)).toEqual([
      ['P1.1.1', 6],
      ['P1.2.1', 3],
    ])
    expect(snapshot.size).toBe(3)
    expect(snapshot.get(first.id)).toEqual(rated(1))
  })

  it('gives the snapshot itself back where there is nothing to lay over it', () => {
    const { queue } = createQueue()
    expect(queue.overlay('a', nothing)).toBe(nothing)
  })

  it('does not mix the answers of another assessment in', () => {
    const { queue } = createQueue()
    queue.give('a', first, rated(3))
    queue.give('b', first, rated(5))
    queue.give('b', second, rated(5))
    expect(shown(queue, nothing, 'a')).toEqual([['P1.1.1', 3]])
    expect(shown(queue, nothing, 'b')).toEqual([
      ['P1.1.1', 5],
      ['P1.1.2', 5],
    ])
    expect([...queue.overlay(null, nothing)]).toEqual([])
  })

  it('tells of every answer that was saved', async () => {
    const { queue, events, finish } = createQueue()
    queue.give('a', first, rated(3))
    await finish(failed())
    expect(events).toEqual([])
    queue.retry()
    await finish(saved(2))
    expect(events).toEqual(['saved'])
  })
})

describe('an answer that could not be saved', () => {
  it('stays on the screen and in the list until it is tried again', async () => {
    const { queue, begun, finish } = createQueue()
    queue.give('a', first, rated(3))
    await finish(failed('StorageFull'))
    expect(queue.failure.value).toEqual({ type: 'StorageFull' })
    expect(queue.failed.value.map(({ change }) => change.indicator.code)).toEqual(['P1.1.1'])
    expect(queue.isSaving.value).toBe(false)
    queue.settle('a', 99)
    expect(shown(queue)).toEqual([['P1.1.1', 3]])
    expect(queue.failed.value).toHaveLength(1)
    expect(begun).toHaveLength(1)
  })

  it('does not keep those behind it from being written', async () => {
    const { queue, finish } = createQueue()
    queue.give('a', first, rated(3))
    queue.give('a', second, rated(4))
    await finish(failed())
    await finish(saved(2))
    queue.settle('a', 2)
    expect(queue.failed.value.map(({ change }) => change.indicator.code)).toEqual(['P1.1.1'])
    expect(shown(queue)).toEqual([['P1.1.1', 3]])
  })

  it('is tried again with all the others that failed, in their order', async () => {
    const { queue, begun, finish } = createQueue()
    for (const indicator of [first, second, third]) queue.give('a', indicator, rated(3))
    await finish(failed())
    await finish(saved(2))
    await finish(failed())
    queue.retry()
    expect(queue.failed.value).toEqual([])
    expect(queue.isSaving.value).toBe(true)
    await finish(saved(3))
    await finish(saved(4))
    expect(begun.slice(3).map(({ indicator }) => indicator.code)).toEqual(['P1.1.1', 'P1.2.1'])
    expect(queue.failure.value).toBeNull()
    queue.settle('a', 4)
    expect(queue.overlay('a', nothing)).toBe(nothing)
  })

  it('can fail again, and again be tried', async () => {
    const { queue, finish } = createQueue()
    queue.give('a', first, rated(3))
    await finish(failed('StorageFull'))
    queue.retry()
    await finish(failed('StorageFailed'))
    expect(queue.failure.value).toEqual({ type: 'StorageFailed' })
    expect(queue.failed.value).toHaveLength(1)
    queue.retry()
    await finish(saved(2))
    expect(queue.failed.value).toEqual([])
  })

  it('is not tried twice by two clicks', async () => {
    const { queue, begun, finish } = createQueue()
    queue.give('a', first, rated(3))
    await finish(failed())
    queue.retry()
    queue.retry()
    await finish(saved(2))
    expect(begun).toHaveLength(2)
  })

  it('makes way for a later answer to the same indicator', async () => {
    const { queue, begun, finish } = createQueue()
    queue.give('a', first, rated(3))
    await finish(failed())
    queue.give('a', first, rated(5))
    expect(queue.failed.value).toEqual([])
    await finish(saved(2))
    queue.retry()
    await settled()
    expect(begun.map(({ answer }) => answer)).toEqual([rated(3), rated(5)])
  })

  it('counts as failed when saving throws, tells the defect, and the next one is written', async () => {
    const { queue, events, begun, finish } = createQueue()
    queue.give('a', first, rated(3))
    queue.give('a', second, rated(4))
    await finish(new Error('defect in the repository'))
    expect(events).toEqual(['defect: defect in the repository'])
    expect(queue.failed.value.map(({ change }) => change.indicator.code)).toEqual(['P1.1.1'])
    expect(queue.failure.value).toEqual({ type: 'StorageFailed' })
    expect(begun).toHaveLength(2)
    await finish(saved(2))
    queue.retry()
    await finish(saved(3))
    expect(queue.failed.value).toEqual([])
  })
})

describe('a later answer to the same indicator', () => {
  it('takes the place of one that has not been begun, which is never written', async () => {
    const { queue, begun, finish } = createQueue()
    queue.give('a', second, rated(1))
    for (const level of [2, 3, 4] as const) queue.give('a', first, rated(level))
    await finish(saved(2))
    await finish(saved(3))
    await settled()
    expect(begun.map(({ indicator, answer }) => [indicator.code, answer])).toEqual([
      ['P1.1.2', rated(1)],
      ['P1.1.1', rated(4)],
    ])
  })

  it('is written after one that is under way, whatever becomes of that', async () => {
    for (const outcome of [saved(2), failed()]) {
      const { queue, begun, finish } = createQueue()
      queue.give('a', first, rated(2))
      await settled()
      queue.give('a', first, rated(5))
      await finish(outcome)
      expect(shown(queue)).toEqual([['P1.1.1', 5]])
      expect(queue.failed.value).toEqual([])
      expect(queue.isSaving.value).toBe(true)
      await finish(saved(3))
      expect(begun.map(({ answer }) => answer)).toEqual([rated(2), rated(5)])
      expect(queue.isSaving.value).toBe(false)
    }
  })

  it('does not touch the same indicator of another assessment', async () => {
    const { queue, begun, finish } = createQueue()
    queue.give('a', first, rated(2))
    queue.give('b', first, rated(5))
    await finish(saved(2))
    await finish(saved(2))
    expect(begun.map(({ assessmentId, answer }) => [assessmentId, answer])).toEqual([
      ['a', rated(2)],
      ['b', rated(5)],
    ])
  })
})

describe('a revision that the database has shown', () => {
  it('settles what was saved by then, and nothing else', async () => {
    const { queue, finish } = createQueue()
    for (const indicator of [first, second, third]) queue.give('a', indicator, rated(3))
    await finish(saved(2))
    await finish(saved(3))
    queue.settle('a', 2)
    expect(shown(queue)).toEqual([
      ['P1.1.2', 3],
      ['P1.2.1', 3],
    ])
    queue.settle('a', 9)
    // The third is still being written: no revision settles it.
    expect(shown(queue)).toEqual([['P1.2.1', 3]])
    await finish(saved(4))
    queue.settle('a', 4)
    expect(shown(queue)).toEqual([])
  })

  it('does not settle what another assessment has saved', async () => {
    const { queue, finish } = createQueue()
    queue.give('a', first, rated(3))
    await finish(saved(2))
    queue.settle('b', 99)
    expect(shown(queue)).toEqual([['P1.1.1', 3]])
  })
})
