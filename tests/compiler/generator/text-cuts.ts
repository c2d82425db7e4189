import type { Random } from './random'
import type { Piece } from './table-rows'
import { isHan, isLatinLetter } from './wording'

/** The head ends before `end`, the tail begins at `start`; the blank between Latin words is lost at the break. */
interface Cut {
  readonly end: number
  readonly start: number
  readonly isInsideText: boolean
}

interface Character {
  readonly character: string
  readonly offset: number
}

const charactersOf = (text: string): readonly Character[] => {
  let offset = 0
  return Array.from(text, (character) => {
    const at = { character, offset }
    offset += character.length
    return at
  })
}

/** Joining with nothing between the halves, or one blank between Latin letters, must give the text back. */
const joinsBack = (before: string, after: string): boolean =>
  (isHan(before) && (isHan(after) || isLatinLetter(after))) ||
  (isLatinLetter(before) && isHan(after)) ||
  (before === '，' && isHan(after))

/**
 * Halves never begin or end with a mark such as 、 or ：, whose fate at the edge of a cell the contract does not
 * settle, and never part a note marker or an asterisk from its surroundings (such texts are not cut at all).
 */
const cutsOf = (text: string, from: number): readonly Cut[] => {
  const characters = charactersOf(text)
  return characters.flatMap(({ character: after, offset }, index): readonly Cut[] => {
    const before = characters[index - 1]?.character ?? ''
    if (offset <= from || before === '') return []
    if (joinsBack(before, after)) return [{ end: offset, start: offset, isInsideText: true }]
    if (after !== ' ') return []
    const next = characters[index + 1]?.character ?? ''
    if (isLatinLetter(before) && isLatinLetter(next)) return [{ end: offset, start: offset + 1, isInsideText: true }]
    return next === '■' ? [{ end: offset, start: offset + 1, isInsideText: false }] : []
  })
}

const isCuttable = ({ entry, tailOf, nameStart, text }: Piece): boolean =>
  entry.code !== null &&
  tailOf === null &&
  entry.noteReferences.length === 0 &&
  nameStart < text.length &&
  !text.includes('*')

export type Halves = readonly [Piece, Piece]

const halvesAt = (piece: Piece, cut: Cut): Halves => [
  { ...piece, text: piece.text.slice(0, cut.end) },
  {
    ...piece,
    text: piece.text.slice(cut.start),
    nameStart: 0,
    isStart: false,
    joinsTextAbove: cut.isInsideText,
  },
]

/** The two halves of a piece at a place of chance, or null where it cannot be cut. */
export const cutPiece = (random: Random, piece: Piece): Halves | null => {
  if (!isCuttable(piece)) return null
  const cuts = cutsOf(piece.text, piece.nameStart)
  if (cuts.length === 0) return null
  // Latin words and sub-items are rare, so their places are preferred where there are any.
  const rare = cuts.filter(({ end, start, isInsideText }) => end !== start || !isInsideText)
  const pool = rare.length > 0 && random.chance(0.4) ? rare : cuts
  return halvesAt(piece, random.pick(pool))
}

export const canBeCut = (piece: Piece): boolean => isCuttable(piece) && cutsOf(piece.text, piece.nameStart).length > 0

/** The upper half ends and the tail begins between two Han characters, and the tail itself ends with one. */
export const cutForDisplacement = (random: Random, piece: Piece): Halves => {
  const characters = charactersOf(piece.text)
  const last = characters.at(-1)?.offset ?? 0
  const cuts = cutsOf(piece.text, piece.nameStart).filter(
    ({ end, start, isInsideText }) =>
      isInsideText &&
      end === start &&
      end < last &&
      isHan(characters.find(({ offset }) => offset === start)?.character ?? ''),
  )
  return halvesAt(piece, random.pick(cuts))
}
