import { describe, expect, it } from 'vitest'
import type { CompetencyStandard, Finding } from '../../src/domain/competency-standard.ts'
import { findUndecidedLevels, groupFindings } from '../../src/reports/standard-findings.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { createStandard } from '../support/stored-standard.ts'

const finding = (rule: string, itemId: string | null, lines: readonly number[], detail?: string): Finding => ({
  rule,
  severity: 'info',
  itemId,
  lines,
  ...(detail !== undefined && { detail }),
})

const withFindings = (...findings: readonly Finding[]): CompetencyStandard => ({
  ...createStandard({ duties: [[{ indicators: 6, levels: [4] }]] }),
  findings,
})

const indicator = (number: number) => `T1:T1.1:P1.1.${number}`

describe('findings in one line per kind', () => {
  it('name four items, count the others, and say every line once in order', () => {
    const findings = [6, 5, 4, 3, 2, 1, 1].map((number) => finding('uncoded', indicator(number), [20 - number, 7]))
    expect(groupFindings(withFindings(...findings))).toEqual([
      {
        rule: 'uncoded',
        items: ['P1.1.6', 'P1.1.5', 'P1.1.4', 'P1.1.3'],
        more: 2,
        lines: [7, 14, 15, 16, 17, 18, 19],
      },
    ])
  })

  it('stand in the order of the document, each kind once', () => {
    const rules = ['no-code', 'uncoded', 'no-code'].map((rule, at) => finding(rule, null, [at + 9]))
    expect(groupFindings(withFindings(...rules)).map(({ rule, lines }) => [rule, lines])).toEqual([
      ['no-code', [9, 11]],
      ['uncoded', [10]],
    ])
  })

  it('name what the whole document is about by its detail, or not at all', () => {
    const [first, second] = groupFindings(
      withFindings(finding('date-missing', null, [3], 'V1'), finding('no-code', null, [])),
    )
    expect([first?.items, second?.items, second?.more]).toEqual([['V1'], [], 0])
  })

  it('do not name an item that the standard has not', () => {
    expect(groupFindings(withFindings(finding('uncoded', 'T9', [3])))[0]?.items).toEqual([])
  })

  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'leave out no line of a bundled standard, but for the levels that are told apart: %s',
    (_, standard) => {
      const told = groupFindings(standard).flatMap(({ rule, lines }) => lines.map((line) => `${rule} ${line}`))
      const found = standard.findings
        .filter(({ rule }) => rule !== 'level-multiple-unassigned')
        .flatMap(({ rule, lines }) => lines.map((line) => `${rule} ${line}`))
      expect(new Set(told)).toEqual(new Set(found))
      expect(told).toHaveLength(new Set(found).size)
    },
  )
})

describe('levels that wait for a decision', () => {
  it('are told under the duty where they are printed for the duty', () => {
    const standard = catalogStandards.find(({ id }) => id === 'KMM2431-002v2')
    // Line 23 of the document prints 5 and 4 for T1 with six tasks and for T2 with four.
    expect(standard && findUndecidedLevels(standard)).toEqual([
      { codes: ['T1', 'T2'], levels: [5, 4], taskCount: 10, highest: 5 },
    ])
    expect(catalogStandards.filter((other) => findUndecidedLevels(other).length > 0)).toEqual([standard])
  })

  it('are told under the task where they are printed for the task, and for each way they are printed', () => {
    const standard = createStandard({
      duties: [
        [
          { indicators: 1, levels: [4, 5] },
          { indicators: 1, levels: [3, 3] },
          { indicators: 1, levels: [5, 4] },
        ],
        [{ indicators: 1, levels: [4, 5] }, { indicators: 1 }],
      ],
    })
    expect(findUndecidedLevels(standard)).toEqual([
      { codes: ['T1.1', 'T2.1'], levels: [4, 5], taskCount: 2, highest: 5 },
      { codes: ['T1.3'], levels: [5, 4], taskCount: 1, highest: 5 },
    ])
  })
})
