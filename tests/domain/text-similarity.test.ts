import { describe, expect, it } from 'vitest'
import { isSimilar, textSimilarity } from '../../src/domain/text-similarity.ts'

/** Shared pairs and pairs of both texts, counted by hand. */
const cases: readonly (readonly [one: string, other: string, shared: number, all: number, isSimilar: boolean])[] = [
  ['廣告學基礎', '廣告學基礎', 4, 8, true],
  // 大眾、眾傳、傳播、基礎 of 7 and 6.
  ['大眾傳播理論基礎', '大眾傳播學基礎', 4, 13, true],
  // 相關、關法、法規 of 7 and 3.
  ['跨境電商相關法規', '相關法規', 3, 10, true],
  // Exactly half: 學基、基礎 of 4 and 4.
  ['廣告學基礎', '行銷學基礎', 2, 8, true],
  // 組織 of 6 and 6.
  ['組織政策與規範', '組織策略與程序', 1, 12, false],
  ['溝通協調能力', '外語能力', 1, 8, false],
  ['行銷', '法規', 0, 2, false],
  // Punctuation, blanks, case and full width do not count.
  ['產業知識：', '產業知識', 3, 6, true],
  ['Ｅｘｃｅｌ 操作', 'excel操作', 6, 12, true],
  // A pair that stands twice counts twice only where it does so in both.
  ['分析分析', '分析', 1, 4, true],
]

describe('the similarity of two texts', () => {
  it.each(cases)('%s and %s share %i of %i pairs', (one, other, shared, all, similar) => {
    const { numerator, denominator } = textSimilarity(one, other)
    expect(numerator * all).toBe(2 * shared * denominator)
    expect(textSimilarity(other, one)).toEqual(textSimilarity(one, other))
    expect(isSimilar(textSimilarity(one, other))).toBe(similar)
  })

  it.each([
    ['', ''],
    ['學', '學'],
    ['：', '、'],
  ])('of «%s» and «%s», which have no pair, is 0', (one, other) => {
    expect(textSimilarity(one, other)).toEqual({ numerator: 0, denominator: 1 })
  })
})
