import { describe, expect, it } from 'vitest'
import { type Answer, type AnswerStatus, type RatingLevel, fieldsToAnswer } from '../../src/domain/answer.ts'
import { createOutlineCache, createStandardOutline } from '../../src/domain/standard-outline.ts'
import { catalogStandards } from '../support/catalog-standards.ts'
import { createStandard, indicatorsOf } from '../support/stored-standard.ts'

describe('the outline of a standard', () => {
  it.each(catalogStandards.map((standard) => [standard.name, standard] as const))(
    'finds each indicator where the document has it, and everything it refers to: %s',
    (_, standard) => {
      const { places, placeById, competencyById } = createStandardOutline(standard)
      expect(places.map(({ indicator }) => indicator)).toEqual(indicatorsOf(standard))
      expect(places.map(({ position }) => position)).toEqual([...places.keys()])
      expect(placeById.size).toBe(places.length)
      for (const place of places) {
        expect(place.duty.tasks).toContain(place.task)
        expect(place.task.indicators).toContain(place.indicator)
        const referred = [...place.task.knowledgeIds, ...place.task.skillIds]
        expect(referred.filter((id) => !competencyById.has(id))).toEqual([])
      }
    },
  )

  it('is made once for the same content, and again for another wording of the same standard', () => {
    const outlineOf = createOutlineCache()
    const first = outlineOf(createStandard())
    expect(outlineOf(createStandard())).toBe(first)
    expect(outlineOf(createStandard({ wording: '新版的' }))).not.toBe(first)
  })
})

describe('an answer that is stored as status and level', () => {
  const cases: readonly (readonly [status: AnswerStatus, level: RatingLevel | null, answer: Answer | null])[] = [
    ['rated', 0, { status: 'rated', level: 0 }],
    ['rated', 6, { status: 'rated', level: 6 }],
    ['rated', null, null],
    ['skipped', null, { status: 'skipped' }],
    ['skipped', 3, null],
    ['not-applicable', 0, null],
  ]

  it.each(cases)('%s with %s is %o', (status, level, answer) => {
    expect(fieldsToAnswer(status, level)).toEqual(answer)
  })
})
