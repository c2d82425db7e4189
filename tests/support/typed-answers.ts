import type { Answer, RatingLevel } from '../../src/domain/answer.ts'
import type { Answers, Rating } from '../../src/domain/assessment.ts'
import type { BehaviourIndicator, CompetencyStandard } from '../../src/domain/competency-standard.ts'

const notRated: Readonly<Record<string, Answer>> = {
  '7': { status: 'no-opportunity' },
  '8': { status: 'not-applicable' },
  '9': { status: 'skipped' },
}

const toAnswer = (digit: string): Answer => notRated[digit] ?? { status: 'rated', level: Number(digit) as RatingLevel }

const indicatorsOf = (standard: CompetencyStandard): readonly BehaviourIndicator[] =>
  standard.duties.flatMap((duty) => duty.tasks.flatMap((task) => task.indicators))

/** Ratings as they are typed, one digit per indicator in the order of the standard; a dot leaves one out. */
export const typedRatings = (standard: CompetencyStandard, digits: string): readonly Rating[] =>
  indicatorsOf(standard).flatMap(({ id, code, text }, position) => {
    const digit = digits[position] ?? '.'
    if (digit === '.') return []
    return [{ indicatorId: id, code, text, answer: toAnswer(digit), ratedAt: '2026-11-21T01:00:00.000Z' }]
  })

export const typedAnswers = (standard: CompetencyStandard, digits: string): Answers =>
  new Map(typedRatings(standard, digits).map(({ indicatorId, answer }) => [indicatorId, answer]))
