import { type Fraction, compareFractions } from './fraction.ts'

/**
 * How alike two short texts are, 0–1: the pairs of neighbouring characters that they have in common, counted twice,
 * divided by all pairs of both (Sørensen–Dice). Chinese prints no blanks between words, and two characters are about a
 * word. Punctuation, blanks, case and full-width forms do not count.
 *
 * It decides nothing: it only chooses which texts a person is asked about.
 */
export const textSimilarity = (one: string, other: string): Fraction => {
  const pairs = countPairs(one)
  const otherPairs = countPairs(other)
  const shared = [...pairs].reduce((sum, [pair, count]) => sum + Math.min(count, otherPairs.get(pair) ?? 0), 0)
  const all = sumOf(pairs) + sumOf(otherPairs)
  return all === 0 ? { numerator: 0, denominator: 1 } : { numerator: 2 * shared, denominator: all }
}

/** Half of the pairs: fewer are shared by most texts that end on the same word, such as 能力. */
const smallestSimilarity: Fraction = { numerator: 1, denominator: 2 }

export const isSimilar = (similarity: Fraction): boolean => compareFractions(similarity, smallestSimilarity) >= 0

const countPairs = (text: string): ReadonlyMap<string, number> => {
  const characters =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  const countByPair = new Map<string, number>()
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1]
    if (next !== undefined) countByPair.set(character + next, (countByPair.get(character + next) ?? 0) + 1)
  }
  return countByPair
}

const sumOf = (countByPair: ReadonlyMap<string, number>): number =>
  [...countByPair.values()].reduce((sum, count) => sum + count, 0)
