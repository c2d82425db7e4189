import { itemAt } from './lists'
import type { Random } from './random'
import type { Displacement } from './draft'
import type { Piece } from './table-rows'
import { canBeCut, cutForDisplacement, cutPiece } from './text-cuts'

/** What stays above a page break and what comes below it. */
export interface Split {
  readonly above: readonly Piece[]
  readonly below: readonly Piece[]
}

const cutAt = (random: Random, pieces: readonly Piece[], index: number): Split | null => {
  const halves = cutPiece(random, itemAt(pieces, index))
  return halves === null
    ? null
    : { above: [...pieces.slice(0, index), halves[0]], below: [halves[1], ...pieces.slice(index + 1)] }
}

const indexesWhere = (pieces: readonly Piece[], accepts: (piece: Piece) => boolean): readonly number[] =>
  pieces.flatMap((piece, index) => (accepts(piece) ? [index] : []))

export const hasChildren = ({ entry }: Piece): boolean => entry.children.length > 0

const splitOneOf = (random: Random, pieces: readonly Piece[], accepts: (piece: Piece) => boolean): Split | null => {
  const indexes = indexesWhere(pieces, (piece) => accepts(piece) && canBeCut(piece))
  return indexes.length === 0 ? null : cutAt(random, pieces, random.pick(indexes))
}

/** A name or text goes on below. Items with sub-items have an oddity of their own. */
export const splitText = (random: Random, pieces: readonly Piece[]): Split | null =>
  splitOneOf(random, pieces, (piece) => !hasChildren(piece))

export const splitSubItems = (random: Random, pieces: readonly Piece[]): Split | null =>
  splitOneOf(random, pieces, hasChildren)

/** Whole items start below; rarely all of them, where none must stay. */
export const splitItems = (random: Random, pieces: readonly Piece[], oneStays = false): Split | null => {
  if (pieces.length === 0 || (oneStays && pieces.length === 1)) return null
  // The tail of a text must stay behind its head's row: it cannot be pushed below a header on its own.
  const first = itemAt(pieces, 0).isStart && (pieces.length === 1 || random.chance(0.1)) && !oneStays ? 0 : 1
  if (first >= pieces.length) return null
  const place = random.integer(first, pieces.length - 1)
  return { above: pieces.slice(0, place), below: pieces.slice(place) }
}

/** The lower item's code stands in front of the upper item's tail (seed 003 lines 23 and 27). */
export const splitDisplaced = (random: Random, pieces: readonly Piece[], { upper, lower }: Displacement): Split => {
  const place = pieces.findIndex(({ entry }) => entry === upper)
  const [head, tail] = cutForDisplacement(random, itemAt(pieces, place))
  const next = itemAt(pieces, place + 1)
  const label = next.text.slice(0, next.nameStart)
  const displaced: Piece = {
    ...next,
    text: `${label}${tail.text} ${lower.name ?? ''}`,
    tailOf: upper,
  }
  return { above: [...pieces.slice(0, place), head], below: [displaced, ...pieces.slice(place + 2)] }
}
