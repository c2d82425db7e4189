import { textToSha256 } from './content-hash.ts'

/**
 * A UUID (version 8, for identities that a program defines) that follows from a text: the same content always has the
 * same identity, so that importing it twice changes nothing.
 */
export const textToUuid = (text: string): string => {
  const hex = textToSha256(text)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** Who the data is about. The id is random, made once per browser profile; the labels are optional. */
export interface Person {
  readonly id: string
  readonly name: string | null
  readonly employeeNumber: string | null
  readonly unit: string | null
}
