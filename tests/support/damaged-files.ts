import * as fc from 'fast-check'
import type { CompetencyStandard } from '../../src/domain/competency-standard.ts'
import { type MemberFile, memberFileText } from './hand-over-files.ts'
import { toUtf16 } from './encoded-texts.ts'
import { indicatorsOf } from './stored-standard.ts'

/** What can happen to a file of a member between two people. */
export const damageKinds = [
  'valid',
  'valid',
  'deleted-key',
  'other-value',
  'prototype',
  'extra-key',
  'cut-off',
  'flipped-bit',
  'byte-order-mark',
  'utf-16',
  'appended',
  'repeated-key',
  'deep',
  'huge-number',
  'fraction',
  'half-character',
  'swapped',
  'markup',
  'other-line-ends',
  'noise',
  'other-json',
] as const

export type DamageKind = (typeof damageKinds)[number]

export interface GeneratedFile {
  readonly kind: DamageKind
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly member: MemberFile
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export const generatedFiles = (standard: CompetencyStandard): fc.Arbitrary<GeneratedFile> => {
  const count = indicatorsOf(standard).length
  return fc
    .record({
      kind: fc.constantFrom(...damageKinds),
      digits: fc.array(fc.constantFrom(...Array.from('0123456無不略-')), { minLength: count, maxLength: count }),
      personId: fc.uuid(),
      name: fc.constantFrom('王小明', '𠮷田', '=1+1', '<img src=x onerror=alert(1)>', ' ', '👩‍👩‍👧'),
      revision: fc.integer({ min: 1, max: 2 ** 40 }),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      bit: fc.integer({ min: 0, max: 7 }),
      noise: fc.uint8Array({ minLength: 1, maxLength: 60 }),
      value: fc.jsonValue({ maxDepth: 2 }),
    })
    .map(({ kind, at, bit, noise, value, digits, ...rest }) => {
      const member: MemberFile = { ...rest, standard, digits: digits.join('') }
      return { kind, member, bytes: damage(kind, member, { at, bit, noise: new Uint8Array(noise), value }) }
    })
}

interface Chance {
  readonly at: number
  readonly bit: number
  readonly noise: Uint8Array<ArrayBuffer>
  readonly value: unknown
}

const damage = (kind: DamageKind, member: MemberFile, { at, bit, noise, value }: Chance): Uint8Array<ArrayBuffer> => {
  const text = memberFileText(member)
  const place = Math.floor(at * text.length)
  const edited = (edit: (file: Record<string, unknown>) => void) => encode(memberFileText({ ...member, edit }))
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(at * items.length)] as Item
  const keys = ['format', 'formatVersion', 'person', 'standards', 'assessments', 'contains', 'checksum'] as const
  switch (kind) {
    case 'valid':
      return encode(text)
    case 'deleted-key':
      return edited((file) => void Reflect.deleteProperty(file, pick(keys)))
    case 'other-value':
      return edited((file) => void (file[pick(keys)] = value))
    case 'prototype':
      return encode(text.replace('{', `{"${pick(['__proto__', 'constructor', 'prototype'])}":{"polluted":true},`))
    case 'extra-key':
      return edited((file) => void (file.extra = value))
    case 'cut-off':
      return encode(text.slice(0, place))
    case 'flipped-bit': {
      const bytes = encode(text)
      const index = Math.floor(at * bytes.length)
      bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
      return bytes
    }
    case 'byte-order-mark':
      return encode(`\uFEFF${text}`)
    case 'utf-16':
      return new Uint8Array(toUtf16(text, bit % 2 === 0))
    case 'appended':
      return encode(`${text}${new TextDecoder().decode(noise)}`)
    case 'repeated-key':
      return encode(text.replace('"formatVersion": 1', '"formatVersion": 1, "formatVersion": 1'))
    case 'deep':
      return encode(text.replace('{', `{"deep":${'['.repeat(5000)}${']'.repeat(5000)},`))
    case 'huge-number':
      return encode(text.replace(/"revision": \d+/u, '"revision": 1e999'))
    case 'fraction':
      return encode(text.replace(/"revision": \d+/u, `"revision": ${at}`))
    case 'half-character':
      return encode(text.replace('"fileId": "', '"fileId": "\\ud800'))
    case 'swapped':
      return encode(`${text.slice(place)}${text.slice(0, place)}`)
    case 'markup':
      return encode(`<!doctype html><pre>${text}</pre>`)
    case 'other-line-ends':
      return encode(text.replaceAll('\n', '\r\n'))
    case 'noise':
      return noise
    case 'other-json':
      return encode(JSON.stringify(value))
  }
}
