import type { CompetencyStandard, Finding } from '../domain/competency-standard.ts'

/** All findings of one kind in one line of the screen. */
export interface FindingGroup {
  readonly rule: string
  /** Codes (or names) of the first items concerned, and how many more there are. */
  readonly items: readonly string[]
  readonly more: number
  readonly lines: readonly number[]
}

export interface UndecidedLevels {
  /** Codes of the duties or tasks. */
  readonly codes: readonly string[]
  readonly levels: readonly number[]
  readonly taskCount: number
  readonly highest: number
}

const shownItems = 4

/** What was kept as printed, one entry per kind, in the order of the document. */
export const groupFindings = (standard: CompetencyStandard): readonly FindingGroup[] => {
  const labelById = createLabels(standard)
  const findingsByRule = new Map<string, Finding[]>()
  for (const finding of standard.findings) {
    if (finding.rule === 'level-multiple-unassigned') continue
    const known = findingsByRule.get(finding.rule)
    if (known === undefined) findingsByRule.set(finding.rule, [finding])
    else known.push(finding)
  }
  return [...findingsByRule].map(([rule, findings]) => {
    const labels = [...new Set(findings.map((finding) => labelOf(finding, labelById)))].filter((label) => label !== '')
    return {
      rule,
      items: labels.slice(0, shownItems),
      more: Math.max(0, labels.length - shownItems),
      lines: [...new Set(findings.flatMap((finding) => finding.lines))].sort((one, other) => one - other),
    }
  })
}

/** Levels printed side by side, which wait for somebody's decision; grouped by the levels, under their duties if merged. */
export const findUndecidedLevels = (standard: CompetencyStandard): readonly UndecidedLevels[] => {
  const byLevels = new Map<string, { codes: string[]; levels: readonly number[]; taskCount: number }>()
  for (const duty of standard.duties)
    for (const task of duty.tasks) {
      if (new Set(task.levels).size < 2) continue
      const key = task.levels.join()
      const group = byLevels.get(key) ?? { codes: [], levels: task.levels, taskCount: 0 }
      const code = (task.levelScope === 'duty' ? (duty.code ?? duty.name) : (task.code ?? task.name)) ?? ''
      if (!group.codes.includes(code)) group.codes.push(code)
      group.taskCount += 1
      byLevels.set(key, group)
    }
  return [...byLevels.values()].map((group) => ({ ...group, highest: Math.max(...group.levels) }))
}

const createLabels = (standard: CompetencyStandard): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>()
  const add = (item: { readonly id: string; readonly code: string | null }, name: string | null): void => {
    labels.set(item.id, item.code ?? name ?? '')
  }
  for (const duty of standard.duties) {
    add(duty, duty.name)
    for (const task of duty.tasks) {
      add(task, task.name)
      for (const output of task.outputs) add(output, output.name)
      for (const indicator of task.indicators) add(indicator, indicator.text)
    }
  }
  for (const item of [...standard.knowledge, ...standard.skills, ...standard.attitudes]) add(item, item.name)
  return labels
}

const labelOf = (finding: Finding, labelById: ReadonlyMap<string, string>): string =>
  finding.itemId === null ? (finding.detail ?? '') : (labelById.get(finding.itemId) ?? '')
