import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { answersToLetters, countChangesSince } from '../../src/domain/handed-answers.ts'
import { createStandardOutline } from '../../src/domain/standard-outline.ts'
import { randomAnswersTo } from '../support/random-assessments.ts'
import { checkProperty } from '../support/random-seed.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'

const standard = createStandard()
const outline = createStandardOutline(standard)
const ids = indicatorsOf(standard).map(({ id }) => id)
const spell = (answer: Answer | undefined): string => JSON.stringify(answer ?? null)

describe('what was handed in', () => {
  it('is one letter per indicator, and no answer is not 0', () => {
    const answers = new Map<string, Answer>([
      [ids[0] ?? '', { status: 'rated', level: 0 }],
      [ids[1] ?? '', { status: 'not-applicable' }],
      [ids[2] ?? '', { status: 'no-opportunity' }],
    ])
    expect(answersToLetters(outline, answers)).toBe('0xo-')
    expect(answersToLetters(outline, new Map([[ids[3] ?? '', { status: 'skipped' }]]))).toBe('---s')
  })

  it('differs from what is answered now in exactly as many indicators as have another answer', () => {
    checkProperty(
      fc.property(randomAnswersTo(ids), randomAnswersTo(ids), (before, now) => {
        const different = ids.filter((id) => spell(before.get(id)) !== spell(now.get(id)))
        expect(countChangesSince(answersToLetters(outline, before), outline, now)).toBe(different.length)
      }),
    )
  })
})
