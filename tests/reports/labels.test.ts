import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedName } from '../../src/reports/label-breaks.ts'
import { nameToLines } from '../../src/reports/label-lines.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { checkProperty } from '../support/random-seed.ts'

const dutyNames = [...new Set(catalogStandards.flatMap(({ duties }) => duties.map(({ name }) => name ?? '')))]

describe('where the names of the bundled duties break', () => {
  it.each(dutyNames)('is marked by hand and changes nothing of the name: %s', (name) => {
    const marked = markedName(name)
    expect(marked.replaceAll('|', '')).toBe(name)
    if (name.length > 4) expect(marked).toContain('|')
    expect(Math.max(...marked.split('|').map((piece) => piece.length))).toBeLessThanOrEqual(6)
  })

  it('is nowhere in a name that is not known', () => {
    expect(markedName('別的職責')).toBe('別的職責')
  })
})

describe('a name in lines', () => {
  it.each([
    ['at its marks', '規劃及執行|行銷活動', 6, ['規劃及執行', '行銷活動']],
    ['at as few marks as fit', '蒐集及|分析市場|資訊', 7, ['蒐集及分析市場', '資訊']],
    ['at every mark where little fits', '蒐集及|分析市場|資訊', 4, ['蒐集及', '分析市場', '資訊']],
    ['where the line is full, without marks', '規劃及執行行銷活動', 6, ['規劃及執行行', '銷活動']],
    ['never inside a Latin word', '經營Facebook粉絲專頁', 8, ['經營', 'Facebook', '粉絲專頁']],
    ['never before punctuation', '蒐集資訊、分析', 4, ['蒐集資', '訊、分析']],
    ['never behind an opening bracket', '物流系統（本國）', 5, ['物流系統', '（本國）']],
    ['nowhere, where it fits', '簡報', 6, ['簡報']],
  ])('breaks %s', (_, name, longest, lines) => {
    expect(nameToLines(name, longest)).toEqual(lines)
  })

  it('loses no character, however narrow the line is', () => {
    const name = fc.string({ unit: fc.constantFrom('職', '能', 'a', 'B', '1', '、', '（', '）', ' ', '𠮷', '/') })
    checkProperty(
      fc.property(name, fc.integer({ min: 1, max: 9 }), (text, longest) => {
        expect(nameToLines(text, longest).join('')).toBe(text)
      }),
      500,
    )
  })
})
