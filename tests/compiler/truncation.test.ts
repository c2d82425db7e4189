import { describe, expect, it } from 'vitest'
import { type CompileProblem, compileStandard } from '../../src/compiler/compile-standard.ts'
import { type DecodeProblem, decodeDocument } from '../../src/compiler/decode-document.ts'
import { type RandomDocument, drawnDocuments } from '../support/generated-documents.ts'
import { readSeedText, seedFiles } from '../support/project-files.ts'
import { sampleDocument } from '../support/sample-document.ts'

type Outcome = 'flagged' | 'unflagged' | (CompileProblem | DecodeProblem)['type']

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const outcomeOf = (bytes: Uint8Array): Outcome => {
  const decoded = decodeDocument('cut.txt', bytes)
  const compiled = decoded.ok ? compileStandard(decoded.value) : decoded
  if (!compiled.ok) return compiled.error[0]?.type ?? 'unflagged'
  return compiled.value.findings.some(({ rule }) => rule === 'possibly-truncated') ? 'flagged' : 'unflagged'
}

/** The bytes in front of a place in a text. */
const byteOffset = (text: string, index: number): number => bytesOf(text.slice(0, index)).length

interface Landmarks {
  /** Bytes up to and including the first character of the first indicator. */
  readonly firstIndicator: number
  /** Bytes up to and including the heading of the last part and the blank lines below it. */
  readonly lastPart: number
}

/** `indicator` is where the first indicator begins in the text. */
const landmarksOf = (text: string, indicator: number): Landmarks => {
  const [heading = ''] = /說明與補充事項\s*/u.exec(text) ?? []
  return {
    firstIndicator: byteOffset(text, indicator + (Array.from(text.slice(indicator))[0]?.length ?? 0)),
    lastPart: byteOffset(text, text.indexOf(heading) + heading.length),
  }
}

const mustRefuse: readonly Outcome[] = ['Empty', 'NoDutyTable', 'NoIndicator']

/** Cuts whose outcome is wrong, as sentences. The last part alone may be cut without a trace. */
const wrongCuts = (text: string, { firstIndicator, lastPart }: Landmarks, step: number): readonly string[] => {
  const bytes = bytesOf(text)
  const near = [firstIndicator, lastPart].flatMap((place) =>
    Array.from({ length: 24 }, (_, index) => place - 12 + index),
  )
  const cuts = [...Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) => index * step), ...near]
  return cuts
    .filter((cut) => cut >= 0 && cut < bytes.length)
    .flatMap((cut) => {
      const outcome = outcomeOf(bytes.subarray(0, cut))
      const isRight =
        cut < firstIndicator
          ? mustRefuse.includes(outcome)
          : outcome === 'flagged' || (outcome === 'unflagged' && cut > lastPart)
      return isRight ? [] : [`cut after ${cut} of ${bytes.length} bytes (${firstIndicator}, ${lastPart}): ${outcome}`]
    })
}

describe('a document that is cut off', () => {
  it.each(seedFiles)('%s is refused before its first indicator, flagged behind it, and never fails', (file) => {
    const text = readSeedText(file)
    const header = text.indexOf('行為指標')
    const landmarks = landmarksOf(text, header + text.slice(header).search(/P\d+\.\d/u))
    expect(wrongCuts(text, landmarks, file.startsWith('003') ? 13 : 5)).toEqual([])
  })

  it('is refused, or flagged, in random documents of every layout', () => {
    const wrong = drawnDocuments(24).flatMap((document) =>
      wrongCuts(document.text, landmarksOf(document.text, firstIndicatorOf(document)), 29).map(
        (sentence) => `${sentence}\n  in ${document.recipe}`,
      ),
    )
    expect(wrong.slice(0, 5)).toEqual([])
  })
})

/** Where the first indicator that the generator printed begins in the text. */
const firstIndicatorOf = ({ text, expected }: RandomDocument): number => {
  const indicators = expected.duties.flatMap(({ tasks }) => tasks.flatMap((task) => task.indicators))
  const starts = indicators.flatMap(({ code, text: words, source: [place] }) => {
    if (place === undefined) return []
    const lineStart =
      text
        .split('\n')
        .slice(0, place.line - 1)
        .join('\n').length + 1
    const lead = code ?? Array.from(words)[0] ?? ''
    return [text.indexOf(lead, lineStart + startOfCell(text.slice(lineStart), place.column))]
  })
  return Math.min(...starts)
}

const startOfCell = (fromLine: string, column: number): number => {
  const isMarkdown = fromLine.startsWith('|')
  const before = fromLine.split(isMarkdown ? '|' : '\t').slice(0, column + (isMarkdown ? 1 : 0))
  return before.join('|').length
}

describe('what is left of a document', () => {
  const whole = sampleDocument({
    supplement: [
      '說明與補充事項',
      '- 學歷條件：',
      '  - 高中畢業。',
      '  - 具 2 年經驗。',
      '- 備註：',
      '  - 每三年檢視。',
    ],
  })
  const upTo = (words: string, index = whole.indexOf(words) + words.length): Uint8Array =>
    bytesOf(whole.slice(0, index))

  it.each<[string, string, Outcome]>([
    ['is refused before the table of duties', '接單人員職能基準', 'NoDutyTable'],
    ['is refused behind the header', 'S=skills 技能)\n', 'NoIndicator'],
    ['is refused behind the output', 'O1.1.1 報價單\t', 'NoIndicator'],
    ['is flagged inside the first indicator', 'P1.1.1 能', 'flagged'],
    ['is flagged behind the table', 'S01 溝通\n', 'flagged'],
    ['is flagged behind the heading of the attitudes', '態度)', 'flagged'],
    ['is flagged inside the last heading', '說明與補', 'flagged'],
    ['is flagged behind the last heading', '說明與補充事項\n', 'flagged'],
    ['is flagged behind a heading with nothing below it', '- 備註：', 'flagged'],
    ['is flagged in a sentence where all others have their full stop', '  - 每三年', 'flagged'],
  ])('%s', (_what, words, expected) => {
    expect(outcomeOf(upTo(words))).toBe(expected)
  })

  it.each([
    ['behind a whole item', '高中畢業。'],
    ['behind the line of a whole item', '高中畢業。\n'],
    ['inside the first item, which has nothing to be compared with', '高中'],
    ['inside a heading, which then reads like a note', '學歷'],
    ['at its own end', '每三年檢視。'],
  ])('cannot be told from a whole document %s of the last part', (_what, words) => {
    expect(outcomeOf(upTo(words))).toBe('unflagged')
  })

  it('loses a character that was cut in its middle', () => {
    const cut = upTo('P1.1.1 能')
    const decoded = decodeDocument('cut.txt', cut.subarray(0, cut.length - 1))
    expect(decoded.ok && decoded.value.text.endsWith('P1.1.1 ')).toBe(true)
  })
})

describe('a whole document', () => {
  it.each(seedFiles)('%s is not flagged', (file) => {
    expect(outcomeOf(bytesOf(readSeedText(file)))).toBe('unflagged')
  })

  it.each<[string, Uint8Array, Outcome]>([
    ['no bytes', new Uint8Array(), 'Empty'],
    ['blanks only', bytesOf(' \n\t\n'), 'Empty'],
    ['a byte order mark only', bytesOf('\uFEFF'), 'Empty'],
    ['bytes that are no text', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'Binary'],
    ['a NUL', bytesOf('職能基準\0'), 'Binary'],
    ['other text', bytesOf('今天天氣很好。\n'), 'NoDutyTable'],
    ['words of the form without a table', bytesOf('工作產出與行為指標\n'), 'NoDutyTable'],
  ])('of %s is refused', (_what, bytes, expected) => {
    expect(outcomeOf(bytes)).toBe(expected)
  })

  it.each(['utf-16le', 'utf-16be'] as const)('may be %s with a byte order mark', (encoding) => {
    const units = Array.from(`\uFEFF${sampleDocument({})}`, (character) => character.charCodeAt(0))
    const bytes = units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
    expect(outcomeOf(Uint8Array.from(bytes))).toBe('unflagged')
  })
})
