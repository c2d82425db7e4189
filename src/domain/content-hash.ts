import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { writeCanonicalJson } from './canonical-json.ts'

/** Hex SHA-256 of a text as UTF-8. */
export const textToSha256 = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Hex SHA-256 of bytes. */
export const bytesToSha256 = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** Characters that are hashed at a time: large enough to be quick, small enough to stay in the processor's cache. */
const chunkLength = 16_384

/** Hex SHA-256 over the RFC 8785 form of a JSON value; members that `isLeftOut` names do not count at any depth. */
export const jsonToSha256 = (value: unknown, isLeftOut?: (key: string) => boolean): string => {
  const hash = sha256.create()
  let chunk = ''
  writeCanonicalJson(
    value,
    (piece) => {
      chunk += piece
      if (chunk.length < chunkLength) return
      hash.update(utf8ToBytes(chunk))
      chunk = ''
    },
    isLeftOut,
  )
  return bytesToHex(hash.update(utf8ToBytes(chunk)).digest())
}

const outsideContent: ReadonlySet<string> = new Set(['formatVersion', 'contentHash', 'findings'])
const outsideContentAtAnyDepth: ReadonlySet<string> = new Set(['source', 'suggestedCode', 'printedCode'])

/**
 * The identity of a standard's wording: where it was printed, what we suspect about it, and how the file is laid out
 * do not count, so a better compiler does not make a new standard out of the same text.
 */
export const standardToContentHash = (standard: object): string => {
  const content = Object.fromEntries(Object.entries(standard).filter(([key]) => !outsideContent.has(key)))
  return jsonToSha256(content, (key) => outsideContentAtAnyDepth.has(key))
}
