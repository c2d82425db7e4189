import { describe, expect, it } from 'vitest'
import { findUnseen } from '../../src/domain/changed-elsewhere.ts'
import { followText, joinUnseen } from '../../src/domain/shared-text.ts'

describe('a text that two tabs write', () => {
  it.each([
    ['nobody else has written', '舊', '新', '舊', '新'],
    ['there was nothing', '', '新', '', '新'],
    ['both have written', '那邊', '這邊', '', '這邊\n那邊'],
    ['both have written the same', '一樣', '一樣', '', '一樣'],
    ['the other text is in it already', '那邊', '這邊\n那邊', '這邊', '這邊\n那邊'],
    ['it is emptied while the other one writes', '那邊', '', '舊', '\n那邊'],
  ])('where %s', (_, stored, next, seen, expected) => {
    expect(joinUnseen(stored, next, seen)).toBe(expected)
  })

  it.each([
    ['follows where nobody types', '舊', '舊', '那邊', '那邊'],
    ['stays where nothing else has come', '這邊再打', '這邊', '這邊', '這邊再打'],
    ['goes on typing in its own half above', '這邊再打', '這邊', '這邊\n那邊', '這邊再打\n那邊'],
    ['goes on typing in its own half below', '這邊再打', '這邊', '那邊\n這邊', '那邊\n這邊再打'],
    ['takes in what was written over it', '這邊再打', '這邊', '那邊', '這邊再打\n那邊'],
  ])('%s', (_, typed, seen, stored, expected) => {
    expect(followText(typed, seen, stored)).toBe(expected)
  })
})

describe('fields that somebody else has changed', () => {
  it('are those that hold neither what was seen nor what is written', () => {
    const stored: { a: string | null; b: number; c: readonly string[] } = { a: '那邊', b: 2, c: ['x'] }
    expect(findUnseen(stored, { a: '這邊', b: 2, c: ['y'] }, { a: '舊', b: 1, c: ['x'] })).toEqual(['a'])
    expect(findUnseen(stored, { a: '這邊' }, {}), 'a field that nobody looked at').toEqual([])
    expect(findUnseen<typeof stored>({ ...stored, a: null }, { a: '這邊' }, { a: '' }), 'blank is blank').toEqual([])
  })
})
