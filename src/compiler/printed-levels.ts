/**
 * The levels of a level cell in printed order, or null where the cell holds anything else.
 *
 * 「5 4」「5、4」「第4級」「４」 are levels; a 7 or a word is not, and must not vanish.
 */
export const textToLevels = (printed: string): readonly number[] | null => {
  const text = printed
    .normalize('NFKC')
    .replace(/[\s第級L,、/~–-]+/gu, ' ')
    .trim()
  const parts = text.split(' ')
  return parts.every((part) => /^[1-6]$/u.test(part)) ? parts.map(Number) : null
}
