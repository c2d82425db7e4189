// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createApp, defineComponent, ref } from 'vue'
import { type PageWay, usePageWays } from '../../src/composables/page-ways.ts'
import type { Answer } from '../../src/domain/answer.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { createMessageCatalogue, messagesKey } from '../../src/messages/messages.ts'
import { toRatingPages } from '../../src/reports/rating-pages.ts'
import { createStandard } from '../support/stored-standard.ts'

/** One duty with a task of nine indicators and one of two: three pages of seven, two and two rows. */
const outline = createStandardOutline(createStandard({ duties: [[{ indicators: 9 }, { indicators: 2 }]] }))
const ids = outline.places.map(({ indicator }) => indicator.id)

/** The ways out of a page: what is said, and which indicator it leads to, counted from 0; 'end' behind the last page. */
const waysFrom = async (pageIndex: number, answered: readonly number[]) => {
  const words = createMessageCatalogue()
  await words.loadPages()
  const answers = ref(new Map(answered.map((index): [string, Answer] => [ids[index] ?? '', { status: 'skipped' }])))
  let ways: ReturnType<typeof usePageWays> | undefined
  const app = createApp(
    defineComponent(() => {
      ways = usePageWays({
        pages: () => toRatingPages(outline),
        pageIndex: () => pageIndex,
        answers: () => answers.value,
        toIndicator: (id) => `/${ids.indexOf(id)}`,
        toEnd: () => '/end',
      })
      return () => null
    }),
  )
  app.provide(messagesKey, words)
  app.mount(document.createElement('div'))
  const told = (way: PageWay | null | undefined) => (way == null ? null : [way.label, way.short, way.to])
  return [told(ways?.previous.value), told(ways?.next.value)]
}

describe('the ways from page to page of the list mode', () => {
  it.each([
    ['the first page has none before it', 0, [], [null, ['下一項：第 8–9 件', '下一項', '/7']]],
    [
      'a part names its rows, another task itself',
      1,
      [],
      [
        ['第 1–7 件', '上一項', '/0'],
        ['下一項任務：T1.2 任務1.2', '下一項', '/9'],
      ],
    ],
    [
      'a page opens where something is left to rate',
      1,
      [0, 1, 3, 9],
      [
        ['第 1–7 件', '上一項', '/2'],
        ['下一項任務：T1.2 任務1.2', '下一項', '/10'],
      ],
    ],
    [
      'a page that is done opens at its first row, and the last leads to the result',
      2,
      [7, 8],
      [
        ['T1.1 任務1.1', '上一項', '/7'],
        ['看差距結果', '看差距結果', '/end'],
      ],
    ],
  ] as const)('%s', async (_, pageIndex, answered, expected) => {
    expect(await waysFrom(pageIndex, answered)).toEqual(expected)
  })
})
