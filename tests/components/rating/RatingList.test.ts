import { mount } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import RatingList from '../../../src/components/rating/RatingList.vue'
import type { RatingRows } from '../../../src/composables/list-rating.ts'
import { createStandardOutline } from '../../../src/domain/standard-outline.ts'
import { createMessageCatalogue, messagesKey } from '../../../src/messages/messages.ts'
import { digitToOption } from '../../../src/reports/rating-options.ts'
import { createStandard } from '../../support/stored-standard.ts'

const { places } = createStandardOutline(createStandard({ duties: [[{ indicators: 6 }]] }))
const ids = places.map(({ indicator }) => indicator.id)

/** Rows of some indicators, each with the digit that was chosen; 1 is the first radio of a row. */
const toRows = (shown: readonly (readonly [position: number, digit: number | null])[]) =>
  // Frozen: a test's props are watched deeply, and an option is known by being the same object.
  Object.freeze(
    places.flatMap((place, index) =>
      shown
        .filter(([position]) => position === index)
        .map(([, digit]) => ({ place, chosen: digit === null ? null : digitToOption(digit), hasFailed: false })),
    ),
  )

const openList = async (shown: Parameters<typeof toRows>[0]) => {
  const words = createMessageCatalogue()
  await words.loadPages()
  const list = mount(RatingList, {
    attachTo: document.body,
    global: { provide: { [messagesKey]: words } },
    props: {
      rows: toRows(shown),
      currentId: '',
      areDigitKeysOn: true,
      notedIds: new Set<string>(),
      noteId: null,
      penLabel: () => null,
    },
  })
  onTestFinished(() => list.unmount())
  const entered = () =>
    list.emitted<[(typeof places)[number]]>('enter')?.map(([place]) => ids.indexOf(place.indicator.id))
  return {
    rows: list.vm as unknown as RatingRows,
    entered,
    turnTo: (next: Parameters<typeof toRows>[0]) => list.setProps({ rows: toRows(next) }),
  }
}

/** Which radio has the focus: its row from 0 and its digit. */
const focusPlace = (): readonly [row: number, digit: string | undefined] => {
  const groups = [...document.querySelectorAll('[role=radiogroup]')]
  const row = groups.findIndex((group) => group.contains(document.activeElement))
  return [row, document.activeElement?.getAttribute('aria-label')?.split(' ')[0]]
}
const checkedDigits = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll('[role=radiogroup]')].map(
    (group) => group.querySelector('input:checked')?.getAttribute('aria-label')?.split(' ')[0],
  )

describe('the rows of a page when the page turns', () => {
  it('show the answers of the new page and none of the old one', async () => {
    const { turnTo } = await openList([
      [0, 4],
      [1, 2],
    ])
    expect(checkedDigits()).toEqual(['4', '2'])
    await turnTo([
      [2, 2],
      [3, null],
      [4, 5],
    ])
    expect(checkedDigits()).toEqual(['2', undefined, '5'])
    await turnTo([[5, null]])
    expect(checkedDigits()).toEqual([undefined])
  })

  it('give the focus to what is chosen in the new row, and say so, also where it is the same row', async () => {
    const { rows, entered, turnTo } = await openList([[0, 4]])
    rows.focusRow(ids[0] ?? '')
    expect(focusPlace()).toEqual([0, '4'])
    await turnTo([[1, 4]])
    rows.focusRow(ids[1] ?? '')
    expect(focusPlace()).toEqual([0, '4'])
    await turnTo([[2, null]])
    rows.focusRow(ids[2] ?? '')
    expect(focusPlace()).toEqual([0, '1'])
    expect(entered()).toEqual([0, 1, 2])
  })

  it('leave the focus where somebody has put it in the same row', async () => {
    const { rows, entered } = await openList([
      [0, 4],
      [1, null],
    ])
    rows.focusRow(ids[1] ?? '')
    document.querySelectorAll<HTMLInputElement>('[role=radiogroup]')[1]?.querySelectorAll('input')[3]?.focus()
    rows.focusRow(ids[1] ?? '')
    expect(focusPlace()).toEqual([1, '4'])
    expect(new Set(entered())).toEqual(new Set([1]))
  })
})
