import * as v from 'valibot'
import type { CompetencyStandard } from '../domain/competency-standard.ts'
import { type ReceivedAssessment, type TeamPerson, personToAssessment } from '../domain/received-results.ts'
import { type ReceivedRevision, byText, findForkDifferences, resultToContentKey } from '../domain/received-revision.ts'
import { createStandardOutline } from '../domain/standard-outline.ts'
import type { TeamImport } from '../domain/team.ts'
import type { TeamFork } from '../services.ts'
import type { AssessmentDatabase } from './database.ts'
import { teamImportRecordSchema } from './team-records.ts'

/** The revisions of a person that say several things, the newest first. */
export const readTeamForks = async (
  database: AssessmentDatabase,
  person: TeamPerson,
  standard: CompetencyStandard | null,
): Promise<readonly TeamFork[]> => {
  const shown = personToAssessment(person, standard?.contentHash ?? null)
  const forks = person.assessments.flatMap((assessment) =>
    assessment.revisions.filter(({ isFork }) => isFork).map((revision) => ({ assessment, revision })),
  )
  const contents = forks.flatMap(({ revision }) => revision.contents)
  const importById = await readImports(database, [...new Set(contents.map(({ importId }) => importId))])
  return forks.map(({ assessment, revision }) => ({
    assessmentId: assessment.id,
    revision: revision.revision,
    isInPicture: assessment === shown && revision === assessment.latest,
    ...toDifferences(assessment, revision, standard),
    contents: revision.contents
      .map((content) => ({
        contentKey: resultToContentKey(content),
        updatedAt: content.updatedAt,
        importedAt: importById.get(content.importId)?.importedAt ?? null,
        fileName: toOnlyName(importById.get(content.importId)),
        source: content.source,
        isAltered: content.isAltered,
        isChosen: content === revision.chosen,
      }))
      .sort((one, other) => byText(one.importedAt ?? '', other.importedAt ?? '')),
  }))
}

const readImports = async (
  database: AssessmentDatabase,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, TeamImport>> => {
  const records = await database.teamImports.bulkGet([...importIds])
  return new Map(
    records.flatMap((record) => (v.is(teamImportRecordSchema, record) ? [[record.id, record] as const] : [])),
  )
}

const toOnlyName = (teamImport: TeamImport | undefined): string | null => {
  const [name = null, ...others] = teamImport?.fileNames ?? []
  return others.length === 0 ? name : null
}

/** The tasks are named where they are those of the team: codes of another standard would say nothing here. */
const toDifferences = (
  assessment: ReceivedAssessment,
  revision: ReceivedRevision,
  standard: CompetencyStandard | null,
): Pick<TeamFork, 'differences' | 'taskCodes'> => {
  const ids = findForkDifferences(revision)
  const isKnown = standard !== null && standard.contentHash === assessment.standard.contentHash
  const places = isKnown ? createStandardOutline(standard).places : []
  const codes = places.flatMap(({ indicator, task }) => (ids.has(indicator.id) ? (task.code ?? []) : []))
  return { differences: ids.size, taskCodes: [...new Set(codes)] }
}
