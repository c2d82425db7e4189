import type { Workshop } from './draft'
import type { ExpectedAttitude, ExpectedFinding } from './expected-standard'
import { localIds } from './identities'
import { itemAt } from './lists'
import { attitudeNames } from './vocabulary'
import { attitudeDescription } from './wording'

interface DraftAttitude {
  readonly code: string | null
  readonly trailingDot: boolean
  readonly name: string
  readonly description: string | null
}

export interface PrintedAttitudes {
  readonly lines: readonly string[]
  readonly attitudes: readonly ExpectedAttitude[]
  readonly findings: readonly ExpectedFinding[]
}

const mostAttitudes = 12

/** The first attitude keeps its code: an uncoded line right below the heading may as well belong to the heading. */
const chooseCodes = ({ random, has }: Workshop, count: number): readonly (string | null)[] => {
  const uncoded = new Set(has('uncoded-attitudes') ? random.pickSeveral([...Array(count).keys()].slice(2), 2) : [])
  let number = 0
  const codes = Array.from({ length: count }, (_, index) => {
    if (uncoded.has(index)) return null
    number += 1
    return `A${String(number).padStart(2, '0')}`
  })
  if (!has('duplicate-attitude-code')) return codes
  const coded = [...codes.keys()].filter((index) => codes[index] !== null)
  const repeated = random.integer(1, coded.length - 1)
  const original = itemAt(coded, random.integer(0, repeated - 1))
  return codes.map((code, index) => (index === itemAt(coded, repeated) ? (codes[original] ?? null) : code))
}

const draftAttitudes = (workshop: Workshop): readonly DraftAttitude[] => {
  const { random, size, has } = workshop
  const needed = has('uncoded-attitudes') || has('duplicate-attitude-code') || has('attitudes-in-one-line') ? 3 : 1
  const count = Math.max(needed, size.attitudes ?? random.integer(1, mostAttitudes))
  const names = random.shuffle(attitudeNames)
  return chooseCodes(workshop, count).map((code, index) => ({
    code,
    trailingDot: code !== null && has('trailing-dot-codes') && random.chance(0.3),
    name: itemAt(names, index % names.length),
    description: has('attitudes-in-one-line') || random.chance(0.1) ? null : attitudeDescription(random),
  }))
}

const printAttitude = (
  { random, habits }: Workshop,
  { code, trailingDot, name, description }: DraftAttitude,
): string => {
  const isGlued = habits.glue === 'glued' || (habits.glue === 'mixed' && random.chance(0.5))
  const label = code === null ? '' : `${code}${trailingDot ? '.' : ''}${isGlued ? '' : ' '}`
  return `${label}${name}${description === null ? '' : `：${description}`}`
}

interface Layout {
  readonly lines: readonly string[]
  /** Index of the line of each attitude. */
  readonly places: readonly number[]
}

const layOut = (workshop: Workshop, texts: readonly string[]): Layout => {
  if (workshop.has('attitudes-in-one-line')) return { lines: [texts.join('、')], places: texts.map(() => 0) }
  if (workshop.habits.attitudeForm === 'dashes')
    return { lines: texts.map((text) => `- ${text}`), places: texts.map((_, index) => index) }
  return {
    lines: texts.flatMap((text, index) => (index === 0 ? [text] : ['', text])),
    places: texts.map((_, index) => 2 * index),
  }
}

const findingsOf = (attitudes: readonly ExpectedAttitude[]): readonly ExpectedFinding[] =>
  attitudes.flatMap(({ id, code, printedCode, source }): readonly ExpectedFinding[] => {
    const lines = source.map(({ line }) => line)
    const isRepeated = code !== null && attitudes.filter((other) => other.code === code).length > 1
    return [
      ...(code === null ? [{ rule: 'uncoded', itemId: id, lines } as const] : []),
      ...(isRepeated ? [{ rule: 'duplicate-code', itemId: id, lines } as const] : []),
      ...(printedCode !== undefined ? [{ rule: 'trailing-dot-code', itemId: id, lines } as const] : []),
    ]
  })

const heading = ({ random, has, habits }: Workshop): string => {
  const label = random.chance(0.5) ? '職能內涵 (A=attitude 態度)' : '職能內涵 ( A=attitude 態度 )'
  const wrapped = has('label-blanks') && random.chance(0.3) ? label.replace('職能內涵', '職能 內涵') : label
  return habits.headingMarks ? `#### ${wrapped}` : wrapped
}

export const printAttitudes = (workshop: Workshop, firstLine: number): PrintedAttitudes => {
  const drafts = draftAttitudes(workshop)
  const { lines, places } = layOut(
    workshop,
    drafts.map((draft) => printAttitude(workshop, draft)),
  )
  const head = [heading(workshop), '']
  const ids = localIds(
    drafts.map(({ code }) => code),
    'A',
  )
  const attitudes = drafts.map(({ code, trailingDot, name, description }, index): ExpectedAttitude => ({
    id: itemAt(ids, index),
    code,
    name,
    description,
    ...(code !== null && trailingDot ? { printedCode: `${code}.` } : {}),
    source: [{ line: firstLine + head.length + itemAt(places, index), column: 0 }],
  }))
  return { lines: [...head, ...lines], attitudes, findings: findingsOf(attitudes) }
}
