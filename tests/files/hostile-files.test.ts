import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type RecognizedFile, recognizeFile } from '../../src/files/recognize-file.ts'
import { sealIndependently } from '../support/backup-files.ts'
import { toUtf16 } from '../support/encoded-texts.ts'
import { type JsonPath, changeAt, walkJson } from '../support/json-edit.ts'
import { checkProperty, randomSeed } from '../support/random-seed.ts'
import { sampleFile, sampleFileText } from '../support/sample-files.ts'
import { canonicalText } from '../support/stored-standard.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const whole = bytes(sampleFileText)
const places = walkJson(sampleFile).filter(({ path }) => path.length > 0)
const at = fc.nat(sampleFileText.length - 1)
const place = fc.constantFrom(...places)
const replace = (path: JsonPath, value: unknown): object => changeAt(sampleFile, path, () => value) as object

const withByte = (position: number, change: (byte: number) => number): Uint8Array =>
  whole.map((byte, index) => (index === position % whole.length ? change(byte) : byte))
const insert = (position: number, text: string): Uint8Array =>
  bytes(sampleFileText.slice(0, position) + text + sampleFileText.slice(position))
const byteAt = fc.nat(whole.length - 1)

/** What can happen to a file on its way, and what somebody may do to it on purpose. */
const kinds: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  valid: fc.constant(whole),
  truncated: byteAt.map((end) => whole.subarray(0, end)),
  flipped: fc.tuple(byteAt, fc.nat(7)).map(([position, bit]) => withByte(position, (byte) => byte ^ (1 << bit))),
  deleted: at.map((position) => bytes(sampleFileText.slice(0, position) + sampleFileText.slice(position + 1))),
  inserted: fc.tuple(at, fc.string()).map(([position, text]) => insert(position, text)),
  appended: fc.string().map((text) => bytes(sampleFileText + text)),
  byteOrderMark: fc.constant(bytes(`\uFEFF${sampleFileText}`)),
  utf16: fc.boolean().map((isLittle) => toUtf16(sampleFileText, isLittle)),
  crlf: fc.constant(bytes(sampleFileText.replaceAll('\n', '\r\n'))),
  doubleKey: fc.jsonValue().map((value) => bytes(sampleFileText.replace('{', `{"fileId":${JSON.stringify(value)},`))),
  prototype: fc
    .constantFrom('__proto__', 'constructor', 'prototype')
    .map((key) => bytes(sampleFileText.replace('"person"', `"${key}":{"polluted":true},"person"`))),
  deep: fc.integer({ min: 1, max: 5000 }).map((depth) => bytes(`${'['.repeat(depth)}${']'.repeat(depth)}`)),
  number: fc
    .constantFrom('1e400', '-0', '9007199254740993', '0.1', '-1', '7')
    .map((number) => bytes(sampleFileText.replace('"level": 0', `"level": ${number}`))),
  surrogate: fc.constant(bytes(sampleFileText.replace('王小明', '\\ud800'))),
  replaced: fc.tuple(place, fc.jsonValue()).map(([{ path }, value]) => bytes(JSON.stringify(replace(path, value)))),
  resealed: fc
    .tuple(place, fc.jsonValue())
    .map(([{ path }, value]) => bytes(sealIndependently(JSON.parse(JSON.stringify(replace(path, value))) as object))),
  left: place.map(({ path }) =>
    bytes(sealIndependently(JSON.parse(JSON.stringify(replace(path, undefined))) as object)),
  ),
  swapped: fc.tuple(at, at).map(([one, other]) => {
    const [first, second] = [Math.min(one, other), Math.max(one, other)]
    return bytes(sampleFileText.slice(second) + sampleFileText.slice(first, second) + sampleFileText.slice(0, first))
  }),
  json: fc.jsonValue().map((value) => bytes(JSON.stringify(value))),
  web: fc.string().map((text) => bytes(`<!doctype html><script>${text}</script>`)),
  anyBytes: fc.uint8Array({ maxLength: 400 }),
}

const anyFile = fc.oneof(...Object.values(kinds))

type Recognize = (content: Uint8Array, name: string) => RecognizedFile

const decode = (content: Uint8Array): string => {
  const [first, second] = content
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(content)
}

/** What an independent reader finds in a file that was accepted: the same values, and the checksum of its content. */
const expectSound = (recognize: Recognize, content: Uint8Array): void => {
  const recognized = recognize(content, 'file.json')
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  if (recognized.type !== 'hand-over' && recognized.type !== 'pack' && recognized.type !== 'review') return
  const { checksum, ...rest } = JSON.parse(decode(content)) as Record<string, unknown>
  const isWhole = createHash('sha256').update(canonicalText(rest)).digest('hex') === checksum
  expect(recognized.isAltered).toBe(!isWhole)
  for (const assessment of recognized.file.assessments)
    for (const { status, level } of assessment.ratings) expect(level === null).toBe(status !== 'rated')
  expect(recognized.file).toMatchObject({ fileId: rest.fileId, assessments: rest.assessments, checksum })
}

describe(`a thousand files that something has happened to (seed ${randomSeed})`, () => {
  it('are refused with a reason, or are what an independent reader finds in them', () => {
    checkProperty(
      fc.property(anyFile, (content) => expectSound(recognizeFile, content)),
      1000,
    )
  })

  it.each(Object.entries(kinds))('are accepted or refused without a throw: %s', (_, kind) => {
    checkProperty(
      fc.property(kind, (content) => expectSound(recognizeFile, content)),
      20,
    )
  })

  it('would show a reader that does not look at the checksum (control)', () => {
    const careless: Recognize = (content, name) => {
      const recognized = recognizeFile(content, name)
      return 'isAltered' in recognized ? { ...recognized, isAltered: false } : recognized
    }
    expect(() =>
      checkProperty(
        fc.property(anyFile, (content) => expectSound(careless, content)),
        1000,
      ),
    ).toThrow(/Property failed after \d+ tests/u)
  })

  it('would show a reader that takes no answer for 0 (control)', () => {
    const careless: Recognize = (content, name) => {
      const recognized = recognizeFile(content, name)
      if (recognized.type !== 'hand-over') return recognized
      const assessments = recognized.file.assessments.map((assessment) => ({
        ...assessment,
        ratings: assessment.ratings.map((rating) => ({ ...rating, level: rating.level ?? (0 as const) })),
      }))
      return { ...recognized, file: { ...recognized.file, assessments } }
    }
    expect(() => expectSound(careless, whole)).toThrow()
  })
})
