import type { TeamMoment } from '../domain/team-moment.ts'
import type { CycleTurnoutQuery, StorageFailure, TeamFileOrder, TeamPicture, TeamRowsQuery } from '../services.ts'
import type { ThreadAnswer } from './thread-calls.ts'

/** What the page asks the team worker. */
export type TeamCall = { readonly id: number } & (
  | { readonly type: 'watch'; readonly teamId: string }
  /** Ends the watch with this id. */
  | { readonly type: 'stop' }
  | { readonly type: 'rows'; readonly teamId: string; readonly query: TeamRowsQuery }
  | { readonly type: 'cover'; readonly teamId: string; readonly columnId: string }
  | { readonly type: 'person'; readonly teamId: string; readonly personId: string }
  | { readonly type: 'turnout'; readonly teamId: string; readonly query: CycleTurnoutQuery }
  | { readonly type: 'person-ids'; readonly teamId: string }
  | { readonly type: 'evidence'; readonly teamId: string; readonly before: TeamMoment; readonly after: TeamMoment }
  | { readonly type: 'calibration'; readonly teamId: string }
  | { readonly type: 'file'; readonly teamId: string; readonly order: TeamFileOrder }
)

/** What it says of a team that is watched. */
export type TeamNews = { readonly id: number } & (
  | { readonly type: 'news'; readonly value: TeamPicture | null }
  | { readonly type: 'failure'; readonly failure: StorageFailure }
)

export type TeamReply = TeamNews | ThreadAnswer
