import { type Answer, isSameAnswer, ratingLevels } from './answer.ts'
import type { Answers } from './assessment.ts'
import type { StandardOutline } from './standard-outline.ts'

const letterByStatus = { 'no-opportunity': 'o', 'not-applicable': 'x', skipped: 's' } as const
const none = '-'

/**
 * What was answered, one letter per indicator in the order of the frozen standard: small enough to lie in the record of
 * the assessment, which is written again with every answer.
 */
export const answersToLetters = ({ places }: StandardOutline, answers: Answers): string =>
  places.map(({ indicator }) => answerToLetter(answers.get(indicator.id))).join('')

const answerToLetter = (answer: Answer | undefined): string => {
  if (answer === undefined) return none
  return answer.status === 'rated' ? String(answer.level) : letterByStatus[answer.status]
}

const answerByLetter: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ...ratingLevels.map((level): [string, Answer] => [String(level), { status: 'rated', level }]),
  ['o', { status: 'no-opportunity' }],
  ['x', { status: 'not-applicable' }],
  ['s', { status: 'skipped' }],
])

/** How many indicators have another answer now than in those letters. */
export const countChangesSince = (letters: string, { places }: StandardOutline, now: Answers): number =>
  places.filter(
    ({ indicator }, index) => !isSameAnswer(answerByLetter.get(letters[index] ?? none), now.get(indicator.id)),
  ).length
