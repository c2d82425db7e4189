import type { Answer } from '../domain/answer.ts'
import type { Messages } from '../messages/messages.ts'

/** What a level is called in words; 0 is 還不會做 and no level of the scale. */
export const levelToWords = (m: Messages, level: number): string =>
  level === 0 ? m.rating.zero : (m.rating.levels[level - 1]?.label ?? '')

/** The short words of an answer, as they stand on the radios. */
export const answerToWords = (m: Messages, answer: Answer): string => {
  switch (answer.status) {
    case 'rated':
      return levelToWords(m, answer.level)
    case 'no-opportunity':
      return m.rating.noOpportunity
    case 'not-applicable':
      return m.rating.notApplicable
    case 'skipped':
      return m.rating.skip
  }
}
