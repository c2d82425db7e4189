import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { type PictureWords, reportToPicture } from '../../src/reports/gap-picture.ts'
import { createStandard, indicatorAt } from '../support/stored-standard.ts'

const words: PictureWords = {
  title: (name, code) => `${name} ${code ?? ''}`,
  own: '自評',
  required: '要求',
  short: '不足',
  over: '超出',
  unrated: '未評',
  values: (own, required, gap) => `${own}|${required}|${gap}`,
  onlyOwn: (own) => `only ${own}`,
  purpose: '自我發展用途',
}

/** Indicators 1 and 2 of one task that requires 4, one of a task that requires 3, one of a duty that requires 5. */
const standard = createStandard({ name: 'A<B>&"C"' })
const pictureOf = (levels: readonly (0 | 1 | 2 | 3 | 4 | 5 | 6 | null)[], rated = standard): string => {
  const answers = new Map<string, Answer>()
  for (const [index, level] of levels.entries())
    if (level !== null) answers.set(indicatorAt(rated, index).id, { status: 'rated', level })
  return reportToPicture(analyzeGaps(createStandardOutline(rated), answers), words)
}
const circles = (svg: string): readonly string[] =>
  [...svg.matchAll(/<circle cx="(?<x>[\d.]+)"/gu)].map(({ groups }) => groups?.x ?? '')

describe('the picture of the gaps', () => {
  it('puts every mean on the common scale from 400 to 740, and says it in numbers', () => {
    const svg = pictureOf([0, 6, 3, 6])
    // The legend; T1 (0+6+3)/3 = 3, T2 6; T1.1 3, T1.2 3, T2.1 6 in the order of their shortfall.
    expect(circles(svg)).toEqual(['31', '570', '740', '570', '570', '740'])
    for (const text of ['3.0|3.7|−0.7', '6.0|5.0|+1.0', '3.0|4.0|−1.0', '3.0|3.0|0.0'])
      expect(svg).toContain(`>${text}<`)
  })

  it('draws nothing where nothing is rated, least of all at 0', () => {
    const svg = pictureOf([null, null, null, 5])
    expect(circles(svg)).toHaveLength(3)
    expect(svg.match(/>未評</gu)).toHaveLength(3)
  })

  it('has no requirement where the document has none', () => {
    const without = createStandard({ duties: [[{ indicators: 1 }]] })
    const svg = pictureOf([2], without)
    expect(svg).toContain('>only 2.0<')
    expect(svg).not.toContain('要求')
  })

  it('keeps the words apart from its own signs', () => {
    expect(pictureOf([1])).toContain('>A&lt;B&gt;&amp;&quot;C&quot; TST0001-001v1<')
  })
})
