export type TextEncodingName = 'utf-8' | 'utf-16' | 'big5'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
}

/**
 * Bytes as text: UTF-8, UTF-16 where a byte order mark says so, or Big5, which a Traditional Chinese Excel writes. Null
 * where they are none of these. A character cut off at the very end is dropped, so that the beginning of a long table can
 * be looked at by itself.
 */
export const bytesToText = (bytes: Uint8Array): DecodedText | null => {
  const utf16 = utf16Of(bytes)
  const text = utf16 === null ? decode('utf-8', bytes) : decode(utf16, bytes)
  if (text !== null) return isText(text) ? { text, encoding: utf16 === null ? 'utf-8' : 'utf-16' } : null
  const big5 = utf16 === null ? decode('big5', bytes) : null
  return big5 !== null && isText(big5) ? { text: big5, encoding: 'big5' } : null
}

/** Whatever can be read of bytes that were cut off or damaged: only to say what they once were. */
export const bytesToRemains = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes.subarray(0, 4000))

const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

const decode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

const isText = (text: string): boolean => !text.includes('\0')
