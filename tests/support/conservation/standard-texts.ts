import type { CompetencyStandard, PrintedPlace, Task } from '../../../src/domain/competency-standard.ts'
import { type PrintedText, createPrintedText } from './cell-cover.ts'
import { squeeze } from './printed-document.ts'

export type Kind =
  'duty' | 'task' | 'output' | 'indicator' | 'knowledge' | 'skill' | 'attitude' | 'requirement' | 'note'

/** The text of one object of a standard, and where the standard says that it stands. */
export interface ObjectText extends PrintedText {
  readonly kind: Kind
  readonly source: readonly PrintedPlace[]
  /** The task an output or indicator stands under: in a row that several tasks share each has its own. */
  readonly task: Task | null
  readonly object: object
}

/** Every object that has a place of its own, but the rows of the version table, whose cells are read one by one. */
export const standardToTexts = (standard: CompetencyStandard): readonly ObjectText[] => [
  ...standard.duties.flatMap((duty) => [
    textOf('duty', duty, [codeOf(duty), duty.name]),
    ...duty.tasks.flatMap((task) => [
      textOf('task', task, [codeOf(task), task.name]),
      ...task.outputs.map((output) => textOf('output', output, [codeOf(output), output.name], task)),
      ...task.indicators.map((indicator) => textOf('indicator', indicator, [codeOf(indicator), indicator.text], task)),
    ]),
  ]),
  ...standard.knowledge.map((item) => textOf('knowledge', item, [codeOf(item), item.name, ...item.children])),
  ...standard.skills.map((item) => textOf('skill', item, [codeOf(item), item.name, ...item.children])),
  ...standard.attitudes.map((item) => textOf('attitude', item, [codeOf(item), item.name, item.description])),
  ...standard.requirements.map((item) => textOf('requirement', item, [item.text])),
  ...standard.notes.map((item) => textOf('note', item, [item.label, item.term, item.text])),
]

const codeOf = ({ code, printedCode }: { readonly code: string | null; readonly printedCode?: string }) =>
  printedCode ?? code

const textOf = (
  kind: Kind,
  object: { readonly source: readonly PrintedPlace[] },
  parts: readonly (string | null)[],
  task: Task | null = null,
): ObjectText => ({
  ...createPrintedText(parts.map((part) => (part === null ? null : squeeze(part)))),
  kind,
  source: object.source,
  task,
  object,
})
