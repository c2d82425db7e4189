import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { itemAt } from './lists'

/** The only source of chance in this folder: the same seed gives the same sequence of answers. */
export interface Random {
  /** Both bounds included. */
  readonly integer: (from: number, to: number) => number
  /** Like `integer`, but small numbers come up far more often than large ones. */
  readonly smallInteger: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** Up to `count` different members, in the order in which they stand in `items`. */
  readonly pickSeveral: <Item>(items: readonly Item[], count: number) => readonly Item[]
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[]
}

const precision = 1_000_000

export const createRandom = (seed: number): Random => {
  // Neighbouring seeds share most of their bits; spreading and skipping keeps their documents apart.
  const state = xoroshiro128plus(Math.imul(seed + 1, 0x9e3779b1))
  for (let skipped = 0; skipped < 16; skipped += 1) state.next()

  const integer = (from: number, to: number): number => uniformInt(state, from, Math.max(from, to))
  const smallInteger = (from: number, to: number): number =>
    Math.min(integer(from, to), integer(from, to), integer(from, to))
  const chance = (probability: number): boolean => integer(1, precision) <= probability * precision
  const pick = <Item>(items: readonly Item[]): Item => itemAt(items, integer(0, items.length - 1))
  const shuffle = <Item>(items: readonly Item[]): readonly Item[] =>
    items
      .map((item) => ({ item, rank: integer(0, precision) }))
      .sort((left, right) => left.rank - right.rank)
      .map(({ item }) => item)
  const pickSeveral = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const chosen = new Set(shuffle(items.map((_, index) => index)).slice(0, count))
    return items.filter((_, index) => chosen.has(index))
  }

  return { integer, smallInteger, chance, pick, pickSeveral, shuffle }
}
