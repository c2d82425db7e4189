import type { CompetencyStandard } from '../domain/competency-standard.ts'
import type { FoldedPerson, FoldedTeam } from '../domain/team-fold.ts'
import type { TeamList } from '../domain/team-order.ts'
import type { TeamPicture } from '../services.ts'

/** A team as it was last read and computed. */
export interface OpenTeam {
  readonly picture: TeamPicture
  readonly folded: FoldedTeam | null
  readonly people: readonly FoldedPerson[]
  readonly list: TeamList
  readonly standard: CompetencyStandard | null
}
