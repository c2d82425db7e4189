import { textToUuid } from '../domain/identity.ts'
import type { BackupTables } from './backup-tables.ts'
import type { AssessmentRecord, DeviceRecord } from './stored-records.ts'

/** What a restore writes, decided before anything is written. */
export interface RestorePlan {
  readonly put: BackupTables
  /** Assessments whose answers are replaced as a whole. */
  readonly replacedAssessmentIds: readonly string[]
  readonly added: readonly AssessmentRecord[]
  readonly skipped: readonly AssessmentRecord[]
  readonly keptBoth: readonly AssessmentRecord[]
}

/**
 * Compares a backup with what is here. A later revision replaces, an older one never does, and the same revision with
 * other answers is kept beside ours: no answer of either side disappears unseen.
 */
export const planRestore = (here: BackupTables, backup: BackupTables): RestorePlan => {
  const hereById = new Map(here.assessments.map((assessment) => [assessment.id, assessment]))
  const saidHere = groupByAssessment(here)
  const saidInBackup = groupByAssessment(backup)
  const plan = { added: [], replaced: [], skipped: [], keptBoth: [] } as Record<Decision, AssessmentRecord[]>
  const said: Said[] = []
  for (const assessment of backup.assessments) {
    const incoming = saidInBackup.get(assessment.id) ?? nothingSaid
    const ours = saidHere.get(assessment.id) ?? nothingSaid
    const decision = decide(hereById.get(assessment.id), assessment, ours, incoming)
    if (decision === 'keptBoth') {
      const copy = { ...assessment, id: forkId(assessment, incoming) }
      if (hereById.has(copy.id)) {
        plan.skipped.push(assessment)
        continue
      }
      plan.keptBoth.push(copy)
      said.push(moveTo(incoming, copy.id))
    } else {
      plan[decision].push(assessment)
      // Marks and self-checks raise no revision: where the answers are the same, those that are missing here come along.
      said.push(decision === 'skipped' ? withoutAnswers(incoming, ours) : incoming)
    }
  }
  const known = new Set([...hereById.keys(), ...backup.assessments.map(({ id }) => id)])
  // Answers of an assessment that could not be read come along: they belong to it again once it can be.
  for (const [id, incoming] of saidInBackup)
    if (!known.has(id)) said.push(onlyMissing(incoming, saidHere.get(id) ?? nothingSaid))
  return {
    put: {
      assessments: [...plan.added, ...plan.replaced, ...plan.keptBoth],
      ratings: said.flatMap(({ ratings }) => ratings),
      evidence: said.flatMap(({ evidence }) => evidence),
      marks: said.flatMap(({ marks }) => marks),
      selfChecks: said.flatMap(({ selfChecks }) => selfChecks),
      profiles: said.flatMap(({ profiles }) => profiles),
      standards: missing(here.standards, backup.standards, ({ contentHash }) => contentHash),
      device: [...personOf(here, backup), ...organizationOf(here, backup)],
      madeFiles: missing(here.madeFiles, backup.madeFiles, ({ id }) => id),
      quarantine: missing(here.quarantine, backup.quarantine, ({ id }) => id),
      snapshots: missing(here.snapshots, backup.snapshots, ({ id }) => id),
      planItems: laterItems(here.planItems, backup.planItems),
      textMatches: missing(here.textMatches, backup.textMatches, ({ id }) => id),
      ...teamTables(here, backup),
    },
    replacedAssessmentIds: plan.replaced.map(({ id }) => id),
    added: plan.added,
    skipped: plan.skipped,
    keptBoth: plan.keptBoth,
  }
}

type Decision = 'added' | 'replaced' | 'skipped' | 'keptBoth'

/** Everything that was said in one assessment. */
type Said = Pick<BackupTables, 'ratings' | 'evidence' | 'marks' | 'selfChecks' | 'profiles'>

const nothingSaid: Said = { ratings: [], evidence: [], marks: [], selfChecks: [], profiles: [] }

const decide = (ours: AssessmentRecord | undefined, theirs: AssessmentRecord, here: Said, incoming: Said): Decision => {
  if (ours === undefined) return 'added'
  if (theirs.revision > ours.revision) return 'replaced'
  if (theirs.revision < ours.revision) return 'skipped'
  return contentOf(here) === contentOf(incoming) ? 'skipped' : 'keptBoth'
}

/** What raises a revision, in one text, whatever order it was stored in: answers, notes and the profile. */
const contentOf = ({ ratings, evidence, profiles }: Said): string =>
  JSON.stringify([
    sortedByFirst(ratings.map(({ indicatorId, status, level }) => [indicatorId, status, level])),
    sortedByFirst(evidence.map(({ indicatorId, text, link }) => [indicatorId, text, link])),
    profiles.map(({ profile }) =>
      sortedByFirst(profile.entries.map(({ itemId, level, importance }) => [itemId, level, importance])),
    ),
  ])

const sortedByFirst = (rows: readonly (readonly [string, ...unknown[]])[]): readonly unknown[] =>
  rows.toSorted(([one], [other]) => (one < other ? -1 : 1))

/** The same fork has the same identity, so that restoring twice adds it once. */
const forkId = (assessment: AssessmentRecord, said: Said): string =>
  textToUuid(`${assessment.id}\n${assessment.revision}\n${contentOf(said)}`)

const moveTo = (said: Said, assessmentId: string): Said => {
  const move = <Row extends { assessmentId: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, assessmentId }))
  return {
    ratings: move(said.ratings),
    evidence: move(said.evidence),
    marks: move(said.marks),
    selfChecks: move(said.selfChecks),
    profiles: move(said.profiles),
  }
}

const indicatorKey = ({ indicatorId }: { readonly indicatorId: string }): string => indicatorId

const onlyMissing = (incoming: Said, here: Said): Said => ({
  ratings: missing(here.ratings, incoming.ratings, indicatorKey),
  evidence: missing(here.evidence, incoming.evidence, indicatorKey),
  marks: missing(here.marks, incoming.marks, indicatorKey),
  selfChecks: missing(here.selfChecks, incoming.selfChecks, ({ itemId }) => itemId),
  profiles: missing(here.profiles, incoming.profiles, ({ assessmentId }) => assessmentId),
})

const withoutAnswers = (incoming: Said, here: Said): Said => ({
  ...onlyMissing(incoming, here),
  ratings: [],
  evidence: [],
  profiles: [],
})

const groupByAssessment = (tables: Said): ReadonlyMap<string, Said> => {
  const byAssessment = new Map<string, Said>()
  const add = <Table extends keyof Said>(table: Table): void => {
    for (const row of tables[table]) {
      const known = byAssessment.get(row.assessmentId)
      const said = known ?? { ratings: [], evidence: [], marks: [], selfChecks: [], profiles: [] }
      if (known === undefined) byAssessment.set(row.assessmentId, said)
      ;(said[table] as (typeof row)[]).push(row)
    }
  }
  add('ratings')
  add('evidence')
  add('marks')
  add('selfChecks')
  add('profiles')
  return byAssessment
}

const missing = <Row>(here: readonly Row[], backup: readonly Row[], keyOf: (row: Row) => string): Row[] => {
  const known = new Set(here.map(keyOf))
  return backup.filter((row) => !known.has(keyOf(row)))
}

/** The manager's side: what a person decided here stays, what came in a file is added, a later revision replaces. */
const teamTables = (here: BackupTables, backup: BackupTables) => ({
  teams: laterItems(here.teams, backup.teams),
  teamMembers: missing(here.teamMembers, backup.teamMembers, teamPersonKey),
  personAliases: missing(here.personAliases, backup.personAliases, teamPersonKey),
  teamImports: missing(here.teamImports, backup.teamImports, ({ id }) => id),
  receivedResults: missing(here.receivedResults, backup.receivedResults, ({ id }) => id),
  receivedParts: missing(here.receivedParts, backup.receivedParts, ({ id }) => id),
  forkChoices: missing(
    here.forkChoices,
    backup.forkChoices,
    ({ teamId, assessmentId, revision }) => `${teamId} ${assessmentId} ${revision}`,
  ),
  reviews: laterItems(here.reviews, backup.reviews),
  assessmentCycles: laterItems(here.assessmentCycles, backup.assessmentCycles),
  trainings: laterItems(here.trainings, backup.trainings),
})

const teamPersonKey = ({ teamId, personId }: { readonly teamId: string; readonly personId: string }): string =>
  `${teamId} ${personId}`

/** Items that are not here, or here in an older revision. */
const laterItems = <Item extends { readonly id: string; readonly revision: number }>(
  here: readonly Item[],
  backup: readonly Item[],
): Item[] => {
  const revisionById = new Map(here.map(({ id, revision }) => [id, revision]))
  return backup.filter(({ id, revision }) => revision > (revisionById.get(id) ?? 0))
}

/** A device without any assessment but sample data becomes the person of the backup; any other stays who it is. */
const personOf = (here: BackupTables, backup: BackupTables): DeviceRecord[] =>
  here.assessments.every(({ isDemo }) => isDemo === true) ? backup.device.filter(({ key }) => key === 'person') : []

/** The name of the organisation comes along where this device has none. */
const organizationOf = (here: BackupTables, backup: BackupTables): DeviceRecord[] =>
  missing(here.device, backup.device, ({ key }) => key).filter(({ key }) => key === 'organization')
