/** JSON out of a file that somebody handed over. Nothing is known of it but that it does no harm. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys that could reach the prototype of an object that is built from them. */
const dangerousKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const deepest = 64

/** Half of a character: JSON can spell it, but it is no text and has no canonical form. */
const loneSurrogate = /\p{Surrogate}/u

/**
 * Undefined where the text is no JSON, nests too deeply, carries a key that no file of ours has, or holds what has no
 * canonical form: half a character, a number too large for any.
 */
export const textToJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return isHarmless(value, 0) ? value : undefined
  } catch {
    return undefined
  }
}

const isHarmless = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string') return !loneSurrogate.test(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth > deepest) return false
  return Object.entries(value).every(([key, member]) => isHarmlessKey(key) && isHarmless(member, depth + 1))
}

const isHarmlessKey = (key: string): boolean => !dangerousKeys.has(key) && !loneSurrogate.test(key)
