import { bytesToSha256 } from '../domain/content-hash.ts'
import { type Result, err, ok } from '../domain/result.ts'
import type { SourceDocument } from './compile-standard.ts'

/** Part of every runtime the compiler works in (Node and browsers), and of no library of types both share. */
declare const TextDecoder: new (encoding: string) => { readonly decode: (bytes: Uint8Array) => string }

export type DecodeProblem =
  | { readonly type: 'Empty' }
  /** Holds bytes that no text has. */
  | { readonly type: 'Binary' }

/** Reads bytes as UTF-8 (or UTF-16 where a byte order mark says so). A character cut off at the very end is dropped. */
export const decodeDocument = (file: string, bytes: Uint8Array): Result<SourceDocument, readonly DecodeProblem[]> => {
  if (bytes.length === 0) return err([{ type: 'Empty' }])
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/\uFFFD$/u, '')
  if (text.includes('\0') || text.includes('\uFFFD')) return err([{ type: 'Binary' }])
  return ok({ file, text, sha256: bytesToSha256(bytes) })
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
