import type { AssessmentCycle } from './domain/assessment-cycle.ts'
import type { StandardReference } from './domain/assessment.ts'
import type { ChangedElsewhere } from './domain/changed-elsewhere.ts'
import type { CatalogFailure, StorageFailure } from './domain/failure.ts'
import type { ProfileChange } from './domain/requirement-profile.ts'
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
  TeamMemberChange,
} from './domain/team.ts'
import type { CompetencyStandard } from './domain/competency-standard.ts'
import type { Training, TrainingChange } from './domain/training.ts'
import type { TeamFileImport } from './services-team-import.ts'
import type { LiveQuery } from './services-basics.ts'
import type { TeamPictures } from './services-team-pictures.ts'

/** What the manager decided about who belongs to a team. */
export interface Roster {
  /** By position. */
  readonly members: readonly TeamMember[]
  readonly aliases: readonly PersonAlias[]
}

/** What has become of a change. What another tab wrote meanwhile is not overwritten: nothing of the change is written. */
export type ChangeOutcome<Value, Stored = Value> = Result<Value, StorageFailure | ChangedElsewhere<Stored>>

/** Teams and their rosters. Loaded when a page of the team needs it. */
export interface TeamRepository {
  /** Every readable team, the oldest first. */
  readonly watchTeams: () => LiveQuery<readonly Team[]>
  readonly createTeam: (start: Pick<Team, 'name' | 'unit' | 'standard'>) => Promise<Result<Team, StorageFailure>>
  /** `seen`: what stood in the fields when the person began to write. */
  readonly changeTeam: (id: string, change: TeamChange, seen: TeamChange) => Promise<ChangeOutcome<Team>>
  /** The team looks at this standard from now on; what it requires of another one is kept. */
  readonly chooseStandard: (id: string, standard: CompetencyStandard) => Promise<ChangeOutcome<Team>>
  /** Refused where the team looks at another standard by now. */
  readonly changeProfile: (
    id: string,
    standard: Pick<StandardReference, 'id' | 'contentHash'>,
    changes: readonly ProfileChange[],
  ) => Promise<ChangeOutcome<Team>>
  /** Removes a team with everything that was imported into it. */
  readonly deleteTeam: (id: string) => Promise<Result<null, StorageFailure>>
  readonly watchRoster: (teamId: string) => LiveQuery<Roster>
  /** Puts new people on the roster; all or none. */
  readonly addMembers: (members: readonly TeamMember[]) => Promise<Result<null, StorageFailure>>
  /** Changes what the roster says about people, or puts them on it; all or none. Refused with the first in question. */
  readonly changeMembers: (changes: readonly TeamMemberChange[]) => Promise<ChangeOutcome<null, TeamMember>>
  /** `seen`: whom the person was known as so far; null for nobody. */
  readonly saveAlias: (
    alias: Omit<PersonAlias, 'decidedAt'>,
    seen: string | null,
  ) => Promise<ChangeOutcome<null, PersonAlias>>
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
  /** Keeps the reviews of a file, all or none; an older revision than the stored one changes nothing. */
  readonly keepReviews: (reviews: readonly Review[]) => Promise<Result<null, StorageFailure>>
  /**
   * Changes the review that is given here for the assessment and team of `start`; begins with `start` where there is
   * none. The change is made to what is stored, so that two tabs do not undo each other's.
   */
  readonly changeReview: (start: Review, change: ReviewChange) => Promise<Result<Review, StorageFailure>>
}

/** What a person fills in to begin a round. */
export type CycleStart = Pick<AssessmentCycle, 'period' | 'dueOn' | 'isLockedAfterDue'> & {
  /** Whether what the team requires is handed out with it. */
  readonly isProfileHandedOut: boolean
}

/** Rounds of a team and what it does about its needs. Loaded when it is needed. */
export interface TeamWorkRepository {
  readonly watchCycles: (teamId: string) => LiveQuery<readonly AssessmentCycle[]>
  /**
   * Begins a round with what the team requires now; `standard` null asks for the one that the team looks at, another one
   * becomes the team's. Refused where a round is going on.
   */
  readonly beginCycle: (
    start: CycleStart & Pick<AssessmentCycle, 'teamId'>,
    standard: CompetencyStandard | null,
  ) => Promise<ChangeOutcome<AssessmentCycle>>
  readonly closeCycle: (id: string, isClosed: boolean) => Promise<ChangeOutcome<AssessmentCycle>>
  /** Refused where the round is another revision than the one that was seen. */
  readonly removeCycle: (
    seen: Pick<AssessmentCycle, 'id' | 'revision'>,
  ) => Promise<ChangeOutcome<null, AssessmentCycle>>
  /** A standard as it is kept on this device; null where it is not. */
  readonly readStandard: (contentHash: string) => Promise<Result<CompetencyStandard | null, StorageFailure>>
  readonly watchTrainings: (teamId: string) => LiveQuery<readonly Training[]>
  readonly addTraining: (start: Omit<Training, 'id' | 'revision'>) => Promise<Result<Training, StorageFailure>>
  /** `seen`: what stood in the fields when the person began to write. */
  readonly changeTraining: (
    id: string,
    change: TrainingChange,
    seen: TrainingChange,
  ) => Promise<ChangeOutcome<Training>>
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
