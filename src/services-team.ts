import type { AssessmentCycle } from './domain/assessment-cycle.ts'
import type { CatalogFailure, StorageFailure } from './domain/failure.ts'
import type { Result } from './domain/result.ts'
import type { Review } from './domain/review.ts'
import type {
  ForkChoice,
  PersonAlias,
  ReceivedResult,
  Team,
  TeamChange,
  TeamImport,
  TeamMember,
} from './domain/team.ts'
import type { CompetencyStandard } from './domain/competency-standard.ts'
import type { Training } from './domain/training.ts'
import type { TeamFileImport } from './services-team-import.ts'
import type { LiveQuery } from './services-basics.ts'
import type { TeamPictures } from './services-team-pictures.ts'

/** What the manager decided about who belongs to a team. */
export interface Roster {
  /** By position. */
  readonly members: readonly TeamMember[]
  readonly aliases: readonly PersonAlias[]
}

/** Teams and their rosters. Loaded when a page of the team needs it. */
export interface TeamRepository {
  /** Every readable team, the oldest first. */
  readonly watchTeams: () => LiveQuery<readonly Team[]>
  readonly createTeam: (start: Pick<Team, 'name' | 'unit' | 'standard'>) => Promise<Result<Team, StorageFailure>>
  readonly changeTeam: (id: string, change: TeamChange) => Promise<Result<Team, StorageFailure>>
  /** Removes a team with everything that was imported into it. */
  readonly deleteTeam: (id: string) => Promise<Result<null, StorageFailure>>
  readonly watchRoster: (teamId: string) => LiveQuery<Roster>
  /** Puts people on the roster or replaces what stands there about them; all or none. */
  readonly saveMembers: (members: readonly TeamMember[]) => Promise<Result<null, StorageFailure>>
  readonly saveAlias: (alias: Omit<PersonAlias, 'decidedAt'>) => Promise<Result<null, StorageFailure>>
  readonly removeAlias: (teamId: string, personId: string) => Promise<Result<null, StorageFailure>>
}

/** Pure; the time is that of the change. */
export type ReviewChange = (review: Review, at: string) => Review

/** All that a team has received. Who the people are and what counts is derived from it (`domain/received-results`). */
export interface Received {
  readonly results: readonly ReceivedResult[]
  readonly forkChoices: readonly ForkChoice[]
  /** The frozen standards that the results are about. */
  readonly standards: readonly CompetencyStandard[]
}

/** What members have handed in. Loaded when a page of the team needs it; importing is `TeamFileImport`. */
export interface ReceivedRepository {
  readonly watchReceived: (teamId: string) => LiveQuery<Received>
  /** What stands beside the answers of one revision: the parts with these hashes, by name, as the file carried them. */
  readonly readParts: (
    place: Pick<ReceivedResult, 'teamId' | 'assessmentId' | 'revision'>,
    hashByName: Readonly<Record<string, string>>,
  ) => Promise<Result<Readonly<Record<string, unknown>>, StorageFailure>>
  readonly saveForkChoice: (choice: Omit<ForkChoice, 'decidedAt'>) => Promise<Result<null, StorageFailure>>
  readonly removeForkChoice: (
    place: Pick<ForkChoice, 'teamId' | 'assessmentId' | 'revision'>,
  ) => Promise<Result<null, StorageFailure>>
  /** The latest first. */
  readonly watchImports: (teamId: string) => LiveQuery<readonly TeamImport[]>
  /** Takes back what an import has added and what was decided for it; everything else stays. */
  readonly undoImport: (importId: string) => Promise<Result<null, StorageFailure>>
}

/** The manager's side of assessments, given here or received in a file. Loaded when it is needed. */
export interface ReviewRepository {
  readonly watchReviews: (assessmentId: string) => LiveQuery<readonly Review[]>
  readonly watchTeamReviews: (teamId: string) => LiveQuery<readonly Review[]>
  /** Keeps a review that came in a file; an older revision than the stored one changes nothing. */
  readonly saveReview: (review: Review) => Promise<Result<Review, StorageFailure>>
  /**
   * Changes the review that is given here for the assessment and team of `start`; begins with `start` where there is
   * none. The change is made to what is stored, so that two tabs do not undo each other's.
   */
  readonly changeReview: (start: Review, change: ReviewChange) => Promise<Result<Review, StorageFailure>>
}

/** Rounds of a team and what it does about its needs. Loaded when it is needed. */
export interface TeamWorkRepository {
  readonly watchCycles: (teamId: string) => LiveQuery<readonly AssessmentCycle[]>
  readonly saveCycle: (cycle: AssessmentCycle) => Promise<Result<AssessmentCycle, StorageFailure>>
  readonly removeCycle: (id: string) => Promise<Result<null, StorageFailure>>
  readonly watchTrainings: (teamId: string) => LiveQuery<readonly Training[]>
  readonly saveTraining: (training: Training) => Promise<Result<Training, StorageFailure>>
  readonly removeTraining: (id: string) => Promise<Result<null, StorageFailure>>
}

/** A team of invented people, marked as sample data. Loaded when it is needed. */
export interface DemoTeam {
  /** The words are the language's: what the team is called, and eight invented names. Returns the id of the team. */
  readonly addDemoTeam: (words: {
    readonly team: string
    readonly names: readonly string[]
  }) => Promise<Result<string, CatalogFailure | StorageFailure>>
  /** Removes it with everything in it. */
  readonly removeDemoTeam: () => Promise<Result<null, StorageFailure>>
}

/** The manager's side, each part loaded when a page needs it. */
export interface TeamServices {
  readonly loadTeams: () => Promise<TeamRepository>
  readonly loadReceived: () => Promise<ReceivedRepository>
  readonly loadTeamPictures: () => Promise<TeamPictures>
  readonly loadTeamFileImport: () => Promise<TeamFileImport>
  readonly loadDemoTeam: () => Promise<DemoTeam>
  readonly loadReviews: () => Promise<ReviewRepository>
  readonly loadTeamWork: () => Promise<TeamWorkRepository>
}
