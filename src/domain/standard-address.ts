import type { StandardReference } from './assessment.ts'

/** How much of a hash stands in an address. */
const hashLength = 8

/** The id in an address: `<id>` of a bundled standard, `<id>~<first 8 of contentHash>` of an imported one. */
export const addressToStandardId = (address: string): string => splitAddress(address).id

/** Whether an address names this standard; without a hash it names every version of it. */
export const isAddressOf = (address: string, { id, contentHash }: Pick<StandardReference, 'id' | 'contentHash'>) => {
  const named = splitAddress(address)
  return named.id === id && (named.hash === null || contentHash.startsWith(named.hash))
}

/** A `~` can also be part of an id: only a hash of the right length behind the last one is one. */
const splitAddress = (address: string): { readonly id: string; readonly hash: string | null } => {
  const at = address.lastIndexOf('~')
  const hash = address.slice(at + 1)
  return at > 0 && hash.length === hashLength && /^[0-9a-f]+$/u.test(hash)
    ? { id: address.slice(0, at), hash }
    : { id: address, hash: null }
}
