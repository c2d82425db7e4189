/** A text as UTF-16 with a byte order mark, as some programs save it. */
export const toUtf16 = (text: string, isLittleEndian: boolean): Uint8Array => {
  const whole = `\uFEFF${text}`
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < whole.length; index += 1)
    view.setUint16(index * 2, whole.charCodeAt(index), isLittleEndian)
  return bytes
}

/** Every character of Big5 by its two bytes, as the platform decodes them. */
const big5ByCharacter = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('big5')
  const found = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (Array.from(character).length === 1 && character !== '\uFFFD' && !found.has(character))
        found.set(character, [lead, trail])
    }
  return found
}

/** A text as Big5, as a Traditional Chinese Excel saves a CSV; what Big5 does not have becomes a question mark. */
export const toBig5 = (text: string): Uint8Array => {
  const table = big5ByCharacter()
  return new Uint8Array(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : [...(table.get(character) ?? [0x3f])],
    ),
  )
}
