import type { Random } from './random'
import type { Field } from './vocabulary'
import type { FinalStop } from './wording'
import type { Layout, Oddity } from './oddities'

/** Anything that the competency table prints with a code: duty, task, output, indicator, knowledge or skill. */
export interface Entry {
  readonly code: string | null
  readonly name: string | null
  /** Sub-items behind ■. */
  readonly children: readonly string[]
  readonly trailingDot: boolean
  /** No blank between the code and a name that begins with a digit. */
  readonly gluedToDigit: boolean
  readonly noteReferences: readonly string[]
}

export const createEntry = (code: string | null, name: string | null, details: Partial<Entry> = {}): Entry => ({
  code,
  name,
  children: [],
  trailingDot: false,
  gluedToDigit: false,
  noteReferences: [],
  ...details,
})

/** How the parts of a cell without codes are told apart (rule 7). */
export type UncodedForm = 'single' | 'sentences' | 'bullets' | 'paragraphs'

/** The upper item's tail ends up behind the lower item's code below a page break. */
export interface Displacement {
  readonly upper: Entry
  readonly lower: Entry
}

/** One row of the table before page breaks; usually one task, several where task codes share a cell. */
export interface DraftTask {
  readonly oddity: Oddity | null
  readonly titles: readonly Entry[]
  readonly outputs: readonly Entry[]
  readonly indicators: readonly Entry[]
  readonly uncodedForm: UncodedForm
  /** Levels printed on the first row of the task. */
  readonly levels: readonly number[]
  /** Indicators from `firstIndicator` on stand on a row of their own that prints its own levels. */
  readonly laterRow: { readonly firstIndicator: number; readonly levels: readonly number[] } | null
}

export interface DraftDuty {
  readonly title: Entry
  readonly tasks: readonly DraftTask[]
}

/** Knowledge and skills as printed on the first row of one task. */
export interface CompetencyCells {
  readonly knowledge: readonly Entry[]
  readonly skills: readonly Entry[]
  readonly uncodedForm: UncodedForm
  readonly displacement: Displacement | null
}

/** Exact numbers where given; the generator raises them where an oddity needs room. */
export interface DocumentSize {
  readonly duties?: number
  /** Tasks per duty. */
  readonly tasks?: number
  /** Outputs per task. */
  readonly outputs?: number
  /** Indicators per task. */
  readonly indicators?: number
  /** Knowledge items per task, or per duty where they are merged; at least one. */
  readonly knowledge?: number
  /** Skill items per task, or per duty where they are merged; at least one. */
  readonly skills?: number
  readonly attitudes?: number
  readonly requirements?: number
  readonly notes?: number
}

export type GlueHabit = 'blank' | 'glued' | 'mixed'

/** Habits of one document that are no oddities. */
export interface Habits {
  readonly glue: GlueHabit
  /** K01 instead of K1. */
  readonly paddedCodes: boolean
  readonly finalStop: FinalStop
  readonly headingMarks: boolean
  readonly attitudeForm: 'dashes' | 'paragraphs'
  readonly noteForm: 'nested' | 'paragraph-heading'
  readonly indent: ' ' | '  '
}

/** Everything that the steps of one generation share. */
export interface Workshop {
  readonly random: Random
  readonly field: Field
  readonly layout: Layout
  readonly size: DocumentSize
  readonly habits: Habits
  readonly has: (oddity: Oddity) => boolean
  /** Numbers of the notes that markers name; null where there is no such marker. */
  readonly noteLabels: { readonly inName: number | null; readonly inText: number | null }
}

export const isMarkdown = (layout: Layout): boolean => layout === 'markdown' || layout === 'markdown-html'
export const hasHtml = (layout: Layout): boolean => layout === 'html' || layout === 'markdown-html'

export const chooseHabits = (random: Random): Habits => ({
  glue: random.pick(['blank', 'blank', 'glued', 'mixed']),
  paddedCodes: random.chance(0.6),
  finalStop: random.pick(['always', 'never', 'mixed']),
  headingMarks: random.chance(0.4),
  attitudeForm: random.pick(['dashes', 'paragraphs']),
  noteForm: random.pick(['nested', 'paragraph-heading']),
  indent: random.pick([' ', '  ']),
})
