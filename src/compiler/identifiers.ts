import type { CodeLetter } from './coded-items.ts'

/**
 * The identities of siblings in order: the code, `#2` for its second occurrence, and letter~n where no code is printed.
 *
 * Codes are positions on the form and are repeated by mistake; identities are assigned by position and stay the same for
 * the same document.
 */
export const codesToSiblingNames = (letter: CodeLetter, codes: readonly (string | null)[]): readonly string[] => {
  if (codes.length === 1) return [codes[0] ?? `${letter}~1`]
  const nameOf = createSiblingNames(letter)
  return codes.map(nameOf)
}

/** Names siblings one by one, for lists whose end is not known yet. */
export const createSiblingNames = (letter: CodeLetter): ((code: string | null) => string) => {
  const occurrences = new Map<string | null, number>()
  return (code) => {
    const count = (occurrences.get(code) ?? 0) + 1
    occurrences.set(code, count)
    if (code === null) return `${letter}~${count}`
    return count === 1 ? code : `${code}#${count}`
  }
}
