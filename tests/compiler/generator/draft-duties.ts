import { type DraftDuty, type DraftTask, type Entry, type Workshop } from './draft'
import { type HostPlan, isHost, type Position } from './oddity-hosts'
import type { Oddity } from './oddities'
import { itemAt } from './lists'
import type { Random } from './random'
import { chooseUncodedForm, createItems, withAsterisk, withNoteReference } from './task-items'
import { choosePrintedLevels, laterLevels, type PrintedLevels } from './task-levels'
import { dutyTitle, taskTitles } from './task-titles'

const mostOutputs = 6
const mostIndicators = 12

const outputCount = ({ random, size, has }: Workshop, oddity: Oddity | null): number => {
  const usual = size.outputs ?? random.smallInteger(0, mostOutputs)
  if (oddity === 'no-outputs') return 0
  if (oddity === 'duplicate-output-code' || oddity === 'two-part-codes-for-most') return Math.max(2, usual)
  return has('two-part-codes') || has('two-part-codes-for-most') ? Math.min(1, usual) : usual
}

const indicatorCount = ({ random, size, has }: Workshop, oddity: Oddity | null): number => {
  const usual = size.indicators ?? random.smallInteger(1, mostIndicators)
  const needsTwo = oddity === 'duplicate-indicator-code' || oddity === 'indicator-with-own-level'
  if (needsTwo) return Math.max(2, usual)
  if (has('two-part-codes') || has('two-part-codes-for-most')) return 1
  return Math.max(oddity === 'items-across-pages' ? 2 : 1, usual)
}

/** The code of another task of the duty; where there is none, one that the document does not print at all. */
const codeOfAnotherTask = (random: Random, titles: readonly Entry[], own: string): string => {
  const others = titles.map(({ code }) => code ?? '').filter((code) => code !== own)
  return others.length > 0 ? random.pick(others) : `${own}9`
}

const mapOne = <Item>(items: readonly Item[], index: number, change: (item: Item) => Item): readonly Item[] =>
  items.map((item, at) => (at === index ? change(item) : item))

const withTextOddity = (workshop: Workshop, oddity: Oddity | null, indicators: readonly Entry[]): readonly Entry[] => {
  const index = workshop.random.integer(0, indicators.length - 1)
  if (oddity === 'stray-asterisk') return mapOne(indicators, index, (entry) => withAsterisk(workshop, entry))
  const label = workshop.noteLabels.inText
  if (oddity === 'note-markers' && label !== null)
    return mapOne(indicators, index, (entry) => withNoteReference(workshop, entry, label))
  return indicators
}

const draftTask = (
  workshop: Workshop,
  plan: HostPlan,
  position: Position,
  titleRows: readonly (readonly Entry[])[],
  printedLevels: PrintedLevels,
): DraftTask => {
  const { random } = workshop
  const oddity = plan.oddityAt(position)
  const titles = itemAt(titleRows, position.task)
  const taskCode = itemAt(titles, 0).code ?? ''
  const uncodedForm = chooseUncodedForm(workshop, true)
  const levels = printedLevels(position)

  const outputs = createItems(workshop, {
    letter: 'O',
    count: outputCount(workshop, oddity),
    taskCode,
    oddity,
    uncodedForm,
  })
  const indicators = createItems(workshop, {
    letter: 'P',
    count: indicatorCount(workshop, oddity),
    taskCode:
      oddity === 'indicators-coded-for-another-task' ? codeOfAnotherTask(random, titleRows.flat(), taskCode) : taskCode,
    oddity,
    uncodedForm,
  })
  const ownLevel = isHost(plan, 'indicator-with-own-level', position)
  return {
    oddity,
    titles,
    outputs,
    indicators: withTextOddity(workshop, oddity, indicators),
    uncodedForm,
    levels,
    laterRow: ownLevel
      ? { firstIndicator: random.integer(1, indicators.length - 1), levels: laterLevels(workshop, levels) }
      : null,
  }
}

export const draftDuties = (workshop: Workshop, plan: HostPlan): readonly DraftDuty[] => {
  const printedLevels = choosePrintedLevels(workshop, plan)
  const plainDuty = plan.hostOf('names-across-pages')?.duty
  return plan.taskCounts.map((count, duty) => {
    const titleRows = taskTitles(workshop, plan, duty, count)
    return {
      title: dutyTitle(workshop, duty, duty === plainDuty),
      tasks: titleRows.map((_, task) => draftTask(workshop, plan, { duty, task }, titleRows, printedLevels)),
    }
  })
}
