import type { Assessment, Rating } from './assessment.ts'
import type { RequirementProfile } from './requirement-profile.ts'

/** An immutable, named copy of one assessment's answers. Taking one does not raise the revision. */
export interface Snapshot {
  readonly id: string
  readonly assessmentId: string
  readonly name: string
  /** ISO 8601 instant. */
  readonly takenAt: string
  /** The revision of the assessment that it is a copy of. */
  readonly revision: number
  /** Only snapshots of the same frozen standard can be compared. */
  readonly standardId: string
  readonly contentHash: string
  readonly ratings: readonly Rating[]
  /** The requirements as they were set then; null where only the printed ones held. */
  readonly profile: RequirementProfile | null
}

export const createSnapshot = (
  id: string,
  name: string,
  takenAt: string,
  assessment: Assessment,
  ratings: readonly Rating[],
  profile: RequirementProfile | null,
): Snapshot => ({
  id,
  assessmentId: assessment.id,
  name,
  takenAt,
  revision: assessment.revision,
  standardId: assessment.standard.id,
  contentHash: assessment.standard.contentHash,
  ratings,
  profile,
})
