/**
 * Local ids of siblings in document order (rule 2): the code, from its second use on with #2, #3; without a code the
 * letter of the kind with ~1, ~2.
 */
export const localIds = (codes: readonly (string | null)[], letter: string): readonly string[] => {
  const uses = new Map<string, number>()
  return codes.map((code) => {
    const stem = code ?? `${letter}~`
    const use = (uses.get(stem) ?? 0) + 1
    uses.set(stem, use)
    if (code === null) return `${stem}${use}`
    return use === 1 ? code : `${code}#${use}`
  })
}
