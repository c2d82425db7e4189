import type { Answers, StandardReference } from './domain/assessment.ts'
import type { CycleCall, CycleState, CycleTurnIn } from './domain/cycle-turnout.ts'
import type { CompetencyStandard } from './domain/competency-standard.ts'
import type { Evidence } from './domain/evidence.ts'
import type { RaterCalibration } from './domain/rater-calibration.ts'
import type { ResultSource, Team } from './domain/team.ts'
import type { PersonAbsence, TeamCell, TeamColumn } from './domain/team-columns.ts'
import type { TeamColumnFigures } from './domain/team-figures.ts'
import type { TeamNeeds } from './domain/team-needs.ts'
import type { TeamMoment } from './domain/team-moment.ts'
import type { TeamOrder } from './domain/team-order.ts'
import type { TrainingEvidence } from './domain/training-evidence.ts'
import type { LiveQuery, MadeFile } from './services-basics.ts'

/** Somebody of a team, as lists and tables name people. */
export interface TeamPersonName {
  readonly personId: string
  /** 0-based place in the roster: what a hidden name is made from. */
  readonly place: number
  readonly name: string | null
}

/** Who can stand in for a duty or task, in roster order; of many people the first ones. */
export interface TeamCoverNames {
  readonly column: TeamColumn
  readonly coveringCount: number
  readonly covering: readonly TeamPersonName[]
  readonly backupCount: number
  readonly backups: readonly TeamPersonName[]
}

/** Everything about a team but its rows, which are asked for as they come into view. */
export interface TeamPicture {
  readonly team: Team
  /** Null as long as no result says which one it is. */
  readonly standard: CompetencyStandard | null
  /** Everybody on the roster or with a result, without those who were removed. */
  readonly personCount: number
  /** People whose result is in the picture. */
  readonly countedCount: number
  readonly countByAbsence: Readonly<Record<PersonAbsence, number>>
  /** By column: the duties, then the tasks. Empty where nothing is in the picture. */
  readonly figures: readonly TeamColumnFigures[]
  readonly covers: readonly TeamCoverNames[]
  readonly needs: TeamNeeds | null
}

/** One person of the table. */
export interface TeamRow extends TeamPersonName {
  readonly employeeNumber: string | null
  readonly unit: string | null
  /** When the result was last changed, by its own account; null where there is none. */
  readonly updatedAt: string | null
  readonly absence: PersonAbsence | null
  readonly coverage: { readonly rated: number; readonly applicable: number } | null
  readonly cells: readonly TeamCell[]
}

export interface TeamRowsQuery {
  readonly kind: TeamColumn['kind']
  readonly order: TeamOrder
  /** Keeps people whose name, number or unit contains it; empty keeps everybody. */
  readonly filter: string
  /** The rows [from, to) of those that are kept. */
  readonly from: number
  readonly to: number
}

export interface TeamRows {
  /** Of the people that the filter keeps. */
  readonly count: number
  readonly from: number
  readonly rows: readonly TeamRow[]
}

/** One revision that somebody handed in. */
export interface TeamPersonRevision {
  readonly assessmentId: string
  readonly revision: number
  readonly standard: StandardReference
  readonly startedAt: string
  readonly updatedAt: string
  /** The same revision says two things. */
  readonly isFork: boolean
  /** The one that the picture uses. */
  readonly isCurrent: boolean
  readonly isAltered: boolean
}

/** One of the things that the same revision says. */
export interface TeamForkContent {
  /** What a choice names. */
  readonly contentKey: string
  readonly updatedAt: string
  /** Null where the import is not known any more. */
  readonly importedAt: string | null
  /** Null where it came together with other files. */
  readonly fileName: string | null
  readonly source: ResultSource
  readonly isAltered: boolean
  readonly isChosen: boolean
}

/** A revision with several contents: all are kept, and one counts when the manager has chosen it. */
export interface TeamFork {
  readonly assessmentId: string
  readonly revision: number
  /** Otherwise a later revision or assessment is in the picture, whatever is chosen here. */
  readonly isInPicture: boolean
  /** How many answers differ, and in which tasks. Never which levels: they may have to stay hidden. */
  readonly differences: number
  readonly taskCodes: readonly string[]
  /** Those that were imported first come first. */
  readonly contents: readonly TeamForkContent[]
}

/** A person with what was handed in. */
export interface TeamPersonPicture extends TeamPersonName {
  readonly employeeNumber: string | null
  readonly unit: string | null
  readonly absence: PersonAbsence | null
  /** Every id that the manager says is this person. */
  readonly personIds: readonly string[]
  readonly standard: CompetencyStandard | null
  /** Null where there is no result in the picture, also as long as the manager's own rating is awaited. */
  readonly current: {
    readonly assessmentId: string
    readonly revision: number
    readonly updatedAt: string
    readonly answers: Answers
    readonly evidenceById: ReadonlyMap<string, Evidence>
    /** When each was answered, as far as the file says. */
    readonly ratedAtById: ReadonlyMap<string, string>
  } | null
  /** The newest first. */
  readonly revisions: readonly TeamPersonRevision[]
  readonly forks: readonly TeamFork[]
}

export type TeamFileKind = 'team-csv' | 'team-ratings-csv' | 'team-gaps-csv' | 'team-xlsx'

export interface TeamFileOrder {
  readonly kind: TeamFileKind
  /** What the matrix holds; the other files hold everything. */
  readonly by: TeamColumn['kind']
  readonly show: 'gap' | 'level'
  /** A, B, C instead of names, and nothing else that says who it is. */
  readonly areNamesHidden: boolean
}

/** How alike the members and the manager rate. Of those who wait, the first ones are named. */
export interface TeamCalibration extends RaterCalibration {
  readonly awaitingCount: number
}

export interface CycleTurnoutQuery {
  readonly cycle: CycleCall
  /** Only people in this state; null keeps everybody. */
  readonly state: CycleState | null
  /** How many people are named at most. */
  readonly most: number
}

/** Who has handed in for a round, in the order of the roster. */
export interface CycleTurnout {
  /** Of the whole roster. */
  readonly countByState: Readonly<Record<CycleState, number>>
  readonly people: readonly (TeamPersonName & CycleTurnIn)[]
}

/** The pictures of teams, read and computed beside the page. Loaded when a page of the team needs them. */
export interface TeamPictures {
  /** Null where there is no such team. */
  readonly watchTeam: (teamId: string) => LiveQuery<TeamPicture | null>
  readonly readRows: (teamId: string, query: TeamRowsQuery) => Promise<TeamRows>
  /** Who covers a duty or task and who could, all of them. */
  readonly readCover: (teamId: string, columnId: string) => Promise<TeamCoverNames | null>
  /** Null where nobody of the team has that id. */
  readonly readPerson: (teamId: string, personId: string) => Promise<TeamPersonPicture | null>
  /** Null where there is no such team. */
  readonly readTurnout: (teamId: string, query: CycleTurnoutQuery) => Promise<CycleTurnout | null>
  /** Whom a round is for: the ids of everybody on the roster. */
  readonly readPersonIds: (teamId: string) => Promise<readonly string[]>
  /** How the needs of a team stand at two moments; null where there is nothing to compare. */
  readonly readTrainingEvidence: (
    teamId: string,
    before: TeamMoment,
    after: TeamMoment,
  ) => Promise<TrainingEvidence | null>
  /** How alike the members and the manager rate; null where the team has no standard. */
  readonly readCalibration: (teamId: string) => Promise<TeamCalibration | null>
  readonly makeFile: (teamId: string, order: TeamFileOrder) => Promise<MadeFile>
}
