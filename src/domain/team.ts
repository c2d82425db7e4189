import * as v from 'valibot'
import type { Answers, StandardReference } from './assessment.ts'
import type { Person } from './identity.ts'
import { requirementProfileSchema } from './requirement-profile.ts'
import { standardReferenceSchema } from './standard-reference.ts'

/** Averages over fewer people than this would tell who said what; a team can only raise it. */
export const smallestGroupAllowed = 3

const instant = v.pipe(v.string(), v.isoTimestamp())

/** A group of people that a manager looks at together, against one standard. */
export const teamSchema = v.object({
  id: v.string(),
  /** Grows by 1 with every change; order is decided by it, never by clocks. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.string(),
  unit: v.nullable(v.string()),
  /** Null until the first result decides it. */
  standard: v.nullable(standardReferenceSchema),
  /** What the team requires beside the standard; a person's own targets never enter a team picture. */
  profile: v.nullable(requirementProfileSchema),
  /** What it required of other standards before: there again when it looks at them again. */
  otherProfiles: v.exactOptional(v.array(requirementProfileSchema)),
  /** People who have rated, from which on an average is shown. */
  smallestGroup: v.pipe(v.number(), v.integer(), v.minValue(smallestGroupAllowed)),
  /** Where it is on, a self-rating is hidden until the manager has rated the same indicators. */
  isManagerRatingOn: v.boolean(),
  createdAt: instant,
  /** Only on sample data. */
  isDemo: v.exactOptional(v.literal(true)),
})

export type Team = Readonly<v.InferOutput<typeof teamSchema>>

/** What a manager can write or switch; the standard and what is required have commands of their own. */
export type TeamChange = Partial<Pick<Team, 'name' | 'unit' | 'smallestGroup' | 'isManagerRatingOn'>>

/**
 * The team against another standard. What it requires goes with the standard: items of two standards have the same ids
 * and mean something else.
 */
export const lookAtStandard = <Looking extends Pick<Team, 'standard' | 'profile' | 'otherProfiles'>>(
  team: Looking,
  standard: NonNullable<Team['standard']>,
): Looking => {
  const known = [...(team.otherProfiles ?? []), ...(team.profile === null ? [] : [team.profile])]
  const otherProfiles = known.filter(({ contentHash }) => contentHash !== standard.contentHash)
  const looking = {
    ...team,
    standard,
    profile: known.findLast(({ contentHash }) => contentHash === standard.contentHash) ?? null,
    otherProfiles,
  }
  if (otherProfiles.length === 0) Reflect.deleteProperty(looking, 'otherProfiles')
  return looking
}

/**
 * A person whom the manager has put on the roster or changed there. People who have only handed in a file need none:
 * they belong to the team by their result.
 */
export const teamMemberSchema = v.object({
  teamId: v.string(),
  /** The id of the person's files; made here for somebody who has not handed in yet. */
  personId: v.string(),
  name: v.nullable(v.string()),
  employeeNumber: v.nullable(v.string()),
  unit: v.nullable(v.string()),
  /** Place in the roster, ascending. */
  position: v.number(),
  /** Taken off the roster: the results stay stored and are left out of every picture and file. */
  isRemoved: v.boolean(),
  addedAt: instant,
})

export type TeamMember = Readonly<v.InferOutput<typeof teamMemberSchema>>

/** What changes about one person of the roster. */
export interface TeamMemberChange {
  /** As the screen shows the person: stored where there is no entry yet. */
  readonly member: TeamMember
  readonly change: Partial<Pick<TeamMember, 'name' | 'employeeNumber' | 'unit' | 'position' | 'isRemoved'>>
  /** What stood in the fields that somebody has written in. */
  readonly seen?: Partial<Pick<TeamMember, 'name' | 'employeeNumber' | 'unit'>>
}

/** The manager's decision that two ids are one person. Undone by removing it; kept when files come again. */
export const personAliasSchema = v.object({
  teamId: v.string(),
  personId: v.string(),
  samePersonId: v.string(),
  decidedAt: instant,
})

export type PersonAlias = Readonly<v.InferOutput<typeof personAliasSchema>>

/** One confirmed import of any number of files: what can be undone as a whole and gone on with after a break. */
export const teamImportSchema = v.object({
  id: v.string(),
  teamId: v.string(),
  importedAt: instant,
  fileNames: v.array(v.string()),
  /** Files that are stored so far; fewer than `fileNames` where it was broken off. */
  storedFiles: v.number(),
  isDone: v.boolean(),
  /** What was decided for it, so that undoing takes back no other decision. */
  decisions: v.object({
    aliases: v.array(v.object({ personId: v.string(), samePersonId: v.string() })),
    forkChoices: v.array(v.object({ assessmentId: v.string(), revision: v.number(), contentKey: v.string() })),
    /** The hash of the standard that became the team's with it; null where the team had one. */
    standardHash: v.nullable(v.string()),
  }),
})

export type TeamImport = Readonly<v.InferOutput<typeof teamImportSchema>>

export type ResultSource = 'file' | 'table'

/** Two contents under one revision: which of them the team picture uses. Both stay. */
export const forkChoiceSchema = v.object({
  teamId: v.string(),
  assessmentId: v.string(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** `resultToContentKey` of the one that was chosen. */
  contentKey: v.string(),
  decidedAt: instant,
})

export type ForkChoice = Readonly<v.InferOutput<typeof forkChoiceSchema>>

/**
 * One revision of one assessment as it was handed in. Immutable: whatever comes later is another one, and which of them
 * a picture uses follows from all of them, in whatever order they came.
 */
export interface ReceivedResult {
  readonly teamId: string
  readonly importId: string
  /** As the file says; an alias may make it somebody else's. */
  readonly person: Person
  readonly assessmentId: string
  readonly revision: number
  readonly standard: StandardReference
  /** ISO 8601 instants. */
  readonly startedAt: string
  readonly updatedAt: string
  /** The file did not match its checksum, and a person confirmed it all the same. */
  readonly isAltered: boolean
  /** A ratings table knows no 先略過 and no parts: against one, only statuses and levels are compared. */
  readonly source: ResultSource
  /** What the file said beside the answers: hash of the content by the name of the part. */
  readonly partHashes: Readonly<Record<string, string>>
  /** Built when it is asked for: a team may hold a hundred thousand of them. */
  readonly readAnswers: () => Answers
}
