import type {
  CompetencyItem,
  CompetencyStandard,
  Finding,
  PrintedPlace,
  Severity,
} from '../domain/competency-standard.ts'
import type { ReadingMark } from './assemble-duties.ts'
import type { PrintedCell } from './document-lines.ts'
import { textOrNull, withoutTags } from './printed-text.ts'
import { isCodeUnder } from './suggested-codes.ts'

/**
 * What a careful reader would ask about the printed document. A finding is never a repair: the text stays as printed,
 * and a person decides.
 */
export type FindingRule =
  | ReadingMark['rule']
  | 'duplicate-code'
  | 'code-not-unique-in-document'
  | 'code-not-under-parent-task'
  | 'code-not-under-parent-duty'
  | 'same-code-two-meanings'
  | 'blank-name'
  | 'ambiguous-reference-or-placeholder'
  | 'uncoded'
  | 'level-missing'
  | 'level-multiple-unassigned'
  | 'two-part-code'
  | 'trailing-dot-code'
  | 'no-code'
  | 'no-version-table'
  | 'date-missing'
  | 'no-base-level'
  | 'code-without-version-suffix'
  | 'legacy-column-labels'
  | 'stray-asterisk'
  | 'note-missing'
  | 'possibly-truncated'
  | 'text-unaccounted'

const severityByRule: Readonly<Record<FindingRule, Severity>> = {
  'text-unaccounted': 'error',
  'possibly-truncated': 'warning',
  'level-missing': 'warning',
  'level-multiple-unassigned': 'warning',
  'duplicate-code': 'warning',
  'code-not-under-parent-task': 'warning',
  'code-not-under-parent-duty': 'warning',
  'same-code-two-meanings': 'warning',
  'blank-name': 'warning',
  'ambiguous-reference-or-placeholder': 'warning',
  'code-displaced-by-page-break': 'warning',
  'shared-row': 'warning',
  'shifted-columns': 'warning',
  'sub-items-differ': 'warning',
  'note-missing': 'warning',
  'no-base-level': 'warning',
  uncoded: 'info',
  'code-not-unique-in-document': 'info',
  'two-part-code': 'info',
  'trailing-dot-code': 'info',
  'joined-across-page-break': 'info',
  'no-code': 'info',
  'no-version-table': 'info',
  'date-missing': 'info',
  'code-without-version-suffix': 'info',
  'legacy-column-labels': 'info',
  'stray-asterisk': 'info',
}

/** What reading saw and the finished standard no longer shows. */
export interface ReadingNotes {
  readonly marks: readonly ReadingMark[]
  readonly unaccounted: readonly PrintedCell[]
  readonly truncatedAtLine: number | null
  readonly hasLegacyLabels: boolean
  readonly headerLine: number
  readonly codeLine: number | null
  readonly baseLevelLine: number | null
}

export type StandardWithoutFindings = Omit<CompetencyStandard, 'findings' | 'contentHash'>

/** Every finding of a standard, in the order of the document. */
export const findFindings = (standard: StandardWithoutFindings, notes: ReadingNotes): readonly Finding[] => {
  const noteLabels = new Set(standard.notes.map((note) => note.label))
  const countByCode = countCodes(standard)
  const itemsByCode = new Map<string, Item[]>()
  const findings: Finding[] = [
    ...documentFindings(standard, notes),
    ...notes.marks.map((mark) => finding(mark.rule, mark.itemId, mark.lines)),
    ...levelFindings(standard),
    ...meaningFindings(standard.knowledge),
    ...meaningFindings(standard.skills),
    ...notes.unaccounted.flatMap(unaccountedFinding),
  ]
  const sharing = tasksOfSharedRows(notes.marks)
  visitItems(standard, sharing, (item) => {
    for (const found of itemFindings(item)) findings.push(found)
    for (const label of item.noteRefs)
      if (!noteLabels.has(label)) findings.push(finding('note-missing', item.id, item.lines, label))
    if (item.code !== null && !item.isShared && (countByCode.get(item.code) ?? 0) > 1) collect(itemsByCode, item)
  })
  for (const same of itemsByCode.values()) for (const found of repeatedCodeFindings(same)) findings.push(found)
  return findings.sort((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0))
}

/** Cells of nothing but tags and blanks hold no text. */
const unaccountedFinding = ({ text, line }: PrintedCell): readonly Finding[] => {
  const printed = textOrNull(withoutTags(text))
  return printed === null ? [] : [finding('text-unaccounted', null, [line], printed)]
}

const finding = (rule: FindingRule, itemId: string | null, lines: readonly number[], detail?: string): Finding => ({
  rule,
  severity: severityByRule[rule],
  itemId,
  lines: [...new Set(lines)],
  ...(detail !== undefined && { detail }),
})

const documentFindings = (standard: StandardWithoutFindings, notes: ReadingNotes): readonly Finding[] => {
  const findings: Finding[] = []
  const lineOrNone = (line: number | null): readonly number[] => (line === null ? [] : [line])
  if (standard.code === null) findings.push(finding('no-code', null, lineOrNone(notes.codeLine)))
  else if (!hasVersionSuffix(standard.code))
    findings.push(finding('code-without-version-suffix', null, lineOrNone(notes.codeLine), standard.code))
  if (standard.baseLevel === null) findings.push(finding('no-base-level', null, lineOrNone(notes.baseLevelLine)))
  if (standard.versions.length === 0) findings.push(finding('no-version-table', null, []))
  for (const version of standard.versions) {
    if (version.date === null) findings.push(finding('date-missing', null, linesOf(version)))
    if (version.code !== null && !hasVersionSuffix(version.code))
      findings.push(finding('code-without-version-suffix', null, linesOf(version), version.code))
  }
  if (notes.hasLegacyLabels) findings.push(finding('legacy-column-labels', null, [notes.headerLine]))
  for (const label of standard.noteRefs ?? [])
    if (!standard.notes.some((note) => note.label === label)) findings.push(finding('note-missing', null, [], label))
  if (notes.truncatedAtLine !== null) findings.push(finding('possibly-truncated', null, [notes.truncatedAtLine]))
  return findings
}

const hasVersionSuffix = (code: string): boolean => /v\d+$/iu.test(code)

/** One identified thing of the standard, with what the rules look at. */
interface Item {
  readonly id: string
  readonly kind: 'duty' | 'task' | 'output' | 'indicator' | 'list'
  readonly parentId: string | null
  readonly parentCode: string | null
  readonly code: string | null
  readonly printedCode: string | undefined
  readonly text: string | null
  readonly noteRefs: readonly string[]
  readonly lines: readonly number[]
  /** Stands in a row of several tasks. */
  readonly isShared: boolean
}

type PrintedItem = {
  readonly id: string
  readonly code: string | null
  readonly source: readonly PrintedPlace[]
  readonly printedCode?: string
  readonly noteRefs?: readonly string[]
}

/** Tasks that share their row with another: their items stand under each of them, which is no mistake in the codes. */
const tasksOfSharedRows = (marks: readonly ReadingMark[]): ReadonlySet<string> =>
  new Set(marks.filter((mark) => mark.rule === 'shared-row').map((mark) => mark.itemId))

/** Shows one item after the other, so that a large standard is not listed a second time in memory. */
const visitItems = (
  standard: StandardWithoutFindings,
  sharing: ReadonlySet<string>,
  visit: (item: Item) => void,
): void => {
  const show = (kind: Item['kind'], parent: PrintedItem | null, item: PrintedItem, text: string | null): void =>
    visit({
      id: item.id,
      kind,
      parentId: parent?.id ?? null,
      parentCode: parent?.code ?? null,
      code: item.code,
      printedCode: item.printedCode,
      text,
      noteRefs: item.noteRefs ?? [],
      lines: linesOf(item),
      isShared: parent !== null && sharing.has(parent.id),
    })
  for (const duty of standard.duties) {
    show('duty', null, duty, duty.name)
    for (const task of duty.tasks) {
      show('task', duty, task, task.name)
      for (const output of task.outputs) show('output', task, output, output.name)
      for (const indicator of task.indicators) show('indicator', task, indicator, indicator.text)
    }
  }
  for (const list of [standard.knowledge, standard.skills])
    for (const item of list)
      show('list', null, item, [item.name, ...item.children].filter((text) => text !== null).join('\n') || null)
  for (const attitude of standard.attitudes) show('list', null, attitude, attitude.name)
}

/** How often each code of the tree and of the attitudes stands; K and S codes mean the pair of code and name. */
const countCodes = (standard: StandardWithoutFindings): ReadonlyMap<string, number> => {
  const countByCode = new Map<string, number>()
  const count = ({ code }: { readonly code: string | null }): void => {
    if (code !== null) countByCode.set(code, (countByCode.get(code) ?? 0) + 1)
  }
  for (const duty of standard.duties) {
    count(duty)
    for (const task of duty.tasks) {
      count(task)
      task.outputs.forEach(count)
      task.indicators.forEach(count)
    }
  }
  standard.attitudes.forEach(count)
  return countByCode
}

const collect = (itemsByCode: Map<string, Item[]>, item: Item): void => {
  const same = itemsByCode.get(item.code ?? '')
  if (same === undefined) itemsByCode.set(item.code ?? '', [item])
  else same.push(item)
}

const itemFindings = (item: Item): readonly Finding[] => {
  const findings: Finding[] = []
  const add = (rule: FindingRule, detail?: string): number => findings.push(finding(rule, item.id, item.lines, detail))
  if (item.code === null) add('uncoded')
  if (item.text === null || item.text === '') add('blank-name')
  if (item.printedCode !== undefined) add('trailing-dot-code', item.printedCode)
  if (item.text !== null && /[*＊]/u.test(item.text)) add('stray-asterisk')
  if (item.code === null) return findings
  if (isOutputOrIndicator(item) && hasTwoParts(item.code)) add('two-part-code')
  if (isOutputOrIndicator(item) && !item.isShared && !isCodeUnder(item.code, item.parentCode))
    add('code-not-under-parent-task')
  if (item.kind === 'task' && !isCodeUnder(item.code, item.parentCode)) add('code-not-under-parent-duty')
  return findings
}

const hasTwoParts = (code: string): boolean => code.indexOf('.') === code.lastIndexOf('.')

const isOutputOrIndicator = (item: Item): boolean => item.kind === 'output' || item.kind === 'indicator'

/** A code that stands more than once: below the same parent, or below different ones. */
const repeatedCodeFindings = (same: readonly Item[]): readonly Finding[] => {
  if (same.length < 2) return []
  const countByParent = new Map<string | null, number>()
  for (const item of same) countByParent.set(item.parentId, (countByParent.get(item.parentId) ?? 0) + 1)
  return same.flatMap((item) => [
    ...((countByParent.get(item.parentId) ?? 0) > 1 ? [finding('duplicate-code', item.id, item.lines)] : []),
    ...(countByParent.size > 1 ? [finding('code-not-unique-in-document', item.id, item.lines)] : []),
  ])
}

const levelFindings = (standard: StandardWithoutFindings): readonly Finding[] =>
  standard.duties
    .flatMap((duty) => duty.tasks)
    .flatMap((task) => {
      if (task.levels.length === 0) return [finding('level-missing', task.id, linesOf(task))]
      if (task.levels.length === 1) return []
      return [finding('level-multiple-unassigned', task.id, linesOf(task), task.levels.join('、'))]
    })

/** The same code with another name is another item; a code without a name may be either or an unfilled slot. */
const meaningFindings = (items: readonly CompetencyItem[]): readonly Finding[] => {
  const itemsByCode = new Map<string, CompetencyItem[]>()
  for (const item of items) {
    if (item.code === null) continue
    const same = itemsByCode.get(item.code)
    if (same === undefined) itemsByCode.set(item.code, [item])
    else same.push(item)
  }
  return [...itemsByCode.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.flatMap((item) => [
        finding('same-code-two-meanings', item.id, linesOf(item)),
        ...(item.name === null ? [finding('ambiguous-reference-or-placeholder', item.id, linesOf(item))] : []),
      ]),
    )
}

const linesOf = (item: { readonly source: readonly PrintedPlace[] }): readonly number[] =>
  item.source.map((place) => place.line)
