import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeCanonicalJson } from '../../src/domain/canonical-json.ts'
import { bytesToSha256, jsonToSha256, standardToContentHash, textToSha256 } from '../../src/domain/content-hash.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { changeAt, walkJson } from '../support/json-edit.ts'
import { checkProperty } from '../support/random-seed.ts'
import { canonicalText, createStandard, independentHash } from '../support/stored-standard.ts'

const canonicalFormOf = (value: unknown, isLeftOut?: (key: string) => boolean): string => {
  const pieces: string[] = []
  writeCanonicalJson(value, (piece) => pieces.push(piece), isLeftOut)
  return pieces.join('')
}

const nodeHash = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** Keys whose order differs between code points and UTF-16 code units, or that an object sorts as numbers. */
const awkwardKeys = fc.constantFrom('𐀀', '\uFFEE', '10', '9', '', 'é', 'e\u0301', '\n', '"', '__proto__', 'toString')
const someJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom<unknown>(null, true, false, -0, 1e21, 1e-7, 5e-324, Number.MAX_SAFE_INTEGER, 0.1 + 0.2),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(awkwardKeys, fc.string({ unit: 'binary' })), tie('value')), { maxLength: 4 })
      .map((members): unknown => Object.fromEntries(members)),
  ),
})).value

describe('the canonical form of a JSON value', () => {
  it('is what another implementation of RFC 8785 writes', () => {
    checkProperty(
      fc.property(someJson, (value) => {
        expect(canonicalFormOf(value)).toBe(canonicalText(value))
      }),
      2000,
    )
  })

  it.each([
    [
      'sorts keys by UTF-16 code units',
      { '\uFFEE': 1, '𐀀': 2, b: 3, '10': 4, '9': 5 },
      '{"10":4,"9":5,"b":3,"𐀀":2,"\uFFEE":1}',
    ],
    ['writes numbers as ECMAScript does', [1e21, 1e-7, -0, 4.5, 1e2], '[1e+21,1e-7,0,4.5,100]'],
    ['escapes only what must be escaped', ['€\u000F\n\u001F\u007F"\\/'], '["€\\u000f\\n\\u001f\u007F\\"\\\\/"]'],
    ['keeps decomposed characters decomposed', 'e\u0301', '"e\u0301"'],
    ['leaves out members that are undefined', { a: undefined, b: [], c: {} }, '{"b":[],"c":{}}'],
  ])('%s', (_, value, text) => {
    expect(canonicalFormOf(value)).toBe(text)
  })

  it.each([
    ['not a number', { a: [Number.NaN] }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['half a character', ['\uD800']],
    ['half a character in a key', { '\uDC00': 1 }],
    ['undefined', undefined],
    ['a large integer', 1n],
    ['a function', [() => 1]],
  ])('does not exist for %s', (_, value) => {
    expect(() => canonicalFormOf(value)).toThrow(TypeError)
  })

  it('can leave members out at any depth, as if they were not there', () => {
    const value = { b: [{ a: 1, b: 2 }], a: { b: 3 }, c: { a: 1 } }
    expect(canonicalFormOf(value, (key) => key === 'a')).toBe('{"b":[{"b":2}],"c":{}}')
  })
})

describe('hashes', () => {
  it('are what Node computes, for texts, for bytes and for JSON', () => {
    checkProperty(
      fc.property(fc.string({ unit: 'binary' }), someJson, (text, value) => {
        const bytes = new TextEncoder().encode(text)
        expect([textToSha256(text), bytesToSha256(bytes)]).toEqual([nodeHash(text), nodeHash(bytes)])
        expect(jsonToSha256(value)).toBe(nodeHash(canonicalText(value)))
      }),
    )
  })

  it('are the same however many pieces a long text is hashed in', () => {
    // Characters of four bytes across every border between pieces.
    const long = Array.from({ length: 9000 }, (_, index) => '𠮷'.repeat(index % 7))
    expect(jsonToSha256(long)).toBe(nodeHash(canonicalText(long)))
  })
})

describe('the content hash of a standard', () => {
  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'is the one in its file and in the words of the format: %s',
    (_, standard) => {
      expect(standardToContentHash(standard)).toBe(standard.contentHash)
      expect(independentHash(standard)).toBe(standard.contentHash)
    },
  )

  const standard = createStandard()
  const before = standardToContentHash(standard)
  const duty = ['duties', 0] as const

  it.each([
    ['the layout of the file', ['formatVersion'], 2],
    ['what is suspected about it', ['findings'], [{ rule: 'no-code', severity: 'info', itemId: null, lines: [1] }]],
    ['the document it was read from', ['source'], {}],
    ['the line it stands in', [...duty, 'tasks', 0, 'indicators', 0, 'source'], [{ line: 99, column: 1 }]],
    ['a code that is suggested', [...duty, 'suggestedCode'], 'T9'],
    ['a code with a typing error', [...duty, 'printedCode'], 'T1.'],
  ])('does not change with %s', (_, path, value) => {
    const changed = changeAt(standard, path, () => value)
    expect(changed).not.toEqual(standard)
    expect(standardToContentHash(changed as object)).toBe(before)
  })

  it('changes with every other text and number in it', () => {
    const left = new Set(['formatVersion', 'contentHash', 'source'])
    const places = walkJson(standard).filter(
      ({ path, value }) =>
        (typeof value === 'string' || typeof value === 'number') && !path.some((step) => left.has(String(step))),
    )
    expect(places.length).toBeGreaterThan(40)
    const unchanged = places.filter(({ path }) => {
      const changed = changeAt(standard, path, (old) => (typeof old === 'number' ? old + 1 : `${String(old)}。`))
      return standardToContentHash(changed as object) === before
    })
    expect(unchanged.map(({ path }) => path.join('.'))).toEqual([])
  })

  it('keeps findings that are part of a deeper object', () => {
    const nested = changeAt(standard, [...duty, 'findings'], () => ['one'])
    expect(standardToContentHash(nested as object)).not.toBe(before)
  })
})
