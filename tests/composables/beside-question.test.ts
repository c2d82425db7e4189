// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createApp, effectScope, nextTick, shallowReactive, shallowRef } from 'vue'
import { useBesideQuestion } from '../../src/composables/beside-question.ts'
import type { Answer } from '../../src/domain/answer.ts'
import type { Rating } from '../../src/domain/assessment.ts'
import { type StandardOutline, createStandardOutline } from '../../src/domain/standard-outline.ts'
import { createMessageCatalogue, messagesKey } from '../../src/messages/messages.ts'
import { createStandard } from '../support/stored-standard.ts'

/** Two duties of three indicators and one. */
const outline = createStandardOutline(createStandard({ duties: [[{ indicators: 3 }], [{ indicators: 1 }]] }))
const ids = outline.places.map(({ indicator }) => indicator.id)
const answersTo = (count: number) =>
  new Map(ids.slice(0, count).map((id): [string, Answer] => [id, { status: 'skipped' }]))

interface Rated {
  outline: StandardOutline | null
  answers: ReturnType<typeof answersTo>
  stored: { ratings: readonly Rating[] }
}

const open = async () => {
  const words = createMessageCatalogue()
  await words.loadPages()
  const assessment = shallowReactive<Rated>({
    outline,
    answers: answersTo(0),
    stored: { ratings: [] },
  })
  const position = shallowRef(0)
  const app = createApp(() => null)
  app.provide(messagesKey, words)
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  const shown = app.runWithContext(() =>
    scope.run(() => useBesideQuestion(assessment, () => outline.places[position.value] ?? null)),
  )
  const goTo = async (next: number): Promise<void> => {
    assessment.answers = answersTo(next)
    position.value = next
    await nextTick()
  }
  /** What a person sees there: the duty one is in, how far each is, the bar, and the two sentences. */
  const seen = () => {
    const beside = shown?.beside.value
    return beside == null
      ? null
      : [
          beside.rail.map(
            ({ isCurrent, progress: { answered, total } }) => `${isCurrent ? '>' : ''}${answered}/${total}`,
          ),
          beside.segments.map(({ segments }) => segments.map((segment) => segment.charAt(0)).join('')),
          beside.progressLabel,
          shown?.minutes.value,
        ]
  }
  return { assessment, goTo, seen }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('what stands beside the question', () => {
  it('is that of the question before until the next one is painted', async () => {
    const { goTo, seen } = await open()
    const first = [['>0/3', '0/1'], ['coo', 'o'], '4 題已答 0 題', '約剩 2 分鐘']
    expect(seen()).toEqual(first)
    await goTo(3)
    expect(seen()).toEqual(first)
    await vi.advanceTimersByTimeAsync(50)
    expect(seen()).toEqual([['3/3', '>0/1'], ['ddd', 'c'], '4 題已答 3 題', '約剩 1 分鐘'])
  })

  it('says no minutes where nothing is left, and is nothing where there is no question', async () => {
    const { assessment, goTo, seen } = await open()
    await goTo(3)
    assessment.answers = answersTo(4)
    await vi.advanceTimersByTimeAsync(1000)
    expect(seen()?.slice(2)).toEqual(['4 題已答 4 題', null])
    assessment.outline = null
    await nextTick()
    expect(seen()).toBeNull()
  })
})
