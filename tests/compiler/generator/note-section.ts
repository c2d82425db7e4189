import type { Workshop } from './draft'
import type { ExpectedNote, ExpectedRequirement } from './expected-standard'
import { freeNotes, noteExplanations, noteTerms, schooling } from './vocabulary'

export interface PrintedNotes {
  readonly lines: readonly string[]
  readonly requirements: readonly ExpectedRequirement[]
  readonly notes: readonly ExpectedNote[]
}

type Item =
  | { readonly kind: 'requirement'; readonly group: string; readonly text: string }
  | {
      readonly kind: 'note'
      readonly group: string | null
      readonly label: string | null
      readonly term: string | null
      readonly text: string
      readonly printed: string
    }

interface Group {
  readonly heading: string | null
  readonly items: readonly Item[]
}

const requirementHeadings = [
  '建議擔任此職類/職業之學歷/經歷/或能力條件',
  '擔任此職業之必要學經歷與能力條件',
  '建議擔任此職業之學歷與經歷',
] as const
const noteHeadings = ['其他補充說明', '用語說明', '備註'] as const

const requirementGroup = ({ random, size }: Workshop): Group => {
  const heading = random.pick(requirementHeadings)
  const texts = random.shuffle(schooling).slice(0, size.requirements ?? random.integer(1, 3))
  return { heading, items: texts.map((text) => ({ kind: 'requirement', group: heading, text })) }
}

/** Only a labelled note has a term: elsewhere ： may be part of the sentence. */
const labelledNote = ({ random }: Workshop, group: string, label: number): Item => {
  const blank = random.chance(0.5) ? ' ' : ''
  const term = random.pick(noteTerms)
  const text = random.pick(noteExplanations)
  return { kind: 'note', group, label: `註${label}`, term, text, printed: `【註${blank}${label}】${term}：${text}` }
}

const freeNote = (group: string | null, text: string): Item => ({
  kind: 'note',
  group,
  label: null,
  term: null,
  text,
  printed: text,
})

/** Notes with a heading of their own; the labelled ones are those that markers in the document name. */
const noteGroup = (workshop: Workshop, labels: readonly number[]): Group => {
  const { random, size } = workshop
  const heading = random.pick(noteHeadings)
  const count = size.notes ?? random.integer(0, 2)
  const free = random.shuffle(freeNotes).slice(0, count)
  const labelled = labels.map((label) => labelledNote(workshop, heading, label))
  return { heading, items: [...labelled, ...free.map((text) => freeNote(heading, text))] }
}

/**
 * Notes without a heading stand before the first heading only: behind it a reader could take them for items of the
 * group above.
 */
const groupsOf = (workshop: Workshop, labels: readonly number[]): readonly Group[] => {
  const { random, size } = workshop
  const headless: Group = {
    heading: null,
    items: size.notes === undefined && random.chance(0.3) ? [freeNote(null, random.pick(freeNotes))] : [],
  }
  const grouped = random.shuffle([requirementGroup(workshop), noteGroup(workshop, labels)])
  return [headless, ...grouped].filter(({ items }) => items.length > 0)
}

interface PrintedItem {
  readonly text: string
  readonly item: Item | null
}

const printedText = (item: Item): string => (item.kind === 'note' ? item.printed : item.text)

/** A nested dash list (seeds 000, 002, 003) or paragraphs as headings with dashes below (seed 004). */
const printGroup = ({ habits }: Workshop, { heading, items }: Group, index: number): readonly PrintedItem[] => {
  const isNested = habits.noteForm === 'nested'
  const indent = heading !== null && isNested ? habits.indent : ''
  const lines = items.map((item) => ({ text: `${indent}- ${printedText(item)}`, item }))
  if (heading === null) return lines
  if (isNested) return [{ text: `- ${heading}：`, item: null }, ...lines]
  const blank: PrintedItem = { text: '', item: null }
  return [...(index === 0 ? [] : [blank]), { text: `${heading}：`, item: null }, blank, ...lines]
}

const sectionHeading = ({ habits }: Workshop): string =>
  habits.headingMarks ? '#### 說明與補充事項' : '說明與補充事項'

/** `labels` are the numbers of the notes that markers name. */
export const printNotes = (workshop: Workshop, labels: readonly number[], firstLine: number): PrintedNotes => {
  const head = [sectionHeading(workshop), '']
  if (workshop.has('lone-bullet-notes')) return { lines: [...head, '●'], requirements: [], notes: [] }
  const printed = groupsOf(workshop, labels).flatMap((group, index) => printGroup(workshop, group, index))
  const items = printed.flatMap(({ item }, index) =>
    item === null ? [] : [{ item, source: [{ line: firstLine + head.length + index, column: 0 }] }],
  )
  return {
    lines: [...head, ...printed.map(({ text }) => text)],
    requirements: items.flatMap(({ item, source }) =>
      item.kind === 'requirement' ? [{ group: item.group, text: item.text, source }] : [],
    ),
    notes: items.flatMap(({ item, source }) =>
      item.kind === 'note' ? [{ group: item.group, label: item.label, term: item.term, text: item.text, source }] : [],
    ),
  }
}
