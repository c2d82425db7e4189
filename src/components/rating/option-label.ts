import type { Messages } from '../../messages/messages.ts'
import type { RatingOption } from '../../reports/rating-options.ts'

/** The short words of an option, without its digit. */
export const optionLabel = (m: Messages, { answer }: RatingOption): string => {
  switch (answer.status) {
    case 'rated':
      return m.rating.levels[answer.level - 1]?.label ?? m.rating.zero
    case 'no-opportunity':
      return m.rating.noOpportunity
    case 'not-applicable':
      return m.rating.notApplicable
    case 'skipped':
      return m.rating.skip
  }
}
