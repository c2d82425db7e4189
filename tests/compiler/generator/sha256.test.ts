import { describe, expect, test } from 'vitest'
import { sha256Hex } from './sha256'

describe('the digest of a name', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['行銷專員𠮷', 'f3e78973d9fabc63c120784fc32415b4fc287f599575246279add570d04149f2'],
  ])('of "%s" is that of SHA-256', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest)
  })
})
