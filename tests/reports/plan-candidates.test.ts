import { describe, expect, it } from 'vitest'
import { createAssessment } from '../../src/domain/assessment.ts'
import type { Answer } from '../../src/domain/answer.ts'
import { analyzeGaps } from '../../src/domain/gap-analysis.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { indicatorToPlanStart, reportToPlanCandidates } from '../../src/reports/plan-candidates.ts'
import { readBundledStandard } from '../support/bundled-standards.ts'

/** The answers of the design, one digit per indicator, with 尚無機會 (7) instead of the last but one. */
const digits = '445334432432238575'
const standard = readBundledStandard('KRM4224-001v1')
const outline = createStandardOutline(standard)

const toAnswer = (digit: string): Answer => {
  if (digit === '7') return { status: 'no-opportunity' }
  return digit === '8' ? { status: 'not-applicable' } : { status: 'rated', level: Number(digit) as 0 }
}
const answers = new Map(outline.places.map(({ indicator }, index) => [indicator.id, toAnswer(digits[index] ?? '')]))
const profileOf = (itemId: string, importance: number) => ({
  id: 'p',
  standardId: standard.id,
  contentHash: standard.contentHash,
  entries: [
    { itemId, level: null, importance, origin: 'own' as const, setBy: null, setAt: '2026-11-21', reason: null },
  ],
})

describe('what a result offers for the plan', () => {
  const candidates = reportToPlanCandidates(analyzeGaps(outline, answers))

  it('is every short indicator: the largest shortfall first, then the lowest gap of the task, then as printed', () => {
    // By hand from the design: T3.2 −2.0 (both −2), T2.3 −1.5 (−1, −2), T1.2 −1.0, T3.3 −1.0, T2.1 −0.5, T3.1 −0.5.
    expect(candidates.gaps.map(({ indicator }) => indicator.code)).toEqual([
      'P3.2.1',
      'P3.2.2',
      'P2.3.2',
      'P2.3.1',
      'P1.2.1',
      'P3.3.1',
      'P2.1.1',
      'P3.1.2',
    ])
  })

  it('counts importance: 1 × 6 stands beside 2 × 3, and the gap of the task decides', () => {
    const report = analyzeGaps(outline, answers, profileOf('T1:T1.2:P1.2.1', 6))
    // 1 × 6 = 2 × 3: the gap of the task decides, and T1.2 (−1.0) comes after T3.2 (−2.0) and T2.3 (−1.5).
    expect(
      reportToPlanCandidates(report)
        .gaps.map(({ indicator }) => indicator.code)
        .slice(0, 5),
    ).toEqual(['P3.2.1', 'P3.2.2', 'P2.3.2', 'P1.2.1', 'P2.3.1'])
  })

  it('proposes an assignment for what there was no opportunity for, and never calls it a gap', () => {
    expect(candidates.opportunities.map(({ indicator }) => indicator.code)).toEqual(['P4.1.2'])
    const [proposed] = candidates.opportunities
    const [short] = candidates.gaps
    if (proposed === undefined || short === undefined) throw new Error('Nothing is offered.')
    const assessment = createAssessment('a1', standard, '2026-11-21T01:00:00.000Z')
    expect(indicatorToPlanStart(assessment, proposed)).toMatchObject({
      origin: 'no-opportunity',
      levelBefore: null,
      requiredBefore: 4,
    })
    expect(indicatorToPlanStart(assessment, short)).toEqual({
      assessmentId: 'a1',
      standardId: 'KRM4224-001v1',
      standardName: '跨境電商營運人員',
      contentHash: standard.contentHash,
      target: {
        kind: 'indicator',
        itemId: 'T3:T3.2:P3.2.1',
        code: 'P3.2.1',
        text: short.indicator.text,
        taskName: '完成出貨作業',
      },
      origin: 'gap',
      levelBefore: 2,
      requiredBefore: 4,
      successEvidence: '',
    })
  })

  it('counts in how many of the short tasks a knowledge or skill item is listed', () => {
    expect(candidates.shortTaskCount).toBe(6)
    const counted = candidates.competencies.map(({ target, shortTasks }) => `${target.itemId} ${shortTasks}`)
    // Read from the standard by hand: T1.2, T2.1, T2.3, T3.1, T3.2 and T3.3 all list K01 and K02.
    expect(counted.slice(0, 2)).toEqual(['K01 6', 'K02 6'])
    expect(counted).toContain('K09 5')
    expect(counted).toContain('S05#2 3')
    expect(counted.some((one) => one.startsWith('K14'))).toBe(false)
  })

  it('attaches such an item to the task with the largest shortfall that lists it', () => {
    const [first] = candidates.competencies
    expect(first?.target).toMatchObject({ kind: 'knowledge', taskName: '完成出貨作業' })
  })

  it('is empty where nothing was rated', () => {
    expect(reportToPlanCandidates(analyzeGaps(outline, new Map()))).toEqual({
      gaps: [],
      opportunities: [],
      competencies: [],
      shortTaskCount: 0,
    })
  })
})
