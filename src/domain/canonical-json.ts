/**
 * Writes a JSON value in the form of RFC 8785, piece by piece: keys sorted by UTF-16 code units, no blanks, strings and
 * numbers as ECMAScript spells them. Two files with the same content have the same form, whatever wrote them.
 *
 * `isLeftOut` tells which members do not count. Leaving out while writing is what makes hashing a standard several times
 * cheaper than copying it for a library; a test holds this against that library.
 */
export const writeCanonicalJson = (
  value: unknown,
  write: (piece: string) => void,
  isLeftOut: (key: string) => boolean = keepAll,
): void => {
  if (typeof value === 'string') write(stringToText(value))
  else if (typeof value === 'number') write(numberToText(value))
  else if (value === null || typeof value === 'boolean') write(String(value))
  else if (Array.isArray(value)) writeArray(value, write, isLeftOut)
  else if (typeof value === 'object') writeObject(value as JsonObject, write, isLeftOut)
  else throw new TypeError('Only JSON values have a canonical form.')
}

type JsonObject = Readonly<Record<string, unknown>>
type Writer = Parameters<typeof writeCanonicalJson>[1]
type LeftOut = (key: string) => boolean

const keepAll = (): boolean => false

const writeArray = (items: readonly unknown[], write: Writer, isLeftOut: LeftOut): void => {
  let separator = '['
  for (const item of items) {
    write(separator)
    writeCanonicalJson(item, write, isLeftOut)
    separator = ','
  }
  write(items.length === 0 ? '[]' : ']')
}

const writeObject = (value: JsonObject, write: Writer, isLeftOut: LeftOut): void => {
  let separator = '{'
  const keys = Object.keys(value).filter((key) => value[key] !== undefined && !isLeftOut(key))
  for (const key of keys.sort()) {
    write(`${separator}${stringToText(key)}:`)
    writeCanonicalJson(value[key], write, isLeftOut)
    separator = ','
  }
  write(separator === '{' ? '{}' : '}')
}

const numberToText = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('JSON has no NaN and no infinity.')
  return JSON.stringify(value)
}

const loneSurrogate = /\p{Surrogate}/u

/** Nothing that JSON escapes: quotation mark, backslash, control characters, and halves of characters. */
const plainText = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/

const stringToText = (value: string): string => {
  if (plainText.test(value)) return `"${value}"`
  const text = JSON.stringify(value)
  // Half a character is written as an escape: only a text with one needs the dear look.
  if (text.length > value.length + 2 && loneSurrogate.test(value)) throw new TypeError('A lone surrogate is no text.')
  return text
}
