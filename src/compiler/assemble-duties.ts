import type {
  BehaviourIndicator,
  CompetencyItem,
  Duty,
  PrintedPlace,
  Task,
  WorkOutput,
} from '../domain/competency-standard.ts'
import type { CodeLetter } from './coded-items.ts'
import type { DutyDraft, TaskGroup } from './duty-table.ts'
import { codesToSiblingNames, createSiblingNames } from './identifiers.ts'
import type { ItemDraft } from './item-drafts.ts'
import { competencyKey, competencyName, hasMergedLevel, hasSeveralTasks, printsLevelsPerRow } from './merged-cells.ts'
import { noteReferences } from './note-references.ts'
import { cleanText, textOrNull } from './printed-text.ts'
import { suggestedCode } from './suggested-codes.ts'

/** What was seen while reading and cannot be seen in the finished standard. */
export interface ReadingMark {
  readonly rule:
    'joined-across-page-break' | 'code-displaced-by-page-break' | 'shifted-columns' | 'shared-row' | 'sub-items-differ'
  readonly itemId: string
  readonly lines: readonly number[]
}

export interface AssembledDuties {
  readonly duties: readonly Duty[]
  readonly knowledge: readonly CompetencyItem[]
  readonly skills: readonly CompetencyItem[]
  readonly marks: readonly ReadingMark[]
}

/** Turns drafts into the finished tree: cleaned texts, identities, and the lists that merged cells stand for. */
export const assembleDuties = (drafts: readonly DutyDraft[], isCompetencyMerged: boolean): AssembledDuties => {
  const marks: ReadingMark[] = []
  const lists = { knowledge: createItemList('K', marks), skills: createItemList('S', marks) }
  const isLevelPerRow = printsLevelsPerRow(drafts)
  const nameOf = createSiblingNames('T')
  const duties = drafts.map((draft): Duty => {
    const id = nameOf(draft.item.code?.code ?? null)
    markItem(draft.item, id, marks)
    const scope: DutyScope = {
      dutyId: id,
      competencyScope: isCompetencyMerged && hasSeveralTasks(draft) ? 'duty' : 'task',
      levelScope: hasMergedLevel(draft, isLevelPerRow) ? 'duty' : 'task',
      levels: draft.groups[0]?.rows[0]?.levels ?? [],
    }
    return { id, ...coded(draft.item), tasks: assembleTasks(draft, scope, lists, marks), ...printed(draft.item) }
  })
  return { duties, knowledge: lists.knowledge.items(), skills: lists.skills.items(), marks }
}

interface DutyScope {
  readonly dutyId: string
  readonly competencyScope: 'task' | 'duty'
  readonly levelScope: 'task' | 'duty'
  /** The levels on the duty's first row. */
  readonly levels: readonly number[]
}

interface ItemLists {
  readonly knowledge: ItemList
  readonly skills: ItemList
}

const assembleTasks = (draft: DutyDraft, scope: DutyScope, lists: ItemLists, marks: ReadingMark[]): readonly Task[] => {
  const nameOf = createSiblingNames('T')
  const links = draft.groups.map((group) => ({
    knowledgeIds: unique(group.knowledge.map(lists.knowledge.add)),
    skillIds: unique(group.skills.map(lists.skills.add)),
  }))
  const ofDuty = {
    knowledgeIds: unique(links.flatMap((link) => link.knowledgeIds)),
    skillIds: unique(links.flatMap((link) => link.skillIds)),
  }
  return draft.groups.flatMap((group, index) =>
    group.tasks.map((task): Task => {
      const id = `${scope.dutyId}:${nameOf(task.code?.code ?? null)}`
      markItem(task, id, marks)
      markGroup(group, task, id, marks)
      return {
        id,
        ...coded(task),
        levels: [...(scope.levelScope === 'duty' ? scope.levels : (group.rows[0]?.levels ?? []))],
        levelScope: scope.levelScope,
        outputs: assembleOutputs(group, id, parentCode(group, task), marks),
        indicators: assembleIndicators(group, id, parentCode(group, task), marks),
        competencyScope: scope.competencyScope,
        ...((scope.competencyScope === 'duty' ? ofDuty : links[index]) ?? ofDuty),
        ...printed(task),
      }
    }),
  )
}

/** The code that the items of a task should stand under; a row that several tasks share decides nothing. */
const parentCode = (group: TaskGroup, task: ItemDraft): string | null =>
  group.tasks.length > 1 ? null : (task.code?.code ?? null)

const assembleOutputs = (
  group: TaskGroup,
  taskId: string,
  taskCode: string | null,
  marks: ReadingMark[],
): readonly WorkOutput[] => {
  const names = codesToSiblingNames(
    'O',
    group.outputs.map(({ code }) => code?.code ?? null),
  )
  return group.outputs.map((draft, index) => {
    const id = `${taskId}:${names[index] ?? ''}`
    markItem(draft, id, marks)
    return { id, ...coded(draft), ...printed(draft), ...suggestedCode(draft.code?.code ?? null, taskCode) }
  })
}

const assembleIndicators = (
  group: TaskGroup,
  taskId: string,
  taskCode: string | null,
  marks: ReadingMark[],
): readonly BehaviourIndicator[] => {
  const names = codesToSiblingNames(
    'P',
    group.indicators.map(({ draft }) => draft.code?.code ?? null),
  )
  return group.indicators.map(({ draft, row }, index) => {
    const id = `${taskId}:${names[index] ?? ''}`
    const levels = row > 0 ? (group.rows[row]?.levels ?? []) : []
    markItem(draft, id, marks)
    return {
      id,
      code: draft.code?.code ?? null,
      text: cleanText(draft.name),
      ...(levels.length > 0 && { levels }),
      ...printed(draft),
      ...suggestedCode(draft.code?.code ?? null, taskCode),
    }
  })
}

const coded = (draft: ItemDraft): { readonly code: string | null; readonly name: string | null } => ({
  code: draft.code?.code ?? null,
  name: textOrNull(draft.name),
})

const printed = (draft: ItemDraft) => ({
  source: draft.source,
  ...(draft.code !== null && draft.code.printed !== draft.code.code && { printedCode: draft.code.printed }),
  ...noteReferences(draft.name),
})

const linesOf = (draft: ItemDraft): readonly number[] => unique(draft.source.map((place) => place.line))

const markItem = (draft: ItemDraft, itemId: string, marks: ReadingMark[]): void => {
  if (draft.isJoined) marks.push({ rule: 'joined-across-page-break', itemId, lines: linesOf(draft) })
  if (draft.isDisplaced) marks.push({ rule: 'code-displaced-by-page-break', itemId, lines: linesOf(draft) })
}

const markGroup = (group: TaskGroup, task: ItemDraft, itemId: string, marks: ReadingMark[]): void => {
  if (group.isShifted) marks.push({ rule: 'shifted-columns', itemId, lines: linesOf(task) })
  if (group.tasks.length > 1) marks.push({ rule: 'shared-row', itemId, lines: linesOf(task) })
}

interface ItemList {
  /** Adds a printed item and returns its identity; the same pair of code and name is the same item. */
  readonly add: (draft: ItemDraft) => string
  readonly items: () => readonly CompetencyItem[]
}

type MutableItem = { -readonly [Key in keyof CompetencyItem]: CompetencyItem[Key] } & {
  children: string[]
  source: CompetencyItem['source'][number][]
}

const createItemList = (letter: CodeLetter, marks: ReadingMark[]): ItemList => {
  const nameOf = createSiblingNames(letter)
  const itemByKey = new Map<string, MutableItem>()
  return {
    add: (draft) => {
      const key = competencyKey(draft)
      const known = itemByKey.get(key)
      if (known !== undefined) {
        addOccurrence(known, draft, marks)
        return known.id
      }
      const code = draft.code?.code ?? null
      const id = nameOf(code)
      markItem(draft, id, marks)
      itemByKey.set(key, {
        id,
        code,
        name: competencyName(draft),
        children: draft.children.map(cleanText).filter((child) => child !== ''),
        ...printed(draft),
        source: [...draft.source],
      })
      return id
    },
    items: () => [...itemByKey.values()],
  }
}

const addOccurrence = (known: MutableItem, draft: ItemDraft, marks: ReadingMark[]): void => {
  for (const place of draft.source) if (!isSamePlace(place, known.source.at(-1))) known.source.push(place)
  markItem(draft, known.id, marks)
  const children = draft.children.map(cleanText).filter((child) => child !== '')
  const before = new Set(known.children)
  const added = children.filter((child) => !before.has(child))
  if (added.length > 0 || children.length !== before.size)
    marks.push({ rule: 'sub-items-differ', itemId: known.id, lines: linesOf(draft) })
  for (const child of added) known.children.push(child)
}

const isSamePlace = (one: PrintedPlace, other: PrintedPlace | undefined): boolean =>
  one.line === other?.line && one.column === other.column

const unique = <T>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)])
