/** A character of Chinese writing; everything else belongs to the word it stands in. */
const han = /\p{Script=Han}/u

/**
 * Breaks a name into lines of at most `longest` characters. A `|` marks where a person would break it and is no part of
 * the name; without marks it is broken where the line is full, never inside a Latin word, and with no punctuation at the
 * beginning of a line.
 */
export const nameToLines = (markedName: string, longest: number): readonly string[] => {
  const lines: string[] = []
  for (const piece of markedName.includes('|') ? markedName.split('|') : toPieces(markedName)) {
    const last = lines.at(-1)
    if (last !== undefined && (last + piece).length <= longest) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}

/** One Han character or one Latin word at a time, with the punctuation that follows it. */
const toPieces = (name: string): readonly string[] => {
  const pieces: string[] = []
  for (const character of name) {
    const last = pieces.at(-1)
    const startsPiece =
      han.test(character) || (last !== undefined && han.test(last) && /[\p{L}\p{N}(（「]/u.test(character))
    if (last === undefined || (startsPiece && !/[(（「/]$/u.test(last))) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
  }
  return pieces
}
