import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { textToUuid } from '../../src/domain/identity.ts'
import { checkProperty } from '../support/random-seed.ts'

describe('an identity that follows from a text', () => {
  it('is a UUID of version 8 and the usual variant', () => {
    checkProperty(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textToUuid(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
      }),
    )
  })

  it('keeps every digit of the hash but the six bits that a UUID fixes', () => {
    for (const text of ['', '王小明', '評量\n3']) {
      const hash = createHash('sha256').update(text).digest('hex')
      const digits = textToUuid(text).replaceAll('-', '')
      const kept = Array.from(digits).filter((digit, at) => at !== 12 && at !== 16 && digit === hash[at])
      expect(kept).toHaveLength(30)
      const fixed = Number.parseInt(digits.charAt(16), 16)
      expect(fixed & 0x3).toBe(Number.parseInt(hash.charAt(16), 16) & 0x3)
    }
  })

  it('is another one for another text, however little differs', () => {
    const texts = ['', ' ', 'a\nb', 'a\n\nb', '1\n12', '11\n2', 'é', 'e\u0301']
    expect(new Set(texts.map(textToUuid)).size).toBe(texts.length)
  })
})
