import { createEntry, type Entry, hasHtml, type UncodedForm, type Workshop } from './draft'
import type { Oddity } from './oddities'
import { digitName } from './task-titles'
import { indicatorText, outputName, plainName, plainSentence } from './wording'

type ItemLetter = 'O' | 'P'

/** What decides the outputs or the indicators of one row. */
export interface ItemRequest {
  readonly letter: ItemLetter
  readonly count: number
  /** Code of the task whose numbers the items bear, like T2.3. */
  readonly taskCode: string
  readonly oddity: Oddity | null
  readonly uncodedForm: UncodedForm
}

const duplicateOf: Record<ItemLetter, Oddity> = { O: 'duplicate-output-code', P: 'duplicate-indicator-code' }
const uncodedOf: Record<ItemLetter, Oddity> = { O: 'uncoded-outputs', P: 'uncoded-indicators' }

/** Hosts whose codes must have their place in the cell as last part, whatever the rest of the document does. */
const threePartHosts: readonly Oddity[] = [
  'duplicate-output-code',
  'duplicate-indicator-code',
  'indicators-coded-for-another-task',
]

const isTwoPart = ({ has }: Workshop, { count, oddity }: ItemRequest): boolean => {
  if (count !== 1 || (oddity !== null && threePartHosts.includes(oddity))) return false
  if (has('two-part-codes')) return true
  return has('two-part-codes-for-most') && oddity !== 'code-glued-to-digit'
}

const codes = (workshop: Workshop, request: ItemRequest): readonly string[] => {
  const { letter, count, taskCode, oddity } = request
  const stem = letter + taskCode.slice(1)
  if (isTwoPart(workshop, request)) return [stem]
  // The repeated code uses up no number: 1, 2, 3, 3, 4.
  const repeatedAt = oddity === duplicateOf[letter] ? workshop.random.integer(1, count - 1) : count
  return Array.from({ length: count }, (_, index) => `${stem}.${index >= repeatedAt ? index : index + 1}`)
}

/** Hosts that cut, mark or dot a text want one that bears it anywhere. */
const needsPlainText = (oddity: Oddity | null): boolean =>
  oddity === 'text-halves-across-pages' ||
  oddity === 'trailing-dot-codes' ||
  oddity === 'stray-asterisk' ||
  oddity === 'note-markers'

const wording = (workshop: Workshop, { letter, oddity }: ItemRequest): string => {
  const { random, field, habits } = workshop
  if (letter === 'O') return needsPlainText(oddity) ? plainName(random, field) : outputName(random, field)
  return needsPlainText(oddity) ? plainSentence(random, field) : indicatorText(random, field, habits.finalStop)
}

const codedItems = (workshop: Workshop, request: ItemRequest): readonly Entry[] => {
  const { random } = workshop
  const { letter, count, oddity } = request
  // With two-part codes only the indicators run without a gap down the duty; a task may lack its output.
  const gluedHere =
    oddity === 'code-glued-to-digit' && (letter === 'P' || (count > 0 && !workshop.has('two-part-codes')))
  const gluedIndex = gluedHere ? random.integer(0, count - 1) : -1
  const dotted = oddity === 'trailing-dot-codes'
  return codes(workshop, request).map((code, index) =>
    index === gluedIndex
      ? createEntry(code, digitName(workshop), { gluedToDigit: true })
      : createEntry(code, wording(workshop, request), {
          trailingDot: dotted && ((letter === 'P' && index === 0) || random.chance(0.5)),
        }),
  )
}

const uncodedItems = (workshop: Workshop, { uncodedForm, letter }: ItemRequest): readonly Entry[] => {
  const { random, field } = workshop
  const count = uncodedForm === 'single' ? 1 : random.integer(2, 3)
  const stop = uncodedForm === 'sentences' ? '。' : ''
  return Array.from({ length: count }, () =>
    createEntry(null, (letter === 'O' ? plainName(random, field) : plainSentence(random, field)) + stop),
  )
}

export const createItems = (workshop: Workshop, request: ItemRequest): readonly Entry[] =>
  request.oddity === uncodedOf[request.letter] ? uncodedItems(workshop, request) : codedItems(workshop, request)

/**
 * A blank between two parts is no division (rule 7 names <p>, bullets and 。 only), so parts are never just set side by
 * side. Bullets are for outputs and indicators only: in K and S a ■ may as well be a sub-item of the text above.
 */
export const chooseUncodedForm = ({ random, layout }: Workshop, bulletsAllowed: boolean): UncodedForm =>
  random.pick<UncodedForm>([
    'single',
    'sentences',
    ...(bulletsAllowed ? (['bullets'] as const) : []),
    ...(hasHtml(layout) ? (['paragraphs'] as const) : []),
  ])

const withMarker = (text: string, marker: string): string =>
  text.endsWith('。') ? `${text.slice(0, -1)}${marker}。` : text + marker

/** A note marker stays in the text (rule 1 does not undo it) and is also a reference. */
export const withNoteReference = ({ random }: Workshop, entry: Entry, label: number): Entry => {
  const blank = random.chance(0.4) ? ' ' : ''
  const marker = random.pick([`【註${blank}${label}】`, `[註${blank}${label}]`])
  return { ...entry, name: withMarker(entry.name ?? '', marker), noteReferences: [`註${label}`] }
}

export const withAsterisk = ({ random }: Workshop, entry: Entry): Entry => {
  const characters = Array.from(entry.name ?? '')
  const place = random.integer(2, characters.length - 2)
  return { ...entry, name: [...characters.slice(0, place), '*', ...characters.slice(place)].join('') }
}
