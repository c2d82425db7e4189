import { expect, it } from 'vitest'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { findNotedParts } from '../../src/reports/noted-parts.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const standard = createStandard()
const outline = createStandardOutline(standard)
const note = (text: string, link = '', other: { text: string; link: string } | null = null) => ({
  text,
  link,
  other,
  updatedAt: '2026-11-21T01:00:00.000Z',
})

it('A note marks its indicator, its task and its duty, and nothing else', () => {
  const { id } = indicatorAt(standard, 2)
  expect([...findNotedParts(outline, new Map([[id, note('做過')]]))]).toEqual([id, 'T1:T1.2', 'T1'])
})

it('A link alone, and a note that waits for a decision, are notes; an empty one and a strange one are none', () => {
  const [first, last] = [indicatorAt(standard, 0).id, indicatorAt(standard, 3).id]
  const notes = new Map([
    [first, note('', 'https://a.tw')],
    [last, note('', '', { text: '另一份', link: '' })],
    [indicatorAt(standard, 1).id, note('')],
    ['nowhere', note('做過')],
  ])
  expect([...findNotedParts(outline, notes)]).toEqual([first, 'T1:T1.1', 'T1', last, 'T2:T2.1', 'T2'])
})
